import { expect, test } from 'vitest';
import expected from '../expected/reduce.json' with { type: 'json' };
import * as np from '../src/index.ts';
import { expectSame, readArray, readNumber, type Written, type WrittenArray } from './oracle.ts';

interface Case {
  x: WrittenArray;
  axis: number | number[] | null;
  keepdims: boolean;
  out: WrittenArray;
}

const { sum, mean, max, min, argmax, argmin } = np;

for (const [name, call] of Object.entries({ sum, mean, max, min, argmax, argmin })) {
  test(`${name} over one axis, several and all, with and without keepdims, gives NumPy's numbers`, () => {
    const reduce = call as (a: np.NDArray, options: object) => np.NDArray | number;
    for (const { x, axis, keepdims, out } of expected[name as 'sum'] as Case[]) {
      const actual = reduce(readArray(x), { axis, keepdims });
      expect(typeof actual === 'number', JSON.stringify({ name, axis, shape: x.shape })).toBe(
        out.shape.length === 0 && !keepdims,
      );
      expectSame(actual, out);
    }
  });
}

test("sum of many numbers has NumPy's very bits, whichever axes are summed", () => {
  for (const { seed, shape, axis, size, first, last } of expected.long) {
    const x = np.random.default_rng(seed).standard_normal(shape);
    const out = np.sum<np.NDArray | number>(x, axis);
    const data = typeof out === 'number' ? [out] : [...out.data];
    expect(data.length).toBe(size);
    const given = JSON.stringify({ shape, axis });
    expect(data.slice(0, 6), given).toEqual((first as Written[]).map((value) => Math.fround(readNumber(value))));
    expect(data.at(-1), given).toBe(Math.fround(readNumber(last)));
  }
});

test('an axis may be positional, and keepdims follow it', () => {
  const a = np.ones([2, 3]);
  expect(np.sum(a, 1).tolist()).toEqual([3, 3]);
  expect(np.sum(a, -1, { keepdims: true }).tolist()).toEqual([[3], [3]]);
  expect(np.sum(a, [0, 1])).toBe(6);
  expect(np.sum(a, { keepdims: true }).tolist()).toEqual([[6]]);
  expect(np.sum(a, null)).toBe(6);
  expect(np.sum(a, []).tolist()).toEqual([
    [1, 1, 1],
    [1, 1, 1],
  ]);
  expect(np.argmax(a, { axis: 0, keepdims: true }).shape).toEqual([1, 3]);
});

test('the sum of no numbers is 0, their mean NaN, and they have no maximum', () => {
  expect(np.sum([])).toBe(0);
  expect(np.mean([])).toBe(NaN);
  expect(() => np.max([])).toThrow('max: no numbers to compare in an array of shape (0,)');
  expect(() => np.argmax([])).toThrow(RangeError);
  expect(() => np.min(np.zeros([0, 3]), 0)).toThrow(RangeError);
  expect(np.max(np.zeros([0, 3]), 1).shape).toEqual([0]);
});

test('an axis that is none says how many there are', () => {
  const a = np.zeros([2, 3]);
  // @ts-expect-error The type checker says so too.
  expect(() => np.sum(a, 2)).toThrow(new RangeError('sum: axis 2 is out of bounds for array of dimension 2'));
  // @ts-expect-error The type checker says so too.
  expect(() => np.max(a, -3)).toThrow('max: axis -3 is out of bounds for array of dimension 2');
  expect(() => np.sum(a, [0, -2])).toThrow('sum: axis 0 is named twice in [0,-2]');
  // @ts-expect-error The type checker says so too.
  expect(() => np.sum(a, 0.5)).toThrow('sum: an axis is a whole number; given 0.5');
  expect(() => np.mean(a, '0' as unknown as number)).toThrow('mean: an axis is a whole number; given the string "0"');
  expect(() => np.argmax(a, [0] as unknown as number)).toThrow('argmax: an axis is a whole number; given a list of 1');
  expect(() => np.sum(a, { axes: 0 } as object)).toThrow("sum: has no argument 'axes'; it takes axis, keepdims");
  expect(() => np.sum(a, 0, { keepdims: 1 as unknown as boolean })).toThrow('sum: keepdims is true or false; given 1');
});
