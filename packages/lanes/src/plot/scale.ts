/** From the numbers of an axis to lengths in the picture. */
export type Scale = (value: number) => number;

/** So far away that nobody looks, and near enough for every engine to draw towards it. */
const farthest = 1e6;

/** Maps `low` to `start` and `high` to `end`, and what lies between in proportion. */
export function createScale(low: number, high: number, start: number, end: number): Scale {
  // Halves, so that the distance of two huge numbers stays finite.
  const from = low / 2;
  const span = high / 2 - from;
  if (span === 0 || start === end) return () => start;
  return (value) => {
    const place = start + ((value / 2 - from) / span) * (end - start);
    return Math.min(farthest, Math.max(-farthest, place));
  };
}
