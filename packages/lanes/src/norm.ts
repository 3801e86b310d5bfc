// What NumPy has in its module linalg.

import { abs, square } from './arithmetic.ts';
import { type ArrayLike, NDArray } from './array.ts';
import { isFloat } from './dtype.ts';
import { max, min } from './extremes.ts';
import { sqrt } from './functions.ts';
import { readArguments, readBoolean } from './keywords.ts';
import { toArray } from './lists.ts';
import { checkAxes, describe, type Shape, showShape } from './shape.ts';
import { sum } from './sums.ts';

/** Options of `norm`. */
export interface NormOptions {
  /**
   * Which norm: of vectors 2, the root of the sum of squares, 1, the sum of sizes, Infinity, the largest size, or
   * -Infinity, the smallest; of matrices 'fro', the root of the sum of squares. Default: the root of the sum of squares,
   * whatever the axes.
   */
  ord?: number | 'fro' | null | undefined;
  /** The axis of vectors, or the two axes of matrices; negative ones count from the last. Default: all axes. */
  axis?: number | readonly number[] | null | undefined;
  /** Whether these axes stay, with size 1. Default: false. */
  keepdims?: boolean | undefined;
}

type Measure = (x: NDArray, axis: number[]) => NDArray;

const keep = { keepdims: true };
const euclidean: Measure = (x, axis) => sqrt(sum(square(x), axis, keep));
const measures = new Map<unknown, Measure>([
  [2, euclidean],
  [1, (x, axis) => sum(abs(x), axis, keep)],
  // The largest size of no numbers is 0.
  [Infinity, (x, axis) => (x.size === 0 ? euclidean(x, axis) : max(abs(x), axis, keep))],
  [-Infinity, (x, axis) => min(abs(x), axis, keep)],
]);

/** The measure that `ord` names for vectors of one axis or matrices of two. */
function findMeasure(ord: unknown, shape: Shape, axis: unknown, count: number): Measure {
  if (ord === undefined || ord === null) {
    if (axis === undefined || axis === null || count === 1 || count === 2) return euclidean;
  } else if (count === 1) {
    const measure = measures.get(ord);
    if (measure) return measure;
    throw new RangeError(`norm: ord of vectors is 1, 2, Infinity or -Infinity; given ${describe(ord)}`);
  } else if (count === 2) {
    if (ord === 'fro') return euclidean;
    throw new RangeError(`norm: ord of matrices is 'fro'; given ${describe(ord)}`);
  }
  throw new RangeError(`norm: measures one axis or two; given ${count} axes of an array of shape ${showShape(shape)}`);
}

/** The norm of all numbers. https://numpy.org/doc/stable/reference/generated/numpy.linalg.norm.html */
export function norm(x: ArrayLike, ord?: number | 'fro' | null): number;
/**
 * The length of a vector or matrix, by default the root of the sum of squares of all numbers; along an axis, or two, that
 * of each vector or matrix. It is computed in the array's own kind, or in float64 if that has no fractions.
 * Throws a RangeError for an axis that the array does not have and for a norm that is not there.
 * https://numpy.org/doc/stable/reference/generated/numpy.linalg.norm.html
 */
export function norm<R extends NDArray | number = NDArray>(
  x: ArrayLike,
  ord: number | 'fro' | null | NormOptions,
  axis?: number | readonly number[] | null | Omit<NormOptions, 'ord'>,
  options?: Pick<NormOptions, 'keepdims'>,
): R;
export function norm(x: ArrayLike, ...values: unknown[]): NDArray | number {
  const [ord, axis, keepdims] = readArguments('norm', ['ord', 'axis', 'keepdims'], values);
  const given = toArray('norm', x);
  const array = isFloat(given.dtype) ? given : given.astype('float64');
  const measured = checkAxes('norm', axis, array.ndim);
  const axes = array.shape.map((_, i) => i).filter((i) => measured[i]);
  const result = findMeasure(ord, array.shape, axis, axes.length)(array, axes);
  if (readBoolean('norm', 'keepdims', keepdims, false)) return result;
  const shape = result.shape.filter((_, i) => !measured[i]);
  return shape.length === 0 ? result.data[0]! : new NDArray(result.data, shape, result.dtype);
}
