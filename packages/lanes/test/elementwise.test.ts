import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import expected from '../expected/elementwise.json' with { type: 'json' };
import * as np from '../src/index.ts';
import { expectSame, readArray, readNumber } from './oracle.ts';

const { add, subtract, multiply, divide, maximum, minimum, negative, abs, sqrt, square, exp, log, tanh } = np;
const binary = { add, subtract, multiply, divide, maximum, minimum };
const unary = { negative, abs, sqrt, square, exp, log, tanh };
type Unary = keyof typeof unary;

describe('with two operands', () => {
  test("add, subtract, multiply, divide, maximum and minimum broadcast random shapes and give NumPy's numbers", () => {
    for (const { name, a, b, out } of expected.binary)
      expectSame(binary[name as keyof typeof binary](readArray(a), readArray(b)), out);
  });

  test('numbers and nested lists are operands', () => {
    expect(np.add(1, [[1], [2]]).tolist()).toEqual([[2], [3]]);
    expect(np.divide(1, np.array([2, 4])).tolist()).toEqual([0.5, 0.25]);
    expect(np.multiply(2, 3).shape).toEqual([]);
  });

  test('maximum and minimum pass NaN on, and tell 0 from -0', () => {
    expect(np.maximum([NaN, 1, NaN], [1, NaN, NaN]).tolist()).toEqual([NaN, NaN, NaN]);
    expect(np.minimum([NaN, 1, NaN], [1, NaN, NaN]).tolist()).toEqual([NaN, NaN, NaN]);
    expect(np.maximum([0, -0, -0], [-0, 0, -0]).tolist()).toEqual([0, 0, -0]);
  });

  test('shapes that do not broadcast are both in the message', () => {
    // @ts-expect-error The type checker says so too.
    expect(() => np.add(np.zeros([2, 3]), np.zeros(4))).toThrow(
      new RangeError('operands could not be broadcast together with shapes (2,3) (4,)'),
    );
    // @ts-expect-error The type checker says so too.
    expect(() => np.maximum(np.zeros(0), np.zeros(2))).toThrow('with shapes (0,) (2,)');
  });

  test('an operand that is no array says so with the name of the function', () => {
    expect(() => np.add(np.zeros(2), 'x' as unknown as number)).toThrow(
      'add: expected an array, a number or nested lists of numbers; given the string "x"',
    );
    expect(() => np.exp(undefined as unknown as number)).toThrow('exp: expected an array');
  });

  test('add(a, b) broadcasts as indexing by place says, for any shapes', () => {
    const shapes = fc
      .array(fc.integer({ min: 1, max: 4 }), { maxLength: 4 })
      .chain((full) =>
        fc.tuple(
          fc.constant(full),
          ...[0, 1].map(() => fc.tuple(fc.nat(full.length), fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }))),
        ),
      );
    fc.assert(
      fc.property(shapes, ([full, ...cuts]) => {
        const [a, b] = cuts.map(([from, ones], i) => {
          const shape = full.map((length, axis) => (ones[axis] ? 1 : length)).slice(from);
          const size = shape.reduce((x, y) => x * y, 1);
          return np
            .arange(size)
            .multiply(i === 0 ? 1 : 1000)
            .reshape(shape);
        }) as [np.NDArray, np.NDArray];
        const out = np.add(a, b);
        const at = (x: np.NDArray, index: number[]) => {
          if (x.ndim === 0) return x.item();
          return x.item(...x.shape.map((length, axis) => (length === 1 ? 0 : index[out.ndim - x.ndim + axis]!)));
        };
        for (let o = 0; o < out.size; o++) {
          const index: number[] = [];
          let rest = o;
          for (const length of [...out.shape].reverse()) {
            index.unshift(rest % length);
            rest = Math.floor(rest / length);
          }
          expect(out.data[o]).toBe(at(a, index) + at(b, index));
        }
      }),
    );
  });

  test('long rows, columns and numbers broadcast like short ones', () => {
    const a = np.arange(300 * 200).reshape(300, 200);
    const row = np.arange(200);
    const column = np.arange(300).reshape(300, 1);
    for (const [i, j] of [
      [0, 0],
      [17, 130],
      [299, 199],
    ] as const) {
      expect(np.add(a, row).item(i, j)).toBe(a.item(i, j) + j);
      expect(np.subtract(row, a).item(i, j)).toBe(j - a.item(i, j));
      expect(np.subtract(a, column).item(i, j)).toBe(a.item(i, j) - i);
      expect(np.subtract(1, a).item(i, j)).toBe(1 - a.item(i, j));
      expect(np.subtract(column, row).item(i, j)).toBe(i - j);
    }
  });
});

describe('with one operand', () => {
  test("negative, abs, sqrt and square give NumPy's numbers", () => {
    for (const { name, x, out } of expected.unary) expectSame(unary[name as Unary](readArray(x)), out);
  });

  const bounds = { exp: 1, log: 1, tanh: 2 } as const;
  for (const { name, x, exact } of expected.functions) {
    const most = bounds[name as keyof typeof bounds];
    test(`${name} is within ${most} unit in the last place of NumPy's float64 ${name}, and right at the edges`, () => {
      const actual = unary[name as Unary](readArray(x)).data;
      exact.data.map(readNumber).forEach((value, i) => {
        const rounded = Math.fround(value);
        const given = `${name}(${x.data[i]})`;
        if (!Number.isFinite(rounded) || rounded === 0) expect(actual[i], given).toBe(rounded);
        else {
          const unit = 2 ** (Math.max(Math.floor(Math.log2(Math.abs(rounded))), -126) - 23);
          expect(Math.abs(actual[i]! - value) / unit, given).toBeLessThanOrEqual(most);
        }
      });
    });
  }
});
