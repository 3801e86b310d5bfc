import fc from 'fast-check';
import { expect, test } from 'vitest';
import expected from '../expected/slice.json' with { type: 'json' };
import * as np from '../src/index.ts';
import { expectSame, readArray } from './oracle.ts';

test("a.slice(text) is NumPy's a[text], for indices, ranges, steps, ... and newaxis", () => {
  for (const { x, text, out } of expected.slice) {
    const actual = readArray(x).slice(text);
    expect(actual.shape, text).toEqual(out.shape);
    expectSame(actual, out);
  }
});

test('a slice that is none names the part that is wrong', () => {
  const a = np.zeros([2, 3]);
  expect(() => a.slice('0, x')).toThrow(
    new RangeError("slice: 'x' in '0, x' is not an index, start:stop:step, ..., newaxis or None"),
  );
  expect(() => a.slice('1:2:3:4')).toThrow("slice: '1:2:3:4' in '1:2:3:4' is not");
  expect(() => a.slice('0.5')).toThrow("slice: '0.5' in '0.5' is not");
  expect(() => a.slice('')).toThrow("slice: '' in '' is not");
  expect(() => a.slice('0,,1')).toThrow("slice: '' in '0,,1' is not");
  expect(() => a.slice('..., ...')).toThrow("slice: '...' stands once; given '..., ...'");
  expect(() => a.slice('0, 0, 0')).toThrow("slice: '0, 0, 0' names 3 axes; shape (2,3) has 2");
  expect(() => a.slice('0, 3')).toThrow("slice: index 3 in '0, 3' is out of bounds for axis 1 with size 3");
  expect(() => a.slice('-3')).toThrow("slice: index -3 in '-3' is out of bounds for axis 0 with size 2");
  expect(() => a.slice('::0')).toThrow("slice: a step of 0 in '::0' leads nowhere");
  expect(() => a.slice(1 as unknown as string)).toThrow(
    new TypeError("slice: takes a text such as '1:3, ::-1'; given 1"),
  );
});

/** The places that a range of Python names, one by one. */
function placesOf(length: number, start: number | null, stop: number | null, step: number): number[] {
  const from = (bound: number) => (bound < 0 ? bound + length : bound);
  return Array.from({ length }, (_, i) => (step > 0 ? i : length - 1 - i)).filter((i) => {
    const first = start === null ? (step > 0 ? 0 : length - 1) : from(start);
    const begun = step > 0 ? i >= first : i <= first;
    const ended = stop !== null && (step > 0 ? i >= from(stop) : i <= from(stop));
    const origin = step > 0 ? Math.max(first, 0) : Math.min(first, length - 1);
    return begun && !ended && (i - origin) % step === 0;
  });
}

test('ranges along two axes pick what they pick of nested lists', () => {
  const bound = fc.option(fc.integer({ min: -7, max: 7 }));
  const step = fc.integer({ min: -4, max: 4 }).filter((by) => by !== 0);
  const range = fc.record({ start: bound, stop: bound, step });
  fc.assert(
    fc.property(fc.nat(5), fc.nat(5), range, range, (rows, columns, a, b) => {
      const x = np.arange(rows * columns).reshape(rows, columns);
      const lists = x.tolist() as number[][];
      const text = [a, b].map(({ start, stop, step }) => `${start ?? ''}:${stop ?? ''}:${step}`).join(', ');
      const across = placesOf(columns, b.start, b.stop, b.step);
      const picked = placesOf(rows, a.start, a.stop, a.step).map((i) => across.map((j) => lists[i]![j]!));
      expect(x.slice(text).tolist()).toEqual(picked);
    }),
    { numRuns: 500 },
  );
});

test("take picks NumPy's numbers, along an axis or of all in row order", () => {
  for (const { x, indices, axis, out } of expected.take) {
    expectSame(np.take(readArray(x), indices, axis), out);
    expectSame(readArray(x).take(indices, { axis }), out);
  }
});

test('indices may be an array of any kind', () => {
  const a = np.array([10, 20, 30]);
  expect(np.take(a, np.array([2, 0], 'int32')).tolist()).toEqual([30, 10]);
  expect(np.take(a, np.argsort([3, 1, 2])).tolist()).toEqual([20, 30, 10]);
  expect(np.take(a, [true, false]).tolist()).toEqual([20, 10]);
});

test('an index that is out of bounds says how many there are', () => {
  const a = np.zeros([2, 3]);
  expect(() => np.take(a, [0, 6])).toThrow(new RangeError('take: index 6 is out of bounds for axis 0 with size 6'));
  expect(() => np.take(a, -4, 1)).toThrow('take: index -4 is out of bounds for axis 1 with size 3');
  expect(() => np.take(a, 0.5)).toThrow(new TypeError('take: indices are whole numbers; given 0.5'));
  expect(() => np.take(a, 0, 2)).toThrow('take: axis 2 is out of bounds for array of dimension 2');
});
