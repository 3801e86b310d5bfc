import { type ArrayLike, NDArray } from './array.ts';
import { choosePlaces, readProbabilities } from './choice.ts';
import type { DataOf } from './dtype.ts';
import { nextUpTo, pickPlaces, type Source, shuffledPlaces } from './integers.ts';
import { readArguments, readBoolean, readNumber } from './keywords.ts';
import { toArray } from './lists.ts';
import { draws } from './memory.ts';
import { normal, uniform } from './plain/normal.ts';
import { assign } from './result.ts';
import { createState, type Seed } from './seed.ts';
import { checkAxis, checkLength, describe, type Shape, shapeFrom, sizeOf } from './shape.ts';
import { take } from './take.ts';
import type { SizesOf } from './types/sizes.ts';

/** Keyword arguments that draws from distributions share. */
interface DrawOptions {
  /** The shape of the result. Default: one number. */
  size?: number | Shape | null | undefined;
  /** The kind of the numbers; in float64 they are not rounded. Default: float32. */
  dtype?: 'float32' | 'float64' | undefined;
}

/** Keyword arguments of `normal`. */
export interface NormalOptions extends DrawOptions {
  /** The mean. Default: 0. */
  loc?: number | undefined;
  /** The standard deviation, ≥ 0. Default: 1. */
  scale?: number | undefined;
}

/** Keyword arguments of `uniform`. */
export interface UniformOptions extends DrawOptions {
  /** The lower end, which may be drawn. Default: 0. */
  low?: number | undefined;
  /** The upper end. Default: 1. */
  high?: number | undefined;
}

/** Keyword arguments of draws that have no parameters. */
export type SizeOptions = DrawOptions;

/** Keyword arguments of `integers`. */
export interface IntegersOptions {
  /** The upper end. Default: `low`, and the lower end is 0. */
  high?: number | null | undefined;
  /** The shape of the result. Default: one number. */
  size?: number | Shape | null | undefined;
  /** Whether the upper end may be drawn. Default: false. */
  endpoint?: boolean | undefined;
}

/** Keyword arguments of `choice`. */
export interface ChoiceOptions {
  /** The shape of the result. Default: one number, or one part along the axis. */
  size?: number | Shape | null | undefined;
  /** Whether the same one may be drawn again. Default: true. */
  replace?: boolean | undefined;
  /** The probability of each. Default: the same for all. */
  p?: ArrayLike | null | undefined;
  /** The axis along which to choose. Default: 0. */
  axis?: number | undefined;
  /** Whether what is drawn without `replace` comes in random order. Default: true. */
  shuffle?: boolean | undefined;
}

function checkWhole(name: string, argument: string, value: unknown): asserts value is number {
  if (Number.isInteger(value)) return;
  throw new TypeError(`${name}: ${argument} is a whole number; given ${describe(value)}`);
}

/** The kind of a draw from a distribution. Throws where it is neither float32 nor float64. */
function isWide(name: string, dtype: unknown): boolean {
  if (dtype === undefined || dtype === 'float32' || dtype === 'float64') return dtype === 'float64';
  throw new TypeError(`${name}: the dtype of a draw is 'float32' or 'float64'; given ${describe(dtype)}`);
}

/**
 * A stream of random numbers: those that NumPy's generator with the same seed draws, rounded to float32 unless `dtype` is
 * 'float64', where normal draws beyond 3.65 deviations may differ from NumPy's in the last bits.
 * Without a size a method gives one number. https://numpy.org/doc/stable/reference/random/generator.html
 */
export class Generator {
  readonly #source: Source;

  constructor(seed: Seed) {
    this.#source = { state: createState(seed), half: null };
  }

  #draw(
    name: string,
    kind: 'normal' | 'uniform',
    location: number,
    scale: number,
    size: unknown,
    dtype: unknown,
  ): NDArray | number {
    const one = size === undefined || size === null;
    const shape = one ? [] : shapeFrom(name, size);
    const { state } = this.#source;
    if (isWide(name, dtype)) {
      const out = new Float64Array(sizeOf(shape));
      (kind === 'normal' ? normal : uniform)(state, location, scale, out);
      return one ? out[0]! : new NDArray(out, shape);
    }
    const out = new Float32Array(sizeOf(shape));
    draws(kind, state, location, scale, out);
    return one ? out[0]! : new NDArray(out, shape);
  }

  /** One draw from [0, 1). */
  random(): number;
  /**
   * Draws from [0, 1) in float64; the nearest float32 of the last ones is 1.
   * https://numpy.org/doc/stable/reference/random/generated/numpy.random.Generator.random.html
   */
  random<const S extends number | Shape>(size: S): NDArray<SizesOf<S>>;
  random(size: number | Shape | SizeOptions): NDArray;
  random(...values: unknown[]): NDArray | number {
    const [size, dtype] = readArguments('random', ['size', 'dtype'], values);
    return this.#draw('random', 'uniform', 0, 1, size, dtype);
  }

  /** One draw from the normal distribution of mean 0 and deviation 1. */
  standard_normal(): number;
  /**
   * Draws from the normal distribution of mean 0 and deviation 1.
   * https://numpy.org/doc/stable/reference/random/generated/numpy.random.Generator.standard_normal.html
   */
  standard_normal<const S extends number | Shape>(size: S): NDArray<SizesOf<S>>;
  standard_normal(size: number | Shape | SizeOptions): NDArray;
  standard_normal(...values: unknown[]): NDArray | number {
    const [size, dtype] = readArguments('standard_normal', ['size', 'dtype'], values);
    return this.#draw('standard_normal', 'normal', 0, 1, size, dtype);
  }

  /** One draw from the normal distribution of mean `loc` and deviation `scale`. */
  normal(loc?: number, scale?: number): number;
  /**
   * Draws from the normal distribution of mean `loc` and deviation `scale`. Throws a RangeError where `scale` < 0.
   * https://numpy.org/doc/stable/reference/random/generated/numpy.random.Generator.normal.html
   */
  normal<const S extends number | Shape>(loc: number, scale: number, size: S): NDArray<SizesOf<S>>;
  normal(options: NormalOptions & { size: number | Shape }): NDArray;
  normal(loc: number, options: NormalOptions & { size: number | Shape }): NDArray;
  normal(loc: number, scale: number, options: NormalOptions & { size: number | Shape }): NDArray;
  normal(...values: unknown[]): NDArray | number {
    const [loc, scale, size, dtype] = readArguments('normal', ['loc', 'scale', 'size', 'dtype'], values);
    const mean = readNumber('normal', 'loc', loc, 0);
    const deviation = readNumber('normal', 'scale', scale, 1);
    if (deviation < 0 || Object.is(deviation, -0)) throw new RangeError(`normal: scale < 0; given ${deviation}`);
    return this.#draw('normal', 'normal', mean, deviation, size, dtype);
  }

  /** One draw from [low, high). */
  uniform(low?: number, high?: number): number;
  /**
   * Draws from [low, high). Throws a RangeError where `high` - `low` is negative or not finite.
   * https://numpy.org/doc/stable/reference/random/generated/numpy.random.Generator.uniform.html
   */
  uniform<const S extends number | Shape>(low: number, high: number, size: S): NDArray<SizesOf<S>>;
  uniform(options: UniformOptions & { size: number | Shape }): NDArray;
  uniform(low: number, options: UniformOptions & { size: number | Shape }): NDArray;
  uniform(low: number, high: number, options: UniformOptions & { size: number | Shape }): NDArray;
  uniform(...values: unknown[]): NDArray | number {
    const [low, high, size, dtype] = readArguments('uniform', ['low', 'high', 'size', 'dtype'], values);
    const from = readNumber('uniform', 'low', low, 0);
    const range = readNumber('uniform', 'high', high, 1) - from;
    if (!(range >= 0 && range < Infinity)) {
      throw new RangeError(
        `uniform: high - low is finite and not negative; given low ${from} and high ${from + range}`,
      );
    }
    return this.#draw('uniform', 'uniform', from, range, size, dtype);
  }

  /** One whole number from 0 … low - 1, or low … high - 1. */
  integers(low: number, high?: number | null): number;
  /**
   * Whole numbers in int32 from low … high - 1, or without `high` from 0 … low - 1; with `endpoint` the upper end too.
   * Throws a RangeError where there are none, and where they leave int32.
   * https://numpy.org/doc/stable/reference/random/generated/numpy.random.Generator.integers.html
   */
  integers<const S extends number | Shape>(
    low: number,
    high: number | null,
    size: S,
    options?: Pick<IntegersOptions, 'endpoint'>,
  ): NDArray<SizesOf<S>>;
  integers(low: number, options: IntegersOptions & { size: number | Shape }): NDArray;
  integers(low: number, high: number | null, options: IntegersOptions & { size: number | Shape }): NDArray;
  integers(low: number, options: IntegersOptions): number;
  integers(low: number, high: number | null, options: IntegersOptions): number;
  integers(...values: unknown[]): NDArray | number {
    const [low, high, size, endpoint] = readArguments('integers', ['low', 'high', 'size', 'endpoint'], values);
    const alone = high === undefined || high === null;
    const from = alone ? 0 : low;
    const end = alone ? low : high;
    checkWhole('integers', 'low', low);
    checkWhole('integers', 'high', end);
    checkWhole('integers', 'low', from);
    const to = readBoolean('integers', 'endpoint', endpoint, false) ? end : end - 1;
    if (from > to) {
      throw new RangeError(`integers: there are no whole numbers from ${from} to ${to}`);
    }
    if (from < -0x80000000 || to > 0x7fffffff) {
      throw new RangeError(`integers: int32 goes from -2147483648 to 2147483647; asked for ${from} to ${to}`);
    }
    const one = size === undefined || size === null;
    const shape = one ? [] : shapeFrom('integers', size);
    const out = new Int32Array(sizeOf(shape)).map(() => from + nextUpTo(this.#source, to - from));
    return one ? out[0]! : new NDArray(out, shape);
  }

  /**
   * 0 … x - 1 in random order, in int32; of an array a copy whose parts along an axis, by default the first, are in
   * random order. https://numpy.org/doc/stable/reference/random/generated/numpy.random.Generator.permutation.html
   */
  permutation(x: number | ArrayLike, axis?: number | { axis?: number | undefined }): NDArray;
  permutation(x: number | ArrayLike, ...values: unknown[]): NDArray {
    const [axis = 0] = readArguments('permutation', ['axis'], values);
    if (typeof x === 'number') {
      checkLength('permutation', x);
      return new NDArray(shuffledPlaces(this.#source, x), [x]);
    }
    const a = toArray('permutation', x);
    const at = checkAxis('permutation', axis, a.ndim);
    return take(a, shuffledPlaces(this.#source, a.shape[at]!), at);
  }

  /**
   * Puts the parts of an array along an axis, by default the first, in random order: in place.
   * https://numpy.org/doc/stable/reference/random/generated/numpy.random.Generator.shuffle.html
   */
  shuffle(x: NDArray, axis?: number | { axis?: number | undefined }): void;
  shuffle(x: NDArray, ...values: unknown[]): void {
    const [axis = 0] = readArguments('shuffle', ['axis'], values);
    if (!(x instanceof NDArray)) throw new TypeError(`shuffle: shuffles an array in place; given ${describe(x)}`);
    const at = checkAxis('shuffle', axis, x.ndim);
    if (x.size > 0) assign('shuffle', x, take(x, shuffledPlaces(this.#source, x.shape[at]!), at).data);
  }

  /** One of 0 … a - 1, or one of the numbers of an array of one axis. */
  choice(a: number | ArrayLike): number;
  /**
   * Draws from 0 … a - 1, in int32, or from the parts of an array along an axis; `p` are their probabilities.
   * Throws a RangeError where there is nothing to choose from, where more are asked for without `replace` than there
   * are, and where `p` is no distribution.
   * https://numpy.org/doc/stable/reference/random/generated/numpy.random.Generator.choice.html
   */
  choice<R extends NDArray | number = NDArray>(
    a: number | ArrayLike,
    size: number | Shape | null | ChoiceOptions,
    options?: Omit<ChoiceOptions, 'size'>,
  ): R;
  choice(a: number | ArrayLike, ...values: unknown[]): NDArray | number | boolean {
    const names = ['size', 'replace', 'p', 'axis', 'shuffle'];
    const [size, replace, p, axis = 0, shuffle] = readArguments('choice', names, values);
    const x = typeof a === 'number' ? null : toArray('choice', a);
    if (x === null) checkLength('choice', a);
    const at = x === null ? 0 : checkAxis('choice', axis, x.ndim);
    const count = x === null ? (a as number) : x.shape[at]!;
    const one = size === undefined || size === null;
    const shape = one ? [] : shapeFrom('choice', size);
    const places = this.#places(
      count,
      sizeOf(shape),
      readBoolean('choice', 'replace', replace, true),
      p === undefined || p === null ? null : readProbabilities(p, count),
      readBoolean('choice', 'shuffle', shuffle, true),
    );
    if (x === null) return one ? places[0]! : new NDArray(places, shape);
    const chosen = take(x, new NDArray(places, shape), at);
    return one && chosen.ndim === 0 ? chosen.item<number | boolean>() : chosen;
  }

  #places(count: number, size: number, replace: boolean, p: Float64Array | null, shuffle: boolean): DataOf['int32'] {
    if (count === 0 && size > 0) throw new RangeError('choice: there is nothing to choose from');
    if (!replace && size > count) {
      throw new RangeError(`choice: without replace, at most ${count} can be drawn; asked for ${size}`);
    }
    if (p !== null) return choosePlaces(this.#source.state, p, size, replace);
    if (!replace) return pickPlaces(this.#source, count, size, shuffle);
    return new Int32Array(size).map(() => nextUpTo(this.#source, count - 1));
  }
}

/**
 * A generator of random numbers. The same seed gives the same numbers, everywhere and in NumPy; without a seed they
 * are others each time. Throws for a seed that is not a whole number ≥ 0 or a list of such numbers.
 * https://numpy.org/doc/stable/reference/random/generator.html#numpy.random.default_rng
 */
export function default_rng(seed?: Seed | null): Generator {
  if (seed !== undefined && seed !== null) return new Generator(seed);
  return new Generator([...crypto.getRandomValues(new Uint32Array(4))]);
}
