import {
  type Along,
  type ArrayLike,
  type KeepdimsOptions,
  type Named,
  NDArray,
  type Out,
  type Pair,
  type ReduceOptions,
  type ReduceResult,
  type ShapeOf,
  type Unless,
} from './array.ts';
import { createData } from './dtype.ts';
import { runEach, runPairs } from './elementwise.ts';
import { readArguments, readBoolean } from './keywords.ts';
import { toArray } from './lists.ts';
import { and, not, or } from './plain/compare.ts';
import { readOut } from './result.ts';
import { checkAxes, forEachRun, pathsOver } from './shape.ts';
import type { Axis } from './types/axis.ts';
import type { BroadcastShape } from './types/broadcast.ts';

/**
 * Whether a and b are true, number by number, broadcast.
 * https://numpy.org/doc/stable/reference/generated/numpy.logical_and.html
 */
export function logical_and<const A extends ArrayLike, const B extends ArrayLike>(
  a: A,
  b: Pair<A, B>,
  out?: Out | null,
): NDArray<BroadcastShape<ShapeOf<A>, ShapeOf<B>>>;
export function logical_and(a: ArrayLike, b: ArrayLike, out?: Out | null): NDArray {
  const name = 'logical_and';
  return runPairs(name, and, toArray(name, a), toArray(name, b), 'bool', readOut(name, out));
}

/**
 * Whether a or b is true, number by number, broadcast.
 * https://numpy.org/doc/stable/reference/generated/numpy.logical_or.html
 */
export function logical_or<const A extends ArrayLike, const B extends ArrayLike>(
  a: A,
  b: Pair<A, B>,
  out?: Out | null,
): NDArray<BroadcastShape<ShapeOf<A>, ShapeOf<B>>>;
export function logical_or(a: ArrayLike, b: ArrayLike, out?: Out | null): NDArray {
  const name = 'logical_or';
  return runPairs(name, or, toArray(name, a), toArray(name, b), 'bool', readOut(name, out));
}

/** Whether x is false, number by number. https://numpy.org/doc/stable/reference/generated/numpy.logical_not.html */
export function logical_not<const A extends ArrayLike>(x: A, out?: Out | null): NDArray<ShapeOf<A>>;
export function logical_not(x: ArrayLike, out?: Out | null): NDArray {
  return runEach('logical_not', not, toArray('logical_not', x), 'bool', readOut('logical_not', out));
}

/** Whether one number is true, or all are, along axes: `decisive` is the answer that one number settles. */
function settle(name: string, decisive: 0 | 1, a: ArrayLike, values: unknown[]): NDArray | boolean {
  const x = toArray(name, a);
  const [axis, keep] = readArguments(name, ['axis', 'keepdims'], values);
  const reduced = checkAxes(name, axis, x.ndim);
  const kept = x.shape.map((length, i) => (reduced[i] ? 1 : length));
  const shape = readBoolean(name, 'keepdims', keep, false) ? kept : kept.filter((_, i) => !reduced[i]);
  const out = createData(
    'bool',
    kept.reduce((size, length) => size * length, 1),
  ).fill(1 - decisive);
  // The result, looked at as an operand that broadcasts to x: an axis that is reduced is one along which it stays.
  const paths = pathsOver(x.shape, [kept]);
  const step = paths.steps[0]![paths.lengths.length - 1] ?? 0;
  forEachRun(paths, ([o], start, n) => {
    const from = o!;
    if (decisive === 1) for (let i = 0; i < n; i++) out[from + i * step]! |= Number(x.data[start + i] !== 0);
    else for (let i = 0; i < n; i++) out[from + i * step]! &= Number(x.data[start + i] !== 0);
  });
  return shape.length === 0 && keep !== true ? out[0] === 1 : new NDArray(out, shape, 'bool');
}

/**
 * Whether one number is true along one axis or several, which gives a bool array; over all axes true or false, unless
 * `keepdims`. Of no numbers none is true. Throws a RangeError for an axis that the array does not have.
 * https://numpy.org/doc/stable/reference/generated/numpy.any.html
 */
export function any<
  R extends NDArray | number | boolean = never,
  const A extends ArrayLike = ArrayLike,
  const K extends Axis | ReduceOptions = Unless<R, null, Axis | ReduceOptions>,
  D extends boolean = Unless<R, false, boolean>,
>(a: A, axis?: Along<'any', A, K>, options?: KeepdimsOptions<D>): Named<R, ReduceResult<A, K, D, boolean>>;
export function any(a: ArrayLike, ...values: unknown[]): NDArray | boolean {
  return settle('any', 1, a, values);
}

/**
 * Whether all numbers are true along one axis or several, which gives a bool array; over all axes true or false, unless
 * `keepdims`. Of no numbers all are true. Throws a RangeError for an axis that the array does not have.
 * https://numpy.org/doc/stable/reference/generated/numpy.all.html
 */
export function all<
  R extends NDArray | number | boolean = never,
  const A extends ArrayLike = ArrayLike,
  const K extends Axis | ReduceOptions = Unless<R, null, Axis | ReduceOptions>,
  D extends boolean = Unless<R, false, boolean>,
>(a: A, axis?: Along<'all', A, K>, options?: KeepdimsOptions<D>): Named<R, ReduceResult<A, K, D, boolean>>;
export function all(a: ArrayLike, ...values: unknown[]): NDArray | boolean {
  return settle('all', 0, a, values);
}
