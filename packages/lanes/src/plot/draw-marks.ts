import { findPaints } from './colors.ts';
import { drawContours } from './draw-contours.ts';
import { drawImage } from './draw-image.ts';
import { drawBand, drawBars, drawHistogram } from './draw-shapes.ts';
import type { HorizontalLinesMark, LineMark, Mark, ScatterMark, VerticalLinesMark } from './figure.ts';
import { drawMarkers, formatPoint } from './marker-path.ts';
import type { Layout } from './panel-layout.ts';
import { drawStroke, findPoints, formatPath, pixelsPerPoint } from './stroke.ts';
import { formatLength } from './svg-text.ts';

/** matplotlib's default marker size is 6 points. */
export const lineMarkerDiameter = 6 * pixelsPerPoint;

export function scatterMarkerDiameter(mark: ScatterMark): number {
  return Math.sqrt(mark.size) * pixelsPerPoint;
}

/** What lies under the clip: every mark but texts, which may reach over the edge. */
export function drawMarks(layout: Layout): string[] {
  const paints = findPaints(layout.panel);
  return layout.panel.marks.flatMap((mark, index) => drawMark(mark, layout, paints[index] ?? 'currentColor'));
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
    case 'histogram':
      return [drawHistogram(mark, layout, paint)];
    case 'band':
      return drawBand(mark, layout, paint);
    case 'image':
      return drawImage(mark, layout);
    case 'contour':
      return drawContours(mark, layout);
    case 'hline': {
      const y = layout.y(mark.y);
      if (Number.isNaN(y)) return [];
      return drawStroke(mark, `M${formatLength(frame.left)},${formatLength(y)}H${formatLength(frame.right)}`, paint);
    }
    case 'vline': {
      const x = layout.x(mark.x);
      if (Number.isNaN(x)) return [];
      return drawStroke(mark, `M${formatLength(x)},${formatLength(frame.bottom)}V${formatLength(frame.top)}`, paint);
    }
    case 'hlines':
    case 'vlines':
      return drawStroke(mark, formatSegments(mark, layout), paint);
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

/** Lines from one end to the other, without those of which an end has no place. */
function formatSegments(mark: HorizontalLinesMark | VerticalLinesMark, layout: Layout): string {
  const across = mark.type === 'hlines';
  const starts = across ? findPoints(mark.xmin, mark.y, layout) : findPoints(mark.x, mark.ymin, layout);
  const ends = across ? findPoints(mark.xmax, mark.y, layout) : findPoints(mark.x, mark.ymax, layout);
  return starts
    .map((start, index) => {
      const end = ends[index];
      return start && end ? `M${formatPoint(start)}L${formatPoint(end)}` : '';
    })
    .join('');
}
