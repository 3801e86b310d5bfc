import { type ArrayLike, NDArray, type ShapeOf } from './array.ts';
import { createData } from './dtype.ts';
import { readArguments } from './keywords.ts';
import { toArray } from './lists.ts';
import { checkAxes, checkAxis, checkLength, describe, type Shape, shapeFrom, showShape, sizeOf } from './shape.ts';
import { gather, stepsOf } from './strides.ts';
import type { AxisOf, ExpandedShape, ExpandProblem } from './types/axis.ts';
import type { Checked } from './types/check.ts';
import type { ReshapedShape, TransposedShape, TransposeProblem } from './types/rearrange.ts';
import type { SizesOf } from './types/sizes.ts';
import { placesOf, toView } from './views.ts';

/**
 * The same numbers in row order, in another shape; one size may be -1: whatever fits.
 * Throws a RangeError where the shape has another count of numbers. The result shares the numbers where they lie in row order.
 * https://numpy.org/doc/stable/reference/generated/numpy.reshape.html
 */
export function reshape<const A extends ArrayLike, const T extends number | Shape>(
  a: A,
  shape: T,
): NDArray<ReshapedShape<ShapeOf<A>, SizesOf<T>>>;
export function reshape(a: ArrayLike, shape: number | Shape): NDArray {
  const x = toArray('reshape', a);
  if (typeof shape !== 'number' && !Array.isArray(shape)) {
    throw new TypeError(`reshape: a shape is a size or a list of sizes; given ${describe(shape)}`);
  }
  const lengths: number[] = typeof shape === 'number' ? [shape] : [...shape];
  const unknown = lengths.indexOf(-1);
  if (unknown !== lengths.lastIndexOf(-1)) {
    throw new RangeError(`reshape: can only specify one unknown dimension; given ${showShape(lengths)}`);
  }
  lengths.forEach((length, i) => {
    if (i !== unknown) checkLength('reshape', length);
  });
  const given = [...lengths];
  if (unknown >= 0) {
    lengths[unknown] = 1;
    lengths[unknown] = x.size / sizeOf(lengths);
  }
  if (sizeOf(lengths) !== x.size || !lengths.every(Number.isInteger)) {
    throw new RangeError(`cannot reshape array of size ${x.size} into shape ${showShape(given)}`);
  }
  return new NDArray(x.data, lengths, x.dtype);
}

/**
 * The array with its axes in another order: axis i of the result is axis axes[i]. Default: the reverse order. The result
 * is a view, which shares the numbers.
 * Throws a RangeError unless `axes` names every axis once.
 * https://numpy.org/doc/stable/reference/generated/numpy.transpose.html
 */
export function transpose<const A extends ArrayLike, const K extends Shape | null = null>(
  a: A,
  axes?: Checked<A | K, TransposeProblem<ShapeOf<A>, K>, K>,
): NDArray<TransposedShape<ShapeOf<A>, K>>;
export function transpose(a: ArrayLike, axes?: Shape | null): NDArray {
  const x = toView('transpose', a);
  const order = checkOrder(x.ndim, axes);
  const { data, start, steps } = placesOf(x);
  const shape = order.map((axis) => x.shape[axis]!);
  return new NDArray(data, shape, x.dtype, { start, steps: order.map((axis) => steps[axis]!) });
}

function checkOrder(ndim: number, axes: unknown): number[] {
  if (axes === undefined || axes === null) return Array.from({ length: ndim }, (_, i) => ndim - 1 - i);
  if (!Array.isArray(axes)) throw new TypeError(`transpose: axes are a list; given ${describe(axes)}`);
  if (axes.length !== ndim) {
    throw new RangeError(`transpose: axes don't match array: given ${axes.length}, the array has ${ndim}`);
  }
  const order = axes.map((axis) => checkAxis('transpose', axis, ndim));
  if (new Set(order).size !== ndim) throw new RangeError(`transpose: repeated axis in [${axes.join(', ')}]`);
  return order;
}

/**
 * The array with new axes of size 1, as a view: `axis` is the place of one, or the places of several, in the new shape.
 * Throws a RangeError where the new shape has no such axis.
 * https://numpy.org/doc/stable/reference/generated/numpy.expand_dims.html
 */
export function expand_dims<
  const A extends ArrayLike,
  const K extends number | Shape | { readonly axis: number | Shape },
>(
  a: A,
  axis: Checked<A | K, ExpandProblem<'expand_dims', ShapeOf<A>, AxisOf<K>>, K>,
): NDArray<ExpandedShape<ShapeOf<A>, AxisOf<K>>>;
export function expand_dims(a: ArrayLike, ...values: unknown[]): NDArray {
  const x = toView('expand_dims', a);
  const [axis] = readArguments('expand_dims', ['axis'], values);
  const places: unknown[] = Array.isArray(axis) ? axis : [axis];
  const isNew = checkAxes('expand_dims', places, x.ndim + places.length);
  const { data, start, steps } = placesOf(x);
  let old = 0;
  const from = isNew.map((added) => (added ? -1 : old++));
  return new NDArray(
    data,
    from.map((at) => x.shape[at] ?? 1),
    x.dtype,
    { start, steps: from.map((at) => steps[at] ?? 0) },
  );
}

/**
 * The array without axes of size 1, as a view: without `axis`, or without those that it names. Default: without all of them.
 * Throws a RangeError where one that is named has another size.
 * https://numpy.org/doc/stable/reference/generated/numpy.squeeze.html
 */
export function squeeze(
  a: ArrayLike,
  axis?: number | readonly number[] | null | { axis?: number | readonly number[] | null | undefined },
): NDArray;
export function squeeze(a: ArrayLike, ...values: unknown[]): NDArray {
  const x = toView('squeeze', a);
  const [axis] = readArguments('squeeze', ['axis'], values);
  const all = axis === undefined || axis === null;
  const named = checkAxes('squeeze', axis, x.ndim);
  const stays = x.shape.map((length, i) => {
    if (named[i] && length !== 1 && !all) {
      throw new RangeError(
        `squeeze: takes away axes of size 1; axis ${i} of shape ${showShape(x.shape)} has ${length}`,
      );
    }
    return !(named[i] && length === 1);
  });
  const { data, start, steps } = placesOf(x);
  const shape = x.shape.filter((_, i) => stays[i]);
  return new NDArray(data, shape, x.dtype, { start, steps: steps.filter((_, i) => stays[i]) });
}

/**
 * The array repeated until it has this shape: axes of size 1 to any size, and new axes in front.
 * Throws a RangeError where another axis would change. The result has its own numbers.
 * https://numpy.org/doc/stable/reference/generated/numpy.broadcast_to.html
 */
export function broadcast_to<const T extends number | Shape>(
  a: ArrayLike,
  shape: T | { readonly shape: T },
): NDArray<SizesOf<T>>;
export function broadcast_to(a: ArrayLike, ...values: unknown[]): NDArray {
  const x = toArray('broadcast_to', a);
  const lengths = shapeFrom('broadcast_to', readArguments('broadcast_to', ['shape'], values)[0]);
  const added = lengths.length - x.ndim;
  if (added < 0 || x.shape.some((length, i) => length !== 1 && length !== lengths[added + i])) {
    throw new RangeError(`broadcast_to: shape ${showShape(x.shape)} does not broadcast to ${showShape(lengths)}`);
  }
  const own = stepsOf(x.shape);
  const steps = lengths.map((_, i) => (i < added || x.shape[i - added] === 1 ? 0 : own[i - added]!));
  const out = createData(x.dtype, sizeOf(lengths));
  gather(x.data, 0, lengths, steps, out);
  return new NDArray(out, lengths, x.dtype);
}
