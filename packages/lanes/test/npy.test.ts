import fc from 'fast-check';
import { expect, test } from 'vitest';
import expected from '../expected/npy.json' with { type: 'json' };
import * as np from '../src/index.ts';
import { expectSame, readArray } from './oracle.ts';

function bytesOf(base64: string): Uint8Array {
  return new Uint8Array(Buffer.from(base64, 'base64'));
}

test("save gives the bytes of NumPy's .npy file, and load reads them", () => {
  for (const { x, file } of expected.save) {
    expect(Buffer.from(np.save(readArray(x))).toString('base64')).toBe(file);
    expectSame(np.load(bytesOf(file)), x);
  }
});

test("load reads whole numbers of any size, either order of bytes, Fortran's order of axes, and versions 2 and 3", () => {
  for (const { x, file } of expected.load) expectSame(np.load(bytesOf(file)), x);
});

test('load takes an ArrayBuffer, and bytes from the middle of one', () => {
  const saved = np.save(np.arange(3, { dtype: 'float64' }));
  expect(np.load(saved.buffer).tolist()).toEqual([0, 1, 2]);
  const shifted = new Uint8Array(saved.length + 3);
  shifted.set(saved, 3);
  expect(np.load(shifted.subarray(3)).tolist()).toEqual([0, 1, 2]);
});

test("loadz reads NumPy's .npz files, compressed or not", async () => {
  for (const { names, arrays, file } of expected.npz) {
    const read = await np.loadz(bytesOf(file));
    expect(Object.keys(read)).toEqual(names);
    for (const [i, name] of names.entries()) expectSame(read[name]!, arrays[i]!);
  }
});

test('what savez writes, loadz reads', async () => {
  const a = np.arange(6).reshape(2, 3);
  const read = await np.loadz(np.savez({ a, größe: [[true], [false]], 'b/1': 3 }));
  expect(read).toEqual({ a, größe: np.array([[true], [false]]), 'b/1': np.asarray(3) });
  expect(await np.loadz(np.savez({}))).toEqual({});
  expect(Object.keys(await np.loadz(np.savez({ ['__proto__']: a })))).toEqual(['__proto__']);
});

test('what save writes, load reads, whatever the shape', () => {
  const shapes = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 4 });
  const kinds = fc.constantFrom<np.DType>('float32', 'float64', 'int32', 'bool');
  fc.assert(
    fc.property(shapes, kinds, (shape, dtype) => {
      const size = shape.reduce((x, y) => x * y, 1);
      const a = np.arange(size).astype(dtype).reshape(shape);
      expect(np.load(np.save(a))).toEqual(a);
    }),
  );
});

test('numbers that no dtype has are refused', () => {
  const [large, small, wide, ...others] = expected.refused;
  expect(() => np.load(bytesOf(large!.file))).toThrow(
    new RangeError('load: 2147483648 is no number of int32, which goes from -2147483648 to 2147483647'),
  );
  expect(() => np.load(bytesOf(small!.file))).toThrow('load: -2147483649 is no number of int32');
  expect(() => np.load(bytesOf(wide!.file))).toThrow(RangeError);
  for (const { type, file } of others) {
    const reason = type.includes('V') ? 'a header has descr, fortran_order and shape' : `the file has '${type}'`;
    expect(() => np.load(bytesOf(file))).toThrow(reason);
  }
});

test('a file that is none, or cut off, says so', () => {
  const saved = np.save(np.zeros([2, 3]));
  expect(() => np.load(saved.subarray(0, saved.length - 4))).toThrow(
    new RangeError("load: shape (2,3) of '<f4' takes 24 bytes; the file has 20"),
  );
  expect(() => np.load(new Uint8Array(3))).toThrow(
    new TypeError('load: a .npy file begins with \\x93NUMPY; these 3 bytes do not'),
  );
  expect(() => np.load('a.npy' as unknown as Uint8Array)).toThrow(
    new TypeError('load: reads a Uint8Array or an ArrayBuffer; given the string "a.npy"'),
  );
  expect(() => np.load(np.savez({ a: 1 }))).toThrow('load: these are the bytes of a .npz file, which loadz reads');
  const later = saved.slice();
  later[6] = 4;
  expect(() => np.load(later)).toThrow('load: reads versions 1, 2 and 3 of .npy files; this is version 4');
  expect(() => np.savez([1] as unknown as Record<string, number>)).toThrow(
    new TypeError('savez: takes arrays by their names, as { a, b }; given a list of 1'),
  );
});

test('a .npz file that is none, or damaged, says so', async () => {
  await expect(np.loadz(np.save([1]))).rejects.toThrow(
    new TypeError('loadz: a .npz file has a directory at its end; these 132 bytes have none'),
  );
  const file = np.savez({ a: [1, 2, 3] });
  file[150]! ^= 1;
  await expect(np.loadz(file)).rejects.toThrow(new RangeError("loadz: 'a.npy' is damaged"));
  const [, compressed] = expected.npz;
  const bytes = bytesOf(compressed!.file);
  bytes.fill(0xff, 60, 90);
  await expect(np.loadz(bytes)).rejects.toThrow("loadz: 'weights.npy' is damaged");
});
