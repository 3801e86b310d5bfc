import { type ArrayLike, NDArray } from './array.ts';
import { toArray } from './create.ts';
import { transpose as transposeMatrix } from './memory.ts';
import { checkAxis, checkLength, describe, type Shape, showShape, sizeOf } from './shape.ts';

/**
 * The same numbers in row order, in another shape; one size may be -1: whatever fits.
 * Throws a RangeError where the shape has another count of numbers. The result has its own numbers.
 * https://numpy.org/doc/stable/reference/generated/numpy.reshape.html
 */
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
  return new NDArray(x.data.slice(), lengths);
}

/**
 * The array with its axes in another order: axis i of the result is axis axes[i]. Default: the reverse order.
 * Throws a RangeError unless `axes` names every axis once.
 * https://numpy.org/doc/stable/reference/generated/numpy.transpose.html
 */
export function transpose(a: ArrayLike, axes?: Shape | null): NDArray {
  const x = toArray('transpose', a);
  const order = checkOrder(x.ndim, axes);
  const shape = order.map((axis) => x.shape[axis]!);
  const out = new Float32Array(x.size);
  // Axes of size 1 move nothing; what is left is often one matrix.
  const moved = order.filter((axis) => x.shape[axis] !== 1);
  if (moved.every((axis, i) => i === 0 || axis > moved[i - 1]!)) out.set(x.data);
  else if (moved.length === 2) transposeMatrix(x.data, x.shape[moved[1]!]!, x.shape[moved[0]!]!, out);
  else permute(x, order, out);
  return new NDArray(out, shape);
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

function permute(x: NDArray, order: number[], out: Float32Array): void {
  const steps = new Array<number>(x.ndim);
  let step = 1;
  for (let axis = x.ndim - 1; axis >= 0; axis--) {
    steps[axis] = step;
    step *= x.shape[axis]!;
  }
  let next = 0;
  const visit = (depth: number, offset: number): void => {
    if (depth === order.length) {
      out[next++] = x.data[offset]!;
      return;
    }
    const axis = order[depth]!;
    for (let i = 0; i < x.shape[axis]!; i++) visit(depth + 1, offset + i * steps[axis]!);
  };
  visit(0, 0);
}
