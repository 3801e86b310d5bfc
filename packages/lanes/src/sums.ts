import {
  type Along,
  type ArrayLike,
  type AxisArgument,
  type KeepdimsOptions,
  type Named,
  NDArray,
  type ReduceOptions,
  type ReduceResult,
  type ShapeOf,
  type Unless,
} from './array.ts';
import { castData, createData, type Data, type DType, isFloat } from './dtype.ts';
import { readArguments } from './keywords.ts';
import { toArray } from './lists.ts';
import { sumRows } from './memory.ts';
import { sumDown } from './memory-columns.ts';
import { halfOf } from './plain/sum.ts';
import { type Axis, findRuns, finish, type Reduced, readReduced } from './reduce.ts';
import { checkAxis, type Shape, sizeOf } from './shape.ts';
import { linesAlong, startOf } from './strides.ts';
import type { AlongShape, AxisOf } from './types/axis.ts';

/** The sum of n numbers in float64, in the order of `pairwise` in plain/sum.ts. */
function pairwiseWide(x: Data, start: number, n: number): number {
  if (n > 128) {
    const half = halfOf(n);
    return pairwiseWide(x, start, half) + pairwiseWide(x, start + half, n - half);
  }
  const end = start + n;
  if (n < 8) {
    let sum = 0;
    for (let i = start; i < end; i++) sum += x[i]!;
    return sum;
  }
  const s = [0, 1, 2, 3, 4, 5, 6, 7].map((i) => x[start + i]!);
  let i = start + 8;
  for (; i <= end - 8; i += 8) for (let lane = 0; lane < 8; lane++) s[lane]! += x[i + lane]!;
  let sum = s[0]! + s[1]! + (s[2]! + s[3]!) + (s[4]! + s[5]! + (s[6]! + s[7]!));
  for (; i < end; i++) sum += x[i]!;
  return sum;
}

function sumNarrow(data: Float32Array, shape: Shape, over: Reduced): Float32Array<ArrayBuffer> {
  const out = new Float32Array(sizeOf(over.kept));
  if (data.length === 0) return out;
  const { length, step, each, eachMatrix } = findRuns(shape, over);
  if (step === 0) {
    const rows = new Float32Array(data.length / length);
    sumRows(data, rows.length, length, rows);
    let row = 0;
    each((_, o) => {
      out[o]! += rows[row++]!;
    });
  } else {
    eachMatrix((start, rows, o) => {
      sumDown(data, start, rows, length, out, o);
    });
  }
  return out;
}

function sumWide(data: Data, shape: Shape, over: Reduced): Float64Array<ArrayBuffer> {
  const out = new Float64Array(sizeOf(over.kept));
  if (data.length === 0) return out;
  const { length, step, each } = findRuns(shape, over);
  each((start, o) => {
    if (step === 0) out[o]! += pairwiseWide(data, start, length);
    else for (let i = 0; i < length; i++) out[o + i]! += data[start + i]!;
  });
  return out;
}

/**
 * The sums of an array of any kind in NumPy's order: those of float32 in float32, others in float64, where those of
 * whole numbers are exact.
 */
export function sumOver(
  data: Data,
  shape: Shape,
  over: Reduced,
): Float32Array<ArrayBuffer> | Float64Array<ArrayBuffer> {
  return data instanceof Float32Array ? sumNarrow(data, shape, over) : sumWide(data, shape, over);
}

/** The kind of a sum: that of the numbers, and int32 of bool. */
function sumType(dtype: DType): DType {
  return dtype === 'bool' ? 'int32' : dtype;
}

/**
 * The sum along one axis or several. Numbers of the last axis are summed by halves, as NumPy sums them: the bits are
 * NumPy's; other axes in order. Over all axes it is a number, unless `keepdims`. Sums of int32 and bool are exact and
 * int32, where NumPy's are int64: an array of them throws a RangeError where a sum leaves int32.
 * Throws a RangeError for an axis that the array does not have.
 * https://numpy.org/doc/stable/reference/generated/numpy.sum.html
 */
export function sum<
  R extends NDArray | number | boolean = never,
  const A extends ArrayLike = ArrayLike,
  const K extends Axis | ReduceOptions = Unless<R, null, Axis | ReduceOptions>,
  D extends boolean = Unless<R, false, boolean>,
>(a: A, axis?: Along<'sum', A, K>, options?: KeepdimsOptions<D>): Named<R, ReduceResult<A, K, D>>;
export function sum(a: ArrayLike, ...values: unknown[]): NDArray | number | boolean {
  const x = toArray('sum', a);
  const over = readReduced('sum', x, values);
  const wide = x.dtype === 'float32' ? 'float32' : 'float64';
  return finish('sum', sumOver(x.data, x.shape, over), wide, sumType(x.dtype), over);
}

/** Throws unless float64 has the whole number exactly, as it has all below 2^53. */
function checkExact(name: string, product: number): void {
  if (Number.isSafeInteger(product)) return;
  throw new RangeError(`${name}: a result beyond 2^53 is not exact in whole numbers; use astype('float64')`);
}

/**
 * The product along one axis or several, in order; 1 of no numbers. Products of int32 and bool are exact and int32,
 * where NumPy's are int64: a RangeError is thrown where one leaves int32, and for a single number beyond 2^53.
 * https://numpy.org/doc/stable/reference/generated/numpy.prod.html
 */
export function prod<
  R extends NDArray | number | boolean = never,
  const A extends ArrayLike = ArrayLike,
  const K extends Axis | ReduceOptions = Unless<R, null, Axis | ReduceOptions>,
  D extends boolean = Unless<R, false, boolean>,
>(a: A, axis?: Along<'prod', A, K>, options?: KeepdimsOptions<D>): Named<R, ReduceResult<A, K, D>>;
export function prod(a: ArrayLike, ...values: unknown[]): NDArray | number | boolean {
  const x = toArray('prod', a);
  const over = readReduced('prod', x, values);
  const wide = x.dtype === 'float32' ? 'float32' : 'float64';
  const out = createData(wide, sizeOf(over.kept)).fill(1);
  const isWhole = !isFloat(x.dtype);
  if (x.size > 0) {
    const { length, step, each } = findRuns(x.shape, over);
    each((start, o) => {
      for (let i = 0; i < length; i++) {
        const factor = x.data[start + i]!;
        // A whole number that is not exact any more, even ∞, times 0 is 0, and that is neither -0 nor NaN.
        if (isWhole && factor === 0) out[o + i * step] = 0;
        else if (!isWhole || out[o + i * step] !== 0) out[o + i * step]! *= factor;
      }
    });
  }
  if (isWhole) for (const product of out) checkExact('prod', product);
  return finish('prod', out, wide, sumType(x.dtype), over);
}

/**
 * The running sums along an axis, by default of all numbers in row order: each number is the sum of those up to it.
 * Sums of int32 and bool are int32, where NumPy's are int64; a RangeError is thrown where one leaves int32.
 * https://numpy.org/doc/stable/reference/generated/numpy.cumsum.html
 */
export function cumsum<const A extends ArrayLike, const K extends AxisArgument = null>(
  a: A,
  axis?: Along<'cumsum', A, K, 'axis'>,
): NDArray<AlongShape<ShapeOf<A>, AxisOf<K>>>;
export function cumsum(a: ArrayLike, ...values: unknown[]): NDArray {
  const x = toArray('cumsum', a);
  const [along] = readArguments('cumsum', ['axis'], values);
  const axis = along === undefined || along === null ? null : checkAxis('cumsum', along, x.ndim);
  const dtype = sumType(x.dtype);
  const out = createData(x.dtype === 'float32' ? 'float32' : 'float64', x.size);
  const lines = linesAlong(x.shape, axis);
  for (let line = 0; line < lines.count && lines.length > 0; line++) {
    let at = startOf(lines, line);
    let sum = x.data[at]!;
    out[at] = sum;
    for (let i = 1; i < lines.length; i++) {
      at += lines.step;
      out[at] = sum + x.data[at]!;
      // What is read back is rounded to the kind of the sums.
      sum = out[at]!;
    }
  }
  const from = x.dtype === 'float32' ? 'float32' : 'float64';
  return new NDArray(castData('cumsum', out, from, dtype), axis === null ? [x.size] : x.shape, dtype);
}
