import { type ArrayLike, type AxisOptions, NDArray, type ReduceOptions } from './array.ts';
import { toArray } from './create.ts';
import { readArguments, readBoolean } from './keywords.ts';
import { addRun, sumRows } from './memory.ts';
import { checkAxes, checkAxis, type Shape, showShape, sizeOf } from './shape.ts';

type Axis = number | readonly number[] | null;

interface Arguments {
  /** For each axis, whether it is reduced. */
  readonly reduced: boolean[];
  /** The shape of the result, reduced axes having size 1. */
  readonly kept: number[];
  readonly keepdims: boolean;
}

function readReduction(name: string, x: NDArray, values: unknown[]): Arguments {
  const [axis, keep] = readArguments(name, ['axis', 'keepdims'], values);
  const reduced = checkAxes(name, axis, x.ndim);
  const kept = x.shape.map((length, i) => (reduced[i] ? 1 : length));
  return { reduced, kept, keepdims: readBoolean(name, 'keepdims', keep, false) };
}

/** The array of the results, or the one number where no axis is left. */
function result(out: Float32Array<ArrayBuffer>, { reduced, kept, keepdims }: Arguments): NDArray | number {
  if (keepdims) return new NDArray(out, kept);
  const shape = kept.filter((_, axis) => !reduced[axis]);
  return shape.length === 0 ? out[0]! : new NDArray(out, shape);
}

/** An axis, or neighbouring axes that are all reduced or all kept. */
interface Group {
  length: number;
  readonly reduced: boolean;
}

function groupAxes(shape: Shape, reduced: boolean[]): Group[] {
  const groups: Group[] = [];
  shape.forEach((length, axis) => {
    if (length === 1) return;
    const last = groups[groups.length - 1];
    if (last && last.reduced === reduced[axis]) last.length *= length;
    else groups.push({ length, reduced: reduced[axis]! });
  });
  return groups;
}

/**
 * Calls `visit(start, o)` for every run of the last group, in order: it starts at `start`, and what it is reduced to
 * starts at `o` in the result.
 */
function forEachRun(groups: Group[], visit: (start: number, o: number) => void): void {
  const run = groups[groups.length - 1]!;
  let start = 0;
  const descend = (depth: number, o: number): void => {
    if (depth === groups.length - 1) {
      visit(start, o);
      start += run.length;
      return;
    }
    const { length, reduced } = groups[depth]!;
    const step = reduced ? 0 : keptSize(groups.slice(depth + 1));
    for (let i = 0; i < length; i++) descend(depth + 1, o + i * step);
  };
  descend(0, 0);
}

function keptSize(groups: Group[]): number {
  return groups.reduce((size, group) => (group.reduced ? size : size * group.length), 1);
}

function sumInto(x: NDArray, { reduced, kept }: Arguments): Float32Array<ArrayBuffer> {
  const out = new Float32Array(sizeOf(kept));
  if (x.size === 0) return out;
  const groups = groupAxes(x.shape, reduced);
  const run = groups[groups.length - 1];
  if (run === undefined) {
    out.set(x.data);
    // Like every sum, that of one number starts at 0: of -0 it is 0.
    if (reduced.includes(true)) for (let i = 0; i < out.length; i++) out[i]! += 0;
    return out;
  }
  if (run.reduced) {
    const rows = new Float32Array(x.size / run.length);
    sumRows(x.data, rows.length, run.length, rows);
    let row = 0;
    forEachRun(groups, (_, o) => {
      out[o]! += rows[row++]!;
    });
  } else {
    forEachRun(groups, (start, o) => addRun(out, o, x.data, start, run.length));
  }
  return out;
}

/** The sum over all numbers: a number. https://numpy.org/doc/stable/reference/generated/numpy.sum.html */
export function sum(a: ArrayLike): number;
/**
 * The sum along one axis or several. Numbers of the last axis are summed by halves, as NumPy sums them: the bits are
 * NumPy's; other axes in order. Over all axes it is a number, unless `keepdims`.
 * Throws a RangeError for an axis that the array does not have.
 * https://numpy.org/doc/stable/reference/generated/numpy.sum.html
 */
export function sum<R extends NDArray | number = NDArray>(
  a: ArrayLike,
  axis: Axis | ReduceOptions,
  options?: Pick<ReduceOptions, 'keepdims'>,
): R;
export function sum(a: ArrayLike, ...values: unknown[]): NDArray | number {
  const x = toArray('sum', a);
  const read = readReduction('sum', x, values);
  return result(sumInto(x, read), read);
}

/** The mean of all numbers: a number. https://numpy.org/doc/stable/reference/generated/numpy.mean.html */
export function mean(a: ArrayLike): number;
/**
 * The mean along one axis or several: the sum divided by the count; NaN of no numbers.
 * https://numpy.org/doc/stable/reference/generated/numpy.mean.html
 */
export function mean<R extends NDArray | number = NDArray>(
  a: ArrayLike,
  axis: Axis | ReduceOptions,
  options?: Pick<ReduceOptions, 'keepdims'>,
): R;
export function mean(a: ArrayLike, ...values: unknown[]): NDArray | number {
  const x = toArray('mean', a);
  const read = readReduction('mean', x, values);
  const out = sumInto(x, read);
  const count = x.shape.reduce((product, length, axis) => (read.reduced[axis] ? product * length : product), 1);
  for (let i = 0; i < out.length; i++) out[i]! /= count;
  return result(out, read);
}

function extreme(name: 'max' | 'min', a: ArrayLike, values: unknown[]): NDArray | number {
  const x = toArray(name, a);
  const read = readReduction(name, x, values);
  const out = new Float32Array(sizeOf(read.kept));
  if (x.size === 0) {
    if (out.length === 0) return result(out, read);
    throw new RangeError(`${name}: no numbers to compare in an array of shape ${showShape(x.shape)}`);
  }
  const choose = Math[name];
  out.fill(name === 'max' ? -Infinity : Infinity);
  const groups = groupAxes(x.shape, read.reduced);
  const run = groups[groups.length - 1] ?? { length: 1, reduced: true };
  forEachRun(groups.length === 0 ? [run] : groups, (start, o) => {
    const step = run.reduced ? 0 : 1;
    for (let i = 0; i < run.length; i++) out[o + i * step] = choose(out[o + i * step]!, x.data[start + i]!);
  });
  return result(out, read);
}

/** The largest of all numbers. https://numpy.org/doc/stable/reference/generated/numpy.max.html */
export function max(a: ArrayLike): number;
/**
 * The largest number along one axis or several; NaN where one of them is NaN. Throws a RangeError where there is none.
 * https://numpy.org/doc/stable/reference/generated/numpy.max.html
 */
export function max<R extends NDArray | number = NDArray>(
  a: ArrayLike,
  axis: Axis | ReduceOptions,
  options?: Pick<ReduceOptions, 'keepdims'>,
): R;
export function max(a: ArrayLike, ...values: unknown[]): NDArray | number {
  return extreme('max', a, values);
}

/** The smallest of all numbers. https://numpy.org/doc/stable/reference/generated/numpy.min.html */
export function min(a: ArrayLike): number;
/**
 * The smallest number along one axis or several; NaN where one of them is NaN. Throws a RangeError where there is none.
 * https://numpy.org/doc/stable/reference/generated/numpy.min.html
 */
export function min<R extends NDArray | number = NDArray>(
  a: ArrayLike,
  axis: Axis | ReduceOptions,
  options?: Pick<ReduceOptions, 'keepdims'>,
): R;
export function min(a: ArrayLike, ...values: unknown[]): NDArray | number {
  return extreme('min', a, values);
}

/** Where `candidate` stands before `best` in the search for an extreme: NaN before all. */
type Before = (candidate: number, best: number) => boolean;

function findExtreme(name: string, a: ArrayLike, values: unknown[], before: Before): NDArray | number {
  const x = toArray(name, a);
  const [axis, keep] = readArguments(name, ['axis', 'keepdims'], values);
  const whole = axis === undefined || axis === null;
  const reduced = whole ? checkAxes(name, null, x.ndim) : checkAxes(name, checkAxis(name, axis, x.ndim), x.ndim);
  const kept = x.shape.map((length, i) => (reduced[i] ? 1 : length));
  const read = { reduced, kept, keepdims: readBoolean(name, 'keepdims', keep, false) };
  const out = new Float32Array(sizeOf(kept));
  const at = reduced.indexOf(true);
  const length = whole ? x.size : x.shape[at]!;
  if (length === 0 && (whole || out.length > 0)) {
    throw new RangeError(`${name}: no numbers to compare in an array of shape ${showShape(x.shape)}`);
  }
  const step = whole ? 1 : sizeOf(x.shape.slice(at + 1));
  for (let o = 0; o < out.length; o++) {
    const start = Math.floor(o / step) * step * length + (o % step);
    let best = 0;
    for (let i = 1; i < length; i++) if (before(x.data[start + i * step]!, x.data[start + best * step]!)) best = i;
    out[o] = best;
  }
  return result(out, read);
}

/** The place of the largest of all numbers in row order. https://numpy.org/doc/stable/reference/generated/numpy.argmax.html */
export function argmax(a: ArrayLike): number;
/**
 * The place of the largest number along an axis: the first of several, and the first NaN before all.
 * Throws a RangeError where there are no numbers.
 * https://numpy.org/doc/stable/reference/generated/numpy.argmax.html
 */
export function argmax<R extends NDArray | number = NDArray>(
  a: ArrayLike,
  axis: number | null | AxisOptions,
  options?: Pick<AxisOptions, 'keepdims'>,
): R;
export function argmax(a: ArrayLike, ...values: unknown[]): NDArray | number {
  return findExtreme('argmax', a, values, (x, best) => x > best || (Number.isNaN(x) && !Number.isNaN(best)));
}

/** The place of the smallest of all numbers in row order. https://numpy.org/doc/stable/reference/generated/numpy.argmin.html */
export function argmin(a: ArrayLike): number;
/**
 * The place of the smallest number along an axis: the first of several, and the first NaN before all.
 * Throws a RangeError where there are no numbers.
 * https://numpy.org/doc/stable/reference/generated/numpy.argmin.html
 */
export function argmin<R extends NDArray | number = NDArray>(
  a: ArrayLike,
  axis: number | null | AxisOptions,
  options?: Pick<AxisOptions, 'keepdims'>,
): R;
export function argmin(a: ArrayLike, ...values: unknown[]): NDArray | number {
  return findExtreme('argmin', a, values, (x, best) => x < best || (Number.isNaN(x) && !Number.isNaN(best)));
}
