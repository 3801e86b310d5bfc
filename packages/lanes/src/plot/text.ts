import { checkChoice, checkNumber, checkOptions, checkText } from './argument.ts';
import { checkColor } from './colors.ts';
import { addMark, type OpenFigure } from './current.ts';
import {
  type HorizontalAlignment,
  horizontalAlignments,
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

/**
 * Writes words at a point of the data.
 * Source: https://matplotlib.org/stable/api/_as_gen/matplotlib.pyplot.text.html
 */
export function text(x: number, y: number, words: string, options?: TextOptions): OpenFigure {
  const { color, ha = 'left', va = 'baseline' } = checkOptions('text', options, ['color', 'ha', 'va']);
  const place = { x: checkNumber('text', 'x', x), y: checkNumber('text', 'y', y) };
  const style = {
    ...(color !== undefined && { color: checkColor('text', color) }),
    ha: checkChoice('text', 'ha', ha, horizontalAlignments),
    va: checkChoice('text', 'va', va, verticalAlignments),
  };
  const written = checkText('text', 'the text', words);
  return addMark({ type: 'text', ...place, text: written, ...style });
}
