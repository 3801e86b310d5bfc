import { findPoints, lineMarkerDiameter, scatterMarkerDiameter, strokeOf } from './draw-marks.ts';
import type { Figure, Mark } from './figure.ts';
import type { Frame, Layout } from './layout.ts';
import { drawMarkers, type Point } from './marker-path.ts';
import { element, escapeText } from './svg-text.ts';
import { estimateWidth, lineHeight, shortenText } from './text-width.ts';

/** The labels of a figure and where each stands, from the upper left corner of the legend. */
export interface Legend {
  entries: { mark: Mark; paint: string; text: string; x: number; y: number }[];
  width: number;
  height: number;
}

const symbolWidth = 30;
const gap = 8;
const padding = 8;

/** The labels one below the other, for a corner; undefined when there is nothing to explain. */
export function stackLegend(figure: Figure, paints: readonly string[], width: number): Legend | undefined {
  const texts = findTexts(figure, paints, width - symbolWidth - gap - 2 * padding);
  if (texts.length === 0) return undefined;
  return {
    entries: texts.map((entry, index) => ({ ...entry, x: padding, y: padding + index * lineHeight })),
    width: Math.max(...texts.map(({ text }) => estimateWidth(text))) + symbolWidth + gap + 2 * padding,
    height: texts.length * lineHeight + 2 * padding,
  };
}

/** The labels side by side in lines of `width`, for the space above the data. */
export function lineUpLegend(figure: Figure, paints: readonly string[], width: number): Legend {
  let x = 0;
  let y = 0;
  const entries = findTexts(figure, paints, width - symbolWidth - gap).map((entry) => {
    const length = symbolWidth + gap + estimateWidth(entry.text);
    if (x > 0 && x + length > width) {
      x = 0;
      y += lineHeight;
    }
    const placed = { ...entry, x, y };
    x += length + 16;
    return placed;
  });
  return { entries, width, height: y + lineHeight };
}

/** The upper left corner of a box in a corner of the frame where nothing is drawn, in matplotlib's order of looking. */
export function findFreeCorner(figure: Figure, layout: Layout, { width, height }: Legend): Point | undefined {
  const { left, right, top, bottom } = layout.frame;
  if (width > right - left || height > bottom - top) return undefined;
  const corners: Point[] = [
    [right - width, top],
    [left + gap, top],
    [left + gap, bottom - height - gap],
    [right - width, bottom - height - gap],
  ];
  const covered = figure.marks.flatMap((mark) => findCovered(mark, layout));
  return corners.find(
    ([x, y]) => !covered.some(([px, py]) => px >= x && px <= x + width && py >= y && py <= y + height),
  );
}

export function drawLegend(legend: Legend, [left, top]: Point): string {
  const entries = legend.entries.map(({ mark, paint, text, x, y }) => {
    const middle = top + y + lineHeight / 2;
    const words = { x: left + x + symbolWidth + gap, y: middle + 6, fill: 'currentColor' };
    return drawSymbol(mark, paint, left + x, middle) + element('text', words, [escapeText(text)]);
  });
  return element('g', { class: 'plot-legend' }, entries);
}

function findTexts(figure: Figure, paints: readonly string[], width: number) {
  return figure.marks.flatMap((mark, index) => {
    if (!('label' in mark) || !mark.label) return [];
    return [{ mark, paint: paints[index] ?? 'currentColor', text: shortenText(mark.label, width) }];
  });
}

function drawSymbol(mark: Mark, paint: string, x: number, y: number): string {
  const centre: Point = [x + symbolWidth / 2, y];
  if (mark.type === 'bar') {
    return element('rect', { x: x + 6, y: y - 7, width: 18, height: 14, fill: paint, opacity: mark.alpha });
  }
  if (mark.type === 'scatter') {
    return drawMarkers([centre], mark.marker, Math.min(16, scatterMarkerDiameter(mark)), paint, mark.alpha);
  }
  if (mark.type === 'image' || mark.type === 'text') return '';
  const d = `M${x},${y}h${symbolWidth}`;
  const line = mark.style === 'none' ? '' : element('path', { d, ...strokeOf(mark, paint) });
  const marker = mark.type === 'line' && mark.marker;
  return line + (marker ? drawMarkers([centre], marker, lineMarkerDiameter, paint, mark.alpha) : '');
}

/** Points that a mark covers, close enough to each other that no legend fits between. */
function findCovered(mark: Mark, layout: Layout): Point[] {
  const { frame } = layout;
  switch (mark.type) {
    case 'line': {
      const points = findPoints(mark.x, mark.y, layout);
      return points.flatMap((point, index) => (point ? walk(points[index - 1] ?? point, point, frame) : []));
    }
    case 'scatter':
      return findPoints(mark.x, mark.y, layout).filter((point) => point !== null);
    case 'bar':
      return mark.x.flatMap((x, index) => {
        const height = mark.height[index] ?? null;
        if (x === null || height === null) return [];
        return [-0.5, 0, 0.5].flatMap((side) => {
          const place = layout.x(x + side * mark.width);
          return walk([place, layout.y(0)], [place, layout.y(height)], frame);
        });
      });
    case 'hline':
      return walk([frame.left, layout.y(mark.y)], [frame.right, layout.y(mark.y)], frame);
    case 'vline':
      return walk([layout.x(mark.x), frame.top], [layout.x(mark.x), frame.bottom], frame);
    case 'image':
      return walk([frame.left, frame.top], [frame.right, frame.bottom], frame);
    case 'text': {
      const [x, y] = [layout.x(mark.x), layout.y(mark.y)];
      const width = estimateWidth(mark.text) * { left: 0, center: 0.5, right: 1 }[mark.ha];
      return walk([x - width, y], [x - width + estimateWidth(mark.text), y], frame);
    }
  }
}

/** Points on the way from one to another, at most 12 apart, for the part that a frame could show. */
function walk(from: Point, to: Point, frame: Frame): Point[] {
  const length = Math.max(Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1]));
  const longest = 4 * (frame.right - frame.left + frame.bottom - frame.top);
  const steps = Math.max(1, Math.ceil(Math.min(length, longest) / 12));
  return Array.from({ length: steps + 1 }, (_, step) => {
    const part = step / steps;
    return [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part] as const;
  });
}
