import type { Data } from './widget.ts';

/**
 * Readers of what a probe told. In the page it comes from a sandbox in which anybody's code may have run, so nothing is
 * taken on trust; what does not fit is told in a sentence.
 */

/** An array: its shape, and its numbers in row order. */
export interface ReadArray {
  readonly shape: readonly number[];
  readonly values: readonly number[];
}

const words: ReadonlyMap<unknown, number> = new Map([
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['-Infinity', Number.NEGATIVE_INFINITY],
  ['-0', -0],
]);

export function readNumber(data: Data | undefined, what: string): number {
  const number = typeof data === 'number' ? data : words.get(data);
  if (number === undefined) throw new Error(`${what} should be a number.`);
  return number;
}

export function readText(data: Data | undefined, what: string): string {
  if (typeof data !== 'string') throw new Error(`${what} should be a text.`);
  return data;
}

export function readList(data: Data | undefined, what: string): readonly Data[] {
  if (!Array.isArray(data)) throw new Error(`${what} should be a list.`);
  return data;
}

/** An object's own entries; a name that it does not have reads as undefined. */
export function readObject(data: Data | undefined, what: string): ReadonlyMap<string, Data> {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) throw new Error(`${what} should be an object.`);
  return new Map(Object.entries(data));
}

/**
 * An array of `lanes`.
 * @param shape the shape that it must have; null stands for any size
 */
export function readArray(data: Data | undefined, what: string, shape?: readonly (number | null)[]): ReadArray {
  const fields = readObject(data, what);
  const sizes = readList(fields.get('shape'), `the shape of ${what}`).map((size) => readNumber(size, 'a size'));
  const values = readList(fields.get('values'), `the numbers of ${what}`).map((value) => readNumber(value, what));
  const fits = (size: number, axis: number) => shape?.[axis] === null || shape?.[axis] === size;
  const isExpected = !shape || (sizes.length === shape.length && sizes.every(fits));
  const isWhole = sizes.every((size) => Number.isSafeInteger(size) && size >= 0);
  if (!isExpected || !isWhole || sizes.reduce((product, size) => product * size, 1) !== values.length) {
    const expected = shape ? ` of shape (${shape.map((size) => size ?? 'any').join(', ')})` : '';
    throw new Error(`${what} should be an array${expected}; it has shape (${sizes.join(', ')}).`);
  }
  return { shape: sizes, values };
}
