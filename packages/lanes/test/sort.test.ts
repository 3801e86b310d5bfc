import fc from 'fast-check';
import { expect, test } from 'vitest';
import expected from '../expected/sort.json' with { type: 'json' };
import * as np from '../src/index.ts';
import { expectSame, readArray } from './oracle.ts';

test("sort and argsort give NumPy's stable order of every kind, along any axis, NaN at the end", () => {
  for (const { x, axis, sort, argsort } of expected.cases) {
    expectSame(np.sort(readArray(x), axis), sort);
    expectSame(np.argsort(readArray(x), { axis }), argsort);
    expectSame(readArray(x).argsort(axis), argsort);
  }
});

test('the method sort sorts the array itself', () => {
  const a = np.array([
    [3, 1],
    [2, 4],
  ]);
  expect(a.sort()).toBe(undefined);
  expect(a.tolist()).toEqual([
    [1, 3],
    [2, 4],
  ]);
  a.sort(0);
  a.sort({ axis: 1 });
  expect(a.tolist()).toEqual([
    [1, 3],
    [2, 4],
  ]);
});

test('what argsort finds, take puts in order', () => {
  fc.assert(
    fc.property(fc.array(fc.float()), (numbers) => {
      const a = np.array(numbers);
      expect(np.take(a, np.argsort(a)).data).toEqual(np.sort(a).data);
    }),
  );
});

test('a number has no axis to sort along, but all numbers in one row have', () => {
  expect(() => np.sort(3)).toThrow(new RangeError('sort: axis -1 is out of bounds for array of dimension 0'));
  expect(np.sort(3, null).tolist()).toEqual([3]);
  // @ts-expect-error The type checker says so too.
  expect(() => np.argsort([1, 2], 1)).toThrow('argsort: axis 1 is out of bounds for array of dimension 1');
  expect(() => np.sort([1, 2], { kind: 'stable' } as object)).toThrow("sort: has no argument 'kind'; it takes axis");
});

test('bincount counts 0, 1, 2 …, or adds up their weights', () => {
  for (const { x, weights, minlength, out } of expected.bincount) {
    expectSame(np.bincount(x, { weights, minlength }), out);
    expectSame(np.bincount(np.array(x, 'int32'), weights, minlength), out);
  }
});

test('what cannot be counted says so', () => {
  expect(() => np.bincount([1, -2])).toThrow(new RangeError('bincount: counts whole numbers ≥ 0; given -2'));
  expect(() => np.bincount([0.5])).toThrow(
    new TypeError('bincount: the numbers to count are whole numbers; given 0.5'),
  );
  expect(() => np.bincount([[1]])).toThrow('bincount: takes one axis; given shape (1,1)');
  expect(() => np.bincount([1], [1, 2])).toThrow(
    'bincount: there is one weight for each number; given shapes (1,) and (2,)',
  );
  expect(() => np.bincount([1], { minlength: -1 })).toThrow('bincount: minlength is a whole number ≥ 0; given -1');
});
