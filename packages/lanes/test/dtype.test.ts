import { describe, expect, test } from 'vitest';
import expected from '../expected/dtypes.json' with { type: 'json' };
import { promoteTypes } from '../src/dtype.ts';
import * as np from '../src/index.ts';
import { expectSame, readArray } from './oracle.ts';

type Args = [number, number, number];
const dtypes: np.DType[] = ['float32', 'float64', 'int32', 'bool'];

describe('the kind of an array', () => {
  test('of numbers is float32, of booleans bool, and what dtype says', () => {
    expect(np.array([1, 2]).dtype).toBe('float32');
    expect(np.array([[true], [false]]).dtype).toBe('bool');
    expect(np.array([true, 2]).tolist()).toEqual([1, 2]);
    expect(np.array([true, 2]).dtype).toBe('float32');
    expect(np.array(true).item<boolean>()).toBe(true);
    expect(np.array([]).dtype).toBe('float32');
    expect(np.array([0.1, 0.2], { dtype: 'float64' }).tolist()).toEqual([0.1, 0.2]);
    expect(np.array([1.9, -1.9], 'int32').tolist()).toEqual([1, -1]);
    expect(np.asarray([0, 0.5, NaN], { dtype: 'bool' }).tolist()).toEqual([false, true, true]);
  });

  test('of a typed array is its own where there is one, else float32', () => {
    expect(np.array(Float64Array.of(0.1)).dtype).toBe('float64');
    expect(np.array(Float64Array.of(0.1)).item()).toBe(0.1);
    expect(np.array(Int32Array.of(7)).dtype).toBe('int32');
    expect(np.array(Uint8Array.of(7)).dtype).toBe('float32');
    expect(np.array(Uint8Array.of(7, 0), { dtype: 'bool' }).tolist()).toEqual([true, false]);
  });

  test('of arrays in a list is theirs, promoted', () => {
    const half = np.array([0.5]);
    const one = np.array([1], { dtype: 'int32' });
    expect(np.array([one, one]).dtype).toBe('int32');
    expect(np.array([one, half]).dtype).toBe('float64');
    expect(np.array([one, [2]]).dtype).toBe('int32');
    expect(np.array([one, [2.5]]).tolist()).toEqual([[1], [2.5]]);
  });

  test('is seen by item and tolist: true and false of bool arrays', () => {
    const a = np.array([[true], [false]]);
    expect(a.item<boolean>(0, 0)).toBe(true);
    expect(a.tolist<boolean>()).toEqual([[true], [false]]);
    expect(a.data).toEqual(Uint8Array.of(1, 0));
    expect(np.zeros(1, { dtype: 'int32' }).data).toEqual(Int32Array.of(0));
  });

  test('is that of the typed array of a new NDArray, and bool has to be said', () => {
    expect(new np.NDArray(new Float64Array(2), [2]).dtype).toBe('float64');
    expect(new np.NDArray(new Int32Array(2), [2]).dtype).toBe('int32');
    expect(new np.NDArray(new Uint8Array(2), [2], 'bool').dtype).toBe('bool');
    expect(() => new np.NDArray(new Uint8Array(2), [2])).toThrow("with dtype 'bool', Uint8Array");
    expect(() => new np.NDArray(new Float32Array(2), [2], 'int32')).toThrow(
      new TypeError('NDArray: a Float32Array holds float32; given dtype the string "int32"'),
    );
  });
});

test("two kinds promote to NumPy's", () => {
  for (const { a, b, out } of expected.promote) expect(promoteTypes(a as np.DType, b as np.DType)).toBe(out);
});

describe('astype', () => {
  test("gives NumPy's numbers from every kind to every kind", () => {
    for (const { x, out } of expected.astype) expectSame(readArray(x).astype(out.dtype as np.DType), out);
  });

  test('copies even where the kind stays', () => {
    const a = np.ones(2);
    expect(a.astype('float32').data).not.toBe(a.data);
    expect(a.copy().dtype).toBe('float32');
    expect(np.array([true]).copy().dtype).toBe('bool');
  });

  test('throws where int32 has no such number', () => {
    expect(() => np.array([1, NaN]).astype('int32')).toThrow(
      new RangeError('astype: NaN is no number of int32, which has finite numbers only'),
    );
    expect(() => np.array([-Infinity]).astype('int32')).toThrow('astype: -Infinity is no number of int32');
    expect(() => np.array([2 ** 31]).astype('int32')).toThrow(
      'astype: 2147483648 is no number of int32, which goes from -2147483648 to 2147483647',
    );
    expect(np.array([2147483647.9], { dtype: 'float64' }).astype('int32').item()).toBe(2147483647);
  });

  test('throws for what is no dtype', () => {
    expect(() => np.ones(2).astype('int64' as np.DType)).toThrow(
      new TypeError("astype: a dtype is 'float32', 'float64', 'int32' or 'bool'; given the string \"int64\""),
    );
    expect(() => np.zeros(2, { dtype: Number as unknown as np.DType })).toThrow('zeros: a dtype is');
    expect(() => np.zeros(2, 'toString' as np.DType)).toThrow('zeros: a dtype is');
  });
});

describe('creation with a dtype', () => {
  test('zeros, ones and full, and those like an array, which keep its kind', () => {
    for (const dtype of dtypes) {
      expect(np.zeros([2], { dtype }).dtype).toBe(dtype);
      expect(np.ones(2, dtype).dtype).toBe(dtype);
      const a = np.full([2], 1, { dtype });
      expect(a.dtype).toBe(dtype);
      for (const b of [np.zeros_like(a), np.ones_like(a), np.full_like(a, 1)]) expect(b.dtype).toBe(dtype);
      expect(np.zeros_like(a, { dtype: 'float64' }).dtype).toBe('float64');
    }
    expect(np.full(2, true).dtype).toBe('bool');
    expect(np.full_like(np.zeros(1, 'int32'), 0.5).tolist()).toEqual([0]);
    expect(() => np.full(2, NaN, { dtype: 'int32' })).toThrow('full: NaN is no number of int32');
  });

  test("arange, linspace and eye give NumPy's numbers", () => {
    for (const { args, out } of expected.arange) {
      const dtype = out.dtype as np.DType;
      expectSame(
        args.length === 3
          ? np.arange(...(args as Args), { dtype })
          : np.arange(args[0]!, ...(args.slice(1) as [number]), { dtype }),
        out,
      );
    }
    for (const { args, out } of expected.linspace) {
      expectSame(np.linspace(...(args as Args), { dtype: out.dtype as np.DType }), out);
    }
    for (const { args, out } of expected.eye) {
      const [N, M, k] = args as [number, number | undefined, number | undefined];
      expectSame(np.eye(N, M ?? null, k ?? 0, { dtype: out.dtype as np.DType }), out);
    }
    expect(np.eye(2).tolist()).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });

  test('arange and linspace have no bool, and say where int32 ends', () => {
    expect(() => np.arange(2, { dtype: 'bool' })).toThrow("arange: gives numbers, and dtype 'bool' has none");
    expect(() => np.arange(2 ** 31, 2 ** 31 + 2, { dtype: 'int32' })).toThrow(
      'arange: 2147483648 is no number of int32',
    );
    expect(() => np.linspace(0, 1e10, 3, { dtype: 'int32' })).toThrow('linspace: 5000000000 is no number of int32');
    expect(() => np.eye(2, 2, 0.5)).toThrow('eye: k is a whole number; given 0.5');
    expect(() => np.eye(-1)).toThrow('eye: negative dimensions are not allowed; given -1');
  });
});
