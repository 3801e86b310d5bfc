import { describe, expect, test } from 'vitest';
import * as np from '../src/index.ts';

const { add, subtract, multiply, divide, power, maximum, minimum } = np;
const { negative, sqrt, exp, log, sin, floor, round } = np;

describe('out', () => {
  test('is filled and returned, by keyword or in its place', () => {
    const out = np.zeros([2, 3]);
    expect(np.add([[1], [2]], [10, 20, 30], { out })).toBe(out);
    expect(out.tolist()).toEqual([
      [11, 21, 31],
      [12, 22, 32],
    ]);
    expect(np.multiply(out, 0, out)).toBe(out);
    expect(out.tolist()).toEqual(np.zeros([2, 3]).tolist());
    expect(np.exp(out, { out }).item(0)).toBe(1);
    expect(np.add(1, 2, { out: null }).item()).toBe(3);
  });

  test('may be an operand, of every function and of any length', () => {
    for (const size of [3, 500, 40_000]) {
      const values = np.random.default_rng(3).uniform(0.5, 2, [2, size]);
      for (const dtype of ['float32', 'float64'] as const) {
        for (const combine of [add, subtract, multiply, divide, power, maximum, minimum]) {
          const [a, b] = [values.astype(dtype), np.array([[1.5], [0.25]], { dtype })];
          const expected = combine(a, b);
          expect(np.array_equal(combine(a, b, { out: a }), expected)).toBe(true);
          const c = values.astype(dtype);
          const both = combine(values.astype(dtype), values.astype(dtype));
          expect(np.array_equal(combine(c, c, { out: c }), both)).toBe(true);
        }
        for (const change of [negative, sqrt, exp, log, sin, floor, round]) {
          const a = values.astype(dtype);
          const expected = change(a);
          expect(np.array_equal(change(a, { out: a }), expected)).toBe(true);
        }
        const a = values.astype(dtype);
        const expected = np.clip(a, 0.75, 1.25);
        expect(np.array_equal(np.clip(a, 0.75, 1.25, { out: a }), expected)).toBe(true);
      }
    }
  });

  test('over the memory of an operand is written after all numbers are read', () => {
    const data = Float32Array.of(1, 2, 3, 4);
    const a = new np.NDArray(data.subarray(0, 3), [3]);
    const out = new np.NDArray(data.subarray(1), [3]);
    expect(np.add(a, 1, { out }).tolist()).toEqual([2, 3, 4]);
  });

  test('may be of a larger kind, and of float32 for float64', () => {
    const out = np.zeros(2, { dtype: 'float64' });
    np.add(np.array([1, 2], { dtype: 'int32' }), 1, { out });
    expect(out.tolist()).toEqual([2, 3]);
    const small = np.zeros(2);
    np.add(out, 0.1, { out: small });
    expect(small.tolist()).toEqual([2.1, 3.1].map(Math.fround));
    np.greater(out, 2.5, { out: small });
    expect(small.tolist()).toEqual([0, 1]);
  });

  test('that does not fit says how', () => {
    const a = np.ones([2, 3]);
    expect(() => np.add(a, 1, { out: np.zeros([3, 2]) })).toThrow(
      new RangeError('add: out has shape (3,2), the result has shape (2,3)'),
    );
    expect(() => np.exp(a, { out: np.zeros(6) })).toThrow('exp: out has shape (6,), the result has shape (2,3)');
    expect(() => np.power(a, 2, { out: np.zeros(6) })).toThrow('power: out has shape (6,)');
    expect(() => np.clip(a, 0, 1, { out: np.zeros(6) })).toThrow('clip: out has shape (6,)');
    expect(() => np.divide(a, 2, { out: np.zeros([2, 3], { dtype: 'int32' }) })).toThrow(
      new TypeError('divide: out is int32, and a result of float32 does not go into it'),
    );
    expect(() => np.add([true], [1], { out: np.zeros(1, 'bool') })).toThrow('a result of int32 does not go into it');
    expect(() => np.add(a, 1, [1] as unknown as np.NDArray)).toThrow(TypeError);
    expect(() => np.add(a, 1, { out: [1] as unknown as np.NDArray })).toThrow(
      new TypeError('add: out is an array; given a list of 1'),
    );
    expect(() => np.add(a, 1, { outs: a } as np.OutOptions)).toThrow("add: has no argument 'outs'; it takes out");
    expect(a.tolist()).toEqual(np.ones([2, 3]).tolist());
  });

  test('belongs to methods too', () => {
    const a = np.ones(2);
    expect(a.add(1, { out: a })).toBe(a);
    expect(a.negative({ out: a }).tolist()).toEqual([-2, -2]);
  });
});
