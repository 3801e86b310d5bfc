import type { UnaryLoop } from './unary.ts';

const { fround } = Math;

// The minimax polynomial of degree 7 for (log(1 + f) - f + f²/2) / f³ over √½ - 1 ≤ f ≤ √2 - 1, by Remez's algorithm.
const P7 = fround(-0.0763450264930725);
const P6 = fround(0.1276157796382904);
const P5 = fround(-0.13160181045532227);
const P4 = fround(0.14201757311820984);
const P3 = fround(-0.16623356938362122);
const P2 = fround(0.2000122666358948);
const P1 = fround(-0.25000819563865662);
const P0 = fround(0.3333333134651184);

const LN2_HIGH = fround(0.693359375);
const LN2_LOW = fround(-0.00021219444170128554);
const SMALLEST_NORMAL = 2 ** -126;
/** The bits of √½: subtracted before and added after, they move the bits so that the mantissa lies in [√½, √2). */
export const SQRT_HALF_BITS = 0x3f3504f3;

const float = new Float32Array(1);
const bits = new Int32Array(float.buffer);

/** log(1 + f) + e ln 2, where 1 + f lies in [√½, √2]. */
export function logOfParts(f: number, e: number): number {
  const z = fround(f * f);
  // Odd powers and even ones apart: as many steps, but the processor need not wait for one to begin the next.
  let odd = fround(fround(P7 * z) + P5);
  let even = fround(fround(P6 * z) + P4);
  odd = fround(fround(odd * z) + P3);
  even = fround(fround(even * z) + P2);
  odd = fround(fround(odd * z) + P1);
  even = fround(fround(even * z) + P0);
  const p = fround(fround(odd * f) + even);

  let y = fround(fround(p * f) * z);
  y = fround(y + fround(e * LN2_LOW));
  y = fround(y - fround(z * 0.5));
  return fround(fround(f + y) + fround(e * LN2_HIGH));
}

/**
 * The natural logarithm of a float32 number, each step rounded to float32.
 *
 * x = m 2^e with m in [√½, √2); log(m) by a polynomial in f = m - 1; then plus e ln 2, in two parts, small ones first.
 * W. J. Cody and W. Waite, "Software Manual for the Elementary Functions" (1980), chapter 5.
 */
export function logOf(x: number): number {
  if (!(x >= 0)) return NaN;
  if (x === 0) return -Infinity;
  if (x === Infinity) return Infinity;

  const tiny = x < SMALLEST_NORMAL;
  float[0] = tiny ? x * 8388608 : x;
  const shifted = bits[0]! - SQRT_HALF_BITS;
  const e = (shifted >> 23) - (tiny ? 23 : 0);
  bits[0] = (shifted & 0x007fffff) + SQRT_HALF_BITS;
  return logOfParts(fround(float[0]! - 1), e);
}

export const log: UnaryLoop = (x, out) => {
  for (let i = 0; i < x.length; i++) out[i] = logOf(x[i]!);
};
