import { isRecord, nameValue } from './argument.ts';
import { findPaint } from './colors.ts';
import type { Gapped } from './figure.ts';

/** What a figure may hold. Beyond these, a page would be slow rather than clear. */
export const most = { marks: 200, numbers: 200_000, characters: 500 };

/** How many numbers have been read so far. */
export interface Tally {
  numbers: number;
}

/** Reads the fields of an untrusted record; each method returns what it has checked, or throws a sentence that names the place. */
export class RecordCheck {
  readonly tally: Tally;
  readonly #record: Record<string, unknown>;
  readonly #place: string;

  constructor(value: unknown, place: string, tally: Tally) {
    if (!isRecord(value)) throw new TypeError(`${place} is ${nameValue(value)}: a record was expected`);
    this.#record = value;
    this.#place = place;
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

  list(key: string, longest: number): unknown[] {
    const value = this.#record[key];
    if (!Array.isArray(value)) return this.#fail(key, value, 'a list');
    if (value.length > longest) {
      throw new RangeError(`${this.#place}.${key} has ${value.length} entries: at most ${longest} were expected`);
    }
    return value;
  }

  texts(key: string): string[] {
    const list = this.list(key, most.numbers - this.tally.numbers);
    this.tally.numbers += list.length;
    return Array.from(list, (value, index) => this.#checkText(`${key}[${index}]`, value));
  }

  pair(key: string, low = -Infinity, high = Infinity): [number, number] {
    const pair = new RecordCheck({ ...this.list(key, 2) }, `${this.#place}.${key}`, this.tally);
    return [pair.number('0', low, high), pair.number('1', low, high)];
  }

  /** Finite numbers and nulls; `length` of them, when it is given. */
  gapped(key: string, length?: number): Gapped {
    const list = this.list(key, most.numbers - this.tally.numbers);
    this.tally.numbers += list.length;
    if (length !== undefined && list.length !== length) {
      throw new RangeError(`${this.#place}.${key} has ${list.length} numbers: ${length} were expected`);
    }
    return Array.from(list, (value: unknown, index) => {
      if (value === null || (typeof value === 'number' && Number.isFinite(value))) return value;
      return this.#fail(`${key}[${index}]`, value, 'a finite number or null');
    });
  }

  #checkText(key: string, value: unknown): string {
    if (typeof value !== 'string') return this.#fail(key, value, 'a text');
    if (value.length <= most.characters) return value;
    throw new RangeError(
      `${this.#place}.${key} has ${value.length} characters: at most ${most.characters} were expected`,
    );
  }

  #fail(key: string, value: unknown, expected: string): never {
    throw new TypeError(`${this.#place}.${key} is ${nameValue(value)}: ${expected} was expected`);
  }
}
