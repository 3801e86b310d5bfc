import fc from 'fast-check';
import { expect, test } from 'vitest';
import kinds from '../expected/reduce-kinds.json' with { type: 'json' };
import long from '../expected/reduce-long.json' with { type: 'json' };
import * as np from '../src/index.ts';
import { readArray, readNumber, type WrittenArray } from './oracle.ts';

type Answer = np.NDArray | number | boolean;
type Name = keyof typeof kinds;

const { sum, prod, mean, std, max, min, argmax, argmin, cumsum } = np;
const functions = { sum, prod, mean, var: np.var, std, max, min, argmax, argmin, cumsum } as unknown as Record<
  Name,
  (a: np.NDArray, options: object) => Answer
>;

/** Expects NumPy's answer, to the bit; a scalar stands for an array without axes. */
function expectAnswer(actual: Answer, expected: WrittenArray, given: string): void {
  const numbers = readArray(expected);
  if (actual instanceof np.NDArray) {
    expect({ shape: actual.shape, dtype: actual.dtype, data: [...actual.data] }, given).toEqual({
      shape: expected.shape,
      dtype: expected.dtype,
      data: [...numbers.data],
    });
    return;
  }
  expect([], given).toEqual(expected.shape);
  expect(actual, given).toBe(numbers.item<number | boolean>());
}

for (const name of Object.keys(functions) as Name[]) {
  test(`${name} of every kind, along any axes, gives NumPy's numbers and NumPy's kind`, () => {
    for (const { x, options, out } of kinds[name] as { x: WrittenArray; options: object; out: WrittenArray }[]) {
      expectAnswer(functions[name](readArray(x), options), out, JSON.stringify({ name, x, options }));
    }
  });

  test(`${name} is a method too`, () => {
    const a = np.array([
      [3, 1, 2],
      [6, 5, 7],
    ]);
    const method = a[name] as (axis: number) => Answer;
    expect(method.call(a, 1)).toEqual(functions[name](a, { axis: 1 }));
  });
}

test("many numbers are added and multiplied in NumPy's order: the bits are NumPy's", () => {
  for (const { name, seed, shape, axis, out, last } of long.cases) {
    const drawn = np.random.default_rng(seed).uniform(0.5, 1.5, { size: shape, dtype: out.dtype as 'float32' });
    const actual = functions[name as Name](drawn, { axis });
    const numbers = actual instanceof np.NDArray ? actual.data : Float64Array.of(Number(actual));
    const given = JSON.stringify({ name, shape, axis, dtype: out.dtype });
    expect(actual instanceof np.NDArray ? actual.shape : [], given).toEqual(out.shape);
    expect([...numbers.slice(0, 4)], given).toEqual([...readArray({ ...out, shape: [out.data.length] }).data]);
    expect(numbers.at(-1), given).toBe(out.dtype === 'float32' ? Math.fround(readNumber(last)) : readNumber(last));
  }
});

test('a sum of int32 that leaves int32 is a number, and an error in an array', () => {
  const a = np.full([2, 2], 2 ** 31 - 1, 'int32');
  expect(np.sum(a)).toBe(4 * (2 ** 31 - 1));
  expect(() => np.sum(a, 0)).toThrow(
    new RangeError('sum: 4294967294 is no number of int32, which goes from -2147483648 to 2147483647'),
  );
  expect(() => np.sum(a, { keepdims: true })).toThrow('sum: 8589934588 is no number of int32');
  expect(() => np.cumsum(a)).toThrow('cumsum: 4294967294 is no number of int32');
  expect(() => np.prod(a, 1)).toThrow(RangeError);
  expect(np.prod(np.array([2 ** 26, 2 ** 26], 'int32'))).toBe(2 ** 52);
  expect(() => np.prod(a)).toThrow("prod: a result beyond 2^53 is not exact in whole numbers; use astype('float64')");
  expect(np.prod(np.concat([np.full(40, 2 ** 30, 'int32'), np.array([0], 'int32')]))).toBe(0);
});

test('the largest of booleans is a boolean', () => {
  expect(np.max<boolean>([true, false])).toBe(true);
  expect(np.min([true, false])).toBe(false);
  expect(np.max(np.array([[true], [false]]), 1).dtype).toBe('bool');
});

test('var of one number with ddof 1 is NaN, and ddof is a number', () => {
  expect(np.var([3], null, { ddof: 1 })).toBe(NaN);
  expect(np.var([])).toBe(NaN);
  expect(() => np.std([3], { ddof: '1' as unknown as number })).toThrow('std: ddof is a number; given the string "1"');
});

const shapes = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 });

test('whole numbers have the same sum over axes at once and one after the other, in any order', () => {
  fc.assert(
    fc.property(shapes, fc.infiniteStream(fc.integer({ min: -99, max: 99 })), fc.nat(), (shape, numbers, pick) => {
      const size = shape.reduce((x, y) => x * y, 1);
      const a = np.array([...numbers.take(size)], 'int32').reshape(shape);
      const axes = shape.map((_, axis) => axis).filter((axis) => (pick >> axis) & 1);
      const once = np.sum(a, axes, { keepdims: true });
      for (const order of [axes, [...axes].reverse()]) {
        const each = order.reduce((rest, axis) => np.sum(rest, axis, { keepdims: true }), a);
        expect(each).toEqual(once);
      }
      const last = axes.map((axis) => axis - shape.length);
      expect(np.sum(a, last, { keepdims: true })).toEqual(once);
    }),
  );
});

test('a reduction along an axis is the same after transposing', () => {
  fc.assert(
    fc.property(shapes, fc.infiniteStream(fc.integer({ min: -9, max: 9 })), fc.nat(), (shape, numbers, pick) => {
      const size = shape.reduce((x, y) => x * y, 1);
      const a = np.array([...numbers.take(size)], 'float64').reshape(shape);
      const axis = pick % shape.length;
      for (const name of ['sum', 'max', 'min', 'argmax', 'argmin'] as const) {
        const options = { axis, keepdims: true };
        const turned = { axis: shape.length - 1 - axis, keepdims: true };
        expect((functions[name](a.T, turned) as np.NDArray).T).toEqual(functions[name](a, options));
      }
    }),
  );
});
