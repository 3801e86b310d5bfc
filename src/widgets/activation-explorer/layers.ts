import * as np from 'lanes';
import { countBins, type Histogram } from './histogram.ts';

/** How the weights of a layer with n inputs are drawn: from a normal distribution of this standard deviation. */
export const starts = {
  small: () => 0.01,
  xavier: (n: number) => Math.sqrt(1 / n),
  he: (n: number) => Math.sqrt(2 / n),
  large: () => 1,
};

export type Start = keyof typeof starts;

/** What the activations of one layer are like. */
export interface LayerReport extends Histogram {
  /** How much a unit's activation differs from example to example: its standard deviation, on average over the units. */
  spread: number;
  /** The share of the sums z that lie where f is flat. */
  flat: number;
}

const layerCount = 10;
export const units = 100;
const examples = 100;

/** The ends of z where a function is flat; null where it is not. */
export interface FlatEnds {
  left: number | null;
  right: number | null;
}

/**
 * Standard normal examples through ten layers A = f(WA) without biases. Each function meets the same numbers.
 * @param range the least and the largest activation that the histograms show
 */
export function passLayers(
  f: (Z: np.NDArray) => np.NDArray,
  start: Start,
  ends: FlatEnds,
  [least, most]: readonly [number, number],
  bins: number,
): LayerReport[] {
  const rng = np.random.default_rng(3);
  const scale = starts[start](units);
  let A: np.NDArray = rng.standard_normal([units, examples]);
  return Array.from({ length: layerCount }, () => {
    const W = np.multiply(rng.standard_normal([units, units]), scale);
    const Z = np.matmul(W, A);
    A = f(Z).astype('float32');
    return {
      ...countBins(A, least, most, bins),
      spread: np.mean(np.std(A.astype('float64'), 1)),
      flat: np.mean(
        np.logical_or(np.less_equal(Z, ends.left ?? -Infinity), np.greater_equal(Z, ends.right ?? Infinity)),
      ),
    };
  });
}
