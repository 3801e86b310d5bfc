import type {
  Along,
  ArrayLike,
  AxisOptions,
  KeepdimsOptions,
  Named,
  NDArray,
  ReduceOptions,
  ReduceResult,
  Unless,
} from './array.ts';
import { createData } from './dtype.ts';
import { readArguments } from './keywords.ts';
import { toArray } from './lists.ts';
import { extremeDown, extremeRows, placeDown, placeRows } from './memory-extremes.ts';
import { better, type Extreme, type Place } from './plain/extremes.ts';
import { type Axis, findReduced, findRuns, finish, readReduced } from './reduce.ts';
import { checkAxis, showShape, sizeOf } from './shape.ts';
import { linesAlong } from './strides.ts';

const largest = { float32: Infinity, float64: Infinity, int32: 0x7fffffff, bool: 1 };
const smallest = { float32: -Infinity, float64: -Infinity, int32: -0x80000000, bool: 0 };

function extreme(name: Extreme, a: ArrayLike, values: unknown[]): NDArray | number | boolean {
  const x = toArray(name, a);
  const over = readReduced(name, x, values);
  const out = createData(x.dtype, sizeOf(over.kept));
  if (x.size === 0 && out.length > 0) {
    throw new RangeError(`${name}: no numbers to compare in an array of shape ${showShape(x.shape)}`);
  }
  if (x.size === 0) return finish(name, out, x.dtype, x.dtype, over);
  const { length, step, each, eachMatrix } = findRuns(x.shape, over);
  out.fill((name === 'max' ? smallest : largest)[x.dtype]);
  if (step === 0) {
    const rows = x.size / length;
    // Where each row has a result of its own, they are in order.
    const best = rows === out.length ? out : createData(x.dtype, rows);
    extremeRows(name, x.data, rows, length, best);
    let row = 0;
    if (best !== out) {
      each((_, o) => {
        out[o] = better(name, out[o]!, best[row++]!);
      });
    }
  } else {
    eachMatrix((start, rows, o) => {
      extremeDown(name, x.data, start, rows, length, out, o);
    });
  }
  return finish(name, out, x.dtype, x.dtype, over);
}

/**
 * The largest number along one axis or several, by default of all: a number, and of a bool array true or false, which
 * `max<boolean>(a)` tells the type checker. NaN where one of them is NaN. Throws a RangeError where there is none.
 * https://numpy.org/doc/stable/reference/generated/numpy.max.html
 */
export function max<
  R extends NDArray | number | boolean = never,
  const A extends ArrayLike = ArrayLike,
  const K extends Axis | ReduceOptions = Unless<R, null, Axis | ReduceOptions>,
  D extends boolean = Unless<R, false, boolean>,
>(a: A, axis?: Along<'max', A, K>, options?: KeepdimsOptions<D>): Named<R, ReduceResult<A, K, D>>;
export function max(a: ArrayLike, ...values: unknown[]): NDArray | number | boolean {
  return extreme('max', a, values);
}

/**
 * The smallest number along one axis or several, by default of all: a number, and of a bool array true or false, which
 * `min<boolean>(a)` tells the type checker. NaN where one of them is NaN. Throws a RangeError where there is none.
 * https://numpy.org/doc/stable/reference/generated/numpy.min.html
 */
export function min<
  R extends NDArray | number | boolean = never,
  const A extends ArrayLike = ArrayLike,
  const K extends Axis | ReduceOptions = Unless<R, null, Axis | ReduceOptions>,
  D extends boolean = Unless<R, false, boolean>,
>(a: A, axis?: Along<'min', A, K>, options?: KeepdimsOptions<D>): Named<R, ReduceResult<A, K, D>>;
export function min(a: ArrayLike, ...values: unknown[]): NDArray | number | boolean {
  return extreme('min', a, values);
}

/** The places of the best numbers: of several the first, and the first NaN before all. */
function findExtreme(name: Place, a: ArrayLike, values: unknown[]): NDArray | number | boolean {
  const { data, shape, size, ndim } = toArray(name, a);
  const [along, keepdims] = readArguments(name, ['axis', 'keepdims'], values);
  const axis = along === undefined || along === null ? null : checkAxis(name, along, ndim);
  const over = findReduced(name, shape, axis, keepdims);
  const { count, length, step } = linesAlong(shape, axis);
  const out = createData('int32', sizeOf(over.kept));
  if (length === 0 && (axis === null || out.length > 0)) {
    throw new RangeError(`${name}: no numbers to compare in an array of shape ${showShape(shape)}`);
  }
  if (size > 0 && step === 1) placeRows(name, data, count, length, out);
  else if (size > 0) for (let o = 0; o < count; o += step) placeDown(name, data, o * length, length, step, out, o);
  return finish(name, out, 'int32', 'int32', over);
}

/**
 * The places in int32 of the largest numbers along an axis, by default the place of the largest of all in row order, a
 * number: the first of several, and the first NaN before all.
 * Throws a RangeError where there are no numbers.
 * https://numpy.org/doc/stable/reference/generated/numpy.argmax.html
 */
export function argmax<
  R extends NDArray | number = never,
  const A extends ArrayLike = ArrayLike,
  const K extends number | null | AxisOptions = Unless<R, null, number | null | AxisOptions>,
  D extends boolean = Unless<R, false, boolean>,
>(a: A, axis?: Along<'argmax', A, K>, options?: KeepdimsOptions<D>): Named<R, ReduceResult<A, K, D>>;
export function argmax(a: ArrayLike, ...values: unknown[]): NDArray | number | boolean {
  return findExtreme('argmax', a, values);
}

/**
 * The places in int32 of the smallest numbers along an axis, by default the place of the smallest of all in row order, a
 * number: the first of several, and the first NaN before all.
 * Throws a RangeError where there are no numbers.
 * https://numpy.org/doc/stable/reference/generated/numpy.argmin.html
 */
export function argmin<
  R extends NDArray | number = never,
  const A extends ArrayLike = ArrayLike,
  const K extends number | null | AxisOptions = Unless<R, null, number | null | AxisOptions>,
  D extends boolean = Unless<R, false, boolean>,
>(a: A, axis?: Along<'argmin', A, K>, options?: KeepdimsOptions<D>): Named<R, ReduceResult<A, K, D>>;
export function argmin(a: ArrayLike, ...values: unknown[]): NDArray | number | boolean {
  return findExtreme('argmin', a, values);
}
