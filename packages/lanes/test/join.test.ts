import fc from 'fast-check';
import { expect, test } from 'vitest';
import expected from '../expected/join.json' with { type: 'json' };
import * as np from '../src/index.ts';
import { expectSame, readArray } from './oracle.ts';

test('concat joins arrays of any kinds along any axis, as NumPy does, and along null all numbers in one row', () => {
  for (const { arrays, axis, out } of expected.concat) {
    expectSame(np.concat(arrays.map(readArray), axis), out);
    expectSame(np.concatenate(arrays.map(readArray), { axis }), out);
  }
});

test('stack joins arrays of any kinds along a new axis', () => {
  for (const { arrays, axis, out } of expected.stack) expectSame(np.stack(arrays.map(readArray), { axis }), out);
});

test('split gives parts of the same size, or those between the places in a list', () => {
  for (const { x, parts, axis, out } of expected.split) {
    const actual = np.split(readArray(x), parts, axis);
    expect(actual.length).toBe(out.length);
    for (const [i, part] of actual.entries()) expectSame(part, out[i]!);
  }
});

test('expand_dims adds axes of size 1, squeeze takes them away', () => {
  for (const { x, axis, out } of expected.expand_dims) expectSame(np.expand_dims(readArray(x), axis), out);
  for (const { x, axis, out } of expected.squeeze) {
    expectSame(np.squeeze(readArray(x), axis), out);
    expectSame(readArray(x).squeeze({ axis }), out);
  }
});

test('broadcast_to repeats along axes of size 1 and along new axes', () => {
  for (const { x, to, out } of expected.broadcast_to) expectSame(np.broadcast_to(readArray(x), to), out);
});

test('transpose moves the numbers of every kind to any order of the axes', () => {
  for (const { x, axes, out } of expected.transpose) expectSame(readArray(x).transpose(axes), out);
});

test('flatten() gives a row with its own numbers, ravel() one with those of the array', () => {
  const a = np.arange(6, { dtype: 'int32' }).reshape(2, 3);
  for (const row of [a.flatten(), a.ravel()]) {
    expect(row.shape).toEqual([6]);
    expect(row.data).toEqual(a.data);
  }
  expect(a.flatten().data.buffer).not.toBe(a.data.buffer);
  expect(a.ravel().data).toBe(a.data);
  expect(np.zeros([0, 3]).flatten().shape).toEqual([0]);
  expect(np.asarray(7).ravel().tolist()).toEqual([7]);
});

test('lists and numbers stand for arrays', () => {
  expect(np.concat([[1, 2], [3]]).tolist()).toEqual([1, 2, 3]);
  expect(np.stack([1, 2, 3]).tolist()).toEqual([1, 2, 3]);
  expect(np.concat([[true], [false]]).dtype).toBe('bool');
  expect(np.concat([np.arange(2, { dtype: 'int32' }), [3]]).dtype).toBe('int32');
  expect(np.split([1, 2, 3, 4], 2).map((part) => part.tolist())).toEqual([
    [1, 2],
    [3, 4],
  ]);
});

test('arrays that do not fit say their shapes', () => {
  const a = np.zeros([2, 3]);
  // @ts-expect-error The type checker says so too.
  expect(() => np.concat([a, np.zeros([3, 3])], 1)).toThrow(
    new RangeError('concat: shapes (2,3) and (3,3) do not fit: only the sizes of axis 1 may differ'),
  );
  // @ts-expect-error The type checker says so too.
  expect(() => np.concat([a, [1, 2, 3]])).toThrow(
    'concat: shapes (2,3) and (3,) do not fit: only the sizes of axis 0 may differ',
  );
  // @ts-expect-error The type checker says so too.
  expect(() => np.concatenate([a, a], 2)).toThrow('concatenate: axis 2 is out of bounds for array of dimension 2');
  expect(() => np.concat([])).toThrow('concat: takes at least one array; given an empty list');
  expect(() => np.concat(a as unknown as np.NDArray[])).toThrow(
    new TypeError('concat: takes a list of arrays; given a value of class NDArray'),
  );
  // @ts-expect-error The type checker says so too.
  expect(() => np.concat([1, 2])).toThrow(
    'concat: joins arrays along an axis that they have, and a number has none; use stack',
  );
  // @ts-expect-error The type checker says so too.
  expect(() => np.stack([a, np.zeros([3, 2])])).toThrow(
    'stack: takes arrays of the same shape; given shapes (2,3) and (3,2)',
  );
  // @ts-expect-error The type checker says so too.
  expect(() => np.stack([a, a], 3)).toThrow('stack: axis 3 is out of bounds for array of dimension 3');
});

test('a split that is none says why', () => {
  const a = np.zeros([2, 5]);
  expect(() => np.split(a, 2, 1)).toThrow(new RangeError('split: an axis of size 5 has no 2 parts of the same size'));
  expect(() => np.split(a, 0)).toThrow('split: the count of parts is a whole number above 0; given 0');
  expect(() => np.split(a, [0.5])).toThrow('split: a place is a whole number; given 0.5');
  expect(() => np.split(a, '2' as unknown as number)).toThrow(
    'split: takes a count of parts or a list of places; given the string "2"',
  );
  expect(() => np.split(3, 1)).toThrow('split: axis 0 is out of bounds for array of dimension 0');
});

test('an axis of another size is neither squeezed nor broadcast', () => {
  const a = np.zeros([1, 3]);
  expect(() => np.squeeze(a, 1)).toThrow(
    new RangeError('squeeze: takes away axes of size 1; axis 1 of shape (1,3) has 3'),
  );
  // @ts-expect-error The type checker says so too.
  expect(() => np.expand_dims(a, 3)).toThrow('expand_dims: axis 3 is out of bounds for array of dimension 3');
  expect(() => np.expand_dims(a, [0, 0])).toThrow('expand_dims: axis 0 is named twice in [0,0]');
  expect(() => np.expand_dims(a, null as unknown as number)).toThrow(
    'expand_dims: an axis is a whole number; given null',
  );
  expect(() => np.broadcast_to(a, [2, 4])).toThrow(
    new RangeError('broadcast_to: shape (1,3) does not broadcast to (2,4)'),
  );
  expect(() => np.broadcast_to(a, 3)).toThrow('broadcast_to: shape (1,3) does not broadcast to (3,)');
});

const shapes = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 4 });
const kinds = fc.constantFrom<np.DType>('float32', 'float64', 'int32');

function count(shape: number[], dtype: np.DType): np.NDArray {
  return np
    .arange(
      shape.reduce((x, y) => x * y, 1),
      { dtype },
    )
    .reshape(shape);
}

test('the parts of a split, joined again, are the array', () => {
  fc.assert(
    fc.property(shapes, kinds, fc.nat(), fc.array(fc.nat(6)), (shape, dtype, pick, places) => {
      const a = count(shape, dtype);
      const axis = pick % shape.length;
      const parts = np.split(a, [...places].sort(), axis);
      const joined = np.concat(parts, axis);
      expect(joined).toEqual(a);
    }),
  );
});

test('layers that are stacked stand at their indices', () => {
  fc.assert(
    fc.property(shapes, kinds, fc.nat(), (shape, dtype, pick) => {
      const layers = [count(shape, dtype), np.zeros(shape, dtype)];
      const axis = pick % (shape.length + 1);
      const stacked = np.stack(layers, axis);
      for (const [i, layer] of layers.entries()) {
        expect(np.take(stacked, i, axis)).toEqual(layer);
        expect(stacked.slice(`${':, '.repeat(axis)}${i}`)).toEqual(layer);
      }
    }),
  );
});

test('squeeze undoes expand_dims', () => {
  fc.assert(
    fc.property(shapes, fc.nat(), (shape, pick) => {
      const axis = pick % (shape.length + 1);
      const a = count(shape, 'int32');
      expect(np.squeeze(np.expand_dims(a, axis), axis)).toEqual(a);
    }),
  );
});
