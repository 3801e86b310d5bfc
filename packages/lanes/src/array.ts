import { formatArray, inspectArray } from './format.ts';
import { describe, type Shape, showShape, sizeOf } from './shape.ts';

/** A typed array of numbers. */
export type NumberView =
  | Float32Array
  | Float64Array
  | Int8Array
  | Int16Array
  | Int32Array
  | Uint8Array
  | Uint8ClampedArray
  | Uint16Array
  | Uint32Array;

/** What stands for an array: an array, a number, a typed array, or numbers in lists of the same length, nested. */
export type ArrayLike = NDArray | number | NumberView | readonly ArrayLike[];

/** Numbers in nested lists; a number for an array without axes. */
export type NestedNumbers = number | NestedNumbers[];

/** Options of a reduction. */
export interface ReduceOptions {
  /** The axis to reduce, or several; negative ones count from the last. Default: all. */
  axis?: number | readonly number[] | null | undefined;
  /** Whether reduced axes stay, with size 1. Default: false. */
  keepdims?: boolean | undefined;
}

/** Options of a reduction along one axis. */
export interface AxisOptions {
  /** The axis to reduce; a negative one counts from the last. Default: all axes, as one run. */
  axis?: number | null | undefined;
  /** Whether the reduced axis stays, with size 1. Default: false. */
  keepdims?: boolean | undefined;
}

/** A reduction as a method: of all numbers to one, or along axes. */
export interface Reduction {
  (): number;
  <R extends NDArray | number = NDArray>(
    axis: number | readonly number[] | null | ReduceOptions,
    options?: Pick<ReduceOptions, 'keepdims'>,
  ): R;
}

/** A reduction along one axis as a method. */
export interface AxisReduction {
  (): number;
  <R extends NDArray | number = NDArray>(axis: number | null | AxisOptions, options?: Pick<AxisOptions, 'keepdims'>): R;
}

/**
 * Numbers of one kind in rows and columns, or along any number of axes.
 * An array is an ordinary value; nothing needs to be freed. https://numpy.org/doc/stable/reference/arrays.ndarray.html
 */
export class NDArray {
  /** The numbers, row after row. Writing here writes into the array. */
  readonly data: Float32Array<ArrayBuffer>;
  /** The sizes of the axes, outermost first. */
  readonly shape: Shape;

  /** An array over `data`, which it keeps and does not copy. Throws unless `shape` has as many numbers. */
  constructor(data: Float32Array<ArrayBuffer>, shape: Shape) {
    if (!(data instanceof Float32Array)) {
      throw new TypeError(`NDArray: data is a Float32Array; given ${describe(data)}`);
    }
    if (sizeOf(shape) !== data.length) {
      throw new RangeError(`NDArray: shape ${showShape(shape)} has ${sizeOf(shape)} numbers, data has ${data.length}`);
    }
    this.data = data;
    this.shape = Object.freeze([...shape]);
  }

  /** The kind of the numbers. */
  get dtype(): 'float32' {
    return 'float32';
  }

  /** The count of axes. */
  get ndim(): number {
    return this.shape.length;
  }

  /** The count of numbers. */
  get size(): number {
    return this.data.length;
  }

  /** The array with its axes in reverse order. */
  get T(): NDArray {
    return this.transpose();
  }

  /**
   * One number: of an array of size 1 the only one, `item(i)` the i-th in row order, `item(i, j, …)` the one at this
   * place. Negative indices count from the end.
   * https://numpy.org/doc/stable/reference/generated/numpy.ndarray.item.html
   */
  item(...indices: number[]): number {
    if (indices.length === 0) {
      if (this.size === 1) return this.data[0]!;
      throw new RangeError(`item: only an array of size 1 has one number; this one has shape ${showShape(this.shape)}`);
    }
    const lengths = indices.length === 1 ? [this.size] : this.shape;
    if (indices.length !== lengths.length) {
      throw new RangeError(
        `item: given ${indices.length} indices; shape ${showShape(this.shape)} has ${this.ndim} axes`,
      );
    }
    let offset = 0;
    for (let axis = 0; axis < lengths.length; axis++) {
      const index = indices[axis]!;
      const length = lengths[axis]!;
      if (!Number.isInteger(index)) throw new TypeError(`item: an index is a whole number; given ${describe(index)}`);
      if (index < -length || index >= length) {
        throw new RangeError(`item: index ${index} is out of bounds for axis ${axis} with size ${length}`);
      }
      offset = offset * length + (index < 0 ? index + length : index);
    }
    return this.data[offset]!;
  }

  /**
   * The numbers in nested lists.
   * https://numpy.org/doc/stable/reference/generated/numpy.ndarray.tolist.html
   */
  tolist(): NestedNumbers {
    const nest = (axis: number, start: number, size: number): NestedNumbers => {
      if (axis === this.ndim) return this.data[start]!;
      const length = this.shape[axis]!;
      const part = size / length;
      return Array.from({ length }, (_, i) => nest(axis + 1, start + i * part, part));
    };
    return nest(0, 0, this.size);
  }

  /** The array as NumPy prints it. */
  toString(): string {
    return formatArray(this);
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return inspectArray(this);
  }

  // Each of these calls the function of its name with this array as the first operand: see methods.ts.

  /** `add(this, b)` */
  declare add: (b: ArrayLike) => NDArray;
  /** `subtract(this, b)` */
  declare subtract: (b: ArrayLike) => NDArray;
  /** `multiply(this, b)` */
  declare multiply: (b: ArrayLike) => NDArray;
  /** `divide(this, b)` */
  declare divide: (b: ArrayLike) => NDArray;
  /** `negative(this)` */
  declare negative: () => NDArray;
  /** `matmul(this, b)` */
  declare matmul: <R extends NDArray | number = NDArray>(b: ArrayLike) => R;
  /** `dot(this, b)` */
  declare dot: <R extends NDArray | number = NDArray>(b: ArrayLike) => R;
  /** `sum(this, axis, options)` */
  declare sum: Reduction;
  /** `mean(this, axis, options)` */
  declare mean: Reduction;
  /** `max(this, axis, options)` */
  declare max: Reduction;
  /** `min(this, axis, options)` */
  declare min: Reduction;
  /** `argmax(this, axis, options)` */
  declare argmax: AxisReduction;
  /** `argmin(this, axis, options)` */
  declare argmin: AxisReduction;
  /** `reshape(this, shape)`; the sizes may stand as arguments too: `a.reshape(2, 3)` is `a.reshape([2, 3])`. */
  declare reshape: (...shape: number[] | [readonly number[]]) => NDArray;
  /** `transpose(this, axes)`; the axes may stand as arguments too. */
  declare transpose: (...axes: number[] | [readonly number[]]) => NDArray;
  /** A copy with its own numbers. */
  declare copy: () => NDArray;
}
