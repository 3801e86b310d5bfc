import { castData, checkDtype, type Data, type DType } from './dtype.ts';
import { formatArray, inspectArray } from './format.ts';
import { checkLayout, isInRowOrder, type Layout, readNumber, readNumbers, stridesOf } from './layout.ts';
import { describe, type Shape, showShape, sizeOf } from './shape.ts';
import type { AlongShape, Axis, AxisOf, KeepdimsOf, KeptShape, ReducedShape, ReduceProblem } from './types/axis.ts';
import type { BroadcastProblem, BroadcastShape } from './types/broadcast.ts';
import type { Checked } from './types/check.ts';
import type { DotProblem, DotShape, MatmulProblem, MatmulShape } from './types/matmul.ts';
import type { ExpectedShape, ExpectProblem, ReshapedShape, ReversedShape, TransposedShape } from './types/rearrange.ts';
import type { SizesOf } from './types/sizes.ts';

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

/**
 * What stands for an array: an array, a number or boolean, a typed array, or numbers in lists of the same length, nested.
 */
export type ArrayLike = NDArray | number | boolean | NumberView | readonly ArrayLike[];

// A list of numbers and lists, like NestedNumbers, may be nested to any depth.
type ShapeOfElement<T> = number extends T ? ([T] extends [number] ? [] : number[]) : ShapeOf<T>;

/** The shape of an operand, as far as the type checker knows it. Of lists the first elements count. */
export type ShapeOf<T> = [ArrayLike] extends [T] ? number[] : ShapeOfKnown<T>;

type ShapeOfKnown<T> =
  T extends NDArray<infer S extends number[]>
    ? S
    : T extends readonly [infer First, ...unknown[]]
      ? [T['length'], ...ShapeOfElement<First>]
      : T extends readonly []
        ? [0]
        : T extends readonly (infer Element)[]
          ? [number, ...ShapeOfElement<Element>]
          : T extends ArrayBufferView
            ? [number]
            : [];

/** The shapes of the operands in a list. */
export type ShapesOf<List extends readonly unknown[]> = { -readonly [I in keyof List]: ShapeOf<List[I]> };

/** An array, or the number that stands for an array without axes. */
export type Value<S extends number[], Single = number> = S extends readonly [] ? Single : NDArray<S>;

/** `R` where a call names it, as `matmul<number>(u, v)` does; else what follows from the shapes. */
export type Named<R, T> = [R] extends [never] ? T : NoInfer<R>;

/** An operand that broadcasts with `A`. */
export type Pair<A, B> = Checked<A | B, BroadcastProblem<ShapeOf<A>, ShapeOf<B>>, B>;

type BoundShape<T> = T extends ArrayLike | null ? ShapeOf<T> : number[];

/** A bound for the numbers of `A`; also that of keyword arguments, whose shape is not known. */
export type Bound<A, B> = Checked<A | B, BroadcastProblem<ShapeOf<A>, BoundShape<B>>, B>;

/** The shape of `A` beside a bound. */
export type BoundedShape<A extends number[], B> = BroadcastShape<A, BoundShape<B>>;

/** An operand by which `matmul` multiplies `A`. */
export type Factor<A, B> = Checked<A | B, MatmulProblem<ShapeOf<A>, ShapeOf<B>>, B>;

/** An operand by which `dot` multiplies `A`. */
export type DotFactor<A, B> = Checked<A | B, DotProblem<ShapeOf<A>, ShapeOf<B>>, B>;

/** Axes of `A`, or the keyword arguments of a reduction of `A`. */
export type Along<Name extends string, A, K, Keywords extends string = 'axis, keepdims'> = Checked<
  A | K,
  ReduceProblem<Name, ShapeOf<A>, K, Keywords>,
  K
>;

/** `T`; in a call that names its result `R`, and then nothing else, `Any`. */
export type Unless<R, T, Any> = [R] extends [never] ? T : Any;

type ReducedValue<S extends Shape, K, Keepdims, Single> = Keepdims extends true
  ? NDArray<KeptShape<S, K>>
  : Value<ReducedShape<S, K>, Single>;

/** What a reduction of `A` gives. */
export type ReduceResult<A, K, D, Single = number> = ReducedValue<ShapeOf<A>, AxisOf<K>, KeepdimsOf<K, D>, Single>;

/** Numbers or booleans in nested lists; one number for an array without axes. */
export type Nested<T> = T | Nested<T>[];

/** Numbers in nested lists; a number for an array without axes. */
export type NestedNumbers = Nested<number>;

/** Keyword arguments of functions that work number by number. */
export interface OutOptions {
  /**
   * An array for the result, which the function then returns: of the result's shape, and of its kind or a larger one
   * of the order bool, int32, float32 or float64. It may be an operand. Default: a new array.
   */
  out?: NDArray | null | undefined;
}

/** Where a function that works number by number writes: `out`, by itself or as keyword argument. */
export type Out = NDArray | OutOptions;

/** Keyword arguments of `round`. */
export interface RoundOptions extends OutOptions {
  /** The digits after the point that stay; with -1 tens stay. Default: 0. */
  decimals?: number | undefined;
}

/** Keyword arguments of `clip`. */
export interface ClipOptions extends OutOptions {
  /** The least number. Default: none. */
  min?: ArrayLike | null | undefined;
  /** The largest number. Default: none. */
  max?: ArrayLike | null | undefined;
}

/** Whether a reduction keeps its axes. */
export interface KeepdimsOptions<D extends boolean = boolean> {
  /** Whether reduced axes stay, with size 1. Default: false. */
  keepdims?: D | undefined;
}

/** Options of a reduction. */
export interface ReduceOptions extends KeepdimsOptions {
  /** The axis to reduce, or several; negative ones count from the last. Default: all. */
  axis?: number | readonly number[] | null | undefined;
}

/** Options of a reduction along one axis. */
export interface AxisOptions extends KeepdimsOptions {
  /** The axis to reduce; a negative one counts from the last. Default: all axes, as one run. */
  axis?: number | null | undefined;
}

/** A reduction as a method: of all numbers to one, or along axes. */
export type Reduction<
  Name extends string,
  Single = number,
  Options = unknown,
  Keywords extends string = 'axis, keepdims',
> = <
  R extends NDArray | number | boolean = never,
  A extends NDArray = NDArray,
  const K extends Axis | (ReduceOptions & Options) = Unless<R, null, Axis | (ReduceOptions & Options)>,
  D extends boolean = Unless<R, false, boolean>,
>(
  this: A,
  axis?: Along<Name, A, K, Keywords>,
  options?: KeepdimsOptions<D> & Options,
) => Named<R, ReduceResult<A, K, D, Single>>;

/** A reduction along one axis as a method. */
export type AxisReduction<Name extends string> = <
  R extends NDArray | number = never,
  A extends NDArray = NDArray,
  const K extends number | null | AxisOptions = Unless<R, null, number | null | AxisOptions>,
  D extends boolean = Unless<R, false, boolean>,
>(
  this: A,
  axis?: Along<Name, A, K>,
  options?: KeepdimsOptions<D>,
) => Named<R, ReduceResult<A, K, D>>;

/** The axis of a function that goes along one, by itself or as keyword argument. */
export type AxisArgument = number | null | { readonly axis?: number | null | undefined };

// Sizes or axes in one list, or as arguments.
type SizesAmong<D> = D extends readonly [infer List extends Shape] ? SizesOf<List> : SizesOf<D>;

type OrderAmong<D> = D extends readonly [infer List extends Shape | null] ? List : D extends readonly [] ? null : D;

function findDtype(data: unknown, dtype: unknown): DType {
  if (data instanceof Float64Array) return 'float64';
  if (data instanceof Int32Array) return 'int32';
  if (data instanceof Uint8Array && dtype === 'bool') return 'bool';
  throw new TypeError(
    `NDArray: data is a Float32Array, Float64Array, Int32Array or, with dtype 'bool', Uint8Array; given ${describe(data)}`,
  );
}

/** A number of a kind: true or false in a bool array. */
function scalarOf<T extends number | boolean>(x: number, dtype: DType): T {
  return (dtype === 'bool' ? x !== 0 : x) as T;
}

/** Where the numbers of a view lie; null for an array whose typed array has its numbers and no others, in row order. */
export let layoutOf: (array: NDArray) => Layout | null;

/**
 * Numbers of one kind in rows and columns, or along any number of axes.
 * An array is an ordinary value; nothing needs to be freed. https://numpy.org/doc/stable/reference/arrays.ndarray.html
 */
export class NDArray<out S extends number[] = number[]> {
  /** The sizes of the axes, outermost first. */
  readonly shape: { readonly [I in keyof S]: S[I] };
  /** The kind of the numbers. */
  readonly dtype: DType;
  /** The count of numbers. */
  readonly size: number;

  readonly #memory: Data;
  readonly #layout: Layout | null;

  static {
    layoutOf = (array) => array.#layout;
  }

  /**
   * An array over `data`, which it keeps and does not copy. Its kind is that of the typed array; over a Uint8Array it is
   * bool, and has to be said. Its numbers are all those of `data` in row order, or lie where `layout` says.
   * Throws unless `shape` has as many numbers, they lie within `data` and `dtype` fits.
   */
  constructor(data: Data, shape: readonly [...S], dtype?: DType, layout?: Omit<Layout, 'data'>) {
    const kind = data instanceof Float32Array ? 'float32' : findDtype(data, dtype);
    if (dtype !== undefined && dtype !== kind) {
      throw new TypeError(`NDArray: a ${data.constructor.name} holds ${kind}; given dtype ${describe(dtype)}`);
    }
    const size = sizeOf(shape);
    this.#memory = data;
    this.#layout = null;
    if (layout !== undefined) {
      const { start, steps } = checkLayout(data, shape, layout);
      if (isInRowOrder(shape, steps)) this.#memory = data.subarray(start, start + size);
      else this.#layout = { data, start, steps };
    } else if (size !== data.length) {
      throw new RangeError(`NDArray: shape ${showShape(shape)} has ${size} numbers, data has ${data.length}`);
    }
    // A shape that another array has needs no copy.
    this.shape = (Object.isFrozen(shape) ? shape : Object.freeze([...shape])) as NDArray<S>['shape'];
    this.dtype = kind;
    this.size = size;
  }

  /**
   * The numbers, row after row; of a bool array 1 and 0. Writing here writes into the array. Where a view's numbers do not
   * lie in row order, as those of `a.T`, this is a copy of them.
   */
  get data(): Data {
    return this.#layout === null ? this.#memory : readNumbers(this.#layout, this.shape);
  }

  /** The count of axes. */
  get ndim(): number {
    return this.shape.length;
  }

  /**
   * For each axis, how many bytes further its next place lies.
   * https://numpy.org/doc/stable/reference/generated/numpy.ndarray.strides.html
   */
  get strides(): number[] {
    return stridesOf(this.#memory, this.#layout, this.shape);
  }

  /** The array with its axes in reverse order: a view, which shares its numbers. */
  get T(): NDArray<ReversedShape<S>> {
    return (this as NDArray).transpose() as NDArray<ReversedShape<S>>;
  }

  /**
   * One number: of an array of size 1 the only one, `item(i)` the i-th in row order, `item(i, j, …)` the one at this
   * place. Negative indices count from the end. Of a bool array it is true or false, which `item<boolean>()` tells the
   * type checker.
   * https://numpy.org/doc/stable/reference/generated/numpy.ndarray.item.html
   */
  item<T extends number | boolean = number>(...indices: number[]): T {
    if (indices.length === 0) {
      if (this.size === 1) return scalarOf(this.data[0]!, this.dtype);
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
    if (this.#layout !== null) return scalarOf(readNumber(this.#layout, this.shape, offset), this.dtype);
    return scalarOf(this.#memory[offset]!, this.dtype);
  }

  /**
   * The numbers in nested lists; of a bool array true and false.
   * https://numpy.org/doc/stable/reference/generated/numpy.ndarray.tolist.html
   */
  tolist<T extends number | boolean = number>(): Nested<T> {
    const { data } = this;
    const nest = (axis: number, start: number, size: number): Nested<T> => {
      if (axis === this.ndim) return scalarOf<T>(data[start]!, this.dtype);
      const length = this.shape[axis]!;
      const part = size / length;
      return Array.from({ length }, (_, i) => nest(axis + 1, start + i * part, part));
    };
    return nest(0, 0, this.size);
  }

  /**
   * A copy with numbers of kind `dtype`: to int32 they are cut off towards zero, to bool they are whether they are not 0.
   * Throws a RangeError where int32 has no such number.
   * https://numpy.org/doc/stable/reference/generated/numpy.ndarray.astype.html
   */
  astype(dtype: DType): NDArray<S> {
    const kind = checkDtype('astype', dtype);
    return new NDArray<S>(castData('astype', this.data, this.dtype, kind), this.shape as readonly [...S], kind);
  }

  /**
   * This array, whose shape the type checker knows from here on; -1 stands for any size. Throws a RangeError where the
   * array has another shape.
   */
  expect<A extends NDArray, const T extends Shape>(
    this: A,
    shape: Checked<A | T, ExpectProblem<ShapeOf<A>, T>, T>,
  ): NDArray<ExpectedShape<ShapeOf<A>, SizesOf<T>>>;
  expect(shape: Shape): NDArray {
    if (!Array.isArray(shape)) throw new TypeError(`expect: a shape is a list of sizes; given ${describe(shape)}`);
    if (shape.length !== this.ndim || shape.some((length, i) => length !== -1 && length !== this.shape[i])) {
      throw new RangeError(`expect: the array has shape ${showShape(this.shape)}, not ${showShape(shape)}`);
    }
    return this;
  }

  /** The array as NumPy prints it. */
  toString(): string {
    return formatArray(this);
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return inspectArray(this);
  }

  // Each of these calls the function of its name with this array as the first operand: see methods.ts.

  /** `add(this, b, out)` */
  declare add: <A extends NDArray, const B extends ArrayLike>(
    this: A,
    b: Pair<A, B>,
    out?: Out | null,
  ) => NDArray<BroadcastShape<ShapeOf<A>, ShapeOf<B>>>;
  /** `subtract(this, b, out)` */
  declare subtract: <A extends NDArray, const B extends ArrayLike>(
    this: A,
    b: Pair<A, B>,
    out?: Out | null,
  ) => NDArray<BroadcastShape<ShapeOf<A>, ShapeOf<B>>>;
  /** `multiply(this, b, out)` */
  declare multiply: <A extends NDArray, const B extends ArrayLike>(
    this: A,
    b: Pair<A, B>,
    out?: Out | null,
  ) => NDArray<BroadcastShape<ShapeOf<A>, ShapeOf<B>>>;
  /** `divide(this, b, out)` */
  declare divide: <A extends NDArray, const B extends ArrayLike>(
    this: A,
    b: Pair<A, B>,
    out?: Out | null,
  ) => NDArray<BroadcastShape<ShapeOf<A>, ShapeOf<B>>>;
  /** `negative(this, out)` */
  declare negative: (out?: Out | null) => NDArray<S>;
  /** `round(this, decimals, options)` */
  declare round: (decimals?: number | RoundOptions, out?: Out | null) => NDArray<S>;
  /** `clip(this, min, max, out)`; a bound that is null is none. */
  declare clip: <
    A extends NDArray,
    const B extends ArrayLike | null | ClipOptions,
    const C extends ArrayLike | null | ClipOptions = null,
  >(
    this: A,
    min: Bound<A, B>,
    max?: Bound<A, C>,
    out?: Out | null,
  ) => NDArray<BoundedShape<BoundedShape<ShapeOf<A>, B>, C>>;
  /** `any(this, axis, options)` */
  declare any: Reduction<'any', boolean>;
  /** `all(this, axis, options)` */
  declare all: Reduction<'all', boolean>;
  /** `matmul(this, b)` */
  declare matmul: <
    R extends NDArray | number = never,
    A extends NDArray = NDArray,
    const B extends ArrayLike = ArrayLike,
  >(
    this: A,
    b: Factor<A, B>,
  ) => Named<R, Value<MatmulShape<ShapeOf<A>, ShapeOf<B>>>>;
  /** `dot(this, b)` */
  declare dot: <R extends NDArray | number = never, A extends NDArray = NDArray, const B extends ArrayLike = ArrayLike>(
    this: A,
    b: DotFactor<A, B>,
  ) => Named<R, Value<DotShape<ShapeOf<A>, ShapeOf<B>>>>;
  /** `sum(this, axis, options)` */
  declare sum: Reduction<'sum'>;
  /** `prod(this, axis, options)` */
  declare prod: Reduction<'prod'>;
  /** `mean(this, axis, options)` */
  declare mean: Reduction<'mean'>;
  /** `var(this, axis, options)` */
  declare var: Reduction<'var', number, { ddof?: number | undefined }, 'axis, ddof, keepdims'>;
  /** `std(this, axis, options)` */
  declare std: Reduction<'std', number, { ddof?: number | undefined }, 'axis, ddof, keepdims'>;
  /** `max(this, axis, options)` */
  declare max: Reduction<'max'>;
  /** `min(this, axis, options)` */
  declare min: Reduction<'min'>;
  /** `argmax(this, axis, options)` */
  declare argmax: AxisReduction<'argmax'>;
  /** `argmin(this, axis, options)` */
  declare argmin: AxisReduction<'argmin'>;
  /** `reshape(this, shape)`; the sizes may stand as arguments too: `a.reshape(2, 3)` is `a.reshape([2, 3])`. */
  declare reshape: <A extends NDArray, const D extends readonly number[] | readonly [readonly number[]]>(
    this: A,
    ...shape: D
  ) => NDArray<ReshapedShape<ShapeOf<A>, SizesAmong<D>>>;
  /** `transpose(this, axes)`; the axes may stand as arguments too. */
  declare transpose: <A extends NDArray, const D extends readonly number[] | readonly [(Shape | null)?]>(
    this: A,
    ...axes: D
  ) => NDArray<TransposedShape<ShapeOf<A>, OrderAmong<D>>>;
  /** `cumsum(this, axis)` */
  declare cumsum: <A extends NDArray, const K extends AxisArgument = null>(
    this: A,
    axis?: Along<'cumsum', A, K, 'axis'>,
  ) => NDArray<AlongShape<ShapeOf<A>, AxisOf<K>>>;
  /** `argsort(this, axis)` */
  declare argsort: <A extends NDArray, const K extends AxisArgument = -1>(
    this: A,
    axis?: Along<'argsort', A, K, 'axis'>,
  ) => NDArray<AlongShape<ShapeOf<A>, AxisOf<K>>>;
  /** Sorts the numbers of this array in place, unlike the function of this name. */
  declare sort: (axis?: number | { axis?: number | undefined }) => void;
  /** `take(this, indices, axis)` */
  declare take: (indices: ArrayLike, axis?: number | null | { axis?: number | null | undefined }) => NDArray;
  /**
   * A view of the numbers that NumPy's notation names: `x.slice('1:3, ::-1')` is NumPy's `x[1:3, ::-1]`. An index takes
   * its axis away; `...` stands for all axes that are not named, and `newaxis` or `None` for a new one.
   * https://numpy.org/doc/stable/user/basics.indexing.html#slicing-and-striding
   */
  declare slice: (text: string) => NDArray;
  /** `squeeze(this, axis)` */
  declare squeeze: (
    axis?: number | readonly number[] | null | { axis?: number | readonly number[] | null | undefined },
  ) => NDArray;
  /** The numbers in row order along one axis; a copy. */
  declare flatten: <A extends NDArray>(this: A) => NDArray<AlongShape<ShapeOf<A>, null>>;
  /** The numbers in row order along one axis; a view where they lie so. */
  declare ravel: <A extends NDArray>(this: A) => NDArray<AlongShape<ShapeOf<A>, null>>;
  /** A copy with its own numbers. */
  declare copy: () => NDArray<S>;
}
