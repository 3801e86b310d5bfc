import type { Gapped, Mark, Panel } from './figure.ts';

/** The two ends of both axes. */
export interface Limits {
  x: [number, number];
  y: [number, number];
}

interface Extent {
  low: number;
  high: number;
  /** The axis has a place for numbers above 0 only. */
  log: boolean;
  /** Leave room beyond the data, as matplotlib does: 5 % of the span. */
  margin: boolean;
  /** Bars stand on zero, without room below. */
  onZero: boolean;
}

/** What is known of the panels of a figure, so that each is looked at once, however many share its axes. */
export interface KnownExtents {
  x: Map<Panel, Extent>;
  y: Map<Panel, Extent>;
}

/** Whether an axis is logarithmic. Cells of an image are of one size, so theirs never are. */
export function isLog(panel: Panel, direction: 'x' | 'y'): boolean {
  return panel[`${direction}scale`] === 'log' && !hasImage(panel);
}

export function hasImage({ marks }: Panel): boolean {
  return marks.some((mark) => mark.type === 'image');
}

/**
 * The ends of both axes of a panel: what the reader set, or what all data need, also of those panels that share an
 * axis with it. The lower end of an image is its last row.
 */
export function findLimits(
  panel: Panel,
  sharingX: readonly Panel[] = [panel],
  sharingY = sharingX,
  known: KnownExtents = { x: new Map(), y: new Map() },
): Limits {
  return { x: findEnds(panel, 'x', sharingX, known.x), y: findEnds(panel, 'y', sharingY, known.y) };
}

/** Whether something was given of which a logarithmic axis shows nothing, whatever its places on the other axis. */
export function findsNoPlace(panel: Panel, direction: 'x' | 'y'): boolean {
  if (!isLog(panel, direction)) return false;
  const alone: Panel = { ...panel, xscale: undefined, yscale: undefined };
  const [placed, all] = [findExtent(alone, direction, true), findExtent(alone, direction, false)];
  return placed.low > placed.high && all.low <= all.high;
}

function findEnds(
  panel: Panel,
  direction: 'x' | 'y',
  sharing: readonly Panel[],
  known: Map<Panel, Extent>,
): [number, number] {
  const log = isLog(panel, direction);
  const set = panel[`${direction}lim`];
  if (set && (!log || Math.min(...set) > 0)) return set;
  const extents = sharing.map((other) => {
    const extent = known.get(other) ?? findExtent(other, direction, isLog(other, direction));
    known.set(other, extent);
    return extent;
  });
  const [low, high] = widen(unite(extents, log));
  return direction === 'y' && hasImage(panel) ? [high, low] : [low, high];
}

/** What several panels need of their common axis; one of another scale has no say. */
function unite(extents: readonly Extent[], log: boolean): Extent {
  const united = { low: Infinity, high: -Infinity, log, margin: true, onZero: false };
  for (const extent of extents) {
    if (extent.log !== log) continue;
    united.low = Math.min(united.low, extent.low);
    united.high = Math.max(united.high, extent.high);
    united.margin &&= extent.margin;
    united.onZero ||= extent.onZero;
  }
  return united;
}

function findExtent(panel: Panel, direction: 'x' | 'y', log: boolean): Extent {
  const extent: Extent = { low: Infinity, high: -Infinity, log, margin: true, onZero: false };
  // A point that has no place on the other axis is not seen, so it needs none on this one.
  const otherLog = isLog(panel, direction === 'x' ? 'y' : 'x');
  for (const mark of panel.marks) includeMark(extent, mark, direction, otherLog);
  return extent;
}

function includeMark(extent: Extent, mark: Mark, direction: 'x' | 'y', otherLog: boolean): void {
  const across = direction === 'x';
  const points = (x: Gapped, y: Gapped, half = 0) => {
    if (across) includePoints(extent, x, y, otherLog, half);
    else includePoints(extent, y, x, otherLog, 0);
  };
  switch (mark.type) {
    case 'line':
    case 'scatter':
      points(mark.x, mark.y);
      break;
    case 'bar':
      points(mark.x, mark.height, mark.width / 2);
      if (!across) standOnZero(extent);
      break;
    case 'histogram':
      for (const end of across ? mark.edges : mark.heights) include(extent, end);
      if (!across) standOnZero(extent);
      break;
    case 'band':
      points(mark.x, mark.y1);
      points(mark.x, mark.y2);
      break;
    case 'hlines':
      points(mark.xmin, mark.y);
      points(mark.xmax, mark.y);
      break;
    case 'vlines':
      points(mark.x, mark.ymin);
      points(mark.x, mark.ymax);
      break;
    case 'image':
      extent.margin = false;
      include(extent, -0.5);
      include(extent, (across ? mark.columns : mark.rows) - 0.5);
      break;
    case 'contour':
      extent.margin = false;
      for (const place of across ? mark.x : mark.y) include(extent, place);
      break;
    case 'hline':
      if (!across) include(extent, mark.y);
      break;
    case 'vline':
      if (across) include(extent, mark.x);
      break;
  }
}

function standOnZero(extent: Extent): void {
  include(extent, 0);
  extent.onZero = true;
}

function includePoints(extent: Extent, own: Gapped, other: Gapped, otherLog: boolean, half: number): void {
  for (const [index, value] of own.entries()) {
    const beside = other[index] ?? null;
    if (value === null || beside === null || (otherLog && beside <= 0)) continue;
    include(extent, value - half);
    include(extent, value + half);
  }
}

function include(extent: Extent, value: number): void {
  if (extent.log && value <= 0) return;
  extent.low = Math.min(extent.low, bound(value));
  extent.high = Math.max(extent.high, bound(value));
}

/** The ends of an axis for an extent: never empty, with its margin. */
function widen(extent: Extent): [number, number] {
  const { low, high, log, margin, onZero } = extent;
  if (log) return widenLog(extent);
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

/** The same for a logarithmic axis: a margin is a factor. */
function widenLog({ low, high, margin, onZero }: Extent): [number, number] {
  if (low > high) return [1, 10];
  const decades = Math.log10(high) - Math.log10(low);
  if (decades < 1e-9) return [boundLog(low / 10), boundLog(low * 10)];
  if (!margin) return [low, high];
  const room = decades / 20;
  // The lowest bar, too, has some height.
  return [boundLog(low / 10 ** (onZero ? Math.max(0.3, room) : room)), boundLog(high * 10 ** room)];
}

/** Half a bar beyond the largest float64 is infinite; an axis ends before that. */
function bound(value: number): number {
  return Math.min(Number.MAX_VALUE, Math.max(-Number.MAX_VALUE, value));
}

function boundLog(value: number): number {
  return Math.min(Number.MAX_VALUE, Math.max(Number.MIN_VALUE, value));
}
