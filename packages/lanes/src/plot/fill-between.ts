import { checkOptions, isRecord } from './argument.ts';
import { addMark, type OpenFigure } from './current.ts';
import { checkSameLength, type Numbers, readEach, readNumbers } from './numbers.ts';
import { readSeries, type SeriesOptions, seriesOptions } from './series.ts';

/** True or false for each point. */
export type Flags = ArrayLike<boolean> | Numbers;

export interface FillBetweenOptions extends SeriesOptions {
  /** The other edge. Default 0. */
  y2?: number | Numbers;
  /** For each x whether it is filled there. Default everywhere. */
  where?: Flags;
}

/**
 * Fills the area between two lines over the same x, or between one line and zero: `fill_between(x, y)`,
 * `fill_between(x, mean - std, mean + std, { alpha: 0.3 })`. A number for y1 or y2 is a horizontal line. Gaps stay empty.
 * Source: https://matplotlib.org/stable/api/_as_gen/matplotlib.pyplot.fill_between.html
 */
export function fill_between(x: Numbers, y1: number | Numbers, options?: FillBetweenOptions): OpenFigure;
export function fill_between(
  x: Numbers,
  y1: number | Numbers,
  y2: number | Numbers,
  options?: FillBetweenOptions,
): OpenFigure;
export function fill_between(
  x: Numbers,
  y1: number | Numbers,
  y2: number | Numbers,
  where: Flags,
  options?: FillBetweenOptions,
): OpenFigure;
export function fill_between(x: Numbers, y1: number | Numbers, ...given: unknown[]): OpenFigure {
  const options = isRecord(given.at(-1)) ? given.pop() : given[2];
  const named = checkOptions('fill_between', options, [...seriesOptions, 'y2', 'where']);
  const { y2 = given[0] ?? 0, where = given[1], ...series } = named;
  const places = readNumbers('fill_between', 'x', x);
  const readSide = (name: string, value: unknown) => {
    const side = readEach('fill_between', name, value, places.length);
    checkSameLength('fill_between', ['x', places], [name, side]);
    return side;
  };
  const [first, second] = [readSide('y1', y1), readSide('y2', y2)];
  const filled = where === undefined ? undefined : readSide('where', where);
  const cut = (side: (number | null)[]) => side.map((value, index) => (!filled || filled[index] ? value : null));
  return addMark({ type: 'band', x: places, y1: cut(first), y2: cut(second), ...readSeries('fill_between', series) });
}
