import fc from 'fast-check';
import { expect, test } from 'vitest';
import expected from '../expected/rearrange.json' with { type: 'json' };
import * as np from '../src/index.ts';
import { expectSame, readArray } from './oracle.ts';

test("reshape gives NumPy's shapes, -1 being whatever fits", () => {
  for (const { x, to, out } of expected.reshape) expectSame(np.reshape(readArray(x), to), out);
});

test("transpose gives NumPy's numbers in any order of the axes", () => {
  for (const { x, axes, out } of expected.transpose) expectSame(np.transpose(readArray(x), axes), out);
});

test('reshape to another count of numbers says both', () => {
  const a = np.arange(6);
  expect(() => np.reshape(a, 4)).toThrow(new RangeError('cannot reshape array of size 6 into shape (4,)'));
  expect(() => np.reshape(a, [4, -1])).toThrow('cannot reshape array of size 6 into shape (4,-1)');
  expect(() => np.reshape(a, [-1, -1])).toThrow('reshape: can only specify one unknown dimension; given (-1,-1)');
  expect(() => np.reshape(np.zeros(0), [0, -1])).toThrow('cannot reshape array of size 0 into shape (0,-1)');
  expect(() => np.reshape(a, [-2, -3])).toThrow('reshape: negative dimensions are not allowed; given -2');
  expect(() => np.reshape(a, [NaN])).toThrow('reshape: a size is a whole number; given NaN');
  expect(() => np.reshape(a, '6' as unknown as number)).toThrow(
    'reshape: a shape is a size or a list of sizes; given the string "6"',
  );
});

test('transpose names every axis once, or says what is wrong', () => {
  const a = np.zeros([2, 3]);
  // @ts-expect-error The type checker says so too.
  expect(() => np.transpose(a, [0])).toThrow("transpose: axes don't match array: given 1, the array has 2");
  expect(() => np.transpose(a, [0, 0])).toThrow('transpose: repeated axis in [0, 0]');
  // @ts-expect-error The type checker says so too.
  expect(() => np.transpose(a, [0, 2])).toThrow('transpose: axis 2 is out of bounds for array of dimension 2');
  expect(() => np.transpose(a, 1 as unknown as number[])).toThrow('transpose: axes are a list; given 1');
});

test('transpose twice is the array itself', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 23 }), { maxLength: 3 }), (shape) => {
      const a = np.arange(shape.reduce((x, y) => x * y, 1)).reshape(shape);
      expect(a.T.T.shape).toEqual(a.shape);
      expect(a.T.T.data).toEqual(a.data);
    }),
  );
});
