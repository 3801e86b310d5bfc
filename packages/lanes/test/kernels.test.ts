import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { errorOf } from '../bench/ulp-error.ts';
import * as memory from '../src/memory.ts';
import { matmul as fastMatmul } from '../src/memory-matmul.ts';
import { add, divide, maximum, minimum, multiply, subtract } from '../src/plain/binary.ts';
import { exp } from '../src/plain/exp.ts';
import { expm1 } from '../src/plain/expm1.ts';
import { log } from '../src/plain/log.ts';
import { log1p } from '../src/plain/log1p.ts';
import { matmul } from '../src/plain/matmul.ts';
import { cos, sin } from '../src/plain/sin.ts';
import { sumRows } from '../src/plain/sum.ts';
import { tanh } from '../src/plain/tanh.ts';
import { transpose } from '../src/plain/transpose.ts';
import { abs, floor, negative, round, sign, sqrt, square } from '../src/plain/unary.ts';
import { walkOver } from '../src/shape.ts';
import { loadKernels } from '../src/wasm.ts';
import { anyNumbers, edges, numbersNearOne } from './numbers.ts';
import { findDifference } from './oracle.ts';

// Around the counts where memory.ts leaves the plain loop, with every tail, and around where it cuts pieces.
const counts = [16, 17, 18, 19, 96, 97, 98, 99, 100, 111, 113, 16383, 16384, 16385, 40001];

test('the kernels run here', () => {
  expect(loadKernels()).not.toBeNull();
});

describe('a kernel gives the bits of its plain loop', () => {
  for (const [name, loop] of Object.entries({ add, subtract, multiply, divide, maximum, minimum })) {
    test(`${name}, also where one operand is a single number`, () => {
      for (const n of counts) {
        for (const [p, q] of [
          [n, n],
          [1, n],
          [n, 1],
        ] as const) {
          const a = anyNumbers(n, p);
          const b = anyNumbers(n + 1, q);
          const fast = new Float32Array(n);
          const slow = new Float32Array(n);
          memory.binary(name as memory.BinaryName, a, b, walkOver([n], [p], [q]), fast);
          loop(a, 0, p === 1 ? 0 : 1, b, 0, q === 1 ? 0 : 1, slow, 0, n);
          expect(findDifference(fast, slow)).toBe(-1);
        }
      }
    });
  }

  const unary = { negative, abs, sqrt, square, floor, round, sign, exp, expm1, log, log1p, tanh, sin, cos };
  for (const [name, loop] of Object.entries(unary)) {
    test(name, () => {
      for (const n of [...counts, 300_000]) {
        for (const x of [anyNumbers(n, n), numbersNearOne(n, n).map((value, i) => value * (i % 113))]) {
          const fast = new Float32Array(n);
          const slow = new Float32Array(n);
          memory.unary(name as memory.UnaryName, x, fast);
          loop(x, slow);
          expect(findDifference(fast, slow)).toBe(-1);
        }
      }
    });
  }

  describe('matmul', () => {
    const size = fc.integer({ min: 1, max: 50 });
    const shapes = [
      [1, 784, 128],
      [1, 33, 77],
      [128, 784, 1],
      [61, 35, 1],
      [64, 784, 10],
      [100, 600, 3],
      [97, 513, 9],
      [6, 512, 8],
      [1000, 3, 5],
      [961, 20, 7],
      [3, 1100, 17],
      [12, 65, 30],
      [13, 64, 31],
      [2, 2000, 2],
    ] as const;

    /** Rows or columns in runs, or neither, as in a matrix of which only every other row and column counts. */
    const orders = {
      rows: (_: number, columns: number) => ({ rowStep: columns, columnStep: 1 }),
      columns: (rows: number) => ({ rowStep: 1, columnStep: rows }),
      neither: (_: number, columns: number) => ({ rowStep: 4 * columns, columnStep: 2 }),
    };

    for (const [aOrder, aSteps] of Object.entries(orders)) {
      for (const [bOrder, bSteps] of Object.entries(orders)) {
        test(`of any shape, with ${aOrder} of A and ${bOrder} of B in runs`, () => {
          const check = (m: number, k: number, n: number) => {
            for (const numbers of [numbersNearOne, anyNumbers]) {
              const a = { data: numbers(m * k, 4 * m * k + 2), start: 2, ...aSteps(m, k) };
              const b = { data: numbers(k * n + 5, 4 * k * n + 1), start: 1, ...bSteps(k, n) };
              const fast = new Float32Array(m * n + 3);
              const slow = new Float32Array(m * n + 3);
              fastMatmul(a, b, fast, 3, m, k, n);
              matmul(a, b, slow, 3, m, k, n);
              expect(findDifference(fast, slow), `${m} x ${k} x ${n}`).toBe(-1);
            }
          };
          for (const [m, k, n] of shapes) check(m, k, n);
          fc.assert(fc.property(size, size, size, check), { numRuns: 100 });
        });
      }
    }
  });

  test('sums of rows, for any length', () => {
    for (const [rows, length] of [
      [1, 96],
      [7, 16],
      [9, 127],
      [9, 128],
      [9, 129],
      [5, 1000],
      [1, 8193],
      [3, 16384],
      [2, 16385],
      [1, 100_003],
      [3000, 17],
    ] as const) {
      for (const x of [numbersNearOne(length, rows * length), anyNumbers(length, rows * length)]) {
        const fast = new Float32Array(rows);
        const slow = new Float32Array(rows);
        memory.sumRows(x, rows, length, fast);
        sumRows(x, rows, length, slow);
        expect(findDifference(fast, slow)).toBe(-1);
      }
    }
  });

  test('transpose, for any shape', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 70 }), fc.integer({ min: 1, max: 70 }), (rows, columns) => {
        const x = anyNumbers(rows, rows * columns);
        const fast = new Float32Array(x.length);
        const slow = new Float32Array(x.length);
        memory.transpose(x, rows, columns, fast);
        transpose(x, rows, columns, slow);
        expect(findDifference(fast, slow)).toBe(-1);
      }),
    );
  });
});

describe('a function is right to two units in the last place, and at its edges', () => {
  const { exp: e, expm1: e1, log: l, log1p: l1, tanh: t, sin: s, cos: c } = Math;
  for (const [name, exact] of Object.entries({ exp: e, expm1: e1, log: l, log1p: l1, tanh: t, sin: s, cos: c })) {
    test(name, () => {
      const near = numbersNearOne(1, 100_000).map((value, i) => (value * (i % 1000)) / 16);
      // The nearest that float32 numbers come to multiples of π/2, among them.
      const hard = Float32Array.of(...edges, Math.PI / 2, Math.PI, 16367173 * 2 ** 72, 33554432, 33554430, 2 ** 127);
      for (const x of [anyNumbers(2, 100_000), near, hard]) {
        const y = new Float32Array(x.length);
        memory.unary(name as memory.UnaryName, x, y);
        const wrong = x.findIndex((value, i) => !(errorOf(y[i]!, exact(value)) <= 2));
        expect(wrong, `${name}(${x[wrong]}) is ${y[wrong]}`).toBe(-1);
      }
    });
  }
});

describe('where WebAssembly is forbidden', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  async function computeEverything(): Promise<number[]> {
    vi.resetModules();
    const np = await import('../src/index.ts');
    const rng = np.random.default_rng(42);
    const a = rng.normal(0, 1, [37, 41]);
    const b = rng.uniform(-2, 2, [41, 23]);
    const c = np.tanh(np.add(np.matmul(a, b), rng.standard_normal(23)));
    const d = np.log(np.exp(c).add(1)).T;
    const e = np
      .sin(d.multiply(100))
      .add(np.cos(np.expm1(c).T))
      .subtract(np.log1p(np.abs(d)));
    const f = np.matmul(np.stack([a, a.negative()]), b);
    const g = [np.sum(f, 1), np.max(f, 1), np.argmin(f, 1), np.min(f, [0, 2]), np.argmax(f, 2)];
    const arrays = [d, np.sum(d, 0), np.sum(d, 1), e, f, ...g];
    return [np.sum(d), np.max(d), np.argmin(d), ...arrays.flatMap(({ data }) => [...data])];
  }

  test('everything gives the same bits', async () => {
    const withKernels = await computeEverything();
    vi.stubGlobal('WebAssembly', {
      Module: class {
        constructor() {
          throw new EvalError('forbidden');
        }
      },
    });
    const without = await computeEverything();
    vi.stubGlobal('WebAssembly', undefined);
    expect(without).toEqual(withKernels);
    expect(await computeEverything()).toEqual(withKernels);
  });
});
