// Where the time of an operation goes: the kernel on numbers that lie in its memory, the copies in and out, and the new
// array; and how much of a training step its kernels alone take. `node bench/staging.ts`
import * as np from '../src/index.ts';
import { findRoom, type Room } from '../src/memory.ts';
import { createStep } from './training.ts';

const ROUNDS = 9;

/** Microseconds of one run: the best of some rounds, since what else the machine does only adds. */
function time(run: () => unknown, times: number): number {
  for (let i = 0; i < times; i++) run();
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    for (let i = 0; i < times; i++) run();
    best = Math.min(best, ((performance.now() - start) / times) * 1000);
  }
  return best;
}

interface Case {
  readonly name: string;
  /** The numbers of the operands and of the result. */
  readonly operands: readonly number[];
  readonly result: number;
  readonly run: (out?: np.NDArray) => unknown;
  /** The kernel, on operands that lie one after the other from the room's base on, and the result after them. */
  readonly kernel: (room: Room, addresses: readonly number[], work: number) => void;
}

function addition(n: number): Case {
  const [a, b] = [np.ones(n), np.ones(n)];
  return {
    name: `add ${n}`,
    operands: [n, n],
    result: n,
    run: (out) => np.add(a, b, out),
    kernel: ({ kernels }, [x = 0, y = 0, to = 0]) => kernels.add(x, 16, y, 16, to, n),
  };
}

function exponential(n: number): Case {
  const a = np.random.default_rng(1).standard_normal(n);
  return {
    name: `exp ${n}`,
    operands: [n],
    result: n,
    run: (out) => np.exp(a, out),
    kernel: ({ kernels }, [x = 0, to = 0]) => kernels.exp(x, to, n),
  };
}

function product(m: number, k: number, n: number): Case {
  const rng = np.random.default_rng(1);
  const [a, b] = [rng.standard_normal([m, k]), rng.standard_normal([k, n])];
  return {
    name: `a @ b, ${m}x${k}x${n}`,
    operands: [m * k, k * n],
    result: m * n,
    run: (out) => np.matmul(a, b, out),
    kernel: ({ kernels }, [x = 0, y = 0, to = 0], work) => kernels.matmul(x, 4 * k, 4, y, 4 * n, 4, to, m, k, n, work),
  };
}

const million = 1_000_000;
const cases = [
  ...[64, 4096, million].map(addition),
  exponential(million),
  product(1, 784, 128),
  product(64, 784, 128),
  product(256, 256, 256),
  product(512, 512, 512),
];

const columns = ['all', 'into out', 'kernel', 'copies', 'new array'];
console.log(`microseconds${' '.repeat(12)}${columns.map((name) => name.padStart(11)).join('')}`);
for (const { name, operands, result, run, kernel } of cases) {
  const sizes = [...operands, result].map((size) => (size + 31) & ~15);
  const total = sizes.reduce((sum, size) => sum + size);
  const room = findRoom(total + 2_000_000);
  if (!room) throw new Error('There are no kernels here, so there is nothing to measure.');
  const addresses = sizes.map((_, i) => room.base + 4 * sizes.slice(0, i).reduce((sum, size) => sum + size, 0));
  const data = operands.map((size) => new Float32Array(size).fill(1));
  const out = np.zeros(result);
  const times = Math.max(10, Math.min(20_000, Math.floor(2e7 / Math.max(...sizes) / 10)));
  const measured = [
    time(() => run(), times),
    time(() => run(name.startsWith('a') && name.includes('@') ? out.reshape(shapeOf(name)) : out), times),
    time(() => kernel(room, addresses, room.base + 4 * total), times),
    time(() => {
      for (const [i, numbers] of data.entries()) room.view.set(numbers, addresses[i]! >>> 2);
      const from = addresses.at(-1)! >>> 2;
      out.data.set(room.view.subarray(from, from + result));
    }, times),
    time(() => new Float32Array(result), times),
  ];
  console.log(name.padEnd(24) + measured.map((value) => value.toFixed(value < 10 ? 2 : 0).padStart(11)).join(''));
}

function shapeOf(name: string): number[] {
  const [m = 0, , n = 0] = name.split(' ').at(-1)!.split('x').map(Number);
  return [m, n];
}

/** The kernels of `createStep` that have most to do, on numbers that lie in their memory: no step is faster than these. */
function findFloor({ kernels, base }: Room): number {
  const [m, k, n] = [64, 784, 128];
  const [a, b, c, work] = [base, base + 4 * k * n, base + 8 * k * n, base + 12 * k * n];
  return (
    time(() => kernels.matmul(a, 4 * k, 4, b, 4 * n, 4, c, m, k, n, work), 200) +
    time(() => kernels.matmul(a, 4, 4 * k, b, 4 * n, 4, c, k, m, n, work), 200) +
    time(() => kernels.multiply(a, 16, work, 0, c, k * n), 200) +
    time(() => kernels.subtract(a, 16, b, 16, c, k * n), 200)
  );
}

const room = findRoom(4_000_000);
if (room) {
  const [step, floor] = [time(createStep(), 100), findFloor(room)];
  console.log(
    `\ntraining step 784-128-10, batch 64: ${step.toFixed(0)}; its four largest kernels alone: ${floor.toFixed(0)}`,
  );
}
