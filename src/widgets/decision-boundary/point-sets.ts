import * as np from 'lanes';

/** Points of the plane in columns, and of each whether the answer is 0 or 1. */
export interface PointSet {
  X: np.NDArray;
  labels: number[];
}

const corners = np.array([
  [0, 0, 1, 1],
  [0, 1, 0, 1],
]);

const half = 30;

/** How far points lie beside their curve. */
const noise = 0.07;

const sets: Record<string, () => PointSet> = {
  xor: () => ({ X: corners, labels: [0, 1, 1, 0] }),
  and: () => ({ X: corners, labels: [0, 0, 0, 1] }),
  or: () => ({ X: corners, labels: [0, 1, 1, 1] }),
  moons() {
    const t = np.linspace(0, Math.PI, half);
    const upper = np.stack([np.subtract(np.cos(t), 0.5), np.subtract(np.sin(t), 0.25)]);
    return mix(upper, np.negative(upper), 5);
  },
  circles() {
    const t = np.multiply(np.arange(half), (2 * Math.PI) / half);
    const round = np.stack([np.cos(t), np.sin(t)]);
    return mix(round, np.multiply(0.4, round), 6);
  },
};

/** The first half is 0, the second 1. */
function mix(zeros: np.NDArray, ones: np.NDArray, seed: number): PointSet {
  const rng = np.random.default_rng(seed);
  const X = np.concatenate([zeros, ones], 1);
  return {
    X: np.add(X, rng.normal(0, noise, [2, 2 * half])),
    labels: Array.from({ length: 2 * half }, (_, k) => (k < half ? 0 : 1)),
  };
}

export const pointSetNames = Object.keys(sets);

export const createPointSet = (name: string): PointSet => (sets[name] ?? sets['xor']!)();

const mostPoints = 500;

/** The reader's own points, if the fence gives some. */
export function readPoints(points: np.NDArray | undefined, labels: np.NDArray | undefined): PointSet | null {
  if (points === undefined || labels === undefined) return null;
  const count = points instanceof np.NDArray ? points.shape[1] : undefined;
  if (points.ndim !== 2 || points.shape[0] !== 2 || count === undefined) {
    throw new RangeError('The points should be an array of shape (2, m): one point a column');
  }
  if (count < 1 || count > mostPoints) throw new RangeError(`The plane shows 1 to ${mostPoints} points, not ${count}`);
  if (!(labels instanceof np.NDArray) || labels.size !== count) {
    throw new RangeError(`There are ${count} points, and not as many labels`);
  }
  if (!np.all(np.isfinite(points))) throw new RangeError('A point has a coordinate that is no finite number');
  return { X: points, labels: Array.from(labels.ravel().data, (label) => (label > 0.5 ? 1 : 0)) };
}
