import type { ArrayLike, NDArray, Out, Pair, ShapeOf } from './array.ts';
import { type DType, isFloat } from './dtype.ts';
import { applyEach, applyPairs, type MapFunction, type PairFunction } from './elementwise.ts';
import * as loops from './plain/general.ts';
import { doublePowerOf, int32PowerOf, powerOf } from './plain/power.ts';
import type { BroadcastShape } from './types/broadcast.ts';

// Each function of two operands broadcasts them, and throws a RangeError where their shapes do not broadcast. All of
// them throw a TypeError for what is neither an array nor a number nor nested lists of numbers, and where `out` does not
// fit. The result has the kind of the operands, promoted; int32 wraps around.

/** Throws where operands are bool, for a function that has no meaning there. */
function refuseBool(name: string, instead: string): (dtype: DType) => DType {
  return (dtype) => {
    if (dtype === 'bool') throw new TypeError(`${name}: does not take bool; ${instead}`);
    return dtype;
  };
}

const numbersOf = (dtype: DType): DType => (dtype === 'bool' ? 'int32' : dtype);

const addition: PairFunction = {
  name: 'add',
  kernel: 'add',
  loops: { float64: loops.add, int32: loops.add, bool: loops.maximum },
};

/**
 * a + b, number by number; of bool arrays, whether one of them is true.
 * https://numpy.org/doc/stable/reference/generated/numpy.add.html
 */
export function add<const A extends ArrayLike, const B extends ArrayLike>(
  a: A,
  b: Pair<A, B>,
  out?: Out | null,
): NDArray<BroadcastShape<ShapeOf<A>, ShapeOf<B>>>;
export function add(a: ArrayLike, b: ArrayLike, out?: Out | null): NDArray {
  return applyPairs(addition, a, b, out);
}

const subtraction: PairFunction = {
  name: 'subtract',
  kernel: 'subtract',
  computeIn: refuseBool('subtract', 'whether two of them differ is not_equal'),
  loops: { float64: loops.subtract, int32: loops.subtract },
};

/**
 * a - b, number by number. Throws a TypeError for two bool arrays.
 * https://numpy.org/doc/stable/reference/generated/numpy.subtract.html
 */
export function subtract<const A extends ArrayLike, const B extends ArrayLike>(
  a: A,
  b: Pair<A, B>,
  out?: Out | null,
): NDArray<BroadcastShape<ShapeOf<A>, ShapeOf<B>>>;
export function subtract(a: ArrayLike, b: ArrayLike, out?: Out | null): NDArray {
  return applyPairs(subtraction, a, b, out);
}

const multiplication: PairFunction = {
  name: 'multiply',
  kernel: 'multiply',
  loops: { float64: loops.multiply, int32: loops.multiplyWhole, bool: loops.minimum },
};

/**
 * a × b, number by number; of bool arrays, whether both are true.
 * https://numpy.org/doc/stable/reference/generated/numpy.multiply.html
 */
export function multiply<const A extends ArrayLike, const B extends ArrayLike>(
  a: A,
  b: Pair<A, B>,
  out?: Out | null,
): NDArray<BroadcastShape<ShapeOf<A>, ShapeOf<B>>>;
export function multiply(a: ArrayLike, b: ArrayLike, out?: Out | null): NDArray {
  return applyPairs(multiplication, a, b, out);
}

const division: PairFunction = {
  name: 'divide',
  kernel: 'divide',
  computeIn: (dtype) => (isFloat(dtype) ? dtype : 'float64'),
  loops: { float64: loops.divide },
};

/**
 * a ÷ b, number by number; float64 of int32 and bool.
 * https://numpy.org/doc/stable/reference/generated/numpy.divide.html
 */
export function divide<const A extends ArrayLike, const B extends ArrayLike>(
  a: A,
  b: Pair<A, B>,
  out?: Out | null,
): NDArray<BroadcastShape<ShapeOf<A>, ShapeOf<B>>>;
export function divide(a: ArrayLike, b: ArrayLike, out?: Out | null): NDArray {
  return applyPairs(division, a, b, out);
}

function wholePowerOf(x: number, n: number): number {
  if (n >= 0) return int32PowerOf(x, n);
  throw new RangeError(
    `power: Integers to negative integer powers are not allowed: ${x} to the power of ${n}; make one of them float64`,
  );
}

const squares: MapFunction = {
  name: 'square',
  kernel: 'square',
  computeIn: numbersOf,
  loops: { float64: loops.each((x) => x * x), int32: loops.each((x) => Math.imul(x, x)) },
};

/** x², number by number; int32 of bool. https://numpy.org/doc/stable/reference/generated/numpy.square.html */
export function square<const A extends ArrayLike>(x: A, out?: Out | null): NDArray<ShapeOf<A>>;
export function square(x: ArrayLike, out?: Out | null): NDArray {
  return applyEach(squares, x, out);
}

const secondPowers: MapFunction = { ...squares, name: 'power' };

const powers: PairFunction = {
  name: 'power',
  computeIn: numbersOf,
  loops: { float32: loops.pairs(powerOf), float64: loops.pairs(doublePowerOf), int32: loops.pairs(wholePowerOf) },
};

/**
 * a to the power of b, number by number; int32 of bool. Throws a RangeError for a negative power of int32.
 * https://numpy.org/doc/stable/reference/generated/numpy.power.html
 */
export function power<const A extends ArrayLike, const B extends ArrayLike>(
  a: A,
  b: Pair<A, B>,
  out?: Out | null,
): NDArray<BroadcastShape<ShapeOf<A>, ShapeOf<B>>>;
export function power(a: ArrayLike, b: ArrayLike, out?: Out | null): NDArray {
  // The kernel has the same bits, and this power is the most common one.
  return b === 2 ? applyEach(secondPowers, a, out) : applyPairs(powers, a, b, out);
}

export { power as pow };

const maxima: PairFunction = {
  name: 'maximum',
  kernel: 'maximum',
  loops: { float64: loops.maximum, int32: loops.maximum, bool: loops.maximum },
};

/**
 * The larger of two numbers; NaN where one of them is NaN, and 0 is larger than -0.
 * https://numpy.org/doc/stable/reference/generated/numpy.maximum.html
 */
export function maximum<const A extends ArrayLike, const B extends ArrayLike>(
  a: A,
  b: Pair<A, B>,
  out?: Out | null,
): NDArray<BroadcastShape<ShapeOf<A>, ShapeOf<B>>>;
export function maximum(a: ArrayLike, b: ArrayLike, out?: Out | null): NDArray {
  return applyPairs(maxima, a, b, out);
}

const minima: PairFunction = {
  name: 'minimum',
  kernel: 'minimum',
  loops: { float64: loops.minimum, int32: loops.minimum, bool: loops.minimum },
};

/**
 * The smaller of two numbers; NaN where one of them is NaN, and -0 is smaller than 0.
 * https://numpy.org/doc/stable/reference/generated/numpy.minimum.html
 */
export function minimum<const A extends ArrayLike, const B extends ArrayLike>(
  a: A,
  b: Pair<A, B>,
  out?: Out | null,
): NDArray<BroadcastShape<ShapeOf<A>, ShapeOf<B>>>;
export function minimum(a: ArrayLike, b: ArrayLike, out?: Out | null): NDArray {
  return applyPairs(minima, a, b, out);
}

const negation = loops.each((x) => -x);

const negatives: MapFunction = {
  name: 'negative',
  kernel: 'negative',
  computeIn: refuseBool('negative', 'the opposite is logical_not'),
  loops: { float64: negation, int32: negation },
};

/**
 * -x, number by number. Throws a TypeError for bool.
 * https://numpy.org/doc/stable/reference/generated/numpy.negative.html
 */
export function negative<const A extends ArrayLike>(x: A, out?: Out | null): NDArray<ShapeOf<A>>;
export function negative(x: ArrayLike, out?: Out | null): NDArray {
  return applyEach(negatives, x, out);
}

const size = loops.each(Math.abs);

const sizes: MapFunction = { name: 'abs', kernel: 'abs', loops: { float64: size, int32: size, bool: size } };

/** |x|, number by number. https://numpy.org/doc/stable/reference/generated/numpy.absolute.html */
export function abs<const A extends ArrayLike>(x: A, out?: Out | null): NDArray<ShapeOf<A>>;
export function abs(x: ArrayLike, out?: Out | null): NDArray {
  return applyEach(sizes, x, out);
}

// Adding 0 makes 0 of -0.
const signOf = loops.each((x) => Math.sign(x) + 0);

const signs: MapFunction = {
  name: 'sign',
  kernel: 'sign',
  computeIn: refuseBool('sign', "make it int32 by astype('int32')"),
  loops: { float64: signOf, int32: signOf },
};

/**
 * -1, 0 or 1, number by number; NaN of NaN. Throws a TypeError for bool.
 * https://numpy.org/doc/stable/reference/generated/numpy.sign.html
 */
export function sign<const A extends ArrayLike>(x: A, out?: Out | null): NDArray<ShapeOf<A>>;
export function sign(x: ArrayLike, out?: Out | null): NDArray {
  return applyEach(signs, x, out);
}
