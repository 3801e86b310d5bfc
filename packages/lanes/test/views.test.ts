import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as np from '../src/index.ts';

// What NumPy gives for each of these is written down by hand: they are its rules, not numbers.

function counted(): np.NDArray {
  return np.arange(12).reshape(3, 4);
}

test('a.T, transpose, slice, split, reshape, expand_dims, squeeze and ravel share the numbers of the array', () => {
  const a = counted();
  const views = [
    a.T,
    a.transpose(1, 0),
    a.slice('::-1, 1:3'),
    np.split(a, 2, 1)[0]!,
    a.reshape(2, 6),
    np.expand_dims(a, 1),
    np.squeeze(a.slice('0:1')),
    a.ravel(),
  ];
  np.multiply(a, 10, { out: a });
  expect(views.map((view) => view.tolist())).toEqual([
    [
      [0, 40, 80],
      [10, 50, 90],
      [20, 60, 100],
      [30, 70, 110],
    ],
    [
      [0, 40, 80],
      [10, 50, 90],
      [20, 60, 100],
      [30, 70, 110],
    ],
    [
      [90, 100],
      [50, 60],
      [10, 20],
    ],
    [
      [0, 10],
      [40, 50],
      [80, 90],
    ],
    [
      [0, 10, 20, 30, 40, 50],
      [60, 70, 80, 90, 100, 110],
    ],
    [[[0, 10, 20, 30]], [[40, 50, 60, 70]], [[80, 90, 100, 110]]],
    [0, 10, 20, 30],
    [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110],
  ]);
});

test('copy, flatten, array, astype and a reshaped view have numbers of their own', () => {
  const a = counted();
  const copies = [a.T.copy(), a.flatten(), np.array(a), a.astype('float32'), a.T.reshape(12)];
  const before = copies.map((copy) => copy.tolist());
  np.multiply(a, 0, { out: a });
  expect(copies.map((copy) => copy.tolist())).toEqual(before);
});

test('what is written into a view by out is written into the array: the way to set a part of it', () => {
  const a = counted();
  const column = a.slice(':, 1');
  np.add(column, 100, { out: column });
  expect(a.tolist()).toEqual([
    [0, 101, 2, 3],
    [4, 105, 6, 7],
    [8, 109, 10, 11],
  ]);
  const corner = a.slice('1:, 2:');
  np.matmul(
    [
      [1, 0],
      [0, 1],
    ],
    [
      [-1, -2],
      [-3, -4],
    ],
    { out: corner },
  );
  expect(a.tolist()).toEqual([
    [0, 101, 2, 3],
    [4, 105, -1, -2],
    [8, 109, -3, -4],
  ]);
  a.slice('0').sort();
  expect(a.slice('0').tolist()).toEqual([0, 2, 3, 101]);
  a.T.sort(0);
  expect(a.tolist()).toEqual([
    [0, 2, 3, 101],
    [-2, -1, 4, 105],
    [-4, -3, 8, 109],
  ]);
});

test('operands that overlap the array that is written into are read before', () => {
  const a = np.arange(6);
  np.add(a.slice(':-1'), a.slice('1:'), { out: a.slice('1:') });
  expect(a.tolist()).toEqual([0, 1, 3, 5, 7, 9]);
  const b = np.arange(4).reshape(2, 2);
  np.add(b, b.T, { out: b });
  expect(b.tolist()).toEqual([
    [0, 3],
    [3, 6],
  ]);
  np.matmul(b, b.T, { out: b });
  expect(b.tolist()).toEqual([
    [9, 18],
    [18, 45],
  ]);
});

test('the data of a view that does not lie in row order is a copy in row order', () => {
  const a = counted();
  expect([...a.T.data]).toEqual([0, 4, 8, 1, 5, 9, 2, 6, 10, 3, 7, 11]);
  a.T.data[0] = 9;
  expect(a.item(0)).toBe(0);
  a.slice('1').data[0] = 9;
  expect(a.item(1, 0)).toBe(9);
});

test('strides are in bytes, as those of NumPy', () => {
  const a = counted();
  expect(a.strides).toEqual([16, 4]);
  expect(a.T.strides).toEqual([4, 16]);
  expect(a.slice('::-1, ::2').strides).toEqual([-16, 8]);
  expect(a.astype('float64').strides).toEqual([32, 8]);
});

test('item, tolist, printing and size of a view are those of its copy', () => {
  const view = counted().slice('::2, ::-1').T;
  expect(view.size).toBe(8);
  expect(view.item(3, 1)).toBe(8);
  expect(view.item(-1)).toBe(8);
  expect(view.item(2)).toBe(2);
  expect(String(view)).toBe('[[ 3. 11.]\n [ 2. 10.]\n [ 1.  9.]\n [ 0.  8.]]');
});

test('asarray gives the view itself', () => {
  const { T } = counted();
  expect(np.asarray(T)).toBe(T);
});

test('a view beyond its memory is refused', () => {
  const data = new Float32Array(6);
  expect(() => new np.NDArray(data, [2, 3], 'float32', { start: 1, steps: [3, 1] })).toThrow(
    'NDArray: an array of shape (2,3) with steps (3,1) from 1 on reaches beyond the 6 numbers of data',
  );
  expect(() => new np.NDArray(data, [2], 'float32', { start: 0, steps: [-1] })).toThrow('reaches beyond');
});

const parts = ['::', '1:', ':-1', '::-1', '::2', '-2:', '0:1'] as const;

test('every function gives for a view what it gives for its copy', () => {
  const rng = np.random.default_rng(5);
  const a = rng.standard_normal([5, 6]);
  const part = fc.constantFrom(...parts);
  fc.assert(
    fc.property(part, part, fc.boolean(), part, (rows, columns, turned, other) => {
      const cut = a.slice(`${rows}, ${columns}`);
      const view = turned ? cut.T : cut;
      const copy = np.array(view.tolist(), { dtype: 'float32' }).reshape([...view.shape]);
      const functions: ((x: np.NDArray) => np.NDArray | number | boolean)[] = [
        (x) => np.exp(x),
        (x) => np.add(x, x.slice('0:1')),
        (x) => np.subtract(1, x),
        (x) => np.greater(x, 0),
        (x) => np.where(np.greater(x, 0), x, 0),
        (x) => x.sum(0),
        (x) => x.sum(),
        (x) => x.max(1),
        (x) => x.argmax(0),
        (x) => x.std(1),
        (x) => x.cumsum(1),
        (x) => np.sort(x, 0),
        (x) => np.argsort(x),
        (x) => np.concat([x, x], 1),
        (x) => x.take([0], 0),
        (x) => x.slice(`${other}, ::-1`),
        (x) => np.matmul(x, x.T),
        (x) => np.matmul(x.T, x),
        (x) => np.matmul(x, x.slice('0')),
        (x) => np.matmul(x.slice(':, 0'), x),
        (x) => np.dot(x.slice('0'), x.slice('0')),
        (x) => np.outer(x, x.slice(':, 0')),
        (x) => np.matmul(np.stack([x, x]), x.T),
        (x) => np.linalg.norm(x),
        (x) => np.clip(x, -1, 1),
        (x) => x.astype('float64'),
      ];
      for (const f of functions) {
        const [given, expected] = [f(view), f(copy)];
        if (!(given instanceof np.NDArray)) expect(given).toBe(expected);
        else
          expect([given.shape, given.tolist()]).toEqual([
            (expected as np.NDArray).shape,
            (expected as np.NDArray).tolist(),
          ]);
      }
    }),
    { seed: 1, numRuns: 200 },
  );
});

test('a product of transposed matrices has the bits of the product of their copies, of any size', () => {
  const rng = np.random.default_rng(6);
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 40 }),
      (m, k, n) => {
        const a = rng.standard_normal([k, m]);
        const b = rng.standard_normal([n, k]);
        expect(np.matmul(a.T, b.T).data).toEqual(np.matmul(a.T.copy(), b.T.copy()).data);
      },
    ),
    { seed: 2, numRuns: 100 },
  );
});
