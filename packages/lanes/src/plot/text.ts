import { checkChoice, checkNumber, checkOptions, checkText } from './argument.ts';
import { checkColor } from './colors.ts';
import { addMark, type OpenFigure } from './current.ts';
import {
  type HorizontalAlignment,
  horizontalAlignments,
  type TextMark,
  type VerticalAlignment,
  verticalAlignments,
} from './figure.ts';

export interface TextOptions {
  /** Default: the ink of the page. */
  color?: string;
  /** Which part of the text stands at x. Default `'left'`. */
  ha?: HorizontalAlignment;
  /** Which part of the text stands at y. Default `'baseline'`. */
  va?: VerticalAlignment;
}

export const textOptions = ['color', 'ha', 'va'];

/**
 * Writes words at a point of the data.
 * Source: https://matplotlib.org/stable/api/_as_gen/matplotlib.pyplot.text.html
 */
export function text(x: number, y: number, words: string, options?: TextOptions): OpenFigure {
  const style = checkOptions('text', options, textOptions);
  const place: [number, number] = [checkNumber('text', 'x', x), checkNumber('text', 'y', y)];
  return addMark(readText('text', words, place, style));
}

export function readText(
  word: string,
  words: unknown,
  [x, y]: [number, number],
  { color, ha = 'left', va = 'baseline' }: Record<string, unknown>,
): TextMark {
  return {
    type: 'text',
    x,
    y,
    text: checkText(word, 'the text', words),
    ...(color !== undefined && { color: checkColor(word, color) }),
    ha: checkChoice(word, 'ha', ha, horizontalAlignments),
    va: checkChoice(word, 'va', va, verticalAlignments),
  };
}
