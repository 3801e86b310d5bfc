// Goes through all float32 numbers and prints the largest error of each function in units in the last place.
// The reference is the engine's float64 function, which is right to far more places.
import type { UnaryName } from '../src/memory.ts';
import { unary } from '../src/memory.ts';
import { errorOf } from './ulp-error.ts';

const PIECE = 1 << 20;
const input = new Float32Array(PIECE);
const inputBits = new Uint32Array(input.buffer);
const output = new Float32Array(PIECE);

const functions: [UnaryName, (x: number) => number][] = [
  ['exp', Math.exp],
  ['expm1', Math.expm1],
  ['log', Math.log],
  ['log1p', Math.log1p],
  ['tanh', Math.tanh],
  ['sin', Math.sin],
  ['cos', Math.cos],
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
