import { describe, expect, test } from 'vitest';
import expected from '../expected/create.json' with { type: 'json' };
import * as np from '../src/index.ts';
import { expectSame } from './oracle.ts';

type Args = [number, number, number];

describe('array', () => {
  test('array(lists) has the shape of the lists and numbers rounded to float32', () => {
    for (const { value, out } of expected.array) expectSame(np.array(value), out);
  });

  test('array(a) copies, asarray(a) does not', () => {
    const a = np.array([1, 2]);
    expect(np.array(a).data).not.toBe(a.data);
    expect(np.asarray(a)).toBe(a);
  });

  test('array(typed array) has one axis', () => {
    expect(np.array(Uint8Array.of(1, 2, 255)).tolist()).toEqual([1, 2, 255]);
    expect(np.array(new Float32Array(0)).shape).toEqual([0]);
  });

  test('array of arrays stacks them', () => {
    expect(np.array([np.array([1, 2]), np.array([3, 4])]).tolist()).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(np.array([np.array([1, 2]), [3, 4]]).tolist()).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  test('array of lists of unequal length says which stands where', () => {
    expect(() => np.array([[1, 2], [3]])).toThrow(
      'array: lists of unequal length: a list of 1 stands where a list of 2',
    );
    expect(() => np.array([[1, 2], 3])).toThrow('array: lists of unequal length: a number stands where a list of 2');
    expect(() => np.array([1, [2]])).toThrow('array: lists of unequal length: a list of 1 stands where a number');
    expect(() => np.array([np.zeros(2), np.zeros(3)])).toThrow(RangeError);
  });

  test('array of what is not a number says what it is', () => {
    const make = np.array as (value: unknown) => np.NDArray;
    expect(() => make('12')).toThrow(
      new TypeError('array: expected an array, a number or nested lists of numbers; given the string "12"'),
    );
    expect(() => make([1, '2'])).toThrow('array: an array is made of numbers; given the string "2"');
    expect(() => make([null])).toThrow('given null');
    expect(() => make(undefined)).toThrow('given undefined');
    expect(() => make({ length: 2 })).toThrow('given a value of class Object');
    const endless: unknown[] = [];
    endless.push(endless);
    expect(() => make(endless)).toThrow('array: lists are nested deeper than 64 axes');
    expect(() => make(new DataView(new ArrayBuffer(8)))).toThrow(TypeError);
    expect(() => make(BigInt64Array.of(1n))).toThrow(TypeError);
    expect(() => make([[1], undefined])).toThrow(TypeError);
    expect(() => make(new Array(2))).toThrow('given undefined');
  });
});

describe('zeros, ones, full', () => {
  test('a shape is a size or a list of sizes', () => {
    expect(np.zeros(3).tolist()).toEqual([0, 0, 0]);
    expect(np.ones([2, 1]).tolist()).toEqual([[1], [1]]);
    expect(np.full([], 7).item()).toBe(7);
    expect(np.full([0, 2], 7).shape).toEqual([0, 2]);
    expect(np.full(1, -0).item()).toBe(-0);
  });

  test('zeros_like, ones_like and full_like take the shape of an array', () => {
    expect(np.zeros_like([[1, 2]]).tolist()).toEqual([[0, 0]]);
    expect(np.ones_like(np.zeros([2, 0])).shape).toEqual([2, 0]);
    expect(np.full_like([1, 2], 0.5).tolist()).toEqual([0.5, 0.5]);
  });

  test('a size that is none says why', () => {
    const zeros = np.zeros as (shape: unknown) => np.NDArray;
    expect(() => zeros(-1)).toThrow(new RangeError('zeros: negative dimensions are not allowed; given -1'));
    expect(() => zeros(NaN)).toThrow(new RangeError('zeros: a size is a whole number; given NaN'));
    expect(() => zeros([2, 1.5])).toThrow('given 1.5');
    expect(() => zeros('3')).toThrow(new TypeError('zeros: a size is a whole number; given the string "3"'));
    expect(() => zeros(undefined)).toThrow(TypeError);
    expect(() => zeros([2 ** 20, 2 ** 20])).toThrow('at most 1073741824 fit');
    expect(() => np.full(2, '1' as unknown as number)).toThrow('full: the value is a number; given the string "1"');
  });
});

describe('arange and linspace', () => {
  test("arange gives NumPy's numbers", () => {
    for (const { args, out } of expected.arange) expectSame(np.arange(...(args as Args)), out);
  });

  test("linspace gives NumPy's numbers, with and without its end", () => {
    for (const { args, out } of expected.linspace) expectSame(np.linspace(...(args as Args)), out);
    for (const { args, out } of expected.open) expectSame(np.linspace(...(args as Args), { endpoint: false }), out);
    expect(np.linspace(0, 1).size).toBe(50);
    expect(np.linspace(0, 1, { num: 3 }).tolist()).toEqual([0, 0.5, 1]);
  });

  test('what has no end is an error', () => {
    expect(() => np.arange(0, 1, 0)).toThrow('arange: step is 0');
    expect(() => np.arange(NaN)).toThrow(new RangeError('arange: stop is a finite number; given NaN'));
    expect(() => np.arange(0, Infinity)).toThrow('given Infinity');
    expect(() => np.arange('5' as unknown as number)).toThrow('arange: stop is a number; given the string "5"');
    expect(() => np.linspace(0, 1, -1)).toThrow('linspace: negative dimensions are not allowed; given -1');
    expect(() => np.linspace(0, 1, 2.5)).toThrow('given 2.5');
    expect(() => (np.linspace as unknown as (a: number) => np.NDArray)(0)).toThrow(
      'linspace: stop is a number; given null',
    );
    expect(() => np.linspace(0, 1, { nun: 3 } as np.LinspaceOptions)).toThrow(
      "linspace: has no argument 'nun'; it takes start, stop, num, endpoint",
    );
    expect(() => np.linspace(0, 1, 3, { num: 3 })).toThrow("linspace: the argument 'num' is given twice");
  });
});
