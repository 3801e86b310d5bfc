import * as np from 'lanes';
import { expect, test } from 'vitest';
import { look } from '../../src/widgets/symbol/probe.ts';

test('an array is told by its shape, its type, and as NumPy prints it', () => {
  expect(
    look(
      np.array([
        [1, -0.5],
        [0, 2],
      ]),
    )(),
  ).toEqual({
    shape: [2, 2],
    dtype: 'float32',
    text: '[[ 1.  -0.5]\n [ 0.   2. ]]',
  });
});

test('a large array is told by its corners', () => {
  expect(look(np.array(np.arange(100), { dtype: 'int32' }).reshape([10, 10]))().text).toBe(
    '[[ 0  1 ...  8  9]\n [10 11 ... 18 19]\n ...\n [80 81 ... 88 89]\n [90 91 ... 98 99]]',
  );
  expect(look(np.zeros([16, 1]))().text).toBe('[[0.]\n [0.]\n ...\n [0.]\n [0.]]');
  expect(look(np.ones([2, 1, 2]))().text).toBe('[[[1. 1.]]\n\n [[1. 1.]]]');
});

test('numbers are rounded to four figures of the largest, and what is not finite stays', () => {
  expect(look(np.array([0.123456, 12.3456]))().text).toBe('[ 0.12 12.35]');
  expect(look(np.array([1e-6, 2.34567e-6]))().text).toBe('[1.000e-06 2.346e-06]');
  expect(look(np.array([Number.NaN, Number.POSITIVE_INFINITY, 1]))().text).toBe('[nan inf  1.]');
  expect(look(np.array([]))().text).toBe('[]');
});

test('an array that was changed in place is told as it is now', () => {
  const array = np.zeros([2]);
  const tell = look(array);
  array.data[0] = 1;
  expect(tell().text).toBe('[1. 0.]');
});

test('a number is told as it is; what is neither says so', () => {
  expect(look(0.1)()).toEqual({ shape: [], dtype: 'number', text: '0.1' });
  expect(() => look(undefined as never)()).toThrow(
    'A symbol stands for an array or a number; in your program this is undefined.',
  );
  expect(() => look((() => 1) as never)()).toThrow('this is a function');
});
