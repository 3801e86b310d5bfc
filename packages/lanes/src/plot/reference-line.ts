import { checkNumber, checkOptions } from './argument.ts';
import { gcf } from './current.ts';
import type { Figure } from './figure.ts';
import { parseLineStyle } from './format-string.ts';
import { readSeries, type SeriesOptions, seriesOptions } from './series.ts';

export interface ReferenceLineOptions extends SeriesOptions {
  /** Default: the ink of the page. */
  color?: string;
  /** `'-'`, `'--'`, `':'` or `'-.'`. Default `'-'`. */
  linestyle?: string;
  /** In points. Default 1. */
  linewidth?: number;
}

/**
 * Draws a horizontal line at y, from the left end of the figure to the right.
 * Source: https://matplotlib.org/stable/api/_as_gen/matplotlib.pyplot.axhline.html
 */
export function axhline(y = 0, options?: ReferenceLineOptions): Figure {
  const style = readStyle('axhline', options);
  const place = checkNumber('axhline', 'y', y);
  const figure = gcf();
  figure.marks.push({ type: 'hline', y: place, ...style });
  return figure;
}

/**
 * Draws a vertical line at x, from the bottom of the figure to its top.
 * Source: https://matplotlib.org/stable/api/_as_gen/matplotlib.pyplot.axvline.html
 */
export function axvline(x = 0, options?: ReferenceLineOptions): Figure {
  const style = readStyle('axvline', options);
  const place = checkNumber('axvline', 'x', x);
  const figure = gcf();
  figure.marks.push({ type: 'vline', x: place, ...style });
  return figure;
}

function readStyle(word: string, options: unknown) {
  const given = checkOptions(word, options, [...seriesOptions, 'linestyle', 'linewidth']);
  const { linestyle = '-', linewidth, ...series } = given;
  return {
    ...readSeries(word, series),
    style: parseLineStyle(word, linestyle),
    ...(linewidth !== undefined && { width: checkNumber(word, 'linewidth', linewidth, 0, 50) }),
  };
}
