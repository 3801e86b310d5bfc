// c = x B, where x is one row. Each number of c is summed over k in order; many of them are summed side by side, so that
// none waits for another.

// Up to 32 numbers of c that hang over its end.
const EDGE: usize = memory.data(128, 16);

/** Eight vectors of c or fewer, down the rows of B. VECTORS is a constant wherever this is inlined. */
@inline
function downRows(VECTORS: i32, x: usize, xStep: usize, b: usize, bRow: usize, k: i32, c: usize): void {
  let s0 = f32x4.splat(0), s1 = s0, s2 = s0, s3 = s0, s4 = s0, s5 = s0, s6 = s0, s7 = s0;
  for (let p = 0; p < k; p++) {
    const factor = v128.load32_splat(x);
    s0 = f32x4.add(s0, f32x4.mul(factor, v128.load(b)));
    if (VECTORS > 1) s1 = f32x4.add(s1, f32x4.mul(factor, v128.load(b, 16)));
    if (VECTORS > 2) s2 = f32x4.add(s2, f32x4.mul(factor, v128.load(b, 32)));
    if (VECTORS > 3) s3 = f32x4.add(s3, f32x4.mul(factor, v128.load(b, 48)));
    if (VECTORS > 4) {
      s4 = f32x4.add(s4, f32x4.mul(factor, v128.load(b, 64)));
      s5 = f32x4.add(s5, f32x4.mul(factor, v128.load(b, 80)));
      s6 = f32x4.add(s6, f32x4.mul(factor, v128.load(b, 96)));
      s7 = f32x4.add(s7, f32x4.mul(factor, v128.load(b, 112)));
    }
    x += xStep;
    b += bRow;
  }
  v128.store(c, s0);
  if (VECTORS > 1) v128.store(c, s1, 16);
  if (VECTORS > 2) v128.store(c, s2, 32);
  if (VECTORS > 3) v128.store(c, s3, 48);
  if (VECTORS > 4) {
    v128.store(c, s4, 64);
    v128.store(c, s5, 80);
    v128.store(c, s6, 96);
    v128.store(c, s7, 112);
  }
}

/** s plus the four products of x with four columns, in order; the columns lie at a, b, c and d. */
@inline
function addFour(s: v128, x: usize, xStep: usize, a: v128, b: v128, c: v128, d: v128): v128 {
  const ab = v128.shuffle<i32>(a, b, 0, 4, 1, 5);
  const AB = v128.shuffle<i32>(a, b, 2, 6, 3, 7);
  const cd = v128.shuffle<i32>(c, d, 0, 4, 1, 5);
  const CD = v128.shuffle<i32>(c, d, 2, 6, 3, 7);
  s = f32x4.add(s, f32x4.mul(v128.load32_splat(x), v128.shuffle<i32>(ab, cd, 0, 1, 4, 5)));
  s = f32x4.add(s, f32x4.mul(v128.load32_splat(x + xStep), v128.shuffle<i32>(ab, cd, 2, 3, 6, 7)));
  s = f32x4.add(s, f32x4.mul(v128.load32_splat(x + 2 * xStep), v128.shuffle<i32>(AB, CD, 0, 1, 4, 5)));
  return f32x4.add(s, f32x4.mul(v128.load32_splat(x + 3 * xStep), v128.shuffle<i32>(AB, CD, 2, 3, 6, 7)));
}

/** Eight numbers of c, along columns of B that lie in runs; of less than eight columns the first stands for the others. */
function alongColumns(x: usize, xStep: usize, b0: usize, bColumn: usize, width: i32, k: i32, c: usize): void {
  const b1 = width > 1 ? b0 + bColumn : b0;
  const b2 = width > 2 ? b1 + bColumn : b0;
  const b3 = width > 3 ? b2 + bColumn : b0;
  const b4 = width > 4 ? b3 + bColumn : b0;
  const b5 = width > 5 ? b4 + bColumn : b0;
  const b6 = width > 6 ? b5 + bColumn : b0;
  const b7 = width > 7 ? b6 + bColumn : b0;
  let s0 = f32x4.splat(0), s1 = s0;
  let p = 0;
  for (; p <= k - 4; p += 4) {
    const o = <usize>p << 2;
    s0 = addFour(s0, x, xStep, v128.load(b0 + o), v128.load(b1 + o), v128.load(b2 + o), v128.load(b3 + o));
    s1 = addFour(s1, x, xStep, v128.load(b4 + o), v128.load(b5 + o), v128.load(b6 + o), v128.load(b7 + o));
    x += 4 * xStep;
  }
  v128.store(EDGE, s0);
  v128.store(EDGE, s1, 16);
  for (; p < k; p++) {
    const factor = load<f32>(x);
    let from = b0 + (<usize>p << 2);
    for (let j: usize = 0; j < <usize>width; j++) {
      const at = EDGE + (j << 2);
      store<f32>(at, load<f32>(at) + factor * load<f32>(from));
      from += bColumn;
    }
    x += xStep;
  }
  memory.copy(c, EDGE, <usize>width << 2);
}

/** c = x B, where x has k numbers and B is k by n. One of B's steps is 4: its rows or its columns lie in runs. */
export function timesMatrix(x: usize, xStep: usize, b: usize, bRow: usize, bColumn: usize, c: usize, k: i32, n: i32): void {
  let j = 0;
  if (bColumn != 4) {
    for (; j < n; j += 8) {
      alongColumns(x, xStep, b + <usize>j * bColumn, bColumn, min(8, n - j), k, c + (<usize>j << 2));
    }
    return;
  }
  for (; j <= n - 32; j += 32) downRows(8, x, xStep, b + (<usize>j << 2), bRow, k, c + (<usize>j << 2));
  for (; j <= n - 16; j += 16) downRows(4, x, xStep, b + (<usize>j << 2), bRow, k, c + (<usize>j << 2));
  if (j < n) {
    const vectors = (n - j + 3) >> 2;
    const from = b + (<usize>j << 2);
    if (vectors == 4) downRows(4, x, xStep, from, bRow, k, EDGE);
    else if (vectors == 3) downRows(3, x, xStep, from, bRow, k, EDGE);
    else if (vectors == 2) downRows(2, x, xStep, from, bRow, k, EDGE);
    else downRows(1, x, xStep, from, bRow, k, EDGE);
    memory.copy(c + (<usize>j << 2), EDGE, <usize>(n - j) << 2);
  }
}
