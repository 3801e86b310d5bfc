/** A layer with more units than this is drawn with gaps. */
const most = 6;

/**
 * Which of a layer's units are drawn, by index from 0: all of a few; of many the first four, the last one, and one more
 * that the reader asked for.
 */
export function chooseUnits(size: number, asked: number | undefined): number[] {
  if (size <= most) return Array.from({ length: size }, (_, unit) => unit);
  const drawn = new Set([0, 1, 2, 3, size - 1]);
  if (asked !== undefined && asked >= 0 && asked < size) drawn.add(asked);
  return [...drawn].sort((a, b) => a - b);
}
