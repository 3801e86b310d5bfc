import { expect, test } from 'vitest';
import expected from '../expected/round.json' with { type: 'json' };
import * as np from '../src/index.ts';
import { type Call, expectAnswer } from './oracle.ts';

test("floor gives NumPy's kind and numbers", () => {
  for (const call of expected.floor as Call[]) expectAnswer(call);
});

test('round takes the even one of two numbers that are as near, at any count of decimals', () => {
  for (const call of expected.round as Call[]) expectAnswer(call);
  expect(np.round([0.5, 1.5, 2.5]).tolist()).toEqual([0, 2, 2]);
  expect(np.round([1.25], { decimals: 1 }).tolist()).toEqual(np.round([1.25], 1).tolist());
  expect(np.array([15, 25], { dtype: 'int32' }).round(-1).tolist()).toEqual([20, 20]);
});

test('decimals that are not whole are an error', () => {
  expect(() => np.round([1], 0.5)).toThrow(new TypeError('round: decimals is a whole number; given 0.5'));
  expect(() => np.round(np.array([2 ** 31 - 1], { dtype: 'int32' }), -1)).toThrow(
    'round: 2147483650 is no number of int32',
  );
});

test("clip has NumPy's kind and numbers, with one bound or two of every kind", () => {
  for (const call of expected.clip as Call[]) expectAnswer(call);
});

test('the bounds of clip may stand as min and max', () => {
  const a = np.array([-2, 0.5, 3]);
  expect(np.clip(a, { min: 0 }).tolist()).toEqual([0, 0.5, 3]);
  expect(np.clip(a, 0, { max: 1 }).tolist()).toEqual([0, 0.5, 1]);
  expect(a.clip(null, 1).tolist()).toEqual([-2, 0.5, 1]);
  expect(np.clip(a, null, null).tolist()).toEqual(a.tolist());
  expect(np.clip(a, null, null)).not.toBe(a);
});

test('bounds that do not broadcast are an error', () => {
  for (const call of expected.errors as Call[]) expectAnswer(call);
});
