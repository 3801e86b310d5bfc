import { ticks } from 'd3-array';
import { colorAt } from './color-map.ts';
import { findPaint } from './colors.ts';
import type { ContourMark } from './figure.ts';

/** A height of a contour line, or the lower and upper height of an area, and its paint. */
export interface Level {
  from: number;
  to: number;
  paint: string;
}

/** The lines or areas of a contour plot, the lowest first. Source: matplotlib's contour.py (_autolev, layers). */
export function findLevels(mark: ContourMark): Level[] {
  const heights = findHeights(mark);
  const ends = mark.filled ? heights.slice(1) : heights;
  return ends.map((to, index) => ({
    from: mark.filled ? (heights[index] ?? to) : to,
    to,
    paint: findLevelPaint(mark, index, ends.length),
  }));
}

/** The first level has the first colour of the map, the last one the last. */
function findLevelPaint({ colors, cmap }: ContourMark, index: number, count: number): string {
  if (colors && colors.length > 0) return findPaint(colors[index % colors.length] ?? '') ?? 'currentColor';
  return colorAt(cmap, count === 1 ? 0.5 : index / (count - 1));
}

/** The given heights; or round ones: for areas, from below the smallest value to above the largest. */
function findHeights({ levels, values, filled }: ContourMark): number[] {
  if (typeof levels !== 'number') return levels;
  const known = values.filter((value) => value !== null);
  let low = Infinity;
  let high = -Infinity;
  for (const value of known) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (!(low < high) || !Number.isFinite(high - low))
    return filled ? [low - 0.5, low + 0.5].filter(Number.isFinite) : [];
  const round = ticks(low, high, levels);
  if (!filled) return round.filter((height) => height > low && height < high);
  const [first = low, second = high] = round;
  const step = second - first;
  const last = round.at(-1) ?? high;
  return [...(first > low ? [first - step] : []), ...round, ...(last < high ? [last + step] : [])];
}
