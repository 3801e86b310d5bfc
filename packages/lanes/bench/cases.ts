import * as np from '../src/index.ts';
import { add as plainAdd, maximum as plainMaximum } from '../src/plain/binary.ts';
import { exp as plainExp } from '../src/plain/exp.ts';
import { extremeRows as plainExtremeRows } from '../src/plain/extremes.ts';
import { log as plainLog } from '../src/plain/log.ts';
import { matmul as plainMatmul } from '../src/plain/matmul.ts';
import { normal as plainNormal } from '../src/plain/normal.ts';
import { sin as plainSin } from '../src/plain/sin.ts';
import { sumRows as plainSumRows } from '../src/plain/sum.ts';
import { tanh as plainTanh } from '../src/plain/tanh.ts';
import { transpose as plainTranspose } from '../src/plain/transpose.ts';
import type { UnaryLoop } from '../src/plain/unary.ts';
import { createState } from '../src/seed.ts';
import { createStep, trainingInNumpy } from './training.ts';

/** One line of the table. */
export interface Case {
  readonly name: string;
  /** Computes it once with lanes. */
  readonly lanes: () => np.NDArray;
  /** The plain loop, which gives the same bits; without it there is nothing to compare with. */
  readonly plain?: (out: Float32Array<ArrayBuffer>) => void;
  /** The same in Python: what to do before, and what to time. */
  readonly numpy: readonly [setup: string, run: string];
  /** Products and sums that it takes, where they are the limit. */
  readonly operations?: number;
}

const rng = np.random.default_rng(1);

function floats(a: np.NDArray): Float32Array<ArrayBuffer> {
  return a.data as Float32Array<ArrayBuffer>;
}

function normalIn(name: string, shape: readonly number[]): string {
  return `${name} = r.standard_normal((${shape.join(',')},)).astype(f32)`;
}

/** A product of m by k and k by n; `turned` says which operands are the transposed of what lies in memory. */
function product(m: number, k: number, n: number, turned: '' | 'left' | 'right' = ''): Case {
  const aShape = turned === 'left' ? [k, m] : [m, k];
  const bShape = turned === 'right' ? [n, k] : [k, n];
  const a = rng.standard_normal(aShape);
  const b = rng.standard_normal(bShape);
  const left = turned === 'left' ? 'a.T' : 'a';
  const right = turned === 'right' ? 'b.T' : 'b';
  const plainLeft = { data: floats(a), start: 0, rowStep: k, columnStep: 1 };
  const plainRight = { data: floats(b), start: 0, rowStep: n, columnStep: 1 };
  if (turned === 'left') Object.assign(plainLeft, { rowStep: 1, columnStep: m });
  if (turned === 'right') Object.assign(plainRight, { rowStep: 1, columnStep: k });
  return {
    name: `${left} @ ${right}, ${m}x${k}x${n}`,
    lanes: () => np.matmul(turned === 'left' ? a.T : a, turned === 'right' ? b.T : b),
    plain: (out) => plainMatmul(plainLeft, plainRight, out, 0, m, k, n),
    numpy: [`${normalIn('a', aShape)}; ${normalIn('b', bShape)}`, `${left} @ ${right}`],
    operations: 2 * m * k * n,
  };
}

function addition(n: number, out?: np.NDArray): Case {
  const x = rng.standard_normal(n);
  const y = rng.standard_normal(n);
  const setup = `${normalIn('x', [n])}; ${normalIn('y', [n])}; o = np.zeros(${n}, f32)`;
  return {
    name: `add ${n}${out ? ' into out' : ''}`,
    lanes: () => np.add(x, y, out),
    plain: (to) => plainAdd(floats(x), 0, 1, floats(y), 0, 1, to, 0, n),
    numpy: [setup, out ? 'np.add(x, y, out=o)' : 'np.add(x, y)'],
  };
}

const million = 1_000_000;
const x = rng.standard_normal(million);
const square = x.reshape(1000, 1000);
const row = rng.standard_normal([1000]);
const column = rng.standard_normal([1000, 1]);
const sizes = np.abs(x);
const setup = `${normalIn('x', [million])}; sizes = abs(x); q = x.reshape(1000, 1000); ${normalIn('row', [1000])}; ${normalIn('column', [1000, 1])}`;

function mapped(name: string, map: (value: np.NDArray) => np.NDArray, loop: UnaryLoop, value = x): Case {
  return {
    name: `${name} 1e6`,
    lanes: () => map(value),
    plain: (out) => loop(floats(value), out),
    numpy: [setup, `np.${name}(${value === x ? 'x' : 'sizes'})`],
  };
}

function onSquare(name: string, run: string, lanes: () => np.NDArray, plain?: Case['plain']): Case {
  return { name, lanes, numpy: [setup, run], ...(plain && { plain }) };
}

function sigmoid(value: np.NDArray): np.NDArray {
  return np.divide(1, np.exp(value.negative()).add(1));
}

function softmax(rows: np.NDArray): np.NDArray {
  const e = np.exp(rows.subtract(rows.max(-1, { keepdims: true })));
  return e.divide(e.sum(-1, { keepdims: true }));
}

export const cases: readonly Case[] = [
  product(64, 64, 64),
  product(256, 256, 256),
  product(512, 512, 512),
  product(1024, 1024, 1024),
  product(64, 784, 128),
  product(784, 64, 128, 'left'),
  product(64, 128, 784, 'right'),
  product(101, 97, 103),
  product(1, 784, 128),
  product(128, 784, 1),
  product(64, 128, 10),
  product(3, 2, 1),
  addition(64),
  addition(4096),
  addition(4096, np.zeros(4096)),
  addition(million),
  addition(million, np.zeros(million)),
  onSquare('add row to 1000²', 'q + row', () => square.add(row)),
  onSquare('add column to 1000²', 'q + column', () => square.add(column)),
  onSquare(
    'maximum(x, 0) 1e6',
    'np.maximum(x, 0)',
    () => np.maximum(x, 0),
    (out) => plainMaximum(floats(x), 0, 1, Float32Array.of(0), 0, 0, out, 0, million),
  ),
  mapped('exp', np.exp, plainExp),
  mapped('log', np.log, plainLog, sizes),
  mapped('sin', np.sin, plainSin),
  mapped('tanh', np.tanh, plainTanh),
  onSquare('sigmoid 1e6', '1 / (1 + np.exp(-x))', () => sigmoid(x)),
  onSquare('softmax rows of 1000²', 'e = np.exp(q - q.max(-1, keepdims=True)); e / e.sum(-1, keepdims=True)', () =>
    softmax(square),
  ),
  onSquare(
    'sum axis 1 of 1000²',
    'q.sum(1)',
    () => square.sum(1),
    (out) => plainSumRows(floats(square), 1000, 1000, out),
  ),
  onSquare('sum axis 0 of 1000²', 'q.sum(0)', () => square.sum(0)),
  onSquare(
    'max axis 1 of 1000²',
    'q.max(1)',
    () => square.max(1),
    (out) => plainExtremeRows('max', floats(square), 1000, 1000, out),
  ),
  onSquare('max axis 0 of 1000²', 'q.max(0)', () => square.max(0)),
  onSquare('argmax axis 1 of 1000²', 'q.argmax(1)', () => square.argmax(1)),
  onSquare('argmax axis 0 of 1000²', 'q.argmax(0)', () => square.argmax(0)),
  onSquare(
    'transpose 1000²',
    'q.T.copy()',
    () => square.T,
    (out) => plainTranspose(floats(square), 1000, 1000, out),
  ),
  onSquare(
    'normal 1e6',
    'np.random.default_rng(7).standard_normal(1000000).astype(f32)',
    () => np.random.default_rng(7).standard_normal(million),
    (out) => plainNormal(createState(7), 0, 1, out),
  ),
  { name: 'training step', lanes: createStep(), numpy: trainingInNumpy },
];
