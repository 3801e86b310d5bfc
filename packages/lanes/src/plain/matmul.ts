import type { Data } from '../dtype.ts';

const { fround } = Math;

/** A matrix within `data`: where its first number stands, and the steps to the next row and to the next column. */
export interface Matrix<D extends Data = Data> {
  readonly data: D;
  readonly start: number;
  readonly rowStep: number;
  readonly columnStep: number;
}

/**
 * C = A B, the triple loop of the textbook, in float32: for each number of C, over k in order, a product and then a sum.
 * A is m by k, B is k by n; C is m by n and stands in `c` from `start` on, row after row.
 */
export function matmul(
  a: Matrix<Float32Array<ArrayBuffer>>,
  b: Matrix<Float32Array<ArrayBuffer>>,
  c: Float32Array,
  start: number,
  m: number,
  k: number,
  n: number,
): void {
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < n; j++) {
      let p = a.start + i * a.rowStep;
      let q = b.start + j * b.columnStep;
      let sum = 0;
      for (let step = 0; step < k; step++) {
        sum = fround(sum + fround(a.data[p]! * b.data[q]!));
        p += a.columnStep;
        q += b.rowStep;
      }
      c[start + i * n + j] = sum;
    }
  }
}

// Sums of int32 numbers wrap around at 2^31, as in NumPy; a product of bool numbers is "and", a sum "or".
const steps = {
  float64: (sum: number, x: number, y: number) => sum + x * y,
  int32: (sum: number, x: number, y: number) => (sum + Math.imul(x, y)) | 0,
  bool: (sum: number, x: number, y: number) => sum | (x & y),
};

/** The same in another kind, which both matrices and C have. */
export function matmulOf(
  dtype: keyof typeof steps,
  a: Matrix,
  b: Matrix,
  c: Data,
  start: number,
  m: number,
  k: number,
  n: number,
): void {
  const add = steps[dtype];
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < n; j++) {
      let p = a.start + i * a.rowStep;
      let q = b.start + j * b.columnStep;
      let sum = 0;
      for (let step = 0; step < k; step++) {
        sum = add(sum, a.data[p]!, b.data[q]!);
        p += a.columnStep;
        q += b.rowStep;
      }
      c[start + i * n + j] = sum;
    }
  }
}
