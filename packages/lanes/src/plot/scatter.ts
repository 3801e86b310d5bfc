import { checkChoice, checkNumber, checkOptions, nameValue } from './argument.ts';
import { addMark, type OpenFigure } from './current.ts';
import { type Marker, markers } from './figure.ts';
import { checkSameLength, type Numbers, readNumbers } from './numbers.ts';
import { readSeries, type SeriesOptions, seriesOptions } from './series.ts';

export interface ScatterOptions extends SeriesOptions {
  /** Area of a marker in square points. Default 36. */
  s?: number;
  /** Another name of `color`. */
  c?: string;
  /** The shape at each point. Default `'o'`. */
  marker?: Marker;
}

/**
 * Draws a marker at each point.
 * Source: https://matplotlib.org/stable/api/_as_gen/matplotlib.pyplot.scatter.html
 */
export function scatter(x: Numbers, y: Numbers, options?: ScatterOptions): OpenFigure {
  const given = checkOptions('scatter', options, [...seriesOptions, 's', 'c', 'marker']);
  const { s = 36, c, marker = 'o', color = c, label, alpha } = given;
  if (typeof color === 'object') {
    throw new TypeError(
      `scatter: the colour is ${nameValue(color)}: one colour for all points was expected, such as 'C1'`,
    );
  }
  const points = { x: readNumbers('scatter', 'x', x), y: readNumbers('scatter', 'y', y) };
  checkSameLength('scatter', ['x', points.x], ['y', points.y]);
  const style = {
    ...readSeries('scatter', { color, label, alpha }),
    marker: checkChoice('scatter', 'marker', marker, markers),
    size: checkNumber('scatter', 's', s, 0, 10_000),
  };
  return addMark({ type: 'scatter', ...points, ...style });
}
