import { findPaints } from './colors.ts';
import type { Figure, Mark, Panel } from './figure.ts';
import type { Frame, Layout } from './panel-layout.ts';
import { placeFigure } from './place-legend.ts';
import type { AxisScale, Scale } from './scale.ts';

/** Where the data of a figure lie in the picture that `drawFigure` makes of it, in units of its viewBox. */
export interface FigurePlaces {
  width: number;
  height: number;
  /** One for each panel, row after row. */
  axes: AxesPlaces[];
}

/** Where the data of one panel lie. */
export interface AxesPlaces {
  title?: string;
  xlabel?: string;
  ylabel?: string;
  /** The area of the data. */
  frame: Frame;
  /** The two scales: from numbers to places in the picture. */
  x: AxisScale;
  y: AxisScale;
  /** In the order of drawing, the lowest first. Marks without points or cells, such as `axhline`, have none. */
  series: (PointSeries | GridSeries)[];
}

/** A mark with points: those that are seen, in the order in which they were given. */
export interface PointSeries {
  type: 'points';
  mark: 'line' | 'scatter' | 'bar' | 'histogram' | 'band' | 'hlines' | 'vlines';
  /** The position of the mark among those of its panel. */
  index: number;
  label?: string;
  /** The SVG paint in which it is drawn. */
  paint: string;
  points: PlacedPoint[];
}

export interface PlacedPoint {
  /** The position of the point in its mark. */
  index: number;
  x: number;
  y: number;
  /** Where it stands in the picture. */
  left: number;
  top: number;
  /** The name of a bar. */
  name?: string;
  /** The other end: of a line from x to here, of a band from y to here, of an interval of a histogram from x to here. */
  to?: number;
}

/** A mark whose numbers stand in rows and columns: an image or contours. */
export interface GridSeries {
  type: 'grid';
  mark: 'image' | 'contour';
  /** The position of the mark among those of its panel. */
  index: number;
  /** The numbers of the columns from first to last, and where their middle stands in the picture. */
  columns: PlacedNumber[];
  /** The same of the rows. */
  rows: PlacedNumber[];
  /** Row after row; null where there is none. */
  values: (number | null)[];
}

export interface PlacedNumber {
  value: number;
  /** Null where a logarithmic axis has no place for it. */
  place: number | null;
}

/** Where the data of a figure lie in its picture, for a page that shows the number under a pointer. */
export function locateFigure(figure: Figure): FigurePlaces {
  const { width, height, panels } = placeFigure(figure).layout;
  return { width: Math.round(width), height: Math.round(height), axes: panels.map(locatePanel) };
}

function locatePanel(layout: Layout): AxesPlaces {
  const { panel, frame, xAxis, yAxis } = layout;
  const { title, xlabel, ylabel } = panel;
  const paints = findPaints(panel);
  const series = panel.marks.flatMap((mark, index) => locateMark(mark, index, paints[index] ?? '', layout));
  return {
    ...(title && { title }),
    ...(xlabel && { xlabel }),
    ...(ylabel && { ylabel }),
    frame,
    x: xAxis,
    y: yAxis,
    series,
  };
}

function locateMark(mark: Mark, index: number, paint: string, layout: Layout): (PointSeries | GridSeries)[] {
  if (mark.type === 'image') {
    const count = (length: number) => Array.from({ length }, (_, number) => number);
    return [
      {
        type: 'grid',
        mark: mark.type,
        index,
        ...placeGrid(count(mark.columns), count(mark.rows), layout),
        values: mark.values,
      },
    ];
  }
  if (mark.type === 'contour') {
    return [{ type: 'grid', mark: mark.type, index, ...placeGrid(mark.x, mark.y, layout), values: mark.values }];
  }
  const points = listPoints(mark);
  if (points === undefined || mark.type === 'text' || mark.type === 'hline' || mark.type === 'vline') return [];
  const placed = points.flatMap((point) => place(point, layout));
  return [{ type: 'points', mark: mark.type, index, ...(mark.label && { label: mark.label }), paint, points: placed }];
}

function placeGrid(x: readonly number[], y: readonly number[], layout: Layout) {
  return {
    columns: x.map((value) => placeNumber(value, layout.x)),
    rows: y.map((value) => placeNumber(value, layout.y)),
  };
}

function placeNumber(value: number, scale: Scale): PlacedNumber {
  const place = scale(value);
  return { value, place: Number.isNaN(place) ? null : place };
}

type Point = Omit<PlacedPoint, 'left' | 'top'> & { at?: number };

/** The points of a mark without those in a gap; `at` is where one stands on the horizontal axis if not at its x. */
function listPoints(mark: Panel['marks'][number]): Point[] | undefined {
  switch (mark.type) {
    case 'line':
    case 'scatter':
      return join(mark.x, mark.y);
    case 'bar':
      return join(mark.x, mark.height).map((point) => ({ ...point, ...nameOf(mark.names, point.index) }));
    case 'histogram':
      return mark.heights.map((y, index) => {
        const [x = 0, to = 0] = mark.edges.slice(index, index + 2);
        return { index, x, y, to, at: x / 2 + to / 2 };
      });
    case 'band':
      return join(mark.x, mark.y1, mark.y2);
    case 'hlines':
      return join(mark.xmin, mark.y, mark.xmax);
    case 'vlines':
      return join(mark.x, mark.ymin, mark.ymax);
    default:
      return undefined;
  }
}

function nameOf(names: readonly string[] | undefined, index: number): { name?: string } {
  const name = names?.[index];
  return name === undefined ? {} : { name };
}

function join(
  xs: readonly (number | null)[],
  ys: readonly (number | null)[],
  ends?: readonly (number | null)[],
): Point[] {
  return xs.flatMap((x, index) => {
    const y = ys[index] ?? null;
    const to = ends?.[index] ?? null;
    if (x === null || y === null || (ends && to === null)) return [];
    return [{ index, x, y, ...(to !== null && { to }) }];
  });
}

/** A point that lies outside the frame is not seen, and one without a place on a logarithmic axis is nowhere. */
function place({ at, ...point }: Point, { x, y, frame }: Layout): PlacedPoint[] {
  const [left, top] = [x(at ?? point.x), y(point.y)];
  const seen = left >= frame.left - 1 && left <= frame.right + 1 && top >= frame.top - 1 && top <= frame.bottom + 1;
  return seen ? [{ ...point, left, top }] : [];
}
