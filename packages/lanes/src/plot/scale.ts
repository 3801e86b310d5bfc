import { scaleLinear, scaleLog } from 'd3-scale';

/** From the numbers of an axis to lengths in the picture. A logarithmic one gives NaN for what has no place on it. */
export type Scale = (value: number) => number;

/** A scale as plain data. */
export interface AxisScale {
  type: 'linear' | 'log';
  /** The numbers at the two ends of the axis. */
  domain: [number, number];
  /** Where the ends stand in the picture. */
  range: [number, number];
}

/** So far away that nobody looks, and near enough for every engine to draw towards it. */
const farthest = 1e6;

/** Maps the ends of the domain to those of the range, and what lies between in proportion, of its logarithm if need be. */
export function createScale({ type, domain: [low, high], range: [start, end] }: AxisScale): Scale {
  if (low === high || start === end) return () => start;
  if (type === 'log') {
    const scale = scaleLog([low, high], [start, end]);
    return (value) => (value > 0 ? keepNear(scale(value)) : Number.NaN);
  }
  // Halves, so that the distance of two huge numbers stays finite.
  const scale = scaleLinear([low / 2, high / 2], [start, end]);
  return (value) => keepNear(scale(value / 2));
}

function keepNear(place: number): number {
  return Math.min(farthest, Math.max(-farthest, place));
}
