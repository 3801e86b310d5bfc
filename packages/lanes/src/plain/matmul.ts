const { fround } = Math;

/**
 * C = A B, the triple loop of the textbook, in float32: for each number of C, over k in order, a product and then a sum.
 * A is m by k, B is k by n, C is m by n, each row after row.
 */
export function matmul(a: Float32Array, b: Float32Array, c: Float32Array, m: number, k: number, n: number): void {
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < n; j++) {
      let sum = 0;
      for (let p = 0; p < k; p++) sum = fround(sum + fround(a[i * k + p]! * b[p * n + j]!));
      c[i * n + j] = sum;
    }
  }
}
