import { colorAt } from 'lanes/plot/drawing';

/** The colour of a number's square, and the colour of text on it. */
export interface HeatColor {
  paper: string;
  ink: string;
}

/** Blue for negative numbers, white for 0, red for positive ones: as strong as the number is large beside `end`. */
export function colorNumber(number: number, end: number): HeatColor {
  if (Number.isNaN(number)) return withInk('#ffffff');
  const share = end > 0 ? Math.min(1, Math.max(-1, number / end)) : 0;
  return withInk(colorAt('RdBu', 0.5 - share / 2));
}

/** The colour of ink on paper, from 0 to 1. */
export function colorInk(share: number): HeatColor {
  return withInk(colorAt('gray_r', Math.min(1, Math.max(0, share || 0))));
}

/** The size of the largest number, which has the strongest colour. */
export function findEnd(numbers: readonly number[]): number {
  return numbers.reduce((end, number) => (Number.isFinite(number) ? Math.max(end, Math.abs(number)) : end), 0);
}

/** Black or white, whichever is easier to read: one of them has a contrast of at least 4.5 on any colour. */
function withInk(paper: string): HeatColor {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(paper.slice(at, at + 2), 16) / 255).map(linear);
  const luminance = 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  return { paper, ink: luminance > 0.179 ? '#000000' : '#ffffff' };
}

/** From a channel's code to its light, as sRGB defines it. */
const linear = (channel: number) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);
