/**
 * A figure is plain data that survives JSON: it can lie in a page, cross to a worker, or be kept in a file.
 * What a reader plotted is kept as it was given; rounding happens when the figure is drawn.
 */
export interface Figure {
  type: 'figure';
  /** Width and height in inches, at 100 pixels an inch. */
  figsize: [number, number];
  title?: string;
  xlabel?: string;
  ylabel?: string;
  /** The left and right end of the horizontal axis; without it, all data fit. */
  xlim?: [number, number];
  /** The lower and upper end of the vertical axis; without it, all data fit. */
  ylim?: [number, number];
  grid: boolean;
  legend: boolean;
  /** What is drawn, the first lowest. */
  marks: Mark[];
}

export type Mark = LineMark | ScatterMark | BarMark | ImageMark | HorizontalLineMark | VerticalLineMark | TextMark;

/** Numbers with gaps: null stands where NaN or an infinity was. */
export type Gapped = (number | null)[];

/** What marks that can stand in the legend have in common. */
interface Series {
  /** A colour that `findPaint` knows; without it, the next one of the cycle C0 … C9. */
  color?: string;
  /** The words beside it in the legend. */
  label?: string;
  /** 0 is invisible, 1 opaque (the default). */
  alpha?: number;
}

export interface LineMark extends Series {
  type: 'line';
  x: Gapped;
  y: Gapped;
  style: LineStyle;
  /** In points (1/72 inch); without it 1.8. */
  width?: number;
  marker?: Marker;
}

export interface ScatterMark extends Series {
  type: 'scatter';
  x: Gapped;
  y: Gapped;
  marker: Marker;
  /** Area of a marker in square points. */
  size: number;
}

export interface BarMark extends Series {
  type: 'bar';
  x: Gapped;
  height: Gapped;
  /** Of one bar, in the units of x. */
  width: number;
  /** One name a bar, written below it in place of numbers. */
  names?: string[];
}

export interface ImageMark {
  type: 'image';
  rows: number;
  columns: number;
  /** Row after row, the first row on top. */
  values: Gapped;
  cmap: ColorMap;
  /** The value at the lower end of the colour map. */
  vmin: number;
  /** The value at the upper end of the colour map. */
  vmax: number;
  colorbar?: boolean;
}

/** A line across the whole figure. */
export interface HorizontalLineMark extends Series {
  type: 'hline';
  y: number;
  style: LineStyle;
  width?: number;
}

/** A line from the bottom of the figure to its top. */
export interface VerticalLineMark extends Series {
  type: 'vline';
  x: number;
  style: LineStyle;
  width?: number;
}

export interface TextMark {
  type: 'text';
  x: number;
  y: number;
  text: string;
  color?: string;
  /** Which part of the text stands at x. */
  ha: HorizontalAlignment;
  /** Which part of the text stands at y. */
  va: VerticalAlignment;
}

export const lineStyles = ['-', '--', ':', '-.', 'none'] as const;
export const markers = ['o', '.', 's', '^', 'v', 'D', 'x', '+'] as const;
export const colorMaps = ['viridis', 'gray', 'gray_r', 'RdBu'] as const;
export const horizontalAlignments = ['left', 'center', 'right'] as const;
export const verticalAlignments = ['baseline', 'bottom', 'center', 'top'] as const;

export type LineStyle = (typeof lineStyles)[number];
export type Marker = (typeof markers)[number];
export type ColorMap = (typeof colorMaps)[number];
export type HorizontalAlignment = (typeof horizontalAlignments)[number];
export type VerticalAlignment = (typeof verticalAlignments)[number];
