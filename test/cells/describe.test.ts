import * as np from 'lanes';
import { expect, test } from 'vitest';
import { createValueBudget, describeError, describeValue } from '../../src/cells/notebook/describe.ts';
import { decodeNumber, encodeNumber } from '../../src/cells/notebook/plain-number.ts';
import type { Output } from '../../src/cells/types.ts';
import { showFigure } from '../../src/show/figure.ts';
import { showOutputs } from '../../src/show/outputs.ts';

const valuesOf = (value: unknown) => {
  const output = describeValue(value, createValueBudget());
  return output?.kind === 'array' ? output.values : undefined;
};

test('an array carries its numbers in row order, each as the shortest decimal of its kind', () => {
  expect(valuesOf(np.array([[0.1, 2, -3.5]]).T)).toEqual([0.1, 2, -3.5]);
  expect(valuesOf(np.array([0.1], { dtype: 'float64' }))).toEqual([0.1]);
  expect(valuesOf(np.array([1, 2], { dtype: 'int32' }))).toEqual([1, 2]);
  expect(valuesOf(np.array([true, false]))).toEqual([1, 0]);
});

test('the decimal of a float32 number is that number and no other', () => {
  const numbers = np.random.default_rng(1).normal(0, 1e-3, [4000]);
  const values = valuesOf(numbers) as number[];
  expect(values.map(Math.fround)).toEqual([...numbers.data]);
});

test('NaN, the infinities and -0 survive JSON', () => {
  const numbers = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -0, 0, 1.5];
  expect(valuesOf(np.array(numbers))).toEqual(['NaN', 'Infinity', '-Infinity', '-0', 0, 1.5]);
  const there = JSON.parse(JSON.stringify(numbers.map(encodeNumber))) as unknown[];
  expect(there.map(decodeNumber)).toEqual(numbers);
});

test('what is no number of the page is read as undefined', () => {
  expect(['nan', '1', null, {}, '__proto__', Number.POSITIVE_INFINITY].map(decodeNumber)).toEqual(
    Array(6).fill(undefined),
  );
});

test('an array of more than 4096 numbers has its text and its shape only', () => {
  expect(valuesOf(np.zeros([64, 64]))).toHaveLength(4096);
  expect(describeValue(np.zeros([4097]), createValueBudget())).toEqual({
    kind: 'array',
    text: String(np.zeros([4097])),
    shape: [4097],
    dtype: 'float32',
  });
});

test('a loop that shows thousands of arrays sends the numbers of the first, and stays below what the page takes', () => {
  const budget = createValueBudget();
  const array = np.random.default_rng(1).normal(0, 1, [1000]).astype('float64');
  const outputs = Array.from({ length: 3000 }, () => describeValue(array, budget) as Output & { kind: 'array' });
  const withValues = outputs.filter(({ values }) => values);
  expect(withValues).toHaveLength(100);
  expect(JSON.stringify(withValues.map(({ values }) => values)).length).toBeLessThan(2_500_000);
});

test('the numbers of an array never change what is drawn at first', () => {
  const array = np.array([[1, Number.NaN]]);
  const draw = (output: Output | undefined) => showOutputs([output!], 'a', showFigure);
  expect(draw(describeValue(array, createValueBudget()))).toBe(draw(describeValue(array)));
});

test('an array whose data is not what its shape says is shown without numbers', () => {
  const wrong = { shape: [2], dtype: 'float32', data: [1, 2, 3], toString: () => '[1 2]' };
  expect(valuesOf(wrong)).toBeUndefined();
  expect(valuesOf({ ...wrong, data: ['1', '2'] })).toBeUndefined();
  expect(valuesOf({ ...wrong, data: undefined })).toBeUndefined();
  expect(describeValue({ shape: ['x'], dtype: 'float32', data: [] })?.kind).toBe('text');
});

test('an error has a hint where learners need one, and none elsewhere', () => {
  expect(
    describeError(new RangeError('operands could not be broadcast together with shapes (2,3) (2,)'), []),
  ).toHaveProperty('hint');
  expect(describeError(new RangeError('b is 0'), [])).toEqual({
    kind: 'error',
    name: 'RangeError',
    message: 'b is 0',
    places: [],
  });
});
