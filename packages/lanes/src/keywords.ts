import { describe } from './shape.ts';

/** Whether a last argument is an object of keyword arguments. */
function isKeywords(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/**
 * The arguments of function `name` by their `names`: in order, and the last may be an object of keyword arguments.
 * Throws where there are more arguments than names, where a keyword is none of them, and where one is given twice.
 */
export function readArguments(name: string, names: readonly string[], values: readonly unknown[]): unknown[] {
  const last = values[values.length - 1];
  const keywords = isKeywords(last) ? last : {};
  const given = isKeywords(last) ? values.slice(0, -1) : values;
  if (given.length > names.length) {
    throw new TypeError(
      `${name}: takes ${names.join(', ')}; given ${given.length} arguments, the last ${describe(given.at(-1))}`,
    );
  }
  const read: unknown[] = names.map((_, i) => given[i]);
  for (const [key, value] of Object.entries(keywords)) {
    const at = names.indexOf(key);
    if (at < 0) throw new TypeError(`${name}: has no argument '${key}'; it takes ${names.join(', ')}`);
    if (given[at] !== undefined) throw new TypeError(`${name}: the argument '${key}' is given twice`);
    read[at] = value;
  }
  return read;
}

/** `value` as a number, `otherwise` where it is undefined. Throws where it is something else. */
export function readNumber(name: string, argument: string, value: unknown, otherwise: number): number {
  if (value === undefined) return otherwise;
  if (typeof value !== 'number') throw new TypeError(`${name}: ${argument} is a number; given ${describe(value)}`);
  return value;
}

/** `value` as true or false, `otherwise` where it is undefined. Throws where it is something else. */
export function readBoolean(name: string, argument: string, value: unknown, otherwise: boolean): boolean {
  if (value === undefined) return otherwise;
  if (typeof value !== 'boolean')
    throw new TypeError(`${name}: ${argument} is true or false; given ${describe(value)}`);
  return value;
}
