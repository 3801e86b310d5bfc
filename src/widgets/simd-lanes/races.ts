import * as np from 'lanes';
import type { Race } from './answers.ts';
import { type Loops, loadLoops } from './load-loops.ts';
import { addInFour, float32 } from './rounding.ts';
import { timeInTurns } from './time-in-turns.ts';

/** So many numbers of float32 that two arrays and their sum fit the first cache, 24 KiB. */
const count = 2048;
/** No power of two: rows that lie so far apart would meet in the same places of a cache. */
const size = 192;

const { fround } = Math;
const floats = (array: np.NDArray) => array.data as Float32Array;

function checkSame(name: string, results: readonly ArrayLike<number>[]): void {
  const [first, ...others] = results;
  for (const other of others) {
    for (let i = 0; i < first!.length; i++) {
      if (!Object.is(first![i], other[i])) throw new Error(`${name}: number ${i} is ${first![i]} and ${other[i]}.`);
    }
  }
}

/** x + y: all four give the same bits. */
function prepareAdd(loops: Loops): (() => unknown)[] {
  const rng = np.random.default_rng(1);
  const [x, y, out] = [rng.standard_normal(count), rng.standard_normal(count), np.zeros(count)];
  const [a, b, sums] = [floats(x), floats(y), new Float32Array(count)];
  const plain = () => {
    for (let i = 0; i < count; i++) sums[i] = a[i]! + b[i]!;
  };
  const ways = [plain, () => loops.addOne(4 * count), () => loops.addFour(4 * count), () => np.add(x, y, out)];
  const results = ways.map((way, i) => {
    loops.write(a, 0);
    loops.write(b, 8192);
    loops.write(new Float32Array(count), 16384);
    way();
    return [sums, loops.read(16384, count), loops.read(16384, count), floats(out)][i]!;
  });
  checkSame('x + y', results);
  return ways;
}

/** x · y: three add in order and give the same bits; four partial sums give those of `addInFour`. */
function prepareDot(loops: Loops): (() => unknown)[] {
  const rng = np.random.default_rng(2);
  const [x, y] = [rng.standard_normal(count), rng.standard_normal(count)];
  const [a, b] = [floats(x), floats(y)];
  loops.write(a, 0);
  loops.write(b, 8192);
  // JavaScript's numbers are float64: rounding each step gives the bits of float32.
  const plain = () => {
    let sum = 0;
    for (let i = 0; i < count; i++) sum = fround(sum + fround(a[i]! * b[i]!));
    return sum;
  };
  const one = () => loops.dotOne(4 * count);
  const four = () => loops.dotFour(4 * count);
  const lanes = () => np.dot(x, y) as number;
  checkSame('x · y', [[plain()], [one()], [lanes()]]);
  checkSame('x · y in four sums', [[four()], [float32(addInFour(np.multiply(x, y)).total)]]);
  return [plain, one, four, lanes];
}

/** A B: all four sum over k in order and give the same bits. */
function prepareMatmul(loops: Loops): (() => unknown)[] {
  const rng = np.random.default_rng(3);
  const [A, B] = [rng.standard_normal([size, size]), rng.standard_normal([size, size])];
  const out = np.zeros([size, size]);
  const [a, b, c] = [floats(A), floats(B), new Float32Array(size * size)];
  const bytes = 4 * size * size;
  loops.write(a, 0);
  loops.write(b, bytes);
  const plain = () => {
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) {
        let sum = 0;
        for (let k = 0; k < size; k++) sum = fround(sum + fround(a[i * size + k]! * b[k * size + j]!));
        c[i * size + j] = sum;
      }
    }
  };
  const ways = [
    plain,
    () => loops.matmulOne(0, bytes, 2 * bytes, size),
    () => loops.matmulFour(0, bytes, 2 * bytes, size),
    () => np.matmul(A, B, out),
  ];
  const results = ways.map((way, i) => {
    loops.write(new Float32Array(size * size), 2 * bytes);
    way();
    return [c, loops.read(2 * bytes, size * size), loops.read(2 * bytes, size * size), floats(out)][i]!;
  });
  checkSame('A B', results);
  return ways;
}

const prepare = { add: prepareAdd, dot: prepareDot, matmul: prepareMatmul };

/** Times a race on this machine: milliseconds of one run, in the order JavaScript, one lane, four lanes, lanes' function. */
export function race(name: Race) {
  const loops = loadLoops();
  if (loops === null) return { race: name, count, size, clock: 0, milliseconds: [], spread: 1 };
  return { race: name, count, size, ...timeInTurns(prepare[name](loops)) };
}
