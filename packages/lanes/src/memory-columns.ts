// Places matrices where the kernels find them that go down their columns: a part of memory.ts.

import { FEW, findRoom, PIECE, place, type Room } from './memory.ts';
import { sumDown as plainSumDown } from './plain/sum.ts';

// The kernels may read and write on after the last number.
const BEYOND = 16;
/** How many numbers there lie between what is placed for the same kernel. */
export const SPAN = PIECE + BEYOND;

/**
 * Places `width` columns of a matrix, at most as many as a piece has numbers, at the base: as many whole rows at a time
 * as a piece has room for, or a part of one. Calls `visit(rows, i)` for those that begin with the i-th row.
 */
export function stageRows(
  { view, base }: Room,
  x: Float32Array,
  start: number,
  rows: number,
  columns: number,
  width: number,
  visit: (rows: number, i: number) => void,
): void {
  const most = width === columns ? Math.floor(PIECE / width) : 1;
  for (let i = 0; i < rows; i += most) {
    const count = Math.min(most, rows - i);
    place(view, x, start + i * columns, 1, count * width, base);
    visit(count, i);
  }
}

/** out[o + j] = what the kernel makes of it and of the j-th column of the matrix whose first number is x[start]. */
export function foldDown(
  name: 'sumDown' | 'maxDown' | 'minDown',
  room: Room,
  x: Float32Array,
  start: number,
  rows: number,
  columns: number,
  out: Float32Array,
  o: number,
): void {
  const { kernels, view, base } = room;
  const result = base + 4 * SPAN;
  for (let j = 0; j < columns; j += PIECE) {
    const width = Math.min(PIECE, columns - j);
    place(view, out, o + j, 1, width, result);
    stageRows(room, x, start + j, rows, columns, width, (count) => kernels[name](base, count, width, result));
    out.set(view.subarray(result >>> 2, (result >>> 2) + width), o + j);
  }
}

/** out[o + j] += the numbers of the j-th column, in order, of the matrix whose first number is x[start]. */
export function sumDown(
  x: Float32Array,
  start: number,
  rows: number,
  columns: number,
  out: Float32Array,
  o: number,
): void {
  const room = rows * columns < FEW ? null : findRoom(2 * SPAN);
  if (room === null) plainSumDown(x, start, rows, columns, out, o);
  else foldDown('sumDown', room, x, start, rows, columns, out, o);
}
