import { tickIncrement, ticks } from 'd3-array';
import type { Figure, Gapped } from './figure.ts';
import { formatTicks } from './format-number.ts';

export interface Tick {
  value: number;
  label: string;
}

/** The two ends of both axes. */
export interface Limits {
  x: [number, number];
  y: [number, number];
}

interface Extent {
  low: number;
  high: number;
  /** Leave room beyond the data, as matplotlib does: 5 % of the span. */
  margin: boolean;
  /** Bars stand on zero, without room below. */
  onZero: boolean;
}

/** The ends of both axes: what the reader set, or what all data need. The lower end of an image is its last row. */
export function findLimits(figure: Figure): Limits {
  const { x, y } = findExtents(figure);
  const hasImage = figure.marks.some((mark) => mark.type === 'image');
  const [bottom, top] = widen(y);
  return { x: figure.xlim ?? widen(x), y: figure.ylim ?? (hasImage ? [top, bottom] : [bottom, top]) };
}

/** About `count` round numbers between the ends of an axis. */
export function findTicks([low, high]: readonly [number, number], count: number, whole = false): Tick[] {
  const span = Math.abs(high - low);
  const size = Math.max(Math.abs(low), Math.abs(high));
  // Beyond these, neighbouring ticks are the same float64.
  if (!Number.isFinite(span) || span < 1e-300 || span < size * 1e-13) return [];
  const values = ticks(low, high, count).filter((value) => !whole || Number.isInteger(value));
  // d3 gives the reciprocal of a step below 1, as a negative number.
  const increment = tickIncrement(Math.min(low, high), Math.max(low, high), count);
  const labels = formatTicks(values, increment < 0 ? 1 / -increment : increment);
  return values.map((value, index) => ({ value, label: labels[index] ?? '' }));
}

/** The ticks below bars: the names, or each bar's number while these are whole and few; otherwise none. */
export function findBarTicks(figure: Figure): Tick[] | undefined {
  const bars = figure.marks.find((mark) => mark.type === 'bar');
  if (bars === undefined || bars.x.length > 20) return undefined;
  const { names } = bars;
  if (names === undefined && !bars.x.every(Number.isInteger)) return undefined;
  return bars.x.flatMap((x, index) =>
    x === null ? [] : [{ value: x, label: names?.[index] ?? formatTicks([x], 1)[0] ?? '' }],
  );
}

function findExtents(figure: Figure): { x: Extent; y: Extent } {
  const x: Extent = { low: Infinity, high: -Infinity, margin: true, onZero: false };
  const y: Extent = { low: Infinity, high: -Infinity, margin: true, onZero: false };
  for (const mark of figure.marks) {
    if (mark.type === 'line' || mark.type === 'scatter') includePoints(x, y, mark.x, mark.y, 0);
    else if (mark.type === 'bar') {
      includePoints(x, y, mark.x, mark.height, mark.width / 2);
      include(y, 0);
      y.onZero = true;
    } else if (mark.type === 'image') {
      includePoints(x, y, [0, mark.columns - 1], [-0.5, mark.rows - 0.5], 0.5);
      x.margin = false;
      y.margin = false;
    } else if (mark.type === 'hline') include(y, mark.y);
    else if (mark.type === 'vline') include(x, mark.x);
  }
  return { x, y };
}

function includePoints(x: Extent, y: Extent, xs: Gapped, ys: Gapped, half: number): void {
  for (const [index, left] of xs.entries()) {
    const height = ys[index] ?? null;
    if (left === null || height === null) continue;
    include(x, left - half);
    include(x, left + half);
    include(y, height);
  }
}

function include(extent: Extent, value: number): void {
  extent.low = Math.min(extent.low, bound(value));
  extent.high = Math.max(extent.high, bound(value));
}

/** The ends of an axis for an extent: never empty, with its margin. */
function widen({ low, high, margin, onZero }: Extent): [number, number] {
  if (low > high || (onZero && low === 0 && high === 0)) return [0, 1];
  const size = Math.max(Math.abs(low), Math.abs(high));
  // Like matplotlib's nonsingular: an axis whose ends are (nearly) one number has no room for ticks.
  const flat = high - low <= size * 1e-12;
  const growth = flat ? (size === 0 ? 0.05 : size * 0.05) : 0;
  const from = low - growth;
  const to = high + growth;
  if (!margin) return [from, to];
  const room = to / 20 - from / 20;
  return [onZero && low === 0 ? 0 : bound(from - room), onZero && high === 0 ? 0 : bound(to + room)];
}

/** Half a bar beyond the largest float64 is infinite; an axis ends before that. */
function bound(value: number): number {
  return Math.min(Number.MAX_VALUE, Math.max(-Number.MAX_VALUE, value));
}
