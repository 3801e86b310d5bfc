// Places matrices where the kernel finds them: a part of memory.ts.

import { findRoom, place } from './memory.ts';
import { type Matrix, matmul as plainMatmul } from './plain/matmul.ts';

// Below this count of products a call and its copies cost more than the plain loop.
const FEW_PRODUCTS = 256;
// What kernels/matmul.ts asks for beside its operands.
const BLOCK_ROWS = 48;
const BLOCK_DEPTH = 512;
const BEYOND = 8;
// Rows of a product that are staged at a time where the rows of A lie one after the other.
const STRIP = 960;

/** How many numbers there are from the first of a matrix to its last. */
function spanOf({ rowStep, columnStep }: Matrix, rows: number, columns: number): number {
  return (rows - 1) * rowStep + (columns - 1) * columnStep + 1;
}

/** Numbers to keep free for a span: the kernel may read on after its end, and the next one begins at a vector. */
function roomOf(span: number): number {
  return (span + BEYOND + 3) & ~3;
}

/**
 * C = A B, where A is m by k and B is k by n; C stands in `out` from `o` on, row after row. Steps are not negative. A
 * transposed matrix, that is one whose rows and columns have changed their steps, costs no more than another.
 */
export function matmul(
  a: Matrix<Float32Array<ArrayBuffer>>,
  b: Matrix<Float32Array<ArrayBuffer>>,
  out: Float32Array,
  o: number,
  m: number,
  k: number,
  n: number,
): void {
  const strip = a.columnStep > a.rowStep ? m : Math.min(m, STRIP);
  const aRoom = roomOf(spanOf(a, strip, k));
  const bSpan = spanOf(b, k, n);
  const bRoom = roomOf(bSpan);
  const outRoom = roomOf(strip * n);
  const work = BLOCK_DEPTH * (BLOCK_ROWS + ((n + 7) & ~7));
  const room = m * k * n < FEW_PRODUCTS ? null : findRoom(aRoom + bRoom + outRoom + work);
  if (room === null) {
    plainMatmul(a, b, out, o, m, k, n);
    return;
  }
  const { kernels, view, base } = room;
  const bAt = base + 4 * aRoom;
  const outAt = bAt + 4 * bRoom;
  const workAt = outAt + 4 * outRoom;
  place(view, b.data, b.start, 1, bSpan, bAt);
  for (let i = 0; i < m; i += strip) {
    const rows = Math.min(strip, m - i);
    place(view, a.data, a.start + i * a.rowStep, 1, spanOf(a, rows, k), base);
    const [aRow, aColumn, bRow, bColumn] = [4 * a.rowStep, 4 * a.columnStep, 4 * b.rowStep, 4 * b.columnStep];
    kernels.matmul(base, aRow, aColumn, bAt, bRow, bColumn, outAt, rows, k, n, workAt);
    out.set(view.subarray(outAt >>> 2, (outAt >>> 2) + rows * n), o + i * n);
  }
}
