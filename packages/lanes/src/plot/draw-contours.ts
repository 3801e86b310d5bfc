import { contours } from 'd3-contour';
import { findLevels } from './contour-levels.ts';
import type { ContourMark } from './figure.ts';
import type { Layout } from './panel-layout.ts';
import { strokeOf } from './stroke.ts';
import { element, formatLength } from './svg-text.ts';

/** A closed outline in units of cells: the number in row r and column c stands at (c + 0.5, r + 0.5). */
type Ring = number[][];

/** The lines of equal height, or the areas between them. */
export function drawContours(mark: ContourMark, layout: Layout): string[] {
  const values = mark.values.map((value) => value ?? Number.NaN);
  const generator = contours().size([mark.columns, mark.rows]);
  const findRings = (height: number): Ring[] => generator.contour(values, height).coordinates.flat();
  const place = createPlace(mark, layout);
  return mark.filled ? fillAreas(mark, findRings, place) : strokeLines(mark, values, findRings, place);
}

type Place = (point: readonly number[]) => string;

function strokeLines(
  mark: ContourMark,
  values: number[],
  findRings: (height: number) => Ring[],
  place: Place,
): string[] {
  const isSeen = createIsSeen(mark, values);
  return findLevels(mark).flatMap(({ to, paint }) => {
    const d = findRings(to).map((ring) => formatSeen(ring, isSeen, place));
    const stroke = strokeOf({ ...mark, style: mark.style ?? '-', width: mark.width ?? 1.5 }, paint);
    return d.join('') === '' || mark.style === 'none' ? [] : [element('path', { d: d.join(''), ...stroke })];
  });
}

/**
 * Each area is painted over the one below it, so that no hair of paper shows between them; the opacity is that of all
 * together. What is higher than the highest level stays empty.
 */
function fillAreas(mark: ContourMark, findRings: (height: number) => Ring[], place: Place): string[] {
  const levels = findLevels(mark);
  const last = levels.at(-1);
  if (last === undefined) return [];
  const close = (rings: Ring[]) =>
    rings.map((ring) => `M${ring.slice(1).map(place).filter(isNew).join('L')}Z`).join('');
  const above = close(findRings(justAbove(last.to)));
  // Those below end under the last area, or their colours would shine through along its edge.
  const under = above && close(findRings(last.from / 2 + last.to / 2));
  const paths = levels.map(({ from, paint }, index) => {
    // As in matplotlib, an area holds its upper height and not its lower one, but the first holds both.
    const d = close(findRings(index === 0 ? from : justAbove(from)));
    return d === ''
      ? ''
      : element('path', { d: d + (index < levels.length - 1 ? under : above), fill: paint, 'fill-rule': 'evenodd' });
  });
  return [element('g', { opacity: mark.alpha }, paths)];
}

/** The pieces of a ring that are contour lines: the others close it along the edge of the grid or round a gap. */
function formatSeen(ring: Ring, isSeen: (x: number, y: number) => boolean, place: Place): string {
  const seen = ring.map(([x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[index + 1] ?? [];
    return index + 1 < ring.length && isSeen((x + nextX) / 2, (y + nextY) / 2);
  });
  // Begin after a piece that is not seen, or the line would be cut where the ring begins.
  const count = ring.length - 1;
  const start = seen.slice(0, count).indexOf(false) + 1;
  let d = '';
  for (let step = 0, draws = false; step < count; step++) {
    const index = (start + step) % count;
    if (seen[index]) {
      if (!draws) d += `M${place(ring[index]!)}`;
      d += `L${place(ring[index + 1]!)}`;
    }
    draws = seen[index] ?? false;
  }
  return d.includes('NaN') ? '' : d;
}

/** Whether the piece of a ring with this middle lies between four numbers. */
function createIsSeen({ rows, columns }: ContourMark, values: number[]): (x: number, y: number) => boolean {
  const isWhole = (column: number, row: number) => {
    if (column < 0 || row < 0 || column >= columns - 1 || row >= rows - 1) return false;
    const first = row * columns + column;
    return !Number.isNaN(values[first]! + values[first + 1]! + values[first + columns]! + values[first + columns + 1]!);
  };
  return (x, y) => {
    // A piece that runs from number to number has a square on each side.
    const [right, below] = [Math.floor(x - 0.5), Math.floor(y - 0.5)];
    const [left, above] = [Math.ceil(x - 0.5) - 1, Math.ceil(y - 0.5) - 1];
    return isWhole(left, above) && isWhole(right, above) && isWhole(left, below) && isWhole(right, below);
  };
}

/** From units of cells to the picture. What lies outside the outermost numbers is moved to the edge. */
function createPlace(mark: ContourMark, layout: Layout): Place {
  return ([x = 0, y = 0]) =>
    `${formatLength(layout.x(readBetween(mark.x, x - 0.5)))},${formatLength(layout.y(readBetween(mark.y, y - 0.5)))}`;
}

function readBetween(places: readonly number[], position: number): number {
  const kept = Math.min(places.length - 1, Math.max(0, position));
  const before = Math.min(places.length - 2, Math.floor(kept));
  const part = kept - before;
  return (places[before] ?? 0) * (1 - part) + (places[before + 1] ?? 0) * part;
}

function isNew(point: string, index: number, points: readonly string[]): boolean {
  return point !== points[index - 1] && !point.includes('NaN');
}

/** The next number that is told from this one. */
function justAbove(height: number): number {
  return height + Math.max(Math.abs(height) * Number.EPSILON, Number.MIN_VALUE);
}
