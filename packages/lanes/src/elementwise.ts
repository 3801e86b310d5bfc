import { type ArrayLike, NDArray } from './array.ts';
import { toArray } from './create.ts';
import { type BinaryName, binary, type UnaryName, unary } from './memory.ts';
import { broadcastShapes, sizeOf, walkOver } from './shape.ts';

function applyBinary(name: BinaryName, left: ArrayLike, right: ArrayLike): NDArray {
  const a = toArray(name, left);
  const b = toArray(name, right);
  const shape = broadcastShapes(a.shape, b.shape);
  const out = new Float32Array(sizeOf(shape));
  binary(name, a.data, b.data, walkOver(shape, a.shape, b.shape), out);
  return new NDArray(out, shape);
}

function applyUnary(name: UnaryName, value: ArrayLike): NDArray {
  const x = toArray(name, value);
  const out = new Float32Array(x.size);
  unary(name, x.data, out);
  return new NDArray(out, x.shape);
}

// Each function of two operands broadcasts them, and throws a RangeError where their shapes do not broadcast; all of
// them throw a TypeError for what is neither an array nor a number nor nested lists of numbers.

/** a + b, number by number. https://numpy.org/doc/stable/reference/generated/numpy.add.html */
export function add(a: ArrayLike, b: ArrayLike): NDArray {
  return applyBinary('add', a, b);
}

/** a - b, number by number. https://numpy.org/doc/stable/reference/generated/numpy.subtract.html */
export function subtract(a: ArrayLike, b: ArrayLike): NDArray {
  return applyBinary('subtract', a, b);
}

/** a × b, number by number. https://numpy.org/doc/stable/reference/generated/numpy.multiply.html */
export function multiply(a: ArrayLike, b: ArrayLike): NDArray {
  return applyBinary('multiply', a, b);
}

/** a ÷ b, number by number. https://numpy.org/doc/stable/reference/generated/numpy.divide.html */
export function divide(a: ArrayLike, b: ArrayLike): NDArray {
  return applyBinary('divide', a, b);
}

/**
 * The larger of two numbers; NaN where one of them is NaN, and 0 is larger than -0.
 * https://numpy.org/doc/stable/reference/generated/numpy.maximum.html
 */
export function maximum(a: ArrayLike, b: ArrayLike): NDArray {
  return applyBinary('maximum', a, b);
}

/**
 * The smaller of two numbers; NaN where one of them is NaN, and -0 is smaller than 0.
 * https://numpy.org/doc/stable/reference/generated/numpy.minimum.html
 */
export function minimum(a: ArrayLike, b: ArrayLike): NDArray {
  return applyBinary('minimum', a, b);
}

/** -x, number by number. https://numpy.org/doc/stable/reference/generated/numpy.negative.html */
export function negative(x: ArrayLike): NDArray {
  return applyUnary('negative', x);
}

/** |x|, number by number. https://numpy.org/doc/stable/reference/generated/numpy.absolute.html */
export function abs(x: ArrayLike): NDArray {
  return applyUnary('abs', x);
}

/** x², number by number. https://numpy.org/doc/stable/reference/generated/numpy.square.html */
export function square(x: ArrayLike): NDArray {
  return applyUnary('square', x);
}

/** √x, number by number; NaN below zero. https://numpy.org/doc/stable/reference/generated/numpy.sqrt.html */
export function sqrt(x: ArrayLike): NDArray {
  return applyUnary('sqrt', x);
}

/** e to the power of x, number by number. https://numpy.org/doc/stable/reference/generated/numpy.exp.html */
export function exp(x: ArrayLike): NDArray {
  return applyUnary('exp', x);
}

/**
 * The natural logarithm, number by number: -∞ for 0, NaN below it.
 * https://numpy.org/doc/stable/reference/generated/numpy.log.html
 */
export function log(x: ArrayLike): NDArray {
  return applyUnary('log', x);
}

/** The hyperbolic tangent, number by number. https://numpy.org/doc/stable/reference/generated/numpy.tanh.html */
export function tanh(x: ArrayLike): NDArray {
  return applyUnary('tanh', x);
}
