import { expect, test } from 'vitest';
import expected from '../expected/integers.json' with { type: 'json' };
import * as np from '../src/index.ts';
import { expectSame, readArray, type WrittenArray } from './oracle.ts';

const { default_rng } = np.random;

/** Expects NumPy's array, or the one number. */
function expectDrawn(actual: np.NDArray | number, out: WrittenArray): void {
  if (typeof actual !== 'number') expectSame(actual, out);
  else expect({ shape: [], number: actual }).toEqual({ shape: out.shape, number: readArray(out).item() });
}

test("integers(low, high, size) draws NumPy's whole numbers, from ranges of any size up to 2^32", () => {
  for (const { seed, low, high, size, endpoint, out } of expected.integers) {
    expectSame(default_rng(seed).integers(low, high, size, { endpoint }), out);
    expectSame(default_rng(seed).integers(low, { high, size, endpoint }), out);
  }
});

test('permutation(n) is 0 … n - 1 in the order that NumPy draws', () => {
  for (const { seed, n, out } of expected.permutation) expectSame(default_rng(seed).permutation(n), out);
});

test('permutation(x) puts the parts along an axis in order in a copy, shuffle(x) in place', () => {
  for (const { seed, x, axis, out, then, after } of expected.shuffled) {
    const rng = default_rng(seed);
    const a = readArray(x);
    expectSame(rng.permutation(a, axis), out);
    expectSame(a, x);
    expect(rng.shuffle(a, { axis })).toBe(undefined);
    expectSame(a, then);
    expect(rng.integers(1000)).toBe(readArray(after).item());
  }
});

test("choice(a, size) draws NumPy's numbers, with and without replace", () => {
  for (const { seed, a, options, out, after } of expected.choice) {
    const rng = default_rng(seed);
    expectDrawn(rng.choice<np.NDArray | number>(a, options), out);
    expect(rng.integers(1000)).toBe(readArray(after).item());
  }
});

test('choice draws by probabilities, and from the parts of an array', () => {
  for (const { seed, a, options, out, after } of expected.weighted) {
    const rng = default_rng(seed);
    expectDrawn(rng.choice<np.NDArray | number>(typeof a === 'number' ? a : readArray(a), options), out);
    expect(rng.integers(1000)).toBe(readArray(after).item());
  }
});

test("in float64 the draws are NumPy's and not rounded", () => {
  const dtype = 'float64';
  for (const { seed, random, standard_normal, normal, uniform, one } of expected.float64) {
    const rng = default_rng(seed);
    expectSame(rng.random({ size: [2, 3], dtype }), random);
    expectSame(rng.standard_normal({ size: 40, dtype }), standard_normal);
    expectSame(rng.normal(3, 0.5, { size: 7, dtype }), normal);
    expectSame(rng.uniform({ low: -2, high: 5, size: 7, dtype }), uniform);
    expect(rng.random({ dtype })).toBe(one);
  }
});

test('whole numbers take half of 64 bits and keep the other half for the next, whatever is drawn in between', () => {
  const rng = default_rng(17);
  const dtype = 'float64';
  const drawn = [
    rng.integers(100),
    rng.random({ dtype }),
    rng.integers(100),
    rng.integers(100),
    rng.standard_normal({ dtype }),
    rng.integers(2 ** 20, 2 ** 30),
    ...rng.permutation(5).data,
    rng.integers(7),
    rng.choice(5),
    rng.random({ dtype }),
  ];
  expect(drawn).toEqual(expected.mixed);
});

test('without a size a draw is one number, or a boolean of booleans', () => {
  expect(typeof default_rng(1).integers(5)).toBe('number');
  expect(typeof default_rng(1).choice([1, 2, 3])).toBe('number');
  expect(default_rng(1).choice([true])).toBe(true);
  expect(default_rng(1).choice(np.zeros([2, 3]), null).shape).toEqual([3]);
});

test('a range without whole numbers, or beyond int32, says so', () => {
  const rng = default_rng(1);
  expect(() => rng.integers(0)).toThrow(new RangeError('integers: there are no whole numbers from 0 to -1'));
  expect(() => rng.integers(5, 4, { endpoint: true })).toThrow('integers: there are no whole numbers from 5 to 4');
  expect(() => rng.integers(0, 2 ** 31 + 1)).toThrow(
    'integers: int32 goes from -2147483648 to 2147483647; asked for 0 to 2147483648',
  );
  expect(() => rng.integers(0.5)).toThrow(new TypeError('integers: low is a whole number; given 0.5'));
  expect(() => rng.integers(0, NaN)).toThrow('integers: high is a whole number; given NaN');
  expect(() => rng.random({ dtype: 'int32' as 'float32' })).toThrow(
    new TypeError("random: the dtype of a draw is 'float32' or 'float64'; given the string \"int32\""),
  );
});

test('a choice that cannot be made says why', () => {
  const rng = default_rng(1);
  expect(() => rng.choice(0)).toThrow(new RangeError('choice: there is nothing to choose from'));
  expect(() => rng.choice(3, 4, { replace: false })).toThrow(
    'choice: without replace, at most 3 can be drawn; asked for 4',
  );
  expect(() => rng.choice(3, 1, { p: [0.5, 0.5] })).toThrow(
    'choice: p has a probability for each of 3 numbers; given shape (2,)',
  );
  expect(() => rng.choice(2, 1, { p: [0.5, 0.25] })).toThrow('choice: probabilities add up to 1; given a sum of 0.75');
  expect(() => rng.choice(2, 1, { p: [1.5, -0.5] })).toThrow('choice: a probability is not negative; given -0.5');
  expect(() => rng.choice(2, 1, { p: [NaN, 1] })).toThrow('choice: a probability is not negative; given NaN');
  expect(() => rng.choice(2, 2, { p: [1, 0], replace: false })).toThrow(
    'choice: 1 numbers have a probability above 0; asked for 2 without replace',
  );
  expect(() => rng.choice(-1)).toThrow('choice: negative dimensions are not allowed; given -1');
  expect(() => rng.permutation(1.5)).toThrow('permutation: a size is a whole number; given 1.5');
  expect(() => rng.permutation([1, 2], 1)).toThrow('permutation: axis 1 is out of bounds for array of dimension 1');
  expect(() => rng.shuffle([1, 2] as unknown as np.NDArray)).toThrow(
    new TypeError('shuffle: shuffles an array in place; given a list of 2'),
  );
});
