/** The names of the functions that the explorer brings along, with what they are called and their formulas in TeX. */
interface Formula {
  /** What a reader calls it. */
  label: string;
  /** f(z). */
  value: string;
  /** f′(z). */
  slope: string;
}

export const formulas = {
  sigmoid: {
    label: 'sigmoid',
    value: String.raw`\sigma(z) = \dfrac{1}{1 + e^{-z}}`,
    slope: String.raw`\sigma'(z) = \sigma(z)\,(1 - \sigma(z))`,
  },
  tanh: {
    label: 'tanh',
    value: String.raw`\tanh(z) = \dfrac{e^{z} - e^{-z}}{e^{z} + e^{-z}}`,
    slope: String.raw`\tanh'(z) = 1 - \tanh^2(z)`,
  },
  relu: {
    label: 'ReLU',
    value: String.raw`f(z) = \max(0, z)`,
    slope: String.raw`f'(z) = \begin{cases} 1 & z > 0 \\ 0 & z < 0 \end{cases}`,
  },
  leakyRelu: {
    label: 'leaky ReLU',
    value: String.raw`f(z) = \begin{cases} z & z > 0 \\ 0.01\,z & z \le 0 \end{cases}`,
    slope: String.raw`f'(z) = \begin{cases} 1 & z > 0 \\ 0.01 & z < 0 \end{cases}`,
  },
  elu: {
    label: 'ELU',
    value: String.raw`f(z) = \begin{cases} z & z > 0 \\ e^{z} - 1 & z \le 0 \end{cases}`,
    slope: String.raw`f'(z) = \begin{cases} 1 & z > 0 \\ e^{z} & z \le 0 \end{cases}`,
  },
  softplus: {
    label: 'softplus',
    value: String.raw`f(z) = \ln(1 + e^{z})`,
    slope: String.raw`f'(z) = \sigma(z) = \dfrac{1}{1 + e^{-z}}`,
  },
  gelu: {
    label: 'GELU',
    // The form with tanh, in which lanes can compute it; the other has the normal distribution's own function.
    value: String.raw`f(z) = \tfrac{z}{2}\,(1 + \tanh u), \quad u = \sqrt{\tfrac{2}{\pi}}\,(z + 0.044715\,z^3)`,
    slope: String.raw`f'(z) = \tfrac{1}{2}(1 + \tanh u) + \tfrac{z}{2}\,(1 - \tanh^2 u)\,\sqrt{\tfrac{2}{\pi}}\,(1 + 0.134145\,z^2)`,
  },
  silu: {
    label: 'SiLU',
    value: String.raw`f(z) = z\,\sigma(z) = \dfrac{z}{1 + e^{-z}}`,
    slope: String.raw`f'(z) = \sigma(z)\,(1 + z\,(1 - \sigma(z)))`,
  },
  step: {
    label: 'step',
    value: String.raw`f(z) = \begin{cases} 1 & z \ge 0 \\ 0 & z < 0 \end{cases}`,
    slope: String.raw`f'(z) = 0 \quad (z \ne 0)`,
  },
} satisfies Record<string, Formula>;

export type FormulaName = keyof typeof formulas;

export const formulaNames = Object.keys(formulas) as FormulaName[];
