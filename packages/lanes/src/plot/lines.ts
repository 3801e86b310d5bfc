import { checkNumber, checkOptions } from './argument.ts';
import { addMark, type OpenFigure } from './current.ts';
import type { Gapped } from './figure.ts';
import { parseLineStyle } from './format-string.ts';
import { checkSameLength, type Numbers, readEach, readNumbers } from './numbers.ts';
import { readSeries, type SeriesOptions, seriesOptions } from './series.ts';

export interface LinesOptions extends SeriesOptions {
  /** The colour of all lines. Default `'C0'`. */
  colors?: string;
  /** `'solid'`, `'dashed'`, `'dotted'` or `'dashdot'`. Default `'solid'`. */
  linestyles?: string;
  /** In points. Default 1. */
  linewidths?: number;
}

/**
 * Draws a horizontal line at each y from xmin to xmax; a number stands for all lines.
 * Source: https://matplotlib.org/stable/api/_as_gen/matplotlib.pyplot.hlines.html
 */
export function hlines(
  y: number | Numbers,
  xmin: number | Numbers,
  xmax: number | Numbers,
  options?: LinesOptions,
): OpenFigure {
  const [places, from, to] = readLines('hlines', ['y', y], ['xmin', xmin], ['xmax', xmax]);
  return addMark({ type: 'hlines', y: places, xmin: from, xmax: to, ...readStyle('hlines', options) });
}

/**
 * Draws a vertical line at each x from ymin to ymax; a number stands for all lines.
 * Source: https://matplotlib.org/stable/api/_as_gen/matplotlib.pyplot.vlines.html
 */
export function vlines(
  x: number | Numbers,
  ymin: number | Numbers,
  ymax: number | Numbers,
  options?: LinesOptions,
): OpenFigure {
  const [places, from, to] = readLines('vlines', ['x', x], ['ymin', ymin], ['ymax', ymax]);
  return addMark({ type: 'vlines', x: places, ymin: from, ymax: to, ...readStyle('vlines', options) });
}

type Named = [name: string, value: unknown];

function readLines(word: string, [name, value]: Named, ...ends: [Named, Named]): [Gapped, Gapped, Gapped] {
  const places = typeof value === 'number' ? readEach(word, name, value, 1) : readNumbers(word, name, value);
  const [from, to] = ends.map(([end, given]) => {
    const read = readEach(word, end, given, places.length);
    checkSameLength(word, [name, places], [end, read]);
    return read;
  });
  return [places, from!, to!];
}

function readStyle(word: string, options: unknown) {
  const known = [...seriesOptions, 'colors', 'linestyles', 'linewidths'];
  const { colors, linestyles = '-', linewidths, ...series } = checkOptions(word, options, known);
  return {
    ...readSeries(word, { color: colors, ...series }),
    style: parseLineStyle(word, linestyles),
    ...(linewidths !== undefined && { width: checkNumber(word, 'linewidths', linewidths, 0, 50) }),
  };
}
