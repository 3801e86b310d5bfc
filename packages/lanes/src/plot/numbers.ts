import { nameValue } from './argument.ts';
import type { Gapped } from './figure.ts';

/** An array that knows its shape, such as those of `lanes`: row after row in `data`. */
export interface Shaped {
  readonly shape: readonly number[];
  readonly data: ArrayLike<number>;
}

/** A list of numbers: a plain list, a typed array, or an array with one axis longer than 1. */
export type Numbers = Shaped | ArrayLike<number | null> | ArrayLike<ArrayLike<number | null>>;

/** Rows and columns of numbers: a list of lists or an array with two axes. */
export type Grid = Shaped | ArrayLike<ArrayLike<number | null>>;

interface Read {
  shape: readonly number[];
  data: ArrayLike<unknown>;
}

/**
 * The numbers of an argument, as a list in which null is a gap. Shapes such as (10, 1) count as lists,
 * because that is what a layer of a network gives for one example.
 */
export function readNumbers(word: string, name: string, value: unknown): Gapped {
  const { shape, data } = read(word, name, value);
  if (data.length === 0) throw new RangeError(`${word}: ${name} is empty: at least one number is needed`);
  if (shape.filter((length) => length !== 1).length > 1) {
    throw new RangeError(
      `${word}: ${name} has shape ${formatShape(shape)}: a list of numbers was expected, so choose one row or column`,
    );
  }
  return toGapped(word, name, data);
}

/** One number for each of `count` places: as many are given, or one for all. */
export function readEach(word: string, name: string, value: unknown, count: number): Gapped {
  if (typeof value === 'number') return Array(count).fill(Number.isFinite(value) ? value : null);
  const numbers = readNumbers(word, name, value);
  return numbers.length === 1 ? Array(count).fill(numbers[0]) : numbers;
}

/** The numbers of an argument with two axes. */
export function readGrid(
  word: string,
  name: string,
  value: unknown,
): { rows: number; columns: number; values: Gapped } {
  const { shape, data } = read(word, name, value);
  const [rows, columns] = shape;
  if (shape.length !== 2 || rows === undefined || columns === undefined) {
    throw new RangeError(
      `${word}: ${name} has shape ${formatShape(shape)}: rows and columns were expected, such as (8, 8)`,
    );
  }
  if (data.length === 0) throw new RangeError(`${word}: ${name} is empty: at least one number is needed`);
  return { rows, columns, values: toGapped(word, name, data) };
}

/** Two lists that belong together have the same length. */
export function checkSameLength(word: string, first: [string, Gapped], second: [string, Gapped]): void {
  if (first[1].length !== second[1].length) {
    throw new RangeError(
      `${word}: ${first[0]} has ${countNumbers(first[1].length)} and ${second[0]} has ${second[1].length}: they must have the same length`,
    );
  }
}

export function isShaped(value: unknown): value is Shaped {
  return typeof value === 'object' && value !== null && 'shape' in value && 'data' in value && isList(value.data);
}

export function isList(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && 'length' in value);
}

/** The numbers of an argument, and their shape. */
export function read(word: string, name: string, value: unknown): Read {
  if (isShaped(value)) return { shape: value.shape, data: value.data };
  if (!isList(value)) {
    throw new TypeError(`${word}: ${name} is ${nameValue(value)}: a list or an array of numbers was expected`);
  }
  const first = value[0];
  if (!isList(first) && !isShaped(first)) return { shape: [value.length], data: value };
  return readRows(word, name, value);
}

function readRows(word: string, name: string, rows: ArrayLike<unknown>): Read {
  const data: unknown[] = [];
  let columns = 0;
  for (let row = 0; row < rows.length; row++) {
    const numbers = readNumbers(word, `row ${row} of ${name}`, rows[row]);
    if (row === 0) columns = numbers.length;
    if (numbers.length !== columns) {
      throw new RangeError(
        `${word}: row ${row} of ${name} has ${countNumbers(numbers.length)} and row 0 has ${columns}: all rows must have the same length`,
      );
    }
    for (const number of numbers) data.push(number);
  }
  return { shape: [rows.length, columns], data };
}

/** Numbers and gaps: null stands for NaN and for infinities. */
export function toGapped(word: string, name: string, data: ArrayLike<unknown>): Gapped {
  return Array.from(data, (value, index) => {
    if (typeof value === 'number') return Number.isFinite(value) ? value : null;
    if (typeof value === 'boolean') return Number(value);
    if (value === null) return null;
    throw new TypeError(`${word}: ${name} holds ${nameValue(value)} at index ${index}: a number was expected`);
  });
}

function countNumbers(count: number): string {
  return count === 1 ? '1 number' : `${count} numbers`;
}

/** A shape in Python's notation: `(3,)`, `(8, 8)`. */
export function formatShape(shape: readonly number[]): string {
  return shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(', ')})`;
}
