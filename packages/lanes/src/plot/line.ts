import { checkChoice, checkNumber, checkOptions, isRecord, nameValue } from './argument.ts';
import { addMark, type OpenFigure } from './current.ts';
import { type Gapped, type LineMark, type Marker, markers } from './figure.ts';
import { type Format, parseFormat, parseLineStyle } from './format-string.ts';
import { checkSameLength, type Numbers, readNumbers } from './numbers.ts';
import { readSeries, type SeriesOptions, seriesOptions } from './series.ts';

export interface LineOptions extends SeriesOptions {
  /** `'-'`, `'--'`, `':'`, `'-.'` or `'none'`. Default `'-'`. */
  linestyle?: string;
  /** In points. Default 1.8. */
  linewidth?: number;
  /** The shape at each point. Default none. */
  marker?: Marker;
}

/**
 * Draws a line through the points: `plot(y)`, `plot(x, y)`, `plot(x, y, 'r--')`, `plot(x, y, 'o-', { label: 'f' })`.
 * NaN and infinities are gaps in the line.
 * Source: https://matplotlib.org/stable/api/_as_gen/matplotlib.pyplot.plot.html
 */
export function plot(y: Numbers, options?: LineOptions): OpenFigure;
export function plot(y: Numbers, format: string, options?: LineOptions): OpenFigure;
export function plot(x: Numbers, y: Numbers, options?: LineOptions): OpenFigure;
export function plot(x: Numbers, y: Numbers, format: string, options?: LineOptions): OpenFigure;
export function plot(...given: unknown[]): OpenFigure {
  const rest = [...given];
  const options = rest.length > 1 && isRecord(rest.at(-1)) ? rest.pop() : undefined;
  const format = rest.length > 1 && typeof rest.at(-1) === 'string' ? parseFormat('plot', String(rest.pop())) : {};
  if (rest.length > 2) {
    throw new TypeError(`plot: ${nameValue(rest[2])} was given after x and y: a format such as 'r--' was expected`);
  }
  const line = { ...readPoints(rest), ...readStyle(format, options) };
  return addMark({ type: 'line', ...line });
}

function readPoints(lists: unknown[]): { x: Gapped; y: Gapped } {
  const y = readNumbers('plot', 'y', lists.at(-1));
  if (lists.length < 2) return { x: y.map((_, index) => index), y };
  const x = readNumbers('plot', 'x', lists[0]);
  checkSameLength('plot', ['x', x], ['y', y]);
  return { x, y };
}

function readStyle(format: Format, options: unknown): Pick<LineMark, 'style'> & Partial<LineMark> {
  const { color, label, alpha, ...shape } = checkOptions('plot', options, [...seriesOptions, ...shapeOptions]);
  const { linestyle, linewidth, marker = format.marker } = shape;
  return {
    ...readSeries('plot', { color: color ?? format.color, label, alpha }),
    style: linestyle === undefined ? (format.style ?? '-') : parseLineStyle('plot', linestyle),
    ...(linewidth !== undefined && { width: checkNumber('plot', 'linewidth', linewidth, 0, 50) }),
    ...(marker !== undefined && { marker: checkChoice('plot', 'marker', marker, markers) }),
  };
}

const shapeOptions = ['linestyle', 'linewidth', 'marker'];
