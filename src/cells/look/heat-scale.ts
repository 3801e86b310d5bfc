import { colorAt } from 'lanes/plot/drawing';

/** From numbers to colours, the same for all planes of an array. */
export interface HeatScale {
  /** The numbers at the two ends. */
  low: number;
  high: number;
  /** The colour of a number; undefined for NaN, which has none. An infinite number has the colour of its end. */
  color(number: number): string | undefined;
  /** The colours from one end to the other, for the legend. */
  ramp: string[];
}

/**
 * viridis for numbers of one sign; for both signs blue through white, which is 0, to red, with ends equally far from 0,
 * so that a colour's strength is the number's size.
 */
export function createHeatScale(numbers: readonly number[]): HeatScale {
  const finite = numbers.filter(Number.isFinite);
  const least = finite.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const largest = finite.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const hasBoth = least < 0 && largest > 0;
  const end = Math.max(-least, largest);
  const [low, high] = finite.length === 0 ? [0, 0] : hasBoth ? [-end, end] : [least, largest];
  const at = (share: number) => (hasBoth ? colorAt('RdBu', 1 - share) : colorAt('viridis', share));
  const color = (number: number) => {
    if (Number.isNaN(number)) return undefined;
    // Halves, because the difference of two large numbers may be infinite.
    const share = low === high ? 0.5 : (number / 2 - low / 2) / (high / 2 - low / 2);
    return at(Math.min(1, Math.max(0, share)));
  };
  return { low, high, color, ramp: Array.from({ length: 17 }, (_, index) => at(index / 16)) };
}
