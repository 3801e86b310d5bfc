// Checks each operation against its plain loop, bit for bit, then times both in turns and prints the medians.
import * as np from '../src/index.ts';
import { add as plainAdd } from '../src/plain/binary.ts';
import { exp as plainExp } from '../src/plain/exp.ts';
import { matmul as plainMatmul } from '../src/plain/matmul.ts';
import { normal as plainNormal } from '../src/plain/normal.ts';
import { pairwise } from '../src/plain/sum.ts';
import { tanh as plainTanh } from '../src/plain/tanh.ts';
import { transpose as plainTranspose } from '../src/plain/transpose.ts';
import { createState } from '../src/seed.ts';
import { loadKernels } from '../src/wasm.ts';

interface Case {
  readonly name: string;
  readonly lanes: () => Float32Array;
  readonly plain: () => Float32Array;
}

function milliseconds(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function median(values: number[]): number {
  const sorted = values.sort((a, b) => a - b);
  return sorted[sorted.length >> 1]!;
}

function checkSameBits(name: string, a: Float32Array, b: Float32Array): void {
  const x = new Uint32Array(a.buffer);
  const y = new Uint32Array(b.buffer);
  if (x.length !== y.length) throw new Error(`${name}: ${x.length} numbers, the plain loop gives ${y.length}`);
  const at = x.findIndex((bits, i) => bits !== y[i]);
  if (at >= 0) throw new Error(`${name}: number ${at} is ${a[at]}, the plain loop gives ${b[at]}`);
}

const rng = np.random.default_rng(1);

function matmulCase(n: number): Case {
  const a = rng.standard_normal([n, n]);
  const b = rng.standard_normal([n, n]);
  return {
    name: `matmul ${n}`,
    lanes: () => np.matmul(a, b).data,
    plain: () => {
      const out = new Float32Array(n * n);
      plainMatmul(a.data, b.data, out, n, n, n);
      return out;
    },
  };
}

const million = 1e6;
const x = rng.standard_normal(million);
const y = rng.standard_normal(million);
const square = x.reshape(1000, 1000);

function plainCase(name: string, lanes: () => Float32Array, fill: (out: Float32Array) => void, size = million): Case {
  return {
    name,
    lanes,
    plain: () => {
      const out = new Float32Array(size);
      fill(out);
      return out;
    },
  };
}

const cases: Case[] = [
  matmulCase(256),
  matmulCase(512),
  plainCase(
    'add 1e6',
    () => np.add(x, y).data,
    (out) => plainAdd(x.data, 0, 1, y.data, 0, 1, out, 0, million),
  ),
  plainCase(
    'exp 1e6',
    () => np.exp(x).data,
    (out) => plainExp(x.data, out),
  ),
  plainCase(
    'tanh 1e6',
    () => np.tanh(x).data,
    (out) => plainTanh(x.data, out),
  ),
  plainCase(
    'sum 1e6',
    () => Float32Array.of(np.sum(x)),
    (out) => {
      out[0] = pairwise(x.data, 0, million);
    },
    1,
  ),
  plainCase(
    'transpose 1000 x 1000',
    () => square.T.data,
    (out) => plainTranspose(square.data, 1000, 1000, out),
  ),
  plainCase(
    'normal 1e6',
    () => np.random.default_rng(7).standard_normal(million).data,
    (out) => plainNormal(createState(7), 0, 1, out),
  ),
];

if (loadKernels() === null) throw new Error('WebAssembly SIMD is missing here, so there is nothing to compare');
console.log('one thread, medians in milliseconds; every result was first compared with that of the plain loop\n');
console.log(`${''.padEnd(22)}${'lanes'.padStart(9)}${'plain loop'.padStart(12)}${'ratio'.padStart(8)}`);
for (const { name, lanes, plain } of cases) {
  checkSameBits(name, lanes(), plain());
  for (let i = 0; i < 20; i++) lanes();
  plain();
  const fast: number[] = [];
  const slow: number[] = [];
  for (let round = 0; round < 9; round++) {
    for (let i = 0; i < 5; i++) fast.push(milliseconds(lanes));
    slow.push(milliseconds(plain));
  }
  const [a, b] = [median(fast), median(slow)];
  console.log(
    `${name.padEnd(22)}${a.toFixed(3).padStart(9)}${b.toFixed(3).padStart(12)}${`${(b / a).toFixed(1)} x`.padStart(8)}`,
  );
}
