// Places operands where the kernels find them. Arrays are ordinary Float32Arrays: their numbers are copied into one
// WebAssembly memory, a piece at a time, and the results out of it. Few numbers, and all where there are no kernels, go
// through the plain loops, which give the same bits.

import { add, type BinaryLoop, divide, maximum, minimum, multiply, subtract } from './plain/binary.ts';
import { exp } from './plain/exp.ts';
import { expm1 } from './plain/expm1.ts';
import { log } from './plain/log.ts';
import { log1p } from './plain/log1p.ts';
import { normal, uniform } from './plain/normal.ts';
import type { State } from './plain/pcg64.ts';
import { cos, sin } from './plain/sin.ts';
import { halfOf, pairwise, sumRows as plainSumRows } from './plain/sum.ts';
import { tanh } from './plain/tanh.ts';
import { transpose as plainTranspose } from './plain/transpose.ts';
import { abs, floor, negative, round, sign, sqrt, square, type UnaryLoop } from './plain/unary.ts';
import type { Walk } from './shape.ts';
import { type Kernels, loadKernels } from './wasm.ts';
import { layerEdges, layerHeights, layerWidths } from './ziggurat.ts';

export type BinaryName = 'add' | 'subtract' | 'multiply' | 'divide' | 'maximum' | 'minimum';
export type UnaryName = keyof typeof unaryLoops;

const binaryLoops: Record<BinaryName, BinaryLoop> = { add, subtract, multiply, divide, maximum, minimum };
const unaryLoops = {
  ...{ negative, abs, sqrt, square, floor, round, sign },
  ...{ exp, expm1, log, log1p, tanh, sin, cos },
} satisfies Record<string, UnaryLoop>;

// Numbers that one kernel call takes: 64 KiB an operand, so that a piece is still in the cache when it is copied out.
export const PIECE = 16384;
// Below these counts a call and its copies cost more than the plain loop.
export const FEW = 96;
const FEW_VALUES = 16;

/** Room in the kernels' memory. */
export interface Room {
  readonly kernels: Kernels;
  /** The whole memory. */
  readonly view: Float32Array;
  /** The address of the first free byte, a multiple of 64. */
  readonly base: number;
}

let largest: Room | null = null;

/** Room for `count` numbers; null where there are no kernels or not so much memory, so that the plain loop has to do. */
export function findRoom(count: number): Room | null {
  const size = count * 4 + 64;
  if (largest !== null && largest.base + size <= largest.view.byteLength) return largest;
  const kernels = loadKernels();
  if (kernels === null) return null;
  const { memory } = kernels;
  const base = (kernels.heapBase() + 63) & ~63;
  const missing = base + size - memory.buffer.byteLength;
  if (missing > 0) {
    try {
      memory.grow(Math.ceil(missing / 65536));
    } catch {
      return null;
    }
  }
  // Growing detaches the views of before.
  largest = { kernels, view: new Float32Array(memory.buffer), base };
  return largest;
}

/** Copies a piece of `x` to the address; a single number is written four times, as the kernels want it. */
export function place(
  view: Float32Array,
  x: Float32Array,
  start: number,
  step: number,
  n: number,
  address: number,
): void {
  const at = address >>> 2;
  if (step === 0) view.fill(x[start]!, at, at + 4);
  else view.set(start === 0 && n === x.length ? x : x.subarray(start, start + n), at);
}

function binaryRun(
  name: BinaryName,
  a: Float32Array,
  p: number,
  aStep: number,
  b: Float32Array,
  q: number,
  bStep: number,
  out: Float32Array,
  o: number,
  n: number,
): void {
  const room = n < FEW ? null : findRoom(3 * PIECE);
  if (room === null) {
    binaryLoops[name](a, p, aStep, b, q, bStep, out, o, n);
    return;
  }
  const { kernels, view, base } = room;
  const second = base + 4 * PIECE;
  const result = second + 4 * PIECE;
  for (let i = 0; i < n; i += PIECE) {
    const count = Math.min(PIECE, n - i);
    if (aStep === 1 || i === 0) place(view, a, p + i, aStep, count, base);
    if (bStep === 1 || i === 0) place(view, b, q + i, bStep, count, second);
    kernels[name](base, 16 * aStep, second, 16 * bStep, result, count);
    out.set(view.subarray(result >>> 2, (result >>> 2) + count), o + i);
  }
}

/** out = a ∘ b along the walk over both. */
export function binary(name: BinaryName, a: Float32Array, b: Float32Array, walk: Walk, out: Float32Array): void {
  if (out.length === 0) return;
  const { lengths, aSteps, bSteps } = walk;
  const inner = lengths.length - 1;
  if (inner <= 0) {
    binaryRun(name, a, 0, aSteps[0] ?? 0, b, 0, bSteps[0] ?? 0, out, 0, out.length);
    return;
  }
  const n = lengths[inner]!;
  const index = new Array<number>(inner).fill(0);
  let p = 0;
  let q = 0;
  for (let o = 0; o < out.length; o += n) {
    binaryRun(name, a, p, aSteps[inner]!, b, q, bSteps[inner]!, out, o, n);
    for (let axis = inner - 1; axis >= 0; axis--) {
      p += aSteps[axis]!;
      q += bSteps[axis]!;
      index[axis]!++;
      if (index[axis]! < lengths[axis]!) break;
      p -= aSteps[axis]! * lengths[axis]!;
      q -= bSteps[axis]! * lengths[axis]!;
      index[axis] = 0;
    }
  }
}

/** out = f(x), number by number. */
export function unary(name: UnaryName, x: Float32Array, out: Float32Array): void {
  const room = x.length < FEW_VALUES ? null : findRoom(PIECE);
  if (room === null) {
    unaryLoops[name](x, out);
    return;
  }
  const { kernels, view, base } = room;
  for (let i = 0; i < x.length; i += PIECE) {
    const count = Math.min(PIECE, x.length - i);
    place(view, x, i, 1, count, base);
    kernels[name](base, base, count);
    out.set(view.subarray(base >>> 2, (base >>> 2) + count), i);
  }
}

/** The sum of n numbers from `start` on, by halves until a piece is short enough for the kernel. */
function sumRun(x: Float32Array, start: number, n: number): number {
  if (n > PIECE) {
    const half = halfOf(n);
    return Math.fround(sumRun(x, start, half) + sumRun(x, start + half, n - half));
  }
  const room = n < FEW ? null : findRoom(PIECE + 4);
  if (room === null) return pairwise(x, start, n);
  const { kernels, view, base } = room;
  place(view, x, start, 1, n, base);
  kernels.sumRows(base, 1, n, base + 4 * PIECE);
  return view[(base >>> 2) + PIECE]!;
}

/** out[i] = the sum of the i-th row of x. */
export function sumRows(x: Float32Array, rows: number, length: number, out: Float32Array): void {
  if (length > PIECE / 2) {
    for (let i = 0; i < rows; i++) out[i] = sumRun(x, i * length, length);
    return;
  }
  const room = x.length < FEW || length < 16 ? null : findRoom(2 * PIECE);
  if (room === null) {
    plainSumRows(x, rows, length, out);
    return;
  }
  const { kernels, view, base } = room;
  const result = (base >>> 2) + PIECE;
  const most = Math.floor(PIECE / length);
  for (let i = 0; i < rows; i += most) {
    const count = Math.min(most, rows - i);
    place(view, x, i * length, 1, count * length, base);
    kernels.sumRows(base, count, length, result * 4);
    out.set(view.subarray(result, result + count), i);
  }
}

/** out[j][i] = x[i][j]. */
export function transpose(x: Float32Array, rows: number, columns: number, out: Float32Array): void {
  const count = (x.length + 3) & ~3;
  const room = x.length < FEW ? null : findRoom(2 * count);
  if (room === null) {
    plainTranspose(x, rows, columns, out);
    return;
  }
  const { kernels, view, base } = room;
  place(view, x, 0, 1, x.length, base);
  kernels.transpose(base, rows, columns, base + 4 * count);
  out.set(view.subarray((base >>> 2) + count, (base >>> 2) + count + x.length));
}

let tablesPlaced = false;

function placeTables(kernels: Kernels): void {
  if (tablesPlaced) return;
  const tables = new Float64Array(kernels.memory.buffer, kernels.tables(), 768);
  tables.set(layerWidths());
  tables.set(layerEdges(), 256);
  tables.set(layerHeights(), 512);
  tablesPlaced = true;
}

/** out[i] = location + scale · (a draw): from the standard normal distribution, or evenly from [0, 1). */
export function draws(
  name: 'normal' | 'uniform',
  state: State,
  location: number,
  scale: number,
  out: Float32Array,
): void {
  const room = out.length < 4 ? null : findRoom(PIECE + 8);
  if (room === null) {
    (name === 'normal' ? normal : uniform)(state, location, scale, out);
    return;
  }
  const { kernels, view, base } = room;
  if (name === 'normal') placeTables(kernels);
  const words = new Uint32Array(view.buffer, base, 8);
  words.set(state);
  for (let i = 0; i < out.length; i += PIECE) {
    const count = Math.min(PIECE, out.length - i);
    kernels[name](base, location, scale, base + 32, count);
    out.set(view.subarray((base >>> 2) + 8, (base >>> 2) + 8 + count), i);
  }
  state.set(words);
}
