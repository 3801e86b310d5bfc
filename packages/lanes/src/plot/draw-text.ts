import { findPaint, findPaints } from './colors.ts';
import type { Arrow, TextMark } from './figure.ts';
import { formatPoint, type Point } from './marker-path.ts';
import type { Layout } from './panel-layout.ts';
import { pixelsPerPoint } from './stroke.ts';
import { element, escapeText } from './svg-text.ts';
import { estimateWidth, fontSize } from './text-width.ts';

const anchors = { left: undefined, center: 'middle', right: 'end' };
/** From the named part of a line of text down to its baseline. */
const drops = { baseline: 0, bottom: -4, center: 6, top: 14 };

/** The texts among the data, each with its arrow if it has one. */
export function drawTexts(layout: Layout): string[] {
  const paints = findPaints(layout.panel);
  return layout.panel.marks.flatMap((mark, index) =>
    mark.type === 'text' ? drawText(mark, layout, paints[index] ?? 'currentColor') : [],
  );
}

/** Where a text is anchored in the picture; undefined where it has no place on a logarithmic axis. */
export function placeText({ x, y, offset: [right, up] = [0, 0] }: TextMark, layout: Layout): Point | undefined {
  const [left, top] = [layout.x(x) + right * pixelsPerPoint, layout.y(y) - up * pixelsPerPoint];
  return Number.isNaN(left + top) ? undefined : [left, top];
}

function drawText(mark: TextMark, layout: Layout, paint: string): string[] {
  const place = placeText(mark, layout);
  if (place === undefined) return [];
  const [x, y] = place;
  const style = { x, y: y + drops[mark.va], fill: paint, 'text-anchor': anchors[mark.ha] };
  const arrow = mark.arrow ? drawArrow(mark, mark.arrow, place, layout, paint) : [];
  return [...arrow, element('text', style, [escapeText(mark.text)])];
}

/** From the box round the text to what it is about, with a little room at both ends. */
function drawArrow(mark: TextMark, arrow: Arrow, text: Point, layout: Layout, paint: string): string[] {
  const tip: Point = [layout.x(arrow.x), layout.y(arrow.y)];
  const start = leaveBox(mark, text, tip);
  const length = Math.hypot(tip[0] - start[0], tip[1] - start[1]);
  // There is nothing to point at, or the text stands on it.
  if (!(length > 10)) return [];
  const [dx, dy] = [(tip[0] - start[0]) / length, (tip[1] - start[1]) / length];
  const end: Point = [tip[0] - dx * 4, tip[1] - dy * 4];
  const corner = (side: number): Point => [end[0] - dx * 11 + dy * side, end[1] - dy * 11 - dx * side];
  const stroke = (arrow.color && findPaint(arrow.color)) ?? paint;
  const ink = { stroke, 'stroke-width': 1.4, 'stroke-linejoin': 'round', 'stroke-linecap': 'round' };
  const shaft = `M${formatPoint(start)}L${formatPoint(end)}`;
  const head = [corner(5), end, corner(-5)].map(formatPoint).join('L');
  if (arrow.style === '-') return [element('path', { d: shaft, fill: 'none', ...ink })];
  if (arrow.style === '->') return [element('path', { d: `${shaft}M${head}`, fill: 'none', ...ink })];
  return [
    element('path', { d: shaft, fill: 'none', ...ink }),
    element('path', { d: `M${head}Z`, fill: stroke, ...ink }),
  ];
}

/** The point at which the way from the middle of a text to a tip leaves the text's box. */
function leaveBox(mark: TextMark, [x, y]: Point, tip: Point): Point {
  const width = estimateWidth(mark.text);
  const left = x - width * { left: 0, center: 0.5, right: 1 }[mark.ha];
  const middle: Point = [left + width / 2, y + drops[mark.va] - fontSize * 0.34];
  const [dx, dy] = [tip[0] - middle[0], tip[1] - middle[1]];
  const part = Math.min((width / 2 + 4) / Math.abs(dx), (fontSize * 0.5 + 5) / Math.abs(dy));
  return part < 1 ? [middle[0] + dx * part, middle[1] + dy * part] : tip;
}
