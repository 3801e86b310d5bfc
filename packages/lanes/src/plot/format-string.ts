import { nameValue } from './argument.ts';
import { findPaint } from './colors.ts';
import { type LineStyle, type Marker, markers } from './figure.ts';

/** What a format such as `'r--'` or `'o-'` says. */
export interface Format {
  color?: string;
  marker?: Marker;
  style?: LineStyle;
}

const styleNames: Record<string, LineStyle> = {
  '-': '-',
  '--': '--',
  ':': ':',
  '-.': '-.',
  solid: '-',
  dashed: '--',
  dotted: ':',
  dashdot: '-.',
  none: 'none',
  None: 'none',
  '': 'none',
};

/**
 * Reads a format: a colour, a marker and a line style, each at most once, in any order; or one colour name.
 * A marker without a line style means no line.
 * Source: https://matplotlib.org/stable/api/_as_gen/matplotlib.pyplot.plot.html (Format Strings)
 */
export function parseFormat(word: string, text: string): Format {
  if (text.length > 1 && findPaint(text) !== undefined) return { color: text };
  const format: Format = {};
  let rest = text;
  while (rest !== '') {
    const piece = rest.match(/^(?:--|-\.|-|:|C\d|.)/u)?.[0] ?? rest;
    rest = rest.slice(piece.length);
    const marker = markers.find((known) => known === piece);
    const style = Object.hasOwn(styleNames, piece) ? styleNames[piece] : undefined;
    const key = style ? 'style' : marker ? 'marker' : findPaint(piece) ? 'color' : undefined;
    if (key === undefined) {
      throw new RangeError(
        `${word}: the format ${nameValue(text)} has '${piece}', which is no colour (r g b c m y k w, C0 … C9), no marker (${markers.join(' ')}) and no line style (- -- : -.)`,
      );
    }
    if (format[key] !== undefined) {
      throw new RangeError(`${word}: the format ${nameValue(text)} has more than one ${formatWords[key]}`);
    }
    if (style) format.style = style;
    else if (marker) format.marker = marker;
    else format.color = piece;
  }
  if (format.marker !== undefined && format.style === undefined) format.style = 'none';
  return format;
}

/** Reads the option `linestyle`: `'--'` or its name `'dashed'`. */
export function parseLineStyle(word: string, value: unknown): LineStyle {
  const style = typeof value === 'string' && Object.hasOwn(styleNames, value) ? styleNames[value] : undefined;
  if (style !== undefined) return style;
  throw new RangeError(`${word}: linestyle is ${nameValue(value)}: '-', '--', ':', '-.' or 'none' was expected`);
}

const formatWords = { style: 'line style', marker: 'marker', color: 'colour' };
