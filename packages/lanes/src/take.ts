import { type ArrayLike, NDArray } from './array.ts';
import { createData } from './dtype.ts';
import { readArguments } from './keywords.ts';
import { toArray } from './lists.ts';
import { checkAxis, sizeOf } from './shape.ts';
import { copyRun, linesAlong } from './strides.ts';

/**
 * `value` as an array of whole numbers, in float64, so that lists, whose numbers are float32 elsewhere, keep them.
 * Throws a TypeError where a number has a fraction.
 */
export function toWhole(name: string, argument: string, value: unknown): NDArray {
  const x = toArray(name, value, 'float64');
  const wrong = x.data.find((index) => !Number.isInteger(index));
  if (wrong !== undefined) throw new TypeError(`${name}: ${argument} are whole numbers; given ${wrong}`);
  return x;
}

/**
 * The numbers at `indices` along an axis, whose place the axes of `indices` take; by default of all numbers in row order.
 * Negative indices count from the end. Throws a RangeError for an index that is out of bounds.
 * https://numpy.org/doc/stable/reference/generated/numpy.take.html
 */
export function take(
  a: ArrayLike,
  indices: ArrayLike,
  axis?: number | null | { axis?: number | null | undefined },
): NDArray;
export function take(a: ArrayLike, ...values: unknown[]): NDArray {
  const x = toArray('take', a);
  const [indices, along] = readArguments('take', ['indices', 'axis'], values);
  const places = toWhole('take', 'indices', indices);
  const axis = along === undefined || along === null ? null : checkAxis('take', along, x.ndim);
  const { length, step } = linesAlong(x.shape, axis);
  const before = axis === null ? [] : x.shape.slice(0, axis);
  const after = axis === null ? [] : x.shape.slice(axis + 1);
  const starts = Array.from(places.data, (index) => {
    if (index < -length || index >= length) {
      throw new RangeError(`take: index ${index} is out of bounds for axis ${axis ?? 0} with size ${length}`);
    }
    return (index < 0 ? index + length : index) * step;
  });
  const shape = [...before, ...places.shape, ...after];
  const out = createData(x.dtype, sizeOf(shape));
  let o = 0;
  for (let block = 0; o < out.length; block += length * step) {
    for (const start of starts) {
      copyRun(x.data, block + start, step, out, o);
      o += step;
    }
  }
  return new NDArray(out, shape, x.dtype);
}
