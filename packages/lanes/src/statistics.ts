import {
  type Along,
  type ArrayLike,
  type KeepdimsOptions,
  type Named,
  NDArray,
  type ReduceOptions,
  type ReduceResult,
  type Unless,
} from './array.ts';
import { createData, type Data } from './dtype.ts';
import { readArguments, readNumber } from './keywords.ts';
import { toArray } from './lists.ts';
import { type Axis, findReduced, findRuns, finish, type Reduced, readReduced } from './reduce.ts';
import { describe, showShape } from './shape.ts';
import { sumOver } from './sums.ts';
import { toWhole } from './take.ts';

/** Keyword arguments of `var` and `std`. */
export interface VarOptions extends ReduceOptions {
  /** How much less than the count of numbers the sum is divided by: 1 for a sample. Default: 0. */
  ddof?: number | undefined;
}

/** The means, in float32 of float32 numbers, else in float64. */
function meanOver(x: NDArray, over: Reduced): Float32Array<ArrayBuffer> | Float64Array<ArrayBuffer> {
  const out = sumOver(x.data, x.shape, over);
  for (let i = 0; i < out.length; i++) out[i]! /= over.count;
  return out;
}

/**
 * The mean along one axis or several, by default of all numbers, which is a number: the sum divided by the count; NaN
 * of no numbers. Of int32 and bool it is float64.
 * https://numpy.org/doc/stable/reference/generated/numpy.mean.html
 */
export function mean<
  R extends NDArray | number | boolean = never,
  const A extends ArrayLike = ArrayLike,
  const K extends Axis | ReduceOptions = Unless<R, null, Axis | ReduceOptions>,
  D extends boolean = Unless<R, false, boolean>,
>(a: A, axis?: Along<'mean', A, K>, options?: KeepdimsOptions<D>): Named<R, ReduceResult<A, K, D>>;
export function mean(a: ArrayLike, ...values: unknown[]): NDArray | number | boolean {
  const x = toArray('mean', a);
  const over = readReduced('mean', x, values);
  const dtype = x.dtype === 'float32' ? 'float32' : 'float64';
  return finish('mean', meanOver(x, over), dtype, dtype, over);
}

/** The squares of the distances from the means, each step rounded as the means are. */
function squaresAround(means: Data, x: NDArray, over: Reduced): Data {
  const out = createData(x.dtype === 'float32' ? 'float32' : 'float64', x.size);
  if (x.size === 0) return out;
  const { length, step, each } = findRuns(x.shape, over);
  each((start, o) => {
    for (let i = 0; i < length; i++) out[start + i] = x.data[start + i]! - means[o + i * step]!;
  });
  for (let i = 0; i < out.length; i++) out[i]! *= out[i]!;
  return out;
}

function spread(name: 'var' | 'std', a: ArrayLike, values: unknown[]): NDArray | number | boolean {
  const x = toArray(name, a);
  const [axis, ddof, keepdims] = readArguments(name, ['axis', 'ddof', 'keepdims'], values);
  const over = findReduced(name, x.shape, axis, keepdims);
  const count = Math.max(over.count - readNumber(name, 'ddof', ddof, 0), 0);
  const out = sumOver(squaresAround(meanOver(x, over), x, over), x.shape, over);
  for (let i = 0; i < out.length; i++) {
    out[i]! /= count;
    if (name === 'std') out[i] = Math.sqrt(out[i]!);
  }
  const dtype = x.dtype === 'float32' ? 'float32' : 'float64';
  return finish(name, out, dtype, dtype, over);
}

/**
 * The variance along one axis or several, by default of all numbers, which is a number: the mean of the squared
 * distances from the mean. Of int32 and bool it is float64; of no numbers NaN.
 * https://numpy.org/doc/stable/reference/generated/numpy.var.html
 */
function variance<
  R extends NDArray | number | boolean = never,
  const A extends ArrayLike = ArrayLike,
  const K extends Axis | VarOptions = Unless<R, null, Axis | VarOptions>,
  D extends boolean = Unless<R, false, boolean>,
>(
  a: A,
  axis?: Along<'var', A, K, 'axis, ddof, keepdims'>,
  options?: KeepdimsOptions<D> & Pick<VarOptions, 'ddof'>,
): Named<R, ReduceResult<A, K, D>>;
function variance(a: ArrayLike, ...values: unknown[]): NDArray | number | boolean {
  return spread('var', a, values);
}

// `var` is a keyword of the language, but not after a dot.
export { variance as var };

/**
 * The standard deviation along one axis or several, by default of all numbers: the square root of the variance.
 * https://numpy.org/doc/stable/reference/generated/numpy.std.html
 */
export function std<
  R extends NDArray | number | boolean = never,
  const A extends ArrayLike = ArrayLike,
  const K extends Axis | VarOptions = Unless<R, null, Axis | VarOptions>,
  D extends boolean = Unless<R, false, boolean>,
>(
  a: A,
  axis?: Along<'std', A, K, 'axis, ddof, keepdims'>,
  options?: KeepdimsOptions<D> & Pick<VarOptions, 'ddof'>,
): Named<R, ReduceResult<A, K, D>>;
export function std(a: ArrayLike, ...values: unknown[]): NDArray | number | boolean {
  return spread('std', a, values);
}

/** Keyword arguments of `bincount`. */
export interface BincountOptions {
  /** What each number counts. Default: 1. */
  weights?: ArrayLike | null | undefined;
  /** The smallest size of the result. Default: 0. */
  minlength?: number | undefined;
}

/**
 * How often each of 0, 1, 2 … stands among whole numbers ≥ 0, up to the largest: (n,) in int32; with `weights` their
 * sums in float64. Throws where a number is negative or has a fraction, and where the weights have another shape.
 * https://numpy.org/doc/stable/reference/generated/numpy.bincount.html
 */
export function bincount(x: ArrayLike, options?: BincountOptions): NDArray;
export function bincount(x: ArrayLike, weights: ArrayLike | null, options?: BincountOptions): NDArray;
export function bincount(x: ArrayLike, weights: ArrayLike | null, minlength: number): NDArray;
export function bincount(x: ArrayLike, ...values: unknown[]): NDArray {
  const [weights, minlength = 0] = readArguments('bincount', ['weights', 'minlength'], values);
  const bins = toWhole('bincount', 'the numbers to count', x);
  if (bins.ndim !== 1) throw new RangeError(`bincount: takes one axis; given shape ${showShape(bins.shape)}`);
  if (typeof minlength !== 'number' || !Number.isInteger(minlength) || minlength < 0) {
    throw new RangeError(`bincount: minlength is a whole number ≥ 0; given ${describe(minlength)}`);
  }
  let length = minlength;
  for (const bin of bins.data) {
    if (bin < 0) throw new RangeError(`bincount: counts whole numbers ≥ 0; given ${bin}`);
    length = Math.max(length, bin + 1);
  }
  // Of no numbers NumPy too looks at no weights.
  if (weights === undefined || weights === null || bins.size === 0) {
    const counts = createData('int32', length);
    for (const bin of bins.data) counts[bin]!++;
    return new NDArray(counts, [length]);
  }
  const weight = toArray('bincount', weights, 'float64');
  if (showShape(weight.shape) !== showShape(bins.shape)) {
    const shapes = `${showShape(bins.shape)} and ${showShape(weight.shape)}`;
    throw new RangeError(`bincount: there is one weight for each number; given shapes ${shapes}`);
  }
  const sums = createData('float64', length);
  bins.data.forEach((bin, i) => {
    sums[bin]! += weight.data[i]!;
  });
  return new NDArray(sums, [length]);
}
