import { inspect } from 'node:util';
import { expect } from 'vitest';
import { createData } from '../src/dtype.ts';
import * as np from '../src/index.ts';
import { type DType, NDArray } from '../src/index.ts';

/** A number as expected/make.py writes it. */
export type Written = number | string;

/** An array as expected/make.py writes it. */
export interface WrittenArray {
  shape: number[];
  data: Written[];
  dtype?: string;
}

const names: Record<string, number> = { nan: NaN, inf: Infinity, '-inf': -Infinity, '-0': -0 };

export function readNumber(written: Written): number {
  return typeof written === 'number' ? written : names[written]!;
}

export function readArray({ shape, data, dtype = 'float32' }: WrittenArray): NDArray {
  const numbers = createData(dtype as DType, data.length);
  data.forEach((written, i) => {
    numbers[i] = readNumber(written);
  });
  return new NDArray(numbers, shape, dtype as DType);
}

/**
 * Expects the same shape and the same numbers, to the bit, and the same dtype if it is written down; a number stands for
 * an array without axes.
 */
export function expectSame(actual: NDArray | number, expected: WrittenArray): void {
  const array = typeof actual === 'number' ? new NDArray(Float32Array.of(actual), []) : actual;
  expect(array.shape).toEqual(expected.shape);
  if (expected.dtype !== undefined) expect(array.dtype).toBe(expected.dtype);
  expect([...array.data]).toEqual([...readArray(expected).data]);
}

/** A call as expected/make.py writes it: NumPy's answer, or the class of its error. */
export interface Call {
  name: string;
  args: unknown[];
  out?: WrittenArray | boolean;
  error?: string;
}

function readArgument(written: unknown): unknown {
  if (typeof written === 'string') return readNumber(written);
  const isArray = typeof written === 'object' && written !== null && 'data' in written;
  return isArray ? readArray(written as WrittenArray) : written;
}

/** Expects of a call what NumPy gives, to the bit, or an error where it throws one. */
export function expectAnswer({ name, args, out, error }: Call): void {
  const call = (np as unknown as Record<string, (...args: unknown[]) => NDArray | boolean>)[name]!;
  const given = args.map(readArgument);
  const title = `${name}(${given.map((x) => inspect(x)).join(', ')})`;
  if (error !== undefined) {
    expect(() => call(...given), title).toThrow(/^\w/);
    return;
  }
  const actual = call(...given);
  if (typeof out === 'boolean' || typeof actual === 'boolean') {
    const one = typeof actual === 'boolean' ? actual : actual.item<boolean>();
    expect(one, title).toBe(typeof out === 'boolean' ? out : out!.data[0] === 1);
    return;
  }
  const expected = readArray(out!);
  expect({ shape: actual.shape, dtype: actual.dtype, data: [...actual.data] }, title).toEqual({
    shape: expected.shape,
    dtype: expected.dtype,
    data: [...expected.data],
  });
}

/** The first place where two runs of numbers differ in a bit, or -1; every NaN is the same. */
export function findDifference<A extends Float32Array | Int32Array>(a: A, b: A): number {
  if (a.length !== b.length) return Math.min(a.length, b.length);
  return a.findIndex((x, i) => !Object.is(x, b[i]));
}
