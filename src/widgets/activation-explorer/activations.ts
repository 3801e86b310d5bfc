import * as np from 'lanes';

/** An activation function with its derivative, both for whole arrays. */
export interface Activation {
  label: string;
  /** f(z) in TeX. */
  formula: string;
  /** f′(z) in TeX. */
  slopeFormula: string;
  value(Z: np.NDArray): np.NDArray;
  slope(Z: np.NDArray): np.NDArray;
}

export type ActivationName = 'sigmoid' | 'relu' | 'tanh';

const sigmoid = (Z: np.NDArray) => np.divide(1, np.add(1, np.exp(np.negative(Z))));

/** 1 where z > 0, else 0. The slope of ReLU at 0 is undefined; 0 by convention, as in most packages. */
const isPositive = (Z: np.NDArray) => np.array(Array.from(Z.data, (z) => (z > 0 ? 1 : 0)));

export const activations: Record<ActivationName, Activation> = {
  sigmoid: {
    label: 'sigmoid',
    formula: '\\sigma(z) = \\dfrac{1}{1 + e^{-z}}',
    slopeFormula: "\\sigma'(z) = \\sigma(z)\\,(1 - \\sigma(z))",
    value: sigmoid,
    slope(Z) {
      const A = sigmoid(Z);
      return np.multiply(A, np.subtract(1, A));
    },
  },
  relu: {
    label: 'ReLU',
    formula: '\\operatorname{relu}(z) = \\max(0, z)',
    slopeFormula: "\\operatorname{relu}'(z) = 1 \\text{ if } z > 0, \\text{ else } 0",
    value: (Z) => np.maximum(0, Z),
    slope: isPositive,
  },
  tanh: {
    label: 'tanh',
    formula: '\\tanh(z) = \\dfrac{e^{z} - e^{-z}}{e^{z} + e^{-z}}',
    slopeFormula: "\\tanh'(z) = 1 - \\tanh^2(z)",
    value: (Z) => np.tanh(Z),
    slope(Z) {
      const A = np.tanh(Z);
      return np.subtract(1, np.multiply(A, A));
    },
  },
};
