import { tickIncrement, ticks } from 'd3-array';
import { scaleLog } from 'd3-scale';
import type { Panel } from './figure.ts';
import { formatPowers, formatTicks } from './format-number.ts';

export interface Tick {
  value: number;
  /** Empty for the short strokes between two labelled ones. */
  label: string;
}

/** About `count` round numbers between the ends of an axis. */
export function findTicks([low, high]: readonly [number, number], count: number, whole = false): Tick[] {
  const span = Math.abs(high - low);
  const size = Math.max(Math.abs(low), Math.abs(high));
  // Beyond these, neighbouring ticks are the same float64.
  if (!Number.isFinite(span) || span < 1e-300 || span < size * 1e-13) return [];
  const values = ticks(low, high, count).filter((value) => !whole || Number.isInteger(value));
  // d3 gives the reciprocal of a step below 1, as a negative number.
  const increment = tickIncrement(Math.min(low, high), Math.max(low, high), count);
  const labels = formatTicks(values, increment < 0 ? 1 / -increment : increment);
  return values.map((value, index) => ({ value, label: labels[index] ?? '' }));
}

/**
 * The ticks of a logarithmic axis: the powers of ten, with short strokes at their multiples while there is room. Where
 * hardly two powers are in sight, round numbers.
 */
export function findLogTicks(ends: readonly [number, number], count: number): Tick[] {
  // Where float64 itself ends, neighbouring powers of ten no longer differ by a factor of ten.
  const [low = 1, high = 1] = ends.map((end) => Math.min(1e300, Math.max(1e-300, end)));
  const decades = Math.abs(Math.log10(high) - Math.log10(low));
  if (decades < 1e-12) return [];
  const values = scaleLog([low, high], [0, 1])
    .ticks(Math.max(2, count))
    .filter((value) => value > 0 && Number.isFinite(value));
  const powers = values.filter(isPower);
  if (decades < 1 || powers.length < 2) {
    const few = decades > 0.7 ? values.filter((value) => /^[125]/.test(value.toExponential())) : [];
    if (few.length < 2) return findTicks([low, high], count);
    return values.map((value) => ({ value, label: few.includes(value) ? (formatPowers([value])[0] ?? '') : '' }));
  }
  const labels = formatPowers(powers);
  const shown = decades > count * 2 ? powers : values;
  return shown.map((value) => ({ value, label: labels[powers.indexOf(value)] ?? '' }));
}

/** The ticks below bars: the names, or each bar's number while these are whole and few; otherwise none. */
export function findBarTicks(panel: Panel): Tick[] | undefined {
  const bars = panel.marks.find((mark) => mark.type === 'bar');
  if (bars === undefined || bars.x.length > 20) return undefined;
  const { names } = bars;
  if (names === undefined && !bars.x.every(Number.isInteger)) return undefined;
  return bars.x.flatMap((x, index) =>
    x === null ? [] : [{ value: x, label: names?.[index] ?? formatTicks([x], 1)[0] ?? '' }],
  );
}

function isPower(value: number): boolean {
  const exponent = Math.log10(value);
  return Math.abs(exponent - Math.round(exponent)) < 1e-9;
}
