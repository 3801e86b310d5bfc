import { checkNumber, checkOptions } from './argument.ts';
import { addMark, type OpenFigure } from './current.ts';
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
export function axhline(y = 0, options?: ReferenceLineOptions): OpenFigure {
  const style = readStyle('axhline', options);
  const place = checkNumber('axhline', 'y', y);
  return addMark({ type: 'hline', y: place, ...style });
}

/**
 * Draws a vertical line at x, from the bottom of the figure to its top.
 * Source: https://matplotlib.org/stable/api/_as_gen/matplotlib.pyplot.axvline.html
 */
export function axvline(x = 0, options?: ReferenceLineOptions): OpenFigure {
  const style = readStyle('axvline', options);
  const place = checkNumber('axvline', 'x', x);
  return addMark({ type: 'vline', x: place, ...style });
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
