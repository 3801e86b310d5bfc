// What makes something to look at of a figure, which is plain data: `lanes/plot/drawing`.

export { checkFigure } from './check.ts';
export { colorAt } from './color-map.ts';
export { describeFigure } from './describe.ts';
export { type DrawOptions, drawFigure } from './draw.ts';
export type * from './figure.ts';
export { formatNumber } from './format-number.ts';
export * from './locate.ts';
export type { Frame } from './panel-layout.ts';
export type { AxisScale } from './scale.ts';
export { escapeText } from './svg-text.ts';
export { type FigureTable, tabulateFigure } from './tabulate.ts';
