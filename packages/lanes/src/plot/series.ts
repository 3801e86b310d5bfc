import { checkNumber, checkText } from './argument.ts';
import { checkColor } from './colors.ts';

/** The options that all marks in a legend share. */
export interface SeriesOptions {
  /** Default: the next colour of the cycle C0 … C9. */
  color?: string;
  /** The words in the legend. Default none. */
  label?: string;
  /** From 0, invisible, to 1, opaque. Default 1. */
  alpha?: number;
}

export const seriesOptions = ['color', 'label', 'alpha'];

export function readSeries(word: string, { color, label, alpha }: Record<string, unknown>): SeriesOptions {
  return {
    ...(color !== undefined && { color: checkColor(word, color) }),
    ...(label !== undefined && { label: checkText(word, 'label', label) }),
    ...(alpha !== undefined && { alpha: checkNumber(word, 'alpha', alpha, 0, 1) }),
  };
}
