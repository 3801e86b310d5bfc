import * as np from 'lanes';
import { trained } from './trained.ts';

/** A path by which ink reaches the answer: from a place in one layer to a place in the next. */
export interface Strand {
  from: number;
  to: number;
  /** What it adds, beside the strand of its layer that adds most: from 0 to 1. */
  strength: number;
}

/** What the network makes of a sheet. */
export interface Reading {
  /** The activations of the hidden units. */
  hidden: readonly number[];
  /** The share of each digit; together they are 1. */
  shares: readonly number[];
  /** The digit with the largest share. */
  digit: number;
  /** The strongest paths from squares to hidden units, and from there to the digit. */
  strands: { toHidden: readonly Strand[]; toDigit: readonly Strand[] };
}

/** How many numbers the network has learnt. */
export const learnt = Object.values(trained).reduce((count, array) => count + array.size, 0);

/** So many hidden units show what brings them ink, and for each so many squares: more lines would tell less. */
const most = { units: 6, squares: 5 };

/** Forward propagation: ReLU in the hidden layer, softmax in the last. Takes 64 squares from 0 (paper) to 16 (ink). */
export function readDigit(pixels: readonly number[]): Reading {
  const { W1, b1, W2, b2 } = trained;
  const X = np.array(pixels).reshape([64, 1]).divide(16);
  const A1 = np.maximum(0, np.add(np.matmul(W1, X), b1));
  const A2 = softmax(np.add(np.matmul(W2, A1), b2));
  const digit = np.argmax(A2);
  const toDigit = findStrongest(np.multiply(W2.slice(`${digit}`), A1.reshape([-1])), most.units);
  const products = np.multiply(W1, X.T);
  const toHidden = toDigit.map(({ at }) => findStrongest(products.slice(`${at}`), most.squares));
  const [endOfHidden, endOfDigit] = [toHidden.flat(), toDigit].map((list) =>
    Math.max(...list.map(({ value }) => value)),
  );
  return {
    hidden: [...A1.data],
    shares: [...A2.data],
    digit,
    strands: {
      toHidden: toHidden.flatMap((squares, unit) =>
        squares.map(({ at, value }) => ({ from: at, to: toDigit[unit]!.at, strength: value / endOfHidden! })),
      ),
      toDigit: toDigit.map(({ at, value }) => ({ from: at, to: digit, strength: value / endOfDigit! })),
    },
  };
}

function softmax(Z: np.NDArray): np.NDArray {
  const grown = np.exp(np.subtract(Z, np.max(Z, 0, { keepdims: true })));
  return np.divide(grown, np.sum(grown, 0, { keepdims: true }));
}

/** Where the largest numbers above 0 stand, the largest first. */
function findStrongest(numbers: np.NDArray, count: number): { at: number; value: number }[] {
  return [...numbers.data]
    .map((value, at) => ({ at, value: Number(value) }))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value)
    .slice(0, count);
}
