import { isRecord, nameValue } from './argument.ts';
import { findPaint } from './colors.ts';
import type { Gapped } from './figure.ts';

/** What a figure may hold. Beyond these, a page would be slow rather than clear. */
export const most = { marks: 200, numbers: 200_000, characters: 500, levels: 64, contours: 400_000 };

/** How many numbers and marks have been read so far, and numbers of contour plots times their levels. */
export interface Tally {
  numbers: number;
  marks: number;
  contours: number;
}

/** Reads the fields of an untrusted record; each method returns what it has checked, or throws a sentence that names the place. */
export class RecordCheck {
  readonly tally: Tally;
  readonly #record: Record<string, unknown>;
  /** The name of the record in an error. */
  readonly place: string;

  constructor(value: unknown, place: string, tally: Tally) {
    if (!isRecord(value)) throw new TypeError(`${place} is ${nameValue(value)}: a record was expected`);
    this.#record = value;
    this.place = place;
    this.tally = tally;
  }

  /** What `read` gives, or undefined when the field is missing. */
  optional<T>(key: string, read: (key: string) => T): T | undefined {
    return this.#record[key] === undefined ? undefined : read(key);
  }

  flag(key: string): boolean {
    const value = this.#record[key];
    return typeof value === 'boolean' ? value : this.#fail(key, value, 'true or false');
  }

  number(key: string, low = -Infinity, high = Infinity): number {
    const value = this.#record[key];
    if (typeof value === 'number' && Number.isFinite(value) && value >= low && value <= high) return value;
    return this.#fail(key, value, low === -Infinity ? 'a finite number' : `a number from ${low} to ${high}`);
  }

  /** A whole number from 1 to `highest`. */
  count(key: string, highest: number, what = this.place): number {
    const count = this.number(key, 1, highest);
    if (Number.isInteger(count)) return count;
    throw new RangeError(`${what} has ${count} ${key}: a whole number was expected`);
  }

  text(key: string): string {
    return this.#checkText(key, this.#record[key]);
  }

  color(key: string): string {
    const value = this.#record[key];
    return typeof value === 'string' && findPaint(value) !== undefined
      ? value
      : this.#fail(key, value, 'a known colour');
  }

  choice<T extends string>(key: string, choices: readonly T[]): T {
    const value = this.#record[key];
    return choices.find((choice) => choice === value) ?? this.#fail(key, value, `one of ${choices.join(' ')}`);
  }

  /** A record within this one. */
  record(key: string): RecordCheck {
    return new RecordCheck(this.#record[key], `${this.place}.${key}`, this.tally);
  }

  isList(key: string): boolean {
    return Array.isArray(this.#record[key]);
  }

  list(key: string, longest: number): unknown[] {
    const value = this.#record[key];
    if (!Array.isArray(value)) return this.#fail(key, value, 'a list');
    if (value.length > longest) {
      throw new RangeError(`${this.place}.${key} has ${value.length} entries: at most ${longest} were expected`);
    }
    return value;
  }

  colors(key: string, longest: number): string[] {
    return Array.from(this.list(key, longest), (color, index) => {
      if (typeof color === 'string' && findPaint(color) !== undefined) return color;
      return this.#fail(`${key}[${index}]`, color, 'a known colour');
    });
  }

  texts(key: string): string[] {
    const list = this.list(key, most.numbers - this.tally.numbers);
    this.tally.numbers += list.length;
    return Array.from(list, (value, index) => this.#checkText(`${key}[${index}]`, value));
  }

  pair(key: string, low = -Infinity, high = Infinity): [number, number] {
    const pair = new RecordCheck({ ...this.list(key, 2) }, `${this.place}.${key}`, this.tally);
    return [pair.number('0', low, high), pair.number('1', low, high)];
  }

  /** Finite numbers and nulls; `length` of them, when it is given. */
  gapped(key: string, length?: number): Gapped {
    const list = this.list(key, most.numbers - this.tally.numbers);
    this.tally.numbers += list.length;
    if (length !== undefined && list.length !== length) {
      throw new RangeError(`${this.place}.${key} has ${list.length} numbers: ${length} were expected`);
    }
    return Array.from(list, (value: unknown, index) => {
      if (value === null || (typeof value === 'number' && Number.isFinite(value))) return value;
      return this.#fail(`${key}[${index}]`, value, 'a finite number or null');
    });
  }

  /** Finite numbers; `length` of them, when it is given. */
  numbers(key: string, length?: number): number[] {
    return this.gapped(key, length).map((value, index) => {
      return value ?? this.#fail(`${key}[${index}]`, value, 'a finite number');
    });
  }

  /** Finite numbers, none smaller than the one before; or, where they may fall, none larger. */
  rising(key: string, length?: number, mayFall = false): number[] {
    const list = this.numbers(key, length);
    const falls = mayFall && (list[0] ?? 0) > (list.at(-1) ?? 0);
    const wrong = list.findIndex((value, index) => {
      const before = list[index - 1] ?? value;
      return falls ? value > before : value < before;
    });
    if (wrong < 0) return list;
    return this.#fail(`${key}[${wrong}]`, list[wrong], `a number ${falls ? 'below' : 'above'} the one before`);
  }

  #checkText(key: string, value: unknown): string {
    if (typeof value !== 'string') return this.#fail(key, value, 'a text');
    if (value.length <= most.characters) return value;
    throw new RangeError(
      `${this.place}.${key} has ${value.length} characters: at most ${most.characters} were expected`,
    );
  }

  #fail(key: string, value: unknown, expected: string): never {
    throw new TypeError(`${this.place}.${key} is ${nameValue(value)}: ${expected} was expected`);
  }
}

/** A record without the fields that are undefined. */
export function dropMissing<T extends object>(record: T): T {
  for (const key of Object.keys(record) as (keyof T)[]) if (record[key] === undefined) delete record[key];
  return record;
}
