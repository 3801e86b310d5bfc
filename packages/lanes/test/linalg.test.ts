import fc from 'fast-check';
import { expect, test } from 'vitest';
import expected from '../expected/linalg.json' with { type: 'json' };
import products from '../expected/products.json' with { type: 'json' };
import * as np from '../src/index.ts';
import { outer } from '../src/linalg.ts';
import { norm } from '../src/norm.ts';
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
  // @ts-expect-error The type checker says so too.
  expect(() => np.matmul(np.zeros([2, 3]), np.zeros([4, 5]))).toThrow(
    new RangeError('matmul: shapes (2,3) and (4,5) do not fit: 3 columns, 4 rows'),
  );
  // @ts-expect-error The type checker says so too.
  expect(() => np.dot(np.zeros([2, 3]), np.zeros(2))).toThrow(
    'dot: shapes (2,3) and (2,) do not fit: 3 columns, 2 numbers',
  );
  // @ts-expect-error The type checker says so too.
  expect(() => np.matmul(np.zeros(3), np.zeros(4))).toThrow(
    'matmul: shapes (3,) and (4,) do not fit: 3 numbers, 4 numbers',
  );
});

test('matmul with a number is an error', () => {
  // @ts-expect-error The type checker says so too.
  expect(() => np.matmul(2, np.zeros(2))).toThrow(
    'matmul: multiplies arrays, and one operand is a number; use multiply',
  );
});

test("matmul of stacks broadcasts them and gives NumPy's numbers", () => {
  for (const { a, b, out } of products.stacks) expectSame(np.matmul(readArray(a), readArray(b)), out);
});

test("matmul of every two kinds gives NumPy's kind and numbers; sums of int32 numbers wrap around", () => {
  for (const { a, b, out } of products.kinds) expectSame(np.matmul(readArray(a), readArray(b)), out);
});

test('where NumPy says that shapes do not fit, an error says it too', () => {
  for (const { a, b } of products.errors) {
    expect(() => np.matmul(np.zeros(a), np.zeros(b))).toThrow(RangeError);
  }
  // @ts-expect-error The type checker says so too.
  expect(() => np.matmul(np.zeros([2, 2, 3]), np.zeros([3, 3, 4]))).toThrow(
    'matmul: shapes (2,2,3) and (3,3,4) do not fit: their stacks (2,) and (3,) do not broadcast',
  );
  // @ts-expect-error The type checker says so too.
  expect(() => np.dot(np.zeros([2, 3]), np.zeros([3, 3, 4]))).toThrow(
    'dot: takes a second array of at most two axes; given shape (3,3,4)',
  );
});

test('matmul writes into out and returns it', () => {
  const rng = np.random.default_rng(3);
  const a = rng.standard_normal([7, 7]);
  const b = rng.standard_normal([7, 7]);
  const product = np.matmul(a, b);
  const out = np.full([7, 7], 9);
  expect(np.matmul(a, b, { out })).toBe(out);
  expect(out.data).toEqual(product.data);
  expect(np.matmul(a, b, np.zeros([7, 7])).data).toEqual(product.data);
  const wide = np.matmul(a, b, { out: np.zeros([7, 7], { dtype: 'float64' }) });
  expect([...wide.data]).toEqual([...product.data]);
  const none = np.matmul(np.zeros([2, 0]), np.zeros([0, 2]), { out: np.ones([2, 2]) });
  expect(none.tolist()).toEqual([
    [0, 0],
    [0, 0],
  ]);
});

test('out may be an operand of matmul', () => {
  const rng = np.random.default_rng(4);
  for (const n of [3, 40]) {
    const a = rng.standard_normal([n, n]);
    const b = rng.standard_normal([n, n]);
    const product = np.matmul(a, b);
    const left = a.copy();
    expect(np.matmul(left, b, { out: left }).data).toEqual(product.data);
    expect(np.matmul(a, b, { out: b }).data).toEqual(product.data);
  }
});

test('an out that does not fit is an error', () => {
  const a = np.zeros([2, 3]);
  expect(() => np.matmul(a, np.zeros([3, 4]), { out: np.zeros([4, 2]) })).toThrow(
    'matmul: out has shape (4,2), the result has shape (2,4)',
  );
  expect(() => np.matmul(a, np.zeros([3, 4]), { out: np.zeros([2, 4], { dtype: 'int32' }) })).toThrow(
    'matmul: out is int32, and a result of float32 does not go into it',
  );
});

test("outer gives NumPy's numbers, whatever the axes, and writes into out", () => {
  for (const { a, b, out } of products.outer) expectSame(outer(readArray(a), readArray(b)), out);
  const out = np.zeros([2, 3]);
  expect(outer([1, 2], [3, 4, 5], { out })).toBe(out);
  expect(out.tolist()).toEqual([
    [3, 4, 5],
    [6, 8, 10],
  ]);
});

test("norm gives NumPy's numbers, for vectors, matrices and along axes", () => {
  for (const { x, ord, axis, keepdims, out } of products.norm) {
    const order = ord === 'fro' || ord === null ? ord : readNumber(ord);
    const actual = norm<np.NDArray | number>(readArray(x), order, axis, { keepdims });
    if (typeof actual === 'number') expect(actual).toBe(readArray(out).item());
    else expectSame(actual, out);
  }
});

test('a norm that is not there is an error', () => {
  expect(() => norm(np.zeros([2, 2]), 2)).toThrow("norm: ord of matrices is 'fro'; given 2");
  expect(() => norm([1, 2], 3)).toThrow('norm: ord of vectors is 1, 2, Infinity or -Infinity; given 3');
  expect(() => norm(np.zeros([2, 2, 2]), 'fro')).toThrow(
    'norm: measures one axis or two; given 3 axes of an array of shape (2,2,2)',
  );
  expect(() => norm([1, 2], null, 1)).toThrow('norm: axis 1 is out of bounds for array of dimension 1');
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
