import type { ArrayLike, NDArray, Out, ShapeOf } from './array.ts';
import { floatType } from './dtype.ts';
import { applyEach, type MapFunction } from './elementwise.ts';
import type { UnaryName } from './memory.ts';
import { each } from './plain/general.ts';

// Of int32 the results are float64, of bool float32. In float32 they have the same bits on every machine; in float64
// all but √x are the engine's own functions, which may differ in the last bit. All throw a TypeError for what is neither an
// array nor a number nor nested lists of numbers, and where `out` does not fit.

function create(name: UnaryName, f: (x: number) => number): MapFunction {
  return { name, kernel: name, computeIn: floatType, loops: { float64: each(f) } };
}

const root = create('sqrt', Math.sqrt);
const exponential = create('exp', Math.exp);
const exponentialLess1 = create('expm1', Math.expm1);
const logarithm = create('log', Math.log);
const logarithmOf1More = create('log1p', Math.log1p);
const hyperbolicTangent = create('tanh', Math.tanh);
const sine = create('sin', Math.sin);
const cosine = create('cos', Math.cos);

/** √x, number by number; NaN below zero. https://numpy.org/doc/stable/reference/generated/numpy.sqrt.html */
export function sqrt<const A extends ArrayLike>(x: A, out?: Out | null): NDArray<ShapeOf<A>>;
export function sqrt(x: ArrayLike, out?: Out | null): NDArray {
  return applyEach(root, x, out);
}

/** e to the power of x, number by number. https://numpy.org/doc/stable/reference/generated/numpy.exp.html */
export function exp<const A extends ArrayLike>(x: A, out?: Out | null): NDArray<ShapeOf<A>>;
export function exp(x: ArrayLike, out?: Out | null): NDArray {
  return applyEach(exponential, x, out);
}

/**
 * e to the power of x, less 1, right to the last digits near 0 too, number by number.
 * https://numpy.org/doc/stable/reference/generated/numpy.expm1.html
 */
export function expm1<const A extends ArrayLike>(x: A, out?: Out | null): NDArray<ShapeOf<A>>;
export function expm1(x: ArrayLike, out?: Out | null): NDArray {
  return applyEach(exponentialLess1, x, out);
}

/**
 * The natural logarithm, number by number: -∞ for 0, NaN below it.
 * https://numpy.org/doc/stable/reference/generated/numpy.log.html
 */
export function log<const A extends ArrayLike>(x: A, out?: Out | null): NDArray<ShapeOf<A>>;
export function log(x: ArrayLike, out?: Out | null): NDArray {
  return applyEach(logarithm, x, out);
}

/**
 * The natural logarithm of 1 + x, right to the last digits near 0 too, number by number: -∞ for -1, NaN below it.
 * https://numpy.org/doc/stable/reference/generated/numpy.log1p.html
 */
export function log1p<const A extends ArrayLike>(x: A, out?: Out | null): NDArray<ShapeOf<A>>;
export function log1p(x: ArrayLike, out?: Out | null): NDArray {
  return applyEach(logarithmOf1More, x, out);
}

/** The hyperbolic tangent, number by number. https://numpy.org/doc/stable/reference/generated/numpy.tanh.html */
export function tanh<const A extends ArrayLike>(x: A, out?: Out | null): NDArray<ShapeOf<A>>;
export function tanh(x: ArrayLike, out?: Out | null): NDArray {
  return applyEach(hyperbolicTangent, x, out);
}

/** The sine of an angle in radians, number by number. https://numpy.org/doc/stable/reference/generated/numpy.sin.html */
export function sin<const A extends ArrayLike>(x: A, out?: Out | null): NDArray<ShapeOf<A>>;
export function sin(x: ArrayLike, out?: Out | null): NDArray {
  return applyEach(sine, x, out);
}

/** The cosine of an angle in radians, number by number. https://numpy.org/doc/stable/reference/generated/numpy.cos.html */
export function cos<const A extends ArrayLike>(x: A, out?: Out | null): NDArray<ShapeOf<A>>;
export function cos(x: ArrayLike, out?: Out | null): NDArray {
  return applyEach(cosine, x, out);
}
