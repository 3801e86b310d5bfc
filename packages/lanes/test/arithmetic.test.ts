import { describe, expect, test } from 'vitest';
import expected from '../expected/arithmetic.json' with { type: 'json' };
import powers from '../expected/power.json' with { type: 'json' };
import * as np from '../src/index.ts';
import { powerOf } from '../src/plain/power.ts';
import { type Call, expectAnswer, readNumber } from './oracle.ts';

const int32 = (value: np.ArrayLike) => np.array(value, { dtype: 'int32' });

describe('add, subtract, multiply, divide, maximum, minimum', () => {
  test("of every two kinds and of numbers give NumPy's kind and numbers", () => {
    for (const call of expected.pairs as Call[]) expectAnswer(call);
  });

  test('of int32 wrap around', () => {
    for (const call of expected.wrap as Call[]) expectAnswer(call);
  });

  test('of float64 are exact at the edges', () => {
    for (const call of expected.edges as Call[]) expectAnswer(call);
  });

  test('a list of numbers takes the kind of the array beside it, without a detour by float32', () => {
    expect(np.add(np.array([1, 2], { dtype: 'float64' }), [0.1, 0.2]).tolist()).toEqual([1.1, 2.2]);
    expect(np.add(int32([1, 2]), [3, 4]).dtype).toBe('int32');
    expect(np.add(int32([1, 2]), [0.5, 1]).dtype).toBe('float64');
    expect(np.add([true, false], [1, 2]).dtype).toBe('int32');
    expect(np.add([1, 2], [true, false]).tolist()).toEqual([2, 2]);
    expect(np.add([1, 2], 0.5).dtype).toBe('float32');
  });
});

test("negative, abs, square, sign, sqrt and floor of every kind give NumPy's kind and numbers", () => {
  for (const call of expected.each as Call[]) expectAnswer(call);
});

test('of bool sqrt and exp are float32, the smallest kind with fractions', () => {
  expect(np.sqrt([true, false]).dtype).toBe('float32');
  expect(np.exp([false]).tolist()).toEqual([1]);
});

describe('what has no answer', () => {
  test('is an error where it is one in NumPy', () => {
    for (const call of expected.errors as Call[]) expectAnswer(call);
  });

  test('says what was given and what to do', () => {
    const a = np.array([true]);
    expect(() => np.subtract(a, a)).toThrow(
      new TypeError('subtract: does not take bool; whether two of them differ is not_equal'),
    );
    expect(() => np.negative(a)).toThrow('negative: does not take bool; the opposite is logical_not');
    expect(() => np.add(int32([1]), 2 ** 31)).toThrow(
      new RangeError('add: 2147483648 is no number of int32, which goes from -2147483648 to 2147483647'),
    );
    expect(() => np.power(int32([3]), -2)).toThrow(
      'power: Integers to negative integer powers are not allowed: 3 to the power of -2; make one of them float64',
    );
    expect(() => np.power('x' as unknown as number, 2)).toThrow('power: expected an array');
  });
});

describe('power', () => {
  test("of whole numbers is NumPy's, in every kind", () => {
    for (const call of powers.exact as Call[]) expectAnswer(call);
  });

  test("of 0, 1, infinities and NaN is NumPy's, and elsewhere float32 is the nearest number to its float64", () => {
    const [{ x, out }] = powers.edges as [(typeof powers.edges)[number]];
    const bases = x.data.map(readNumber);
    const isEdge = (value: number) => [0, 1, -1].includes(value) || !Number.isFinite(value);
    for (const dtype of ['float32', 'float64'] as const) {
      const edges = np.array(bases, { dtype });
      const actual = np.power(edges.reshape(-1, 1), edges);
      out.data.map(readNumber).forEach((exact, i) => {
        const [base, exponent] = [bases[Math.floor(i / bases.length)]!, bases[i % bases.length]!];
        const given = `${base} to the power of ${exponent}`;
        if (dtype === 'float32') expect(actual.data[i], given).toBe(Math.fround(exact));
        else if (isEdge(base) || !Number.isFinite(exact)) expect(actual.data[i], given).toBe(exact);
        else expect(Math.abs(actual.data[i]! - exact), given).toBeLessThanOrEqual(1e-15 * Math.abs(exact));
      });
    }
  });

  test("in float32 is within 0.5001 units in the last place of NumPy's float64 power", () => {
    const [{ x, y, exact }] = powers.close as [(typeof powers.close)[number]];
    x.data.forEach((base, i) => {
      const value = readNumber(exact.data[i]!);
      const rounded = Math.fround(value);
      const actual = powerOf(Math.fround(readNumber(base)), Math.fround(readNumber(y.data[i]!)));
      const given = `${base} to the power of ${y.data[i]}`;
      if (!Number.isFinite(rounded) || rounded === 0) expect(actual, given).toBe(rounded);
      else {
        const unit = 2 ** (Math.max(Math.floor(Math.log2(Math.abs(rounded))), -126) - 23);
        expect(Math.abs(actual - value) / unit, given).toBeLessThanOrEqual(0.5001);
      }
    });
  });

  test('pow is power', () => {
    expect(np.pow).toBe(np.power);
    expect(np.pow([1, 2, 3], [2, 3, 4]).tolist()).toEqual([1, 8, 81]);
  });
});
