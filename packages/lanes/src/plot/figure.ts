/**
 * A figure is plain data that survives JSON: it can lie in a page, cross to a worker, or be kept in a file.
 * What a reader plotted is kept as it was given; rounding happens when the figure is drawn.
 */
export interface Figure extends Panel {
  type: 'figure';
  /** Width and height in inches, at 100 pixels an inch. */
  figsize: [number, number];
  /** The words of `suptitle`, above all panels. */
  heading?: string;
  /** The panels of a figure that has several. Without it the figure is its own and only panel. */
  subplots?: Subplots;
}

/** One pair of axes and what is drawn between them; matplotlib calls it Axes. */
export interface Panel {
  title?: string;
  xlabel?: string;
  ylabel?: string;
  /** The left and right end of the horizontal axis; without it, all data fit. */
  xlim?: [number, number];
  /** The lower and upper end of the vertical axis; without it, all data fit. */
  ylim?: [number, number];
  /** Without it, equal steps are equal distances; with it, equal factors are. */
  xscale?: 'log';
  yscale?: 'log';
  grid: boolean;
  legend: boolean;
  /** What is drawn, the first lowest. */
  marks: Mark[];
}

/** Panels in rows and columns. */
export interface Subplots {
  rows: number;
  columns: number;
  /** Which panels have one and the same horizontal axis. */
  sharex: Sharing;
  /** Which panels have one and the same vertical axis. */
  sharey: Sharing;
  /** Row after row: rows × columns of them. */
  panels: Panel[];
}

export type Mark =
  | LineMark
  | ScatterMark
  | BarMark
  | HistogramMark
  | BandMark
  | ImageMark
  | ContourMark
  | HorizontalLineMark
  | VerticalLineMark
  | HorizontalLinesMark
  | VerticalLinesMark
  | TextMark;

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

/** Bars without gaps between them, each as wide as the interval whose numbers it counts. */
export interface HistogramMark extends Series {
  type: 'histogram';
  /** The ends of the intervals from left to right, one more than there are heights. */
  edges: number[];
  /** How many numbers lie in each interval, or their density. */
  heights: number[];
  /** The heights are densities: together the bars have an area of 1. */
  density: boolean;
}

/** The area between two lines over the same x. */
export interface BandMark extends Series {
  type: 'band';
  x: Gapped;
  y1: Gapped;
  y2: Gapped;
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

/** Lines of equal height over a grid of numbers, or the areas between them. */
export interface ContourMark {
  type: 'contour';
  /** Areas rather than lines. */
  filled: boolean;
  rows: number;
  columns: number;
  /** Where the columns stand, rising or falling. */
  x: number[];
  /** Where the rows stand, rising or falling. */
  y: number[];
  /** Row after row. */
  values: Gapped;
  /** The heights of the lines, rising; or about how many round ones there shall be. */
  levels: number[] | number;
  cmap: ColorMap;
  /** One colour a line or area instead of the colour map; they are used in turn. */
  colors?: string[];
  alpha?: number;
  style?: LineStyle;
  width?: number;
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

/** Horizontal lines from one place to another, one at each y. */
export interface HorizontalLinesMark extends Series {
  type: 'hlines';
  y: Gapped;
  xmin: Gapped;
  xmax: Gapped;
  style: LineStyle;
  width?: number;
}

/** Vertical lines from one place to another, one at each x. */
export interface VerticalLinesMark extends Series {
  type: 'vlines';
  x: Gapped;
  ymin: Gapped;
  ymax: Gapped;
  style: LineStyle;
  width?: number;
}

export interface TextMark {
  type: 'text';
  x: number;
  y: number;
  /** How far from x, y the text stands, in points to the right and upward; without it, there. */
  offset?: [number, number];
  /** From the text to what it is about. */
  arrow?: Arrow;
  text: string;
  color?: string;
  /** Which part of the text stands at x. */
  ha: HorizontalAlignment;
  /** Which part of the text stands at y. */
  va: VerticalAlignment;
}

/** A line from a text to a point of the data. */
export interface Arrow {
  x: number;
  y: number;
  style: ArrowStyle;
  /** Without it, that of the text. */
  color?: string;
}

export const lineStyles = ['-', '--', ':', '-.', 'none'] as const;
export const markers = ['o', '.', 's', '^', 'v', 'D', 'x', '+'] as const;
export const colorMaps = ['viridis', 'gray', 'gray_r', 'RdBu'] as const;
export const horizontalAlignments = ['left', 'center', 'right'] as const;
export const verticalAlignments = ['baseline', 'bottom', 'center', 'top'] as const;
export const arrowStyles = ['-', '->', '-|>'] as const;
export const sharings = ['none', 'all', 'row', 'col'] as const;

export type LineStyle = (typeof lineStyles)[number];
export type Marker = (typeof markers)[number];
export type ColorMap = (typeof colorMaps)[number];
export type HorizontalAlignment = (typeof horizontalAlignments)[number];
export type VerticalAlignment = (typeof verticalAlignments)[number];
export type ArrowStyle = (typeof arrowStyles)[number];
export type Sharing = (typeof sharings)[number];
