import * as np from 'lanes';
import type { FormulaName } from './formulas.ts';
import type { Kink } from './slopes.ts';

/** An activation function with its exact derivative, both for whole arrays. */
interface ExactFunction {
  value(Z: np.NDArray): np.NDArray;
  slope(Z: np.NDArray): np.NDArray;
  /** What happens at z = 0, where there is no slope. */
  kink?: Omit<Kink, 'z'>;
}

const sigmoid = (Z: np.NDArray) => np.divide(1, np.add(1, np.exp(np.negative(Z))));

const isPositive = (Z: np.NDArray) => np.greater(Z, 0).astype(Z.dtype);

const oneMinusSquare = (A: np.NDArray) => np.subtract(1, np.square(A));

const geluScale = Math.sqrt(2 / Math.PI);
const geluCubic = 0.044715;

const geluTanh = (Z: np.NDArray) =>
  np.tanh(np.multiply(geluScale, np.add(Z, np.multiply(geluCubic, np.multiply(Z, np.square(Z))))));

/** The formulas of `formulas.ts`, computed with lanes. */
export const functions: Record<FormulaName, ExactFunction> = {
  sigmoid: {
    value: sigmoid,
    slope(Z) {
      const A = sigmoid(Z);
      return np.multiply(A, np.subtract(1, A));
    },
  },
  tanh: { value: (Z) => np.tanh(Z), slope: (Z) => oneMinusSquare(np.tanh(Z)) },
  relu: {
    value: (Z) => np.maximum(0, Z),
    slope: isPositive,
    kink: { below: 0, above: 0, left: 0, right: 1 },
  },
  leakyRelu: {
    value: (Z) => np.maximum(np.multiply(0.01, Z), Z),
    slope: (Z) => np.maximum(0.01, isPositive(Z)),
    kink: { below: 0, above: 0, left: 0.01, right: 1 },
  },
  elu: {
    // The smaller of z and 0, so that no large number is ever put into the exponential.
    value: (Z) => np.where(np.greater(Z, 0), Z, np.expm1(np.minimum(Z, 0))),
    slope: (Z) => np.exp(np.minimum(Z, 0)),
  },
  softplus: {
    // ln(1 + e^z) = max(z, 0) + ln(1 + e^-|z|), which never overflows.
    value: (Z) => np.add(np.maximum(Z, 0), np.log1p(np.exp(np.negative(np.abs(Z))))),
    slope: sigmoid,
  },
  gelu: {
    value: (Z) => np.multiply(np.multiply(0.5, Z), np.add(1, geluTanh(Z))),
    slope(Z) {
      const T = geluTanh(Z);
      const inner = np.multiply(geluScale, np.add(1, np.multiply(3 * geluCubic, np.square(Z))));
      const bend = np.multiply(np.multiply(0.5, Z), np.multiply(oneMinusSquare(T), inner));
      return np.add(np.multiply(0.5, np.add(1, T)), bend);
    },
  },
  silu: {
    value: (Z) => np.multiply(Z, sigmoid(Z)),
    slope(Z) {
      const A = sigmoid(Z);
      return np.multiply(A, np.add(1, np.multiply(Z, np.subtract(1, A))));
    },
  },
  step: {
    value: (Z) => np.greater_equal(Z, 0).astype(Z.dtype),
    slope: (Z) => np.zeros_like(Z),
    kink: { below: 0, above: 1, left: 0, right: 0 },
  },
};
