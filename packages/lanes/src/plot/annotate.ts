import { checkChoice, checkNumber, checkOptions, isRecord, nameValue } from './argument.ts';
import { checkColor } from './colors.ts';
import { addMark, type OpenFigure } from './current.ts';
import { type Arrow, type ArrowStyle, arrowStyles } from './figure.ts';
import { isList } from './numbers.ts';
import { readText, type TextOptions, textOptions } from './text.ts';

export interface AnnotateOptions extends TextOptions {
  /** Where the text stands. Default at xy. */
  xytext?: readonly [number, number];
  /** Whether xytext is a point of the data, or so many points (1/72 inch) to the right of xy and above it. Default `'data'`. */
  textcoords?: 'data' | 'offset points';
  /** With it, an arrow goes from the text to xy. Default none. */
  arrowprops?: ArrowOptions;
}

export interface ArrowOptions {
  /** `'-|>'`, `'->'` or `'-'`. Default `'-|>'`. */
  arrowstyle?: ArrowStyle;
  /** Default that of the text. */
  color?: string;
  /** Another name of `color`. */
  facecolor?: string;
}

/**
 * Writes words about a point of the data, with an arrow to it if asked for:
 * `annotate('minimum', [0, 1], { xytext: [1, 3], arrowprops: { arrowstyle: '->' } })`.
 * Source: https://matplotlib.org/stable/api/_as_gen/matplotlib.pyplot.annotate.html
 */
export function annotate(text: string, xy: readonly [number, number], options?: AnnotateOptions): OpenFigure;
export function annotate(
  text: string,
  xy: readonly [number, number],
  xytext: readonly [number, number],
  options?: AnnotateOptions,
): OpenFigure;
export function annotate(text: string, xy: readonly [number, number], ...given: unknown[]): OpenFigure {
  const options = isList(given[0]) ? given[1] : given[0];
  const known = ['xytext', 'textcoords', 'arrowprops', ...textOptions];
  const {
    xytext = isList(given[0]) ? given[0] : xy,
    textcoords = 'data',
    arrowprops,
    ...style
  } = checkOptions('annotate', options, known);
  const [x, y] = readPair('xy', xy);
  const place = readPair('xytext', xytext);
  const isOffset = checkChoice('annotate', 'textcoords', textcoords, ['data', 'offset points']) !== 'data';
  return addMark({
    ...readText('annotate', text, isOffset && xytext !== xy ? [x, y] : place, style),
    ...(isOffset && xytext !== xy && { offset: place }),
    ...(arrowprops !== undefined && { arrow: { x, y, ...readArrow(arrowprops) } }),
  });
}

function readArrow(options: unknown): Pick<Arrow, 'style' | 'color'> {
  if (!isRecord(options)) {
    throw new TypeError(`annotate: arrowprops is ${nameValue(options)}: { arrowstyle: '->' } was expected`);
  }
  const known = ['arrowstyle', 'color', 'facecolor'];
  const { arrowstyle = '-|>', facecolor, color = facecolor } = checkOptions('annotate, arrowprops', options, known);
  return {
    style: checkChoice('annotate', 'arrowstyle', arrowstyle, arrowStyles),
    ...(color !== undefined && { color: checkColor('annotate', color) }),
  };
}

function readPair(name: string, value: unknown): [number, number] {
  if (!isList(value) || value.length !== 2) {
    throw new TypeError(`annotate: ${name} is ${nameValue(value)}: a point [x, y] was expected`);
  }
  return [checkNumber('annotate', `the x of ${name}`, value[0]), checkNumber('annotate', `the y of ${name}`, value[1])];
}
