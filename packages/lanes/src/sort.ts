import { type Along, type ArrayLike, type AxisArgument, NDArray, type ShapeOf } from './array.ts';
import { createData, type Data } from './dtype.ts';
import { readArguments } from './keywords.ts';
import { toArray } from './lists.ts';
import { checkAxis } from './shape.ts';
import { type Lines, linesAlong, startOf } from './strides.ts';
import type { AlongShape, AxisOf } from './types/axis.ts';

/** The array, in one row where `axis` is null, and its lines along the axis. */
function readSort(name: string, a: ArrayLike, values: unknown[]): { x: NDArray; lines: Lines } {
  const x = toArray(name, a);
  const [along = -1] = readArguments(name, ['axis'], values);
  const axis = along === null ? null : checkAxis(name, along, x.ndim);
  const row = axis === null ? new NDArray(x.data, [x.size], x.dtype) : x;
  return { x: row, lines: linesAlong(x.shape, axis) };
}

/** Sorts the numbers of `line`; `original` has them as they stood before. 0 and -0 are equal and keep their order. */
function sortLine(line: Data, original: (i: number) => number): void {
  line.sort();
  // A typed array puts -0 before 0.
  let first = 0;
  for (let end = line.length; first < end; ) {
    const middle = (first + end) >>> 1;
    if (line[middle]! < 0) first = middle + 1;
    else end = middle;
  }
  if (!Object.is(line[first], -0)) return;
  for (let i = 0, o = first; i < line.length; i++) if (original(i) === 0) line[o++] = original(i);
}

/**
 * The numbers along an axis, by default the last, in ascending order, NaN at the end; along null, all of them in one row.
 * https://numpy.org/doc/stable/reference/generated/numpy.sort.html
 */
export function sort<const A extends ArrayLike, const K extends AxisArgument = -1>(
  a: A,
  axis?: Along<'sort', A, K, 'axis'>,
): NDArray<AlongShape<ShapeOf<A>, AxisOf<K>>>;
export function sort(a: ArrayLike, ...values: unknown[]): NDArray {
  const { x, lines } = readSort('sort', a, values);
  const out = createData(x.dtype, x.size);
  const line = createData(x.dtype, lines.length);
  for (let i = 0; i < lines.count; i++) {
    const start = startOf(lines, i);
    const original = (j: number) => x.data[start + j * lines.step]!;
    for (let j = 0; j < line.length; j++) line[j] = original(j);
    sortLine(line, original);
    for (let j = 0; j < line.length; j++) out[start + j * lines.step] = line[j]!;
  }
  return new NDArray(out, x.shape, x.dtype);
}

/** Merges two sorted runs of places, from `start` to `middle` and on to `end`; of equal numbers the left one is first. */
function mergeRuns(keys: Data, from: Int32Array, to: Int32Array, start: number, middle: number, end: number): void {
  let left = start;
  let right = middle;
  for (let o = start; o < end; o++) {
    let takeLeft = left < middle;
    if (takeLeft && right < end) {
      const a = keys[from[left]!]!;
      const b = keys[from[right]!]!;
      takeLeft = !(b < a || (Number.isNaN(a) && !Number.isNaN(b)));
    }
    to[o] = takeLeft ? from[left++]! : from[right++]!;
  }
}

/** The places of the numbers in ascending order, by merging ever longer runs. */
function sortPlaces(keys: Data): Int32Array {
  let from = new Int32Array(keys.length).map((_, i) => i);
  let to = new Int32Array(keys.length);
  for (let run = 1; run < keys.length; run *= 2) {
    for (let start = 0; start < keys.length; start += 2 * run) {
      const middle = Math.min(start + run, keys.length);
      mergeRuns(keys, from, to, start, middle, Math.min(start + 2 * run, keys.length));
    }
    [from, to] = [to, from];
  }
  return from;
}

/**
 * The places in int32 that put the numbers along an axis, by default the last, in ascending order, NaN at the end; of
 * equal numbers the first one is first. Along null, all numbers are one row.
 * https://numpy.org/doc/stable/reference/generated/numpy.argsort.html
 */
export function argsort<const A extends ArrayLike, const K extends AxisArgument = -1>(
  a: A,
  axis?: Along<'argsort', A, K, 'axis'>,
): NDArray<AlongShape<ShapeOf<A>, AxisOf<K>>>;
export function argsort(a: ArrayLike, ...values: unknown[]): NDArray {
  const { x, lines } = readSort('argsort', a, values);
  const out = createData('int32', x.size);
  const keys = createData(x.dtype, lines.length);
  for (let i = 0; i < lines.count; i++) {
    const start = startOf(lines, i);
    for (let j = 0; j < keys.length; j++) keys[j] = x.data[start + j * lines.step]!;
    sortPlaces(keys).forEach((place, j) => {
      out[start + j * lines.step] = place;
    });
  }
  return new NDArray(out, x.shape);
}
