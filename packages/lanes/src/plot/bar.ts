import { checkNumber, checkOptions } from './argument.ts';
import { addMark, type OpenFigure } from './current.ts';
import type { Gapped } from './figure.ts';
import { checkSameLength, isList, type Numbers, readNumbers } from './numbers.ts';
import { readSeries, type SeriesOptions, seriesOptions } from './series.ts';

export interface BarOptions extends SeriesOptions {
  /** Width of a bar in the units of x. Default 0.8. */
  width?: number;
}

/**
 * Draws bars from zero to each height, at numbers or above names: `bar(['cat', 'dog'], [0.3, 0.7])`.
 * Source: https://matplotlib.org/stable/api/_as_gen/matplotlib.pyplot.bar.html
 */
export function bar(x: Numbers | readonly string[], height: Numbers, options?: BarOptions): OpenFigure {
  const { width = 0.8, ...series } = checkOptions('bar', options, [...seriesOptions, 'width']);
  const heights = readNumbers('bar', 'height', height);
  const bars = { ...readPlaces(x), height: heights };
  checkSameLength('bar', ['x', bars.x], ['height', heights]);
  const style = { ...readSeries('bar', series), width: checkNumber('bar', 'width', width, 0, 1e9) };
  return addMark({ type: 'bar', ...bars, ...style });
}

function readPlaces(x: unknown): { x: Gapped; names?: string[] } {
  const names = isList(x) ? Array.from(x) : [];
  if (names.length > 0 && names.every((name) => typeof name === 'string')) {
    return { x: names.map((_, index) => index), names };
  }
  return { x: readNumbers('bar', 'x', x) };
}
