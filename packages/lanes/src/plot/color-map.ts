import { interpolateRdBu, interpolateViridis } from 'd3-scale-chromatic';
import type { ColorMap, ImageMark } from './figure.ts';

/** A colour for each number from 0 to 1. */
const maps: Record<ColorMap, (t: number) => string> = {
  viridis: interpolateViridis,
  RdBu: (t) => toHex(interpolateRdBu(t)),
  gray: grayAt,
  gray_r: (t) => grayAt(1 - t),
};

/** The colour at `t`, from 0 (vmin) to 1 (vmax). */
export function colorAt(map: ColorMap, t: number): string {
  return maps[map](t);
}

/** How far a value lies between vmin and vmax: 0 to 1, as values beyond the ends have their colour. */
export function fractionOf(value: number, { vmin, vmax }: ImageMark): number {
  if (vmin === vmax) return 0;
  const fraction = (value / 2 - vmin / 2) / (vmax / 2 - vmin / 2);
  return Math.min(1, Math.max(0, fraction));
}

function grayAt(t: number): string {
  const level = hexByte(Math.round(t * 255));
  return `#${level}${level}${level}`;
}

/** d3 writes `rgb(5, 48, 97)`. */
function toHex(color: string): string {
  return `#${(color.match(/\d+/g) ?? []).map((part) => hexByte(Number(part))).join('')}`;
}

function hexByte(value: number): string {
  return value.toString(16).padStart(2, '0');
}
