import type { LineStyle } from './figure.ts';
import { formatPoint, type Point } from './marker-path.ts';
import type { Layout } from './panel-layout.ts';
import { element, formatLength } from './svg-text.ts';

/** Lengths of the picture in a point, matplotlib's unit of lines and markers. */
export const pixelsPerPoint = 100 / 72;

/** What has the look of a line. */
export interface Stroked {
  type: string;
  style: LineStyle;
  width?: number;
  alpha?: number;
}

/** The attributes of a line, also for its piece in the legend. */
export function strokeOf(mark: Stroked, paint: string) {
  const width = (mark.width ?? (mark.type === 'line' ? 1.8 : 1)) * pixelsPerPoint;
  return {
    fill: 'none',
    stroke: paint,
    'stroke-width': width,
    'stroke-dasharray': findDashes(mark.style, width),
    // Round ends make a point between two gaps visible, but would close the dashes.
    ...(mark.style === '-' && { 'stroke-linecap': 'round' }),
    'stroke-linejoin': 'round',
    opacity: mark.alpha,
  };
}

/** A path in the look of a line; nothing when there is none to see. */
export function drawStroke(mark: Stroked, d: string, paint: string): string[] {
  return mark.style === 'none' || d === '' ? [] : [element('path', { d, ...strokeOf(mark, paint) })];
}

/** A path through the points that begins anew after each gap. */
export function formatPath(points: readonly (Point | null)[]): string {
  let d = '';
  let begins = true;
  for (const [index, point] of points.entries()) {
    if (point === null) begins = true;
    else {
      const alone = begins && (points[index + 1] ?? null) === null;
      d += `${begins ? 'M' : 'L'}${formatPoint(point)}${alone ? 'h0' : ''}`;
      begins = false;
    }
  }
  return d;
}

/** Points in the picture; null where x or y is a gap, or has no place on a logarithmic axis. */
export function findPoints(
  x: readonly (number | null)[],
  y: readonly (number | null)[],
  layout: Layout,
): (Point | null)[] {
  return x.map((value, index) => {
    const other = y[index] ?? null;
    if (value === null || other === null) return null;
    const [left, top] = [layout.x(value), layout.y(other)];
    return Number.isNaN(left + top) ? null : ([left, top] as const);
  });
}

function findDashes(style: LineStyle, width: number): string | undefined {
  const lengths = { '-': [], none: [], '--': [3.7, 1.8], ':': [1, 1.65], '-.': [6.4, 1.8, 1, 1.8] }[style];
  return lengths.length === 0 ? undefined : lengths.map((length) => formatLength(length * width)).join(' ');
}
