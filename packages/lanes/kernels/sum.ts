// Sums of rows in NumPy's order (see src/plain/sum.ts): eight running sums are two vectors.

function pairwise(x: usize, n: i32): f32 {
  if (n < 8) {
    let sum: f32 = 0;
    for (let i = 0; i < n; i++) sum += load<f32>(x + (<usize>i << 2));
    return sum;
  }
  if (n <= 128) {
    let low = v128.load(x);
    let high = v128.load(x, 16);
    let i = 8;
    for (; i <= n - 8; i += 8) {
      const at = x + (<usize>i << 2);
      low = f32x4.add(low, v128.load(at));
      high = f32x4.add(high, v128.load(at, 16));
    }
    let sum =
      f32x4.extract_lane(low, 0) + f32x4.extract_lane(low, 1) + (f32x4.extract_lane(low, 2) + f32x4.extract_lane(low, 3)) +
      (f32x4.extract_lane(high, 0) + f32x4.extract_lane(high, 1) + (f32x4.extract_lane(high, 2) + f32x4.extract_lane(high, 3)));
    for (; i < n; i++) sum += load<f32>(x + (<usize>i << 2));
    return sum;
  }
  const half = (n >> 1) & ~7;
  return pairwise(x, half) + pairwise(x + (<usize>half << 2), n - half);
}

/** out[i] = the sum of the i-th row; rows lie one after the other without a gap. */
export function sumRows(x: usize, rows: i32, length: i32, out: usize): void {
  for (let i = 0; i < rows; i++) {
    store<f32>(out, pairwise(x, length));
    x += <usize>length << 2;
    out += 4;
  }
}

/**
 * out[j] += x[i][j], row after row, for j < columns. Sixteen columns keep their sums in registers; it reads and writes up
 * to fifteen numbers after the last.
 */
export function sumDown(x: usize, rows: i32, columns: i32, out: usize): void {
  for (let j = 0; j < columns; j += 16) {
    let a = v128.load(out);
    let b = v128.load(out, 16);
    let c = v128.load(out, 32);
    let d = v128.load(out, 48);
    let at = x;
    for (let i = 0; i < rows; i++) {
      a = f32x4.add(a, v128.load(at));
      b = f32x4.add(b, v128.load(at, 16));
      c = f32x4.add(c, v128.load(at, 32));
      d = f32x4.add(d, v128.load(at, 48));
      at += <usize>columns << 2;
    }
    v128.store(out, a);
    v128.store(out, b, 16);
    v128.store(out, c, 32);
    v128.store(out, d, 48);
    x += 64;
    out += 64;
  }
}
