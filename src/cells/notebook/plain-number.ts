import type { PlainNumber } from '../types.ts';

/** Arrays of at most this many numbers carry them to the page, where a reader can look into them. */
export const mostValues = 4096;

const words: ReadonlyMap<unknown, number> = new Map([
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['-Infinity', Number.NEGATIVE_INFINITY],
  ['-0', -0],
]);

/** Writes a number so that it survives JSON. */
export function encodeNumber(number: number): PlainNumber {
  if (Number.isFinite(number) && !Object.is(number, -0)) return number;
  return (number === 0 ? '-0' : String(number)) as PlainNumber;
}

/** Reads what `encodeNumber` wrote; undefined for anything else. */
export function decodeNumber(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : words.get(value);
}
