// Goes through all float32 numbers and prints the largest error of exp, log and tanh in units in the last place.
// The reference is the engine's float64 function, which is right to far more places.
import type { UnaryName } from '../src/memory.ts';
import { unary } from '../src/memory.ts';

const PIECE = 1 << 20;
const input = new Float32Array(PIECE);
const inputBits = new Uint32Array(input.buffer);
const output = new Float32Array(PIECE);

const float = new Float32Array(1);
const bits = new Uint32Array(float.buffer);

/** The distance between float32 numbers at `y`: between 2^(e-23) for a number from 2^e on, at least the smallest one. */
function unitAt(y: number): number {
  float[0] = y;
  const exponent = (bits[0]! >>> 23) & 0xff;
  return 2 ** (Math.max(exponent, 1) - 150);
}

function errorOf(result: number, exact: number): number {
  if (Number.isNaN(exact)) return Number.isNaN(result) ? 0 : Infinity;
  const rounded = Math.fround(exact);
  if (!Number.isFinite(rounded) || !Number.isFinite(result)) {
    if (rounded === result) return 0;
    // Next to the largest number infinity counts as the number that would follow.
    const clamped = (x: number) => Math.max(-(2 ** 128), Math.min(2 ** 128, x));
    return Math.abs(clamped(result) - clamped(exact)) / 2 ** 104;
  }
  if (exact === 0) return result === 0 && Object.is(result, exact) ? 0 : Infinity;
  return Math.abs(result - exact) / unitAt(rounded);
}

const functions: [UnaryName, (x: number) => number][] = [
  ['exp', Math.exp],
  ['log', Math.log],
  ['tanh', Math.tanh],
];

// `node bench/ulp.ts 101 tanh` goes through every 101st number and one function only.
const step = Number(process.argv[2] ?? 1);
const only = process.argv[3];
console.log(`largest error over ${step === 1 ? 'all' : `every ${step}th of the`} 2^32 float32 numbers`);
for (const [name, exact] of functions.filter(([name]) => !only || name === only)) {
  let worst = 0;
  let worstAt = 0;
  for (let start = 0; start < 2 ** 32; start += PIECE * step) {
    for (let i = 0; i < PIECE; i++) inputBits[i] = start + i * step;
    unary(name, input, output);
    for (let i = 0; i < PIECE; i++) {
      const error = errorOf(output[i]!, exact(input[i]!));
      if (error > worst) {
        worst = error;
        worstAt = input[i]!;
      }
    }
  }
  console.log(`${name.padEnd(5)} ${worst.toFixed(3)} ulp, at ${worstAt}`);
}
