import { drawImage } from './draw-image.ts';
import type {
  BarMark,
  Figure,
  Gapped,
  HorizontalLineMark,
  LineMark,
  LineStyle,
  Mark,
  ScatterMark,
  TextMark,
  VerticalLineMark,
} from './figure.ts';
import type { Layout } from './layout.ts';
import { drawMarkers, formatPoint, type Point } from './marker-path.ts';
import { element, escapeText, formatLength } from './svg-text.ts';

/** Lengths of the picture in a point, matplotlib's unit of lines and markers. */
const pixelsPerPoint = 100 / 72;

/** What lies under the clip: every mark but texts, which may reach over the edge. */
export function drawMarks(figure: Figure, layout: Layout, paints: readonly string[]): string[] {
  return figure.marks.flatMap((mark, index) => drawMark(mark, layout, paints[index] ?? 'currentColor'));
}

export function drawTexts(figure: Figure, layout: Layout, paints: readonly string[]): string[] {
  return figure.marks.flatMap((mark, index) =>
    mark.type === 'text' ? [drawText(mark, layout, paints[index] ?? 'currentColor')] : [],
  );
}

/** The attributes of a line, also for its piece in the legend. */
export function strokeOf(mark: LineMark | HorizontalLineMark | VerticalLineMark, paint: string) {
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

/** matplotlib's default marker size is 6 points. */
export const lineMarkerDiameter = 6 * pixelsPerPoint;

export function scatterMarkerDiameter(mark: ScatterMark): number {
  return Math.sqrt(mark.size) * pixelsPerPoint;
}

function drawMark(mark: Mark, layout: Layout, paint: string): string[] {
  const { frame } = layout;
  switch (mark.type) {
    case 'line':
      return drawLine(mark, layout, paint);
    case 'scatter': {
      const points = findPoints(mark.x, mark.y, layout).filter((point) => point !== null);
      return [drawMarkers(points, mark.marker, scatterMarkerDiameter(mark), paint, mark.alpha)];
    }
    case 'bar':
      return [drawBars(mark, layout, paint)];
    case 'image':
      return drawImage(mark, layout);
    case 'hline': {
      const y = formatLength(layout.y(mark.y));
      return drawStroke(mark, `M${formatLength(frame.left)},${y}H${formatLength(frame.right)}`, paint);
    }
    case 'vline': {
      const x = formatLength(layout.x(mark.x));
      return drawStroke(mark, `M${x},${formatLength(frame.bottom)}V${formatLength(frame.top)}`, paint);
    }
    case 'text':
      return [];
  }
}

function drawLine(mark: LineMark, layout: Layout, paint: string): string[] {
  const points = findPoints(mark.x, mark.y, layout);
  const drawn = drawStroke(mark, formatPath(points), paint);
  if (mark.marker) {
    const known = points.filter((point) => point !== null);
    drawn.push(drawMarkers(known, mark.marker, lineMarkerDiameter, paint, mark.alpha));
  }
  return drawn;
}

function drawStroke(mark: LineMark | HorizontalLineMark | VerticalLineMark, d: string, paint: string): string[] {
  return mark.style === 'none' || d === '' ? [] : [element('path', { d, ...strokeOf(mark, paint) })];
}

/** Points in the picture; null where x or y is a gap. */
export function findPoints(x: Gapped, y: Gapped, layout: Layout): (Point | null)[] {
  return x.map((value, index) => {
    const other = y[index] ?? null;
    return value === null || other === null ? null : ([layout.x(value), layout.y(other)] as const);
  });
}

/** A path through the points that begins anew after each gap. */
function formatPath(points: readonly (Point | null)[]): string {
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

function drawBars(mark: BarMark, layout: Layout, paint: string): string {
  const ground = layout.y(0);
  const d = mark.x.map((x, index) => {
    const height = mark.height[index] ?? null;
    if (x === null || height === null) return '';
    const left = layout.x(x - mark.width / 2);
    const right = layout.x(x + mark.width / 2);
    return `M${formatPoint([left, ground])}V${formatLength(layout.y(height))}H${formatLength(right)}V${formatLength(ground)}Z`;
  });
  return element('path', { d: d.join(''), fill: paint, opacity: mark.alpha });
}

const anchors = { left: undefined, center: 'middle', right: 'end' };
/** From the named part of a line of text down to its baseline. */
const drops = { baseline: 0, bottom: -4, center: 6, top: 14 };

function drawText(mark: TextMark, layout: Layout, paint: string): string {
  const place = { x: layout.x(mark.x), y: layout.y(mark.y) + drops[mark.va] };
  return element('text', { ...place, fill: paint, 'text-anchor': anchors[mark.ha] }, [escapeText(mark.text)]);
}

function findDashes(style: LineStyle, width: number): string | undefined {
  const lengths = { '-': [], none: [], '--': [3.7, 1.8], ':': [1, 1.65], '-.': [6.4, 1.8, 1, 1.8] }[style];
  return lengths.length === 0 ? undefined : lengths.map((length) => formatLength(length * width)).join(' ');
}
