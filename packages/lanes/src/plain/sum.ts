const { fround } = Math;

/**
 * The sum of x[start] … x[start + n - 1] in float32, in NumPy's order: up to 128 numbers by eight running sums, more by
 * halves. N. J. Higham, "The accuracy of floating point summation" (1993): the error grows with log n.
 */
export function pairwise(x: Float32Array, start: number, n: number): number {
  if (n < 8) {
    let sum = 0;
    for (let i = start; i < start + n; i++) sum = fround(sum + x[i]!);
    return sum;
  }
  if (n <= 128) {
    let s0 = x[start]!;
    let s1 = x[start + 1]!;
    let s2 = x[start + 2]!;
    let s3 = x[start + 3]!;
    let s4 = x[start + 4]!;
    let s5 = x[start + 5]!;
    let s6 = x[start + 6]!;
    let s7 = x[start + 7]!;
    const end = start + n;
    let i = start + 8;
    for (; i <= end - 8; i += 8) {
      s0 = fround(s0 + x[i]!);
      s1 = fround(s1 + x[i + 1]!);
      s2 = fround(s2 + x[i + 2]!);
      s3 = fround(s3 + x[i + 3]!);
      s4 = fround(s4 + x[i + 4]!);
      s5 = fround(s5 + x[i + 5]!);
      s6 = fround(s6 + x[i + 6]!);
      s7 = fround(s7 + x[i + 7]!);
    }
    const low = fround(fround(s0 + s1) + fround(s2 + s3));
    const high = fround(fround(s4 + s5) + fround(s6 + s7));
    let sum = fround(low + high);
    for (; i < end; i++) sum = fround(sum + x[i]!);
    return sum;
  }
  const half = halfOf(n);
  return fround(pairwise(x, start, half) + pairwise(x, start + half, n - half));
}

/** The length of the first half of more than 128 numbers: a multiple of eight. */
export function halfOf(n: number): number {
  return (n >> 1) & ~7;
}

/** out[i] = the sum of the i-th row; rows lie one after the other. */
export function sumRows(x: Float32Array, rows: number, length: number, out: Float32Array): void {
  for (let i = 0; i < rows; i++) out[i] = pairwise(x, i * length, length);
}

/** out[o + j] += the numbers of the j-th column, in order, of the matrix whose first number is x[start]. */
export function sumDown(
  x: Float32Array,
  start: number,
  rows: number,
  columns: number,
  out: Float32Array,
  o: number,
): void {
  for (let i = 0; i < rows; i++) {
    const row = start + i * columns;
    for (let j = 0; j < columns; j++) out[o + j]! += x[row + j]!;
  }
}
