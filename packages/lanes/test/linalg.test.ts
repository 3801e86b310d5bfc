import fc from 'fast-check';
import { expect, test } from 'vitest';
import expected from '../expected/linalg.json' with { type: 'json' };
import * as np from '../src/index.ts';
import { expectSame, readArray, readNumber } from './oracle.ts';

test("matmul and dot of whole numbers give NumPy's numbers, for matrices and vectors", () => {
  for (const { a, b, out } of expected.whole) {
    expectSame(np.matmul(readArray(a), readArray(b)), out);
    expectSame(np.dot(readArray(a), readArray(b)), out);
  }
});

test("matmul is near NumPy's product in float64", () => {
  for (const { seed, m, k, n, corner, last, sum } of expected.random) {
    const rng = np.random.default_rng(seed);
    const out = np.matmul(rng.standard_normal([m, k]), rng.standard_normal([k, n]));
    expect(out.shape).toEqual([m, n]);
    // The error grows with the root of the number of roundings.
    const bound = 1e-6 * k;
    expect(Math.abs(out.item(-1, -1) - readNumber(last))).toBeLessThan(bound);
    expect(Math.abs(np.sum(out) - readNumber(sum))).toBeLessThan(bound * Math.sqrt(m * n));
    corner.data.forEach((value, i) => {
      expect(Math.abs(out.item(i >> 1, i & 1) - readNumber(value))).toBeLessThan(bound);
    });
  }
});

test('matmul(u, v) of two vectors is a number', () => {
  expect(np.matmul<number>([1, 2, 3], [4, 5, 6])).toBe(32);
  expect(np.array([1, 2]).dot<number>([3, 4])).toBe(11);
});

test('dot with a number multiplies', () => {
  expect(np.dot(2, [1, 2]).tolist()).toEqual([2, 4]);
  expect(np.dot<number>(2, 3)).toBe(6);
});

test('matmul(a, b) of shapes (2,3) and (4,5) says how many columns and rows there are', () => {
  expect(() => np.matmul(np.zeros([2, 3]), np.zeros([4, 5]))).toThrow(
    new RangeError('matmul: shapes (2,3) and (4,5) do not fit: 3 columns, 4 rows'),
  );
  expect(() => np.dot(np.zeros([2, 3]), np.zeros(2))).toThrow(
    'dot: shapes (2,3) and (2,) do not fit: 3 columns, 2 numbers',
  );
  expect(() => np.matmul(np.zeros(3), np.zeros(4))).toThrow(
    'matmul: shapes (3,) and (4,) do not fit: 3 numbers, 4 numbers',
  );
});

test('matmul with a number, and with more than two axes, is an error', () => {
  expect(() => np.matmul(2, np.zeros(2))).toThrow(
    'matmul: multiplies arrays, and one operand is a number; use multiply',
  );
  expect(() => np.matmul(np.zeros([1, 2, 3]), np.zeros(3))).toThrow(
    'matmul: takes arrays of one or two axes; given shape (1,2,3)',
  );
});

const size = fc.integer({ min: 1, max: 40 });

test('(A B)ᵀ = Bᵀ Aᵀ to the bit, for any shapes', () => {
  fc.assert(
    fc.property(size, size, size, fc.nat(), (m, k, n, seed) => {
      const rng = np.random.default_rng(seed);
      const a = rng.standard_normal([m, k]);
      const b = rng.standard_normal([k, n]);
      expect(np.matmul(a, b).T.data).toEqual(np.matmul(b.T, a.T).data);
    }),
  );
});

test('A I = I A = A', () => {
  fc.assert(
    fc.property(size, size, (m, n) => {
      const a = np.random.default_rng(m).standard_normal([m, n]);
      const identity = (count: number) =>
        np.array(Array.from({ length: count }, (_, i) => Array.from({ length: count }, (_, j) => (i === j ? 1 : 0))));
      expect(np.matmul(a, identity(n)).data).toEqual(a.data);
      expect(np.matmul(identity(m), a).data).toEqual(a.data);
    }),
  );
});
