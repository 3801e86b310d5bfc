import { expect, test } from 'vitest';
import * as np from '../src/index.ts';

const a = np.arange(6).reshape(2, 3);

test('an array has shape, ndim, size, dtype, data and T', () => {
  expect(a.shape).toEqual([2, 3]);
  expect(a.ndim).toBe(2);
  expect(a.size).toBe(6);
  expect(a.dtype).toBe('float32');
  expect(a.data).toEqual(Float32Array.of(0, 1, 2, 3, 4, 5));
  expect(a.T.tolist()).toEqual([
    [0, 3],
    [1, 4],
    [2, 5],
  ]);
});

test('item(i, j) is a number; negative indices count from the end', () => {
  expect(a.item(1, 2)).toBe(5);
  expect(a.item(-1, -3)).toBe(3);
  expect(a.item(4)).toBe(4);
  expect(np.full([1, 1], 7).item()).toBe(7);
});

test('item says which index does not fit', () => {
  expect(() => a.item()).toThrow('item: only an array of size 1 has one number; this one has shape (2,3)');
  expect(() => a.item(2, 0)).toThrow(new RangeError('item: index 2 is out of bounds for axis 0 with size 2'));
  expect(() => a.item(0, -4)).toThrow('index -4 is out of bounds for axis 1 with size 3');
  expect(() => a.item(6)).toThrow(RangeError);
  expect(() => a.item(0, 0, 0)).toThrow('item: given 3 indices; shape (2,3) has 2 axes');
  expect(() => a.item(0.5)).toThrow(TypeError);
  expect(() => a.item(NaN, 0)).toThrow(TypeError);
});

test('tolist() gives nested lists, and of an array without axes a number', () => {
  expect(a.tolist()).toEqual([
    [0, 1, 2],
    [3, 4, 5],
  ]);
  expect(np.array(3).tolist()).toBe(3);
  expect(np.zeros([2, 0]).tolist()).toEqual([[], []]);
  expect(np.zeros([0, 2]).tolist()).toEqual([]);
});

test('methods call the function of their name', () => {
  const b = np.full([2, 3], 2);
  expect(a.add(b).tolist()).toEqual(np.add(a, b).tolist());
  expect(a.subtract(1).tolist()).toEqual(np.subtract(a, 1).tolist());
  expect(a.multiply(b).tolist()).toEqual(np.multiply(a, b).tolist());
  expect(a.divide([1, 2, 4]).tolist()).toEqual(np.divide(a, [1, 2, 4]).tolist());
  expect(a.negative().tolist()).toEqual(np.negative(a).tolist());
  expect(a.matmul(b.T).tolist()).toEqual(np.matmul(a, b.T).tolist());
  expect(a.dot([1, 1, 1]).tolist()).toEqual([3, 12]);
  expect(a.sum()).toBe(15);
  expect(a.sum(0).tolist()).toEqual([3, 5, 7]);
  expect(a.sum({ axis: 1, keepdims: true }).tolist()).toEqual([[3], [12]]);
  expect(a.mean()).toBe(2.5);
  expect(a.max()).toBe(5);
  expect(a.min(1).tolist()).toEqual([0, 3]);
  expect(a.argmax()).toBe(5);
  expect(a.argmin(1).tolist()).toEqual([0, 0]);
  expect(a.reshape(3, -1).tolist()).toEqual(a.reshape([3, -1]).tolist());
  expect(np.zeros([2, 3, 4]).transpose(1, 0, 2).shape).toEqual([3, 2, 4]);
  expect(np.zeros([2, 3, 4]).transpose([1, 0, 2]).shape).toEqual([3, 2, 4]);
});

test('expect(shape) is the array itself, and says so where it has another shape', () => {
  expect(a.expect([2, 3])).toBe(a);
  expect(a.expect([-1, 3])).toBe(a);
  const unknown: np.NDArray = a;
  expect(() => unknown.expect([3, 2])).toThrow(new RangeError('expect: the array has shape (2,3), not (3,2)'));
  expect(() => unknown.expect([-1])).toThrow('expect: the array has shape (2,3), not (-1,)');
  expect(() => unknown.expect(6 as unknown as [6])).toThrow('expect: a shape is a list of sizes; given 6');
});

test('copy() has numbers of its own', () => {
  const b = a.copy();
  b.data[0] = 9;
  expect(a.item(0)).toBe(0);
});

test('the shape of an array does not change', () => {
  expect(() => {
    (a.shape as unknown as number[])[0] = 6;
  }).toThrow(TypeError);
});

test('a new NDArray has as many numbers as its shape says', () => {
  expect(() => new np.NDArray(new Float32Array(5), [2, 3])).toThrow('NDArray: shape (2,3) has 6 numbers, data has 5');
  expect(() => new np.NDArray([1, 2] as unknown as Float32Array<ArrayBuffer>, [2])).toThrow(
    "NDArray: data is a Float32Array, Float64Array, Int32Array or, with dtype 'bool', Uint8Array; given a list of 2",
  );
});
