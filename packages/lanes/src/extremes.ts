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
import { type Axis, findReduced, findRuns, finish, readReduced } from './reduce.ts';
import { checkAxis, showShape, sizeOf } from './shape.ts';
import { linesAlong, startOf } from './strides.ts';

const largest = { float32: Infinity, float64: Infinity, int32: 0x7fffffff, bool: 1 };
const smallest = { float32: -Infinity, float64: -Infinity, int32: -0x80000000, bool: 0 };

function extreme(name: 'max' | 'min', a: ArrayLike, values: unknown[]): NDArray | number | boolean {
  const x = toArray(name, a);
  const over = readReduced(name, x, values);
  const out = createData(x.dtype, sizeOf(over.kept));
  if (x.size === 0 && out.length > 0) {
    throw new RangeError(`${name}: no numbers to compare in an array of shape ${showShape(x.shape)}`);
  }
  const choose = Math[name];
  out.fill((name === 'max' ? smallest : largest)[x.dtype]);
  if (x.size > 0) {
    const { length, step, each } = findRuns(x.shape, over);
    const { data } = x;
    each((start, o) => {
      if (step === 0) {
        let best = out[o]!;
        for (let i = start; i < start + length; i++) best = choose(best, data[i]!);
        out[o] = best;
      } else for (let i = 0; i < length; i++) out[o + i] = choose(out[o + i]!, data[start + i]!);
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

/** The place of the largest of the numbers times `sign`: the first of several, and the first NaN before all. */
function findExtreme(name: string, a: ArrayLike, values: unknown[], sign: 1 | -1): NDArray | number | boolean {
  const { data, shape, size, ndim } = toArray(name, a);
  const [along, keepdims] = readArguments(name, ['axis', 'keepdims'], values);
  const axis = along === undefined || along === null ? null : checkAxis(name, along, ndim);
  const over = findReduced(name, shape, axis, keepdims);
  const lines = linesAlong(shape, axis);
  const out = createData('int32', sizeOf(over.kept));
  if (lines.length === 0 && (axis === null || out.length > 0)) {
    throw new RangeError(`${name}: no numbers to compare in an array of shape ${showShape(shape)}`);
  }
  for (let o = 0; o < out.length && size > 0; o++) {
    const start = startOf(lines, o);
    let best = 0;
    let value = sign * data[start]!;
    for (let i = 1; i < lines.length && !Number.isNaN(value); i++) {
      const candidate = sign * data[start + i * lines.step]!;
      if (candidate > value || Number.isNaN(candidate)) {
        value = candidate;
        best = i;
      }
    }
    out[o] = best;
  }
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
  return findExtreme('argmax', a, values, 1);
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
  return findExtreme('argmin', a, values, -1);
}
