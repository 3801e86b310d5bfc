import type { Data, DataOf } from '../dtype.ts';

type SelectLoop<D> = (
  test: DataOf['bool'],
  t: number,
  tStep: number,
  a: D,
  p: number,
  aStep: number,
  b: D,
  q: number,
  bStep: number,
  out: D,
  o: number,
  n: number,
) => void;

type Bits = Int32Array | Uint8Array;

const selectBits: SelectLoop<Bits> = (test, t, tStep, a, p, aStep, b, q, bStep, out, o, n) => {
  for (let i = 0; i < n; i++) {
    // All bits are 1 where the condition is true: this has no branch, which random conditions would mislead.
    const mask = -Number(test[t + i * tStep] !== 0);
    out[o + i] = (a[p + i * aStep]! & mask) | (b[q + i * bStep]! & ~mask);
  }
};

const selectNumbers: SelectLoop<Data> = (test, t, tStep, a, p, aStep, b, q, bStep, out, o, n) => {
  for (let i = 0; i < n; i++) out[o + i] = test[t + i * tStep] !== 0 ? a[p + i * aStep]! : b[q + i * bStep]!;
};

/** The bits of numbers in at most 32 bits. */
function bitsOf(data: Data): Bits {
  return data instanceof Float32Array ? new Int32Array(data.buffer, data.byteOffset, data.length) : (data as Bits);
}

/**
 * A loop over a condition and two operands of the kind of `out`: out[o + i] = a[p + i·aStep] where test[t + i·tStep] is not
 * 0 and b[q + i·bStep] where it is, for i < n.
 */
export function createSelect<D extends Data>(
  test: DataOf['bool'],
  a: D,
  b: D,
  out: D,
): (starts: readonly number[], steps: readonly number[], o: number, n: number) => void {
  if (out instanceof Float64Array) {
    return ([t, p, q], [tStep, aStep, bStep], o, n) =>
      selectNumbers(test, t!, tStep!, a, p!, aStep!, b, q!, bStep!, out, o, n);
  }
  const [x, y, z] = [bitsOf(a), bitsOf(b), bitsOf(out)];
  return ([t, p, q], [tStep, aStep, bStep], o, n) =>
    selectBits(test, t!, tStep!, x, p!, aStep!, y, q!, bStep!, z, o, n);
}
