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
  const covered = layout.panel.marks.flatMap((mark) => findCovered(mark, layout));
  return corners.find(
    ([x, y]) => !covered.some(([px, py]) => px >= x && px <= x + width && py >= y && py <= y + height),
  );
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
          return walk([place, layout.ground], [place, layout.y(height)], frame);
        });
      });
    case 'hline':
      return walk([frame.left, layout.y(mark.y)], [frame.right, layout.y(mark.y)], frame);
    case 'vline':
      return walk([layout.x(mark.x), frame.top], [layout.x(mark.x), frame.bottom], frame);
    case 'histogram':
      return mark.heights.flatMap((height, index) =>
        mark.edges
          .slice(index, index + 2)
          .flatMap((edge) => walk([layout.x(edge), layout.ground], [layout.x(edge), layout.y(height)], frame)),
      );
    case 'band': {
      const upper = findPoints(mark.x, mark.y1, layout);
      const lower = findPoints(mark.x, mark.y2, layout);
      return upper.flatMap((point, index) => (point && lower[index] ? walk(point, lower[index], frame) : []));
    }
    case 'hlines':
    case 'vlines': {
      const across = mark.type === 'hlines';
      const starts = across ? findPoints(mark.xmin, mark.y, layout) : findPoints(mark.x, mark.ymin, layout);
      const ends = across ? findPoints(mark.xmax, mark.y, layout) : findPoints(mark.x, mark.ymax, layout);
      return starts.flatMap((start, index) => (start && ends[index] ? walk(start, ends[index], frame) : []));
    }
    case 'image':
    case 'contour':
      // Letters on coloured cells are hard to read, so no corner is free.
      return [frame.left + 12, frame.right - 12].flatMap((x): Point[] => [
        [x, frame.top + 12],
        [x, frame.bottom - 12],
      ]);
    case 'text': {
      const [x = Number.NaN, y = Number.NaN] = placeText(mark, layout) ?? [];
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
