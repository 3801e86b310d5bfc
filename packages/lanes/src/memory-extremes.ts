// Places arrays where the kernels find them that look for the largest and the smallest number: a part of memory.ts.

import type { Data } from './dtype.ts';
import { FEW, findRoom, PIECE, place, type Room } from './memory.ts';
import { foldDown, SPAN, stageRows } from './memory-columns.ts';
import {
  better,
  type Extreme,
  isBetter,
  type Place,
  extremeDown as plainExtremeDown,
  extremeRows as plainExtremeRows,
  placeDown as plainPlaceDown,
  placeRows as plainPlaceRows,
} from './plain/extremes.ts';

// What the kernels ask for.
const LEAST_LENGTH = 4;

const worst = { max: -Infinity, min: Infinity, argmax: -Infinity, argmin: Infinity };

/** Room for `count` numbers, if there are kernels for numbers of this kind and enough of them. */
function findRoomFor(x: Data, size: number, count: number): Room | null {
  return x instanceof Float32Array && size >= FEW ? findRoom(count) : null;
}

/** out[i] = what the kernel makes of the i-th row; a piece has room for one or more. */
function mapRows(
  name: 'maxRows' | 'minRows' | 'argmaxRows' | 'argminRows',
  { kernels, view, base }: Room,
  x: Float32Array,
  rows: number,
  length: number,
  out: Data,
): void {
  const results = out instanceof Int32Array ? new Int32Array(view.buffer) : view;
  const result = (base >>> 2) + PIECE;
  const most = Math.floor(PIECE / length);
  for (let i = 0; i < rows; i += most) {
    const count = Math.min(most, rows - i);
    place(view, x, i * length, 1, count * length, base);
    kernels[name](base, count, length, 4 * result);
    out.set(results.subarray(result, result + count), i);
  }
}

/** Calls `visit(piece, i)` for each piece of a long row, which begins with its i-th number. */
function cutRow(x: Float32Array, start: number, length: number, visit: (piece: Float32Array, i: number) => void): void {
  for (let i = 0; i < length; i += PIECE) {
    // The last piece may have numbers of the one before it, so that it is not too short.
    const from = Math.min(i, length - LEAST_LENGTH);
    visit(x.subarray(start + from, start + Math.min(from + PIECE, length)), from);
  }
}

/** out[i] = the best number of the i-th row of x. */
export function extremeRows(name: Extreme, x: Data, rows: number, length: number, out: Data): void {
  const room = length < LEAST_LENGTH ? null : findRoomFor(x, x.length, 2 * PIECE);
  if (room === null) {
    plainExtremeRows(name, x, rows, length, out);
    return;
  }
  const numbers = x as Float32Array;
  if (length <= PIECE) {
    mapRows(`${name}Rows`, room, numbers, rows, length, out);
    return;
  }
  const bestOfPiece = Float32Array.of(0);
  for (let i = 0; i < rows; i++) {
    let best = worst[name];
    cutRow(numbers, i * length, length, (piece) => {
      mapRows(`${name}Rows`, room, piece, 1, piece.length, bestOfPiece);
      best = better(name, best, bestOfPiece[0]!);
    });
    out[i] = best;
  }
}

/** out[o + j] = the best of out[o + j] and of the j-th column of the matrix whose first number is x[start]. */
export function extremeDown(
  name: Extreme,
  x: Data,
  start: number,
  rows: number,
  columns: number,
  out: Data,
  o: number,
): void {
  const room = findRoomFor(x, rows * columns, 2 * SPAN);
  if (room === null) plainExtremeDown(name, x, start, rows, columns, out, o);
  else foldDown(`${name}Down`, room, x as Float32Array, start, rows, columns, out as Float32Array, o);
}

/** out[i] = the place of the best number in the i-th row of x. */
export function placeRows(name: Place, x: Data, rows: number, length: number, out: Int32Array<ArrayBuffer>): void {
  const room = length < LEAST_LENGTH ? null : findRoomFor(x, x.length, 2 * PIECE);
  if (room === null) {
    plainPlaceRows(name, x, rows, length, out);
    return;
  }
  const numbers = x as Float32Array;
  if (length <= PIECE) {
    mapRows(`${name}Rows`, room, numbers, rows, length, out);
    return;
  }
  const placeInPiece = Int32Array.of(0);
  for (let i = 0; i < rows; i++) {
    let best = worst[name];
    out[i] = 0;
    cutRow(numbers, i * length, length, (piece, from) => {
      mapRows(`${name}Rows`, room, piece, 1, piece.length, placeInPiece);
      const candidate = piece[placeInPiece[0]!]!;
      if (!isBetter(name, candidate, best)) return;
      best = candidate;
      out[i] = from + placeInPiece[0]!;
    });
  }
}

/** out[o + j] = the row of the best number in the j-th column of the matrix whose first number is x[start]. */
export function placeDown(
  name: Place,
  x: Data,
  start: number,
  rows: number,
  columns: number,
  out: Int32Array<ArrayBuffer>,
  o: number,
): void {
  const room = findRoomFor(x, rows * columns, 3 * SPAN);
  if (room === null) {
    plainPlaceDown(name, x, start, rows, columns, out, o);
    return;
  }
  const { kernels, view, base } = room;
  const best = base + 4 * SPAN;
  const result = best + 4 * SPAN;
  for (let j = 0; j < columns; j += PIECE) {
    const width = Math.min(PIECE, columns - j);
    const places = new Int32Array(view.buffer, result, width).fill(0);
    view.fill(worst[name], best >>> 2, (best >>> 2) + width);
    stageRows(room, x as Float32Array, start + j, rows, columns, width, (count, i) =>
      kernels[`${name}Down`](base, count, width, best, i, result),
    );
    out.set(places, o + j);
  }
}
