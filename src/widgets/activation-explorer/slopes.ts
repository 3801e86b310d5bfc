import * as np from 'lanes';

/** A place where a function bends or jumps, so that it has no slope there. */
export interface Kink {
  z: number;
  /** f just below z, and just above it: two numbers where it jumps. */
  below: number;
  above: number;
  /** The slope just below z, and just above it. */
  left: number;
  right: number;
}

export interface Slopes {
  /** f′(z) for each z; NaN where there is none. */
  slopes: number[];
  kinks: Kink[];
}

/** How far from z a float64 function is asked: the error of the difference is then about the tenth digit. */
const fineStep = 1e-5;

/** The same for a function that rounds to float32, whose differences drown in rounding when it is asked nearer. */
const coarseStep = 1 / 64;

/**
 * Slopes by central differences, (f(z + h) - f(z - h)) / 2h, in float64. That would give the mean of both sides at a
 * bend, so each side has a difference of its own, which does not touch z: where they disagree, there is no slope.
 * @param f a function that works number by number
 */
export function findSlopes(f: (Z: np.NDArray) => np.NDArray, Z: np.NDArray): Slopes {
  const h = f(Z).dtype === 'float32' ? coarseStep : fineStep;
  const [lowest, low, high, highest] = [-2 * h, -h, h, 2 * h].map((away) => f(np.add(Z, away)).astype('float64').data);
  const kinks: Kink[] = [];
  const slopes = Array.from(Z.data, (z, k) => {
    const [below, above] = [low![k]!, high![k]!];
    const left = (below - lowest![k]!) / h;
    const right = (highest![k]! - above) / h;
    const size = Math.max(1, Math.abs(left), Math.abs(right));
    const jumps = Math.abs(above - below) > 10 * h * size;
    // A smooth slope changes by 3h f″ from one side to the other.
    if (!jumps && !(Math.abs(right - left) > 10 * h * size)) return (above - below) / (2 * h);
    kinks.push({ z, below, above, left, right });
    return Number.NaN;
  });
  return { slopes, kinks };
}
