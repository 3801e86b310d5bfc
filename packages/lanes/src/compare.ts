import { type ArrayLike, NDArray, type Out, type Pair, type ShapeOf } from './array.ts';
import { isFloat, resultType } from './dtype.ts';
import { runEach, runPairs } from './elementwise.ts';
import { joinKinds, kindOf, toArray } from './lists.ts';
import * as loops from './plain/compare.ts';
import type { PairLoop } from './plain/general.ts';
import { readOut } from './result.ts';
import type { BroadcastShape } from './types/broadcast.ts';

// Each comparison broadcasts its operands and gives a bool array. Numbers are compared with an array's as numbers of its
// kind, so that `equal(a, 0.1)` finds the float32 number 0.1.

function compare(name: string, loop: PairLoop, left: ArrayLike, right: ArrayLike, out: unknown): NDArray {
  const place = readOut(name, out);
  const { strong, weak } = joinKinds(kindOf(left), kindOf(right));
  const dtype = resultType(strong, weak);
  // Numbers beside int32 stay as they are: they may lie beyond it.
  const kind = isFloat(dtype) ? dtype : 'float64';
  const [a, b] = [left, right].map((value) => (value instanceof NDArray ? value : toArray(name, value, kind)));
  return runPairs(name, loop, a!, b!, 'bool', place);
}

/** Whether a = b, number by number. https://numpy.org/doc/stable/reference/generated/numpy.equal.html */
export function equal<const A extends ArrayLike, const B extends ArrayLike>(
  a: A,
  b: Pair<A, B>,
  out?: Out | null,
): NDArray<BroadcastShape<ShapeOf<A>, ShapeOf<B>>>;
export function equal(a: ArrayLike, b: ArrayLike, out?: Out | null): NDArray {
  return compare('equal', loops.equal, a, b, out);
}

/**
 * Whether a ≠ b, number by number; NaN differs from every number.
 * https://numpy.org/doc/stable/reference/generated/numpy.not_equal.html
 */
export function not_equal<const A extends ArrayLike, const B extends ArrayLike>(
  a: A,
  b: Pair<A, B>,
  out?: Out | null,
): NDArray<BroadcastShape<ShapeOf<A>, ShapeOf<B>>>;
export function not_equal(a: ArrayLike, b: ArrayLike, out?: Out | null): NDArray {
  return compare('not_equal', loops.notEqual, a, b, out);
}

/** Whether a > b, number by number. https://numpy.org/doc/stable/reference/generated/numpy.greater.html */
export function greater<const A extends ArrayLike, const B extends ArrayLike>(
  a: A,
  b: Pair<A, B>,
  out?: Out | null,
): NDArray<BroadcastShape<ShapeOf<A>, ShapeOf<B>>>;
export function greater(a: ArrayLike, b: ArrayLike, out?: Out | null): NDArray {
  return compare('greater', loops.greater, a, b, out);
}

/** Whether a ≥ b, number by number. https://numpy.org/doc/stable/reference/generated/numpy.greater_equal.html */
export function greater_equal<const A extends ArrayLike, const B extends ArrayLike>(
  a: A,
  b: Pair<A, B>,
  out?: Out | null,
): NDArray<BroadcastShape<ShapeOf<A>, ShapeOf<B>>>;
export function greater_equal(a: ArrayLike, b: ArrayLike, out?: Out | null): NDArray {
  return compare('greater_equal', loops.greaterEqual, a, b, out);
}

/** Whether a < b, number by number. https://numpy.org/doc/stable/reference/generated/numpy.less.html */
export function less<const A extends ArrayLike, const B extends ArrayLike>(
  a: A,
  b: Pair<A, B>,
  out?: Out | null,
): NDArray<BroadcastShape<ShapeOf<A>, ShapeOf<B>>>;
export function less(a: ArrayLike, b: ArrayLike, out?: Out | null): NDArray {
  return compare('less', loops.less, a, b, out);
}

/** Whether a ≤ b, number by number. https://numpy.org/doc/stable/reference/generated/numpy.less_equal.html */
export function less_equal<const A extends ArrayLike, const B extends ArrayLike>(
  a: A,
  b: Pair<A, B>,
  out?: Out | null,
): NDArray<BroadcastShape<ShapeOf<A>, ShapeOf<B>>>;
export function less_equal(a: ArrayLike, b: ArrayLike, out?: Out | null): NDArray {
  return compare('less_equal', loops.lessEqual, a, b, out);
}

/** Whether x is NaN, number by number. https://numpy.org/doc/stable/reference/generated/numpy.isnan.html */
export function isnan<const A extends ArrayLike>(x: A, out?: Out | null): NDArray<ShapeOf<A>>;
export function isnan(x: ArrayLike, out?: Out | null): NDArray {
  return runEach('isnan', loops.nan, toArray('isnan', x), 'bool', readOut('isnan', out));
}

/**
 * Whether x is neither NaN nor infinite, number by number.
 * https://numpy.org/doc/stable/reference/generated/numpy.isfinite.html
 */
export function isfinite<const A extends ArrayLike>(x: A, out?: Out | null): NDArray<ShapeOf<A>>;
export function isfinite(x: ArrayLike, out?: Out | null): NDArray {
  return runEach('isfinite', loops.finite, toArray('isfinite', x), 'bool', readOut('isfinite', out));
}
