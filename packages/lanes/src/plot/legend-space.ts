import type { Legend } from './draw-legend.ts';
import { placeText } from './draw-text.ts';
import type { Mark } from './figure.ts';
import type { Point } from './marker-path.ts';
import type { Frame, Layout } from './panel-layout.ts';
import { findPoints } from './stroke.ts';
import { estimateWidth } from './text-width.ts';

/** The upper left corner of a box in a corner of the frame where nothing is drawn, in matplotlib's order of looking. */
export function findFreeCorner(layout: Layout, { width, height }: Legend): Point | undefined {
  const { left, right, top, bottom } = layout.frame;
  if (width > right - left || height > bottom - top) return undefined;
  const corners: Point[] = [
    [right - width, top],
    [left + 8, top],
    [left + 8, bottom - height - 8],
    [right - width, bottom - height - 8],
  ];
  let free: Frame[] = corners.map(([x, y]) => ({ left: x, top: y, right: x + width, bottom: y + height }));
  for (const mark of layout.panel.marks) {
    for (const piece of listPieces(mark, layout)) {
      if (free.some((box) => meets(piece, box))) free = free.filter((box) => !meets(piece, box));
      if (free.length === 0) return undefined;
    }
  }
  const [first] = free;
  return first && [first.left, first.top];
}

/** A straight line from one point to another, or the whole rectangle between them. */
type Piece = [from: Point, to: Point, whole?: 'whole'];

/** What a mark covers. */
function* listPieces(mark: Mark, layout: Layout): Generator<Piece> {
  const { frame } = layout;
  switch (mark.type) {
    case 'line': {
      const points = findPoints(mark.x, mark.y, layout);
      for (const [index, point] of points.entries()) if (point) yield [points[index - 1] ?? point, point];
      return;
    }
    case 'scatter':
      for (const point of findPoints(mark.x, mark.y, layout)) if (point) yield [point, point];
      return;
    case 'bar':
      for (const [index, x] of mark.x.entries()) {
        const height = mark.height[index] ?? null;
        if (x !== null && height !== null) yield bar(x - mark.width / 2, x + mark.width / 2, height, layout);
      }
      return;
    case 'histogram':
      for (const [index, height] of mark.heights.entries()) {
        yield bar(mark.edges[index] ?? 0, mark.edges[index + 1] ?? 0, height, layout);
      }
      return;
    case 'band':
      yield* join(findPoints(mark.x, mark.y1, layout), findPoints(mark.x, mark.y2, layout));
      return;
    case 'hlines':
      yield* join(findPoints(mark.xmin, mark.y, layout), findPoints(mark.xmax, mark.y, layout));
      return;
    case 'vlines':
      yield* join(findPoints(mark.x, mark.ymin, layout), findPoints(mark.x, mark.ymax, layout));
      return;
    case 'hline':
      yield [
        [frame.left, layout.y(mark.y)],
        [frame.right, layout.y(mark.y)],
      ];
      return;
    case 'vline':
      yield [
        [layout.x(mark.x), frame.top],
        [layout.x(mark.x), frame.bottom],
      ];
      return;
    case 'image':
    case 'contour':
      // Letters on coloured cells are hard to read, so no corner is free.
      yield [[frame.left, frame.top], [frame.right, frame.bottom], 'whole'];
      return;
    case 'text': {
      const [x = Number.NaN, y = Number.NaN] = placeText(mark, layout) ?? [];
      const width = estimateWidth(mark.text);
      const left = x - width * { left: 0, center: 0.5, right: 1 }[mark.ha];
      yield [
        [left, y],
        [left + width, y],
      ];
    }
  }
}

function bar(from: number, to: number, height: number, { x, y, ground }: Layout): Piece {
  return [[x(from), ground], [x(to), y(height)], 'whole'];
}

function* join(starts: readonly (Point | null)[], ends: readonly (Point | null)[]): Generator<Piece> {
  for (const [index, start] of starts.entries()) {
    const end = ends[index];
    if (start && end) yield [start, end];
  }
}

/** Whether a piece lies in a box at least in part. Source: Liang and Barsky's way to clip a line. */
function meets([[fromX, fromY], [toX, toY], whole]: Piece, { left, right, top, bottom }: Frame): boolean {
  const near = Math.max(fromX, toX) >= left && Math.min(fromX, toX) <= right;
  // NaN, of what has no place on a logarithmic axis, is near to nothing.
  if (!near || !(Math.max(fromY, toY) >= top && Math.min(fromY, toY) <= bottom)) return false;
  if (whole) return true;
  const [enterX, leaveX] = findPassage(fromX, toX, left, right);
  const [enterY, leaveY] = findPassage(fromY, toY, top, bottom);
  return Math.max(0, enterX, enterY) <= Math.min(1, leaveX, leaveY);
}

/** Between which parts of its way a line lies between two ends. */
function findPassage(from: number, to: number, low: number, high: number): [enter: number, leave: number] {
  if (from === to) return [0, 1];
  const ends = [(low - from) / (to - from), (high - from) / (to - from)];
  return [Math.min(...ends), Math.max(...ends)];
}
