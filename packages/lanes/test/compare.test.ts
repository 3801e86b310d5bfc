import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import expected from '../expected/compare.json' with { type: 'json' };
import * as np from '../src/index.ts';
import { type Call, expectAnswer } from './oracle.ts';

describe('comparisons', () => {
  test("of every two kinds and of numbers give NumPy's bool arrays", () => {
    for (const call of expected.pairs as Call[]) expectAnswer(call);
  });

  test('tell NaN, infinities, neighbouring numbers and numbers beyond int32 apart as NumPy does', () => {
    for (const call of expected.edges as Call[]) expectAnswer(call);
  });

  test("isnan, isfinite and logical_not give NumPy's bool arrays", () => {
    for (const call of expected.each as Call[]) expectAnswer(call);
  });
});

describe('where', () => {
  test("chooses NumPy's numbers, broadcasts three operands and promotes two", () => {
    for (const call of expected.where as Call[]) expectAnswer(call);
  });

  test('and comparisons broadcast as broadcast_to says, for any shapes and kinds', () => {
    const kinds = fc.constantFrom<np.DType>('float32', 'float64', 'int32', 'bool');
    const operand = fc.tuple(kinds, fc.nat(4), fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }));
    const sizes = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 4 });
    fc.assert(
      fc.property(sizes, fc.tuple(operand, operand, operand), (full, operands) => {
        const [c, a, b] = operands.map(([dtype, from, ones], k) => {
          const shape: number[] = full
            .map((length, axis) => (ones[axis] ? 1 : length))
            .slice(Math.min(from, full.length));
          const size = shape.reduce((x, y) => x * y, 1);
          return np
            .array(Float64Array.from({ length: size }, (_, i) => (i * (k + 2)) % 5))
            .reshape(shape)
            .astype(dtype);
        }) as [np.NDArray, np.NDArray, np.NDArray];
        const shape = np.add(np.add(c, a), b).shape;
        const [x, y, z] = [c, a, b].map((one) => np.broadcast_to(one, shape)) as [np.NDArray, np.NDArray, np.NDArray];
        expect(np.where(c, a, b).tolist()).toEqual(np.where(x, y, z).tolist());
        const pair = np.add(a, b).shape;
        const [p, q] = [np.broadcast_to(a, pair), np.broadcast_to(b, pair)];
        expect(np.less(a, b).tolist()).toEqual(np.less(p, q).tolist());
        for (let i = 0; i < p.size; i++) expect(np.less(a, b).data[i]).toBe(p.data[i]! < q.data[i]! ? 1 : 0);
      }),
    );
  });

  test('takes numbers and lists, and a comparison as condition', () => {
    const x = np.array([-1, 2, -3]);
    expect(np.where(np.greater(x, 0), x, 0).tolist()).toEqual([0, 2, 0]);
    expect(np.where([1, 0], [1, 2], 9).tolist()).toEqual([1, 9]);
    expect(np.where(true, 1, 2).tolist()).toBe(1);
  });

  test('shapes that do not broadcast are all in the message', () => {
    // @ts-expect-error The type checker says so too.
    expect(() => np.where(np.ones(2), np.ones(3), 0)).toThrow(
      'operands could not be broadcast together with shapes (2,) (3,) ()',
    );
    expect(() => (np.where as (a: np.ArrayLike) => unknown)([true])).toThrow(
      'where: takes a condition and what to choose from',
    );
  });
});

describe('any and all', () => {
  test('along axes, of empty arrays and of NaN are as in NumPy', () => {
    for (const call of expected.reduce as Call[]) expectAnswer(call);
  });

  test('over all axes are true or false, and bool arrays with keepdims or along an axis', () => {
    const a = np.array([[true, false]]);
    expect(np.any(a)).toBe(true);
    expect(a.all()).toBe(false);
    expect(a.any(0).tolist()).toEqual([true, false]);
    expect(np.all(a, { keepdims: true }).tolist()).toEqual([[false]]);
  });
});

describe('allclose and array_equal', () => {
  test("give NumPy's answers, as true and false", () => {
    for (const call of expected.close as Call[]) expectAnswer(call);
  });

  test('take lists and numbers', () => {
    expect(np.allclose([1, 2], [1, 2.00001])).toBe(true);
    expect(np.allclose([1, 2], 1, 0, 1)).toBe(true);
    expect(np.array_equal([[1, 2]], np.array([[1, 2]]))).toBe(true);
    expect(np.array_equal([NaN], [NaN], true)).toBe(true);
    expect(() => np.allclose([1], 'x' as unknown as number)).toThrow('allclose: expected an array');
  });
});
