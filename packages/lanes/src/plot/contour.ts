import { checkChoice, checkNumber, checkOptions, isRecord, nameValue } from './argument.ts';
import { checkColor } from './colors.ts';
import { addMark, type OpenFigure } from './current.ts';
import { type ColorMap, type ContourMark, colorMaps, type Gapped } from './figure.ts';
import { parseLineStyle } from './format-string.ts';
import {
  formatShape,
  type Grid,
  isList,
  isShaped,
  type Numbers,
  read,
  readGrid,
  readNumbers,
  toGapped,
} from './numbers.ts';

export interface ContourOptions {
  /** The heights of the lines, rising; or about how many round ones there shall be. Default 7. */
  levels?: number | Numbers;
  /** `'viridis'`, `'gray'`, `'gray_r'` or `'RdBu'`. Default `'viridis'`. */
  cmap?: ColorMap;
  /** One colour, or a list that is used in turn, instead of the colour map. */
  colors?: string | readonly string[];
  /** From 0, invisible, to 1, opaque. Default 1. */
  alpha?: number;
}

export interface ContourLineOptions extends ContourOptions {
  /** `'solid'`, `'dashed'`, `'dotted'` or `'dashdot'`. Default `'solid'`. */
  linestyles?: string;
  /** In points. Default 1.5. */
  linewidths?: number;
}

type Levels = number | Numbers;

/**
 * Draws lines of equal height over a grid of numbers: `contour(Z)`, `contour(X, Y, Z)`, `contour(X, Y, Z, [0, 0.5, 1])`.
 * X holds the places of the columns and Y those of the rows, as lists or as grids in the shape of Z; without them, these
 * are numbered. Throws where the lengths do not fit Z.
 * Source: https://matplotlib.org/stable/api/_as_gen/matplotlib.pyplot.contour.html
 */
export function contour(Z: Grid, options?: ContourLineOptions): OpenFigure;
export function contour(Z: Grid, levels: Levels, options?: ContourLineOptions): OpenFigure;
export function contour(X: Numbers, Y: Numbers, Z: Grid, options?: ContourLineOptions): OpenFigure;
export function contour(X: Numbers, Y: Numbers, Z: Grid, levels: Levels, options?: ContourLineOptions): OpenFigure;
export function contour(...given: unknown[]): OpenFigure {
  const known = [...contourOptions, 'linestyles', 'linewidths'];
  const { grid, options } = readContour('contour', given, known);
  const { linestyles = '-', linewidths = 1.5 } = options;
  const style = {
    style: parseLineStyle('contour', linestyles),
    width: checkNumber('contour', 'linewidths', linewidths, 0, 50),
  };
  return addMark({ type: 'contour', filled: false, ...grid, ...style });
}

/**
 * Fills the areas between lines of equal height over a grid of numbers; its arguments are those of `contour`.
 * Source: https://matplotlib.org/stable/api/_as_gen/matplotlib.pyplot.contourf.html
 */
export function contourf(Z: Grid, options?: ContourOptions): OpenFigure;
export function contourf(Z: Grid, levels: Levels, options?: ContourOptions): OpenFigure;
export function contourf(X: Numbers, Y: Numbers, Z: Grid, options?: ContourOptions): OpenFigure;
export function contourf(X: Numbers, Y: Numbers, Z: Grid, levels: Levels, options?: ContourOptions): OpenFigure;
export function contourf(...given: unknown[]): OpenFigure {
  const { grid } = readContour('contourf', given, contourOptions);
  if (typeof grid.levels !== 'number' && grid.levels.length < 2) {
    throw new RangeError('contourf: one level was given: an area lies between two, so at least two were expected');
  }
  return addMark({ type: 'contour', filled: true, ...grid });
}

const contourOptions = ['levels', 'cmap', 'colors', 'alpha'];
/** Numbers times levels: beyond it, a picture takes longer than one waits for it. */
const mostWork = 400_000;

function readContour(word: string, given: unknown[], known: string[]) {
  const options = checkOptions(word, given.length > 1 && isRecord(given.at(-1)) ? given.pop() : undefined, known);
  const places = given.length > 2 ? given.splice(0, 2) : [];
  const { rows, columns, values } = readGrid(word, 'Z', given[0]);
  if (Math.min(rows, columns) < 2) {
    throw new RangeError(`${word}: Z has shape ${formatShape([rows, columns])}: at least (2, 2) was expected`);
  }
  const { levels = given[1] ?? 7, cmap = 'viridis', colors, alpha } = options;
  const heights = readLevels(word, levels);
  const count = typeof heights === 'number' ? heights : heights.length;
  if (rows * columns * count > mostWork) {
    throw new RangeError(
      `${word}: ${rows} rows, ${columns} columns and ${count} levels: at most ${mostWork} altogether can be drawn, so take fewer`,
    );
  }
  const grid: Omit<ContourMark, 'type' | 'filled'> = {
    rows,
    columns,
    x: readPlaces(word, 'X', places[0], rows, columns),
    y: readPlaces(word, 'Y', places[1], rows, columns),
    values,
    levels: heights,
    cmap: checkChoice(word, 'cmap', cmap, colorMaps),
    ...(colors !== undefined && { colors: readColors(word, colors) }),
    ...(alpha !== undefined && { alpha: checkNumber(word, 'alpha', alpha, 0, 1) }),
  };
  return { grid, options };
}

/** Where the columns (X) or rows (Y) stand: a list, or a grid whose rows (columns) are all the same. */
function readPlaces(word: string, name: 'X' | 'Y', value: unknown, rows: number, columns: number): number[] {
  const count = name === 'X' ? columns : rows;
  if (value === undefined) return Array.from({ length: count }, (_, index) => index);
  const { shape, data } = read(word, name, value);
  const flat = shape.filter((length) => length !== 1).length < 2;
  if (flat ? data.length !== count : shape[0] !== rows || shape[1] !== columns) {
    throw new RangeError(
      `${word}: ${name} has shape ${formatShape(shape)} and Z has ${formatShape([rows, columns])}: ${formatShape([count])} or the shape of Z was expected`,
    );
  }
  const all = toGapped(word, name, data);
  const step = flat || name === 'X' ? 1 : columns;
  const places = Array.from({ length: count }, (_, index) => all[index * step] ?? null);
  const isGrid =
    flat || all.every((place, i) => place === places[name === 'X' ? i % columns : Math.floor(i / columns)]);
  const sign = (places.at(-1) ?? 0) - (places[0] ?? 0);
  const isSorted = places.every((place, i) => place !== null && (i === 0 || (place - places[i - 1]!) * sign > 0));
  if (isGrid && isSorted) return places as number[];
  throw new RangeError(
    `${word}: ${name} was expected to rise or fall from one ${name === 'X' ? 'column' : 'row'} to the next`,
  );
}

function readLevels(word: string, levels: unknown): number[] | number {
  if (!isList(levels) && !isShaped(levels)) return checkNumber(word, 'levels', levels, 1, 50);
  const heights: Gapped = readNumbers(word, 'levels', levels);
  if (heights.length > 64 || heights.some((height, i) => height === null || height <= (heights[i - 1] ?? -Infinity))) {
    throw new RangeError(`${word}: levels was expected as a number or as a list of at most 64 rising numbers`);
  }
  return heights as number[];
}

function readColors(word: string, colors: unknown): string[] {
  if (typeof colors === 'string') return [checkColor(word, colors)];
  if (isList(colors) && colors.length > 0) return Array.from(colors, (color) => checkColor(word, color)).slice(0, 64);
  throw new TypeError(`${word}: colors is ${nameValue(colors)}: a colour or a list of colours was expected`);
}
