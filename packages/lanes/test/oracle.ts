import { expect } from 'vitest';
import { NDArray } from '../src/index.ts';

/** A number as expected/make.py writes it. */
export type Written = number | string;

/** An array as expected/make.py writes it. */
export interface WrittenArray {
  shape: number[];
  data: Written[];
}

const names: Record<string, number> = { nan: NaN, inf: Infinity, '-inf': -Infinity, '-0': -0 };

export function readNumber(written: Written): number {
  return typeof written === 'number' ? written : names[written]!;
}

export function readArray({ shape, data }: WrittenArray): NDArray {
  return new NDArray(Float32Array.from(data, readNumber), shape);
}

/** Expects the same shape and the same numbers, to the bit; a number stands for an array without axes. */
export function expectSame(actual: NDArray | number, expected: WrittenArray): void {
  const array = typeof actual === 'number' ? new NDArray(Float32Array.of(actual), []) : actual;
  expect(array.shape).toEqual(expected.shape);
  expect([...array.data]).toEqual([...readArray(expected).data]);
}

/** The first place where two runs of numbers differ in a bit, or -1; every NaN is the same. */
export function findDifference(a: Float32Array, b: Float32Array): number {
  if (a.length !== b.length) return Math.min(a.length, b.length);
  return a.findIndex((x, i) => !Object.is(x, b[i]));
}
