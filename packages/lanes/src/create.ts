import { type ArrayLike, NDArray, type ShapeOf } from './array.ts';
import { castNumber, createData, type DType, type DTypeOptions, readDtype } from './dtype.ts';
import { readArguments } from './keywords.ts';
import { toArray } from './lists.ts';
import { checkLength, describe, type Shape, shapeFrom, sizeOf } from './shape.ts';
import type { SizesOf } from './types/sizes.ts';

/**
 * An array of the numbers in nested lists, in a typed array (one axis) or in another array, which is copied. Numbers are
 * float32, booleans bool, numbers of an array or of a Float64Array or Int32Array what they are, unless `dtype` says
 * otherwise. Throws a RangeError for lists of unequal length and a TypeError for what is not a number.
 * https://numpy.org/doc/stable/reference/generated/numpy.array.html
 */
export function array<const A extends ArrayLike>(value: A, dtype?: DType | DTypeOptions): NDArray<ShapeOf<A>>;
export function array(value: ArrayLike, ...values: unknown[]): NDArray {
  const dtype = readDtype('array', readArguments('array', ['dtype'], values)[0]);
  const read = toArray('array', value, dtype);
  return read === value ? new NDArray(read.data.slice(), read.shape, read.dtype) : read;
}

/**
 * Like `array`, but an array of the kind that is asked for is not copied.
 * https://numpy.org/doc/stable/reference/generated/numpy.asarray.html
 */
export function asarray<const A extends ArrayLike>(value: A, dtype?: DType | DTypeOptions): NDArray<ShapeOf<A>>;
export function asarray(value: ArrayLike, ...values: unknown[]): NDArray {
  const dtype = readDtype('asarray', readArguments('asarray', ['dtype'], values)[0]);
  const isSuch = value instanceof NDArray && (dtype === undefined || dtype === value.dtype);
  return isSuch ? value : toArray('asarray', value, dtype);
}

function filled(name: string, shape: unknown, value: number | boolean, dtype: DType): NDArray {
  const lengths = shapeFrom(name, shape);
  const data = createData(dtype, sizeOf(lengths));
  const number = castNumber(name, value, dtype);
  if (number !== 0 || Object.is(number, -0)) data.fill(number);
  return new NDArray(data, lengths, dtype);
}

/**
 * An array of zeros, float32 by default; `shape` is a size or a list of sizes.
 * https://numpy.org/doc/stable/reference/generated/numpy.zeros.html
 */
export function zeros<const S extends number | Shape>(shape: S, dtype?: DType | DTypeOptions): NDArray<SizesOf<S>>;
export function zeros(shape: number | Shape, ...values: unknown[]): NDArray {
  return filled('zeros', shape, 0, readDtype('zeros', readArguments('zeros', ['dtype'], values)[0]) ?? 'float32');
}

/**
 * An array of ones, float32 by default; `shape` is a size or a list of sizes.
 * https://numpy.org/doc/stable/reference/generated/numpy.ones.html
 */
export function ones<const S extends number | Shape>(shape: S, dtype?: DType | DTypeOptions): NDArray<SizesOf<S>>;
export function ones(shape: number | Shape, ...values: unknown[]): NDArray {
  return filled('ones', shape, 1, readDtype('ones', readArguments('ones', ['dtype'], values)[0]) ?? 'float32');
}

function checkFill(name: string, value: unknown): asserts value is number | boolean {
  if (typeof value === 'number' || typeof value === 'boolean') return;
  throw new TypeError(`${name}: the value is a number; given ${describe(value)}`);
}

/**
 * An array in which every number is `value`, float32 by default, and bool where it is true or false; `shape` is a size
 * or a list of sizes.
 * https://numpy.org/doc/stable/reference/generated/numpy.full.html
 */
export function full<const S extends number | Shape>(
  shape: S,
  value: number | boolean,
  dtype?: DType | DTypeOptions,
): NDArray<SizesOf<S>>;
export function full(shape: number | Shape, value: number | boolean, ...values: unknown[]): NDArray {
  checkFill('full', value);
  const dtype = readDtype('full', readArguments('full', ['dtype'], values)[0]);
  return filled('full', shape, value, dtype ?? (typeof value === 'boolean' ? 'bool' : 'float32'));
}

function filledLike(name: string, a: ArrayLike, value: number | boolean, values: unknown[]): NDArray {
  const { shape, dtype } = toArray(name, a);
  return filled(name, shape, value, readDtype(name, readArguments(name, ['dtype'], values)[0]) ?? dtype);
}

/** Zeros in the shape and kind of `a`. https://numpy.org/doc/stable/reference/generated/numpy.zeros_like.html */
export function zeros_like<const A extends ArrayLike>(a: A, dtype?: DType | DTypeOptions): NDArray<ShapeOf<A>>;
export function zeros_like(a: ArrayLike, ...values: unknown[]): NDArray {
  return filledLike('zeros_like', a, 0, values);
}

/** Ones in the shape and kind of `a`. https://numpy.org/doc/stable/reference/generated/numpy.ones_like.html */
export function ones_like<const A extends ArrayLike>(a: A, dtype?: DType | DTypeOptions): NDArray<ShapeOf<A>>;
export function ones_like(a: ArrayLike, ...values: unknown[]): NDArray {
  return filledLike('ones_like', a, 1, values);
}

/**
 * `value` everywhere, in the shape and kind of `a`: 0.5 in the kind int32 is 0.
 * https://numpy.org/doc/stable/reference/generated/numpy.full_like.html
 */
export function full_like<const A extends ArrayLike>(
  a: A,
  value: number | boolean,
  dtype?: DType | DTypeOptions,
): NDArray<ShapeOf<A>>;
export function full_like(a: ArrayLike, value: number | boolean, ...values: unknown[]): NDArray {
  checkFill('full_like', value);
  return filledLike('full_like', a, value, values);
}

/** Keyword arguments of `eye`. */
export interface EyeOptions extends DTypeOptions {
  /** The count of columns. Default: as many as rows. */
  M?: number | null | undefined;
  /** Which diagonal has the ones: 0 is the main one, 1 the one above it, -1 the one below. Default: 0. */
  k?: number | undefined;
}

/**
 * N rows with ones on a diagonal and zeros elsewhere, float32 by default: (N,M).
 * https://numpy.org/doc/stable/reference/generated/numpy.eye.html
 */
export function eye<const N extends number>(N: N, options?: Omit<EyeOptions, 'M'>): NDArray<[N, N]>;
export function eye<const N extends number>(N: N, options: EyeOptions): NDArray<[N, number]>;
export function eye<const N extends number, const M extends number | null>(
  N: N,
  M: M,
  options?: EyeOptions,
): NDArray<[N, M extends number ? M : N]>;
export function eye<const N extends number, const M extends number | null>(
  N: N,
  M: M,
  k: number,
  options?: EyeOptions,
): NDArray<[N, M extends number ? M : N]>;
export function eye(N: number, ...values: unknown[]): NDArray {
  const [M, k = 0, dtype] = readArguments('eye', ['M', 'k', 'dtype'], values);
  const columns = M ?? N;
  checkLength('eye', N);
  checkLength('eye', columns);
  if (typeof k !== 'number' || !Number.isInteger(k)) {
    throw new TypeError(`eye: k is a whole number; given ${describe(k)}`);
  }
  const out = filled('eye', [N, columns], 0, readDtype('eye', dtype) ?? 'float32');
  for (let i = Math.max(0, -k); i < N && i + k < columns; i++) out.data[i * columns + i + k] = 1;
  return out;
}
