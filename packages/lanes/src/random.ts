import { NDArray } from './array.ts';
import { readArguments, readNumber } from './keywords.ts';
import { draws } from './memory.ts';
import type { State } from './plain/pcg64.ts';
import { createState, type Seed } from './seed.ts';
import { type Shape, shapeFrom, sizeOf } from './shape.ts';

/** Keyword arguments of `normal`. */
export interface NormalOptions {
  /** The mean. Default: 0. */
  loc?: number | undefined;
  /** The standard deviation, ≥ 0. Default: 1. */
  scale?: number | undefined;
  /** The shape of the result. Default: one number. */
  size?: number | Shape | null | undefined;
}

/** Keyword arguments of `uniform`. */
export interface UniformOptions {
  /** The lower end, which may be drawn. Default: 0. */
  low?: number | undefined;
  /** The upper end. Default: 1. */
  high?: number | undefined;
  /** The shape of the result. Default: one number. */
  size?: number | Shape | null | undefined;
}

/** Keyword arguments of draws that have no parameters. */
export interface SizeOptions {
  /** The shape of the result. Default: one number. */
  size?: number | Shape | null | undefined;
}

/**
 * A stream of random numbers: those that NumPy's generator with the same seed draws, rounded to float32.
 * Without a size a method gives one number. https://numpy.org/doc/stable/reference/random/generator.html
 */
export class Generator {
  readonly #state: State;

  constructor(seed: Seed) {
    this.#state = createState(seed);
  }

  #draw(name: string, kind: 'normal' | 'uniform', location: number, scale: number, size: unknown): NDArray | number {
    const one = size === undefined || size === null;
    const shape = one ? [] : shapeFrom(name, size);
    const out = new Float32Array(sizeOf(shape));
    draws(kind, this.#state, location, scale, out);
    return one ? out[0]! : new NDArray(out, shape);
  }

  /** One draw from [0, 1). */
  random(): number;
  /**
   * Draws from [0, 1) in float64; the nearest float32 of the last ones is 1.
   * https://numpy.org/doc/stable/reference/random/generated/numpy.random.Generator.random.html
   */
  random(size: number | Shape | SizeOptions): NDArray;
  random(...values: unknown[]): NDArray | number {
    const [size] = readArguments('random', ['size'], values);
    return this.#draw('random', 'uniform', 0, 1, size);
  }

  /** One draw from the normal distribution of mean 0 and deviation 1. */
  standard_normal(): number;
  /**
   * Draws from the normal distribution of mean 0 and deviation 1.
   * https://numpy.org/doc/stable/reference/random/generated/numpy.random.Generator.standard_normal.html
   */
  standard_normal(size: number | Shape | SizeOptions): NDArray;
  standard_normal(...values: unknown[]): NDArray | number {
    const [size] = readArguments('standard_normal', ['size'], values);
    return this.#draw('standard_normal', 'normal', 0, 1, size);
  }

  /** One draw from the normal distribution of mean `loc` and deviation `scale`. */
  normal(loc?: number, scale?: number): number;
  /**
   * Draws from the normal distribution of mean `loc` and deviation `scale`. Throws a RangeError where `scale` < 0.
   * https://numpy.org/doc/stable/reference/random/generated/numpy.random.Generator.normal.html
   */
  normal(loc: number, scale: number, size: number | Shape): NDArray;
  normal(options: NormalOptions & { size: number | Shape }): NDArray;
  normal(loc: number, options: NormalOptions & { size: number | Shape }): NDArray;
  normal(loc: number, scale: number, options: NormalOptions & { size: number | Shape }): NDArray;
  normal(...values: unknown[]): NDArray | number {
    const [loc, scale, size] = readArguments('normal', ['loc', 'scale', 'size'], values);
    const mean = readNumber('normal', 'loc', loc, 0);
    const deviation = readNumber('normal', 'scale', scale, 1);
    if (deviation < 0 || Object.is(deviation, -0)) throw new RangeError(`normal: scale < 0; given ${deviation}`);
    return this.#draw('normal', 'normal', mean, deviation, size);
  }

  /** One draw from [low, high). */
  uniform(low?: number, high?: number): number;
  /**
   * Draws from [low, high). Throws a RangeError where `high` - `low` is negative or not finite.
   * https://numpy.org/doc/stable/reference/random/generated/numpy.random.Generator.uniform.html
   */
  uniform(low: number, high: number, size: number | Shape): NDArray;
  uniform(options: UniformOptions & { size: number | Shape }): NDArray;
  uniform(low: number, options: UniformOptions & { size: number | Shape }): NDArray;
  uniform(low: number, high: number, options: UniformOptions & { size: number | Shape }): NDArray;
  uniform(...values: unknown[]): NDArray | number {
    const [low, high, size] = readArguments('uniform', ['low', 'high', 'size'], values);
    const from = readNumber('uniform', 'low', low, 0);
    const range = readNumber('uniform', 'high', high, 1) - from;
    if (!(range >= 0 && range < Infinity)) {
      throw new RangeError(
        `uniform: high - low is finite and not negative; given low ${from} and high ${from + range}`,
      );
    }
    return this.#draw('uniform', 'uniform', from, range, size);
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
