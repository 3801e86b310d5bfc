// C = A B by tiles of 6 x 8 that stay in registers, after K. Goto and R. van de Geijn, "Anatomy of High-Performance
// Matrix Multiplication" (2008). Each number of C is summed over k in order, a product and then a sum, so the bits are
// those of the plain triple loop.

const TILE_ROWS: i32 = 6;
const TILE_COLUMNS: i32 = 8;
const BLOCK_ROWS: i32 = 96;
const BLOCK_DEPTH: i32 = 512;

// A tile that hangs over the edge of C is computed here and its part within C copied.
const EDGE: usize = memory.data(192, 16);

/** The rows of A, six by six: for each k six numbers. Rows that are missing are zeros, and so is what makes k even. */
function packA(a: usize, aBytes: usize, rows: i32, depth: i32, to: usize): void {
  const even = (depth + 1) & ~1;
  for (let i = 0; i < rows; i += TILE_ROWS) {
    const height = min(TILE_ROWS, rows - i);
    for (let r = 0; r < TILE_ROWS; r++) {
      let at = to + (<usize>r << 2);
      if (r < height) {
        let from = a + <usize>(i + r) * aBytes;
        for (let p = 0; p < depth; p++) {
          store<f32>(at, load<f32>(from));
          from += 4;
          at += TILE_ROWS << 2;
        }
        if (even > depth) store<f32>(at, 0);
      } else {
        for (let p = 0; p < even; p++) {
          store<f32>(at, 0);
          at += TILE_ROWS << 2;
        }
      }
    }
    to += <usize>(even * TILE_ROWS) << 2;
  }
}

/** The columns of B, eight by eight: for each k eight numbers. What is missing is zeros, as in A. */
function packB(b: usize, bBytes: usize, columns: i32, depth: i32, to: usize): void {
  const odd = (depth & 1) != 0;
  let j = 0;
  for (; j <= columns - TILE_COLUMNS; j += TILE_COLUMNS) {
    let from = b + (<usize>j << 2);
    for (let p = 0; p < depth; p++) {
      v128.store(to, v128.load(from));
      v128.store(to, v128.load(from, 16), 16);
      from += bBytes;
      to += 32;
    }
    if (odd) {
      memory.fill(to, 0, 32);
      to += 32;
    }
  }
  if (j < columns) {
    for (let p = 0; p < depth; p++) {
      const from = b + <usize>p * bBytes + (<usize>j << 2);
      for (let c = 0; c < TILE_COLUMNS; c++) {
        store<f32>(to + (<usize>c << 2), j + c < columns ? load<f32>(from + (<usize>c << 2)) : 0);
      }
      to += 32;
    }
    if (odd) memory.fill(to, 0, 32);
  }
}

/**
 * Adds to a tile of C the products of one packed stripe of A and one of B; `depth` is even. A product of two zeros that
 * were added changes no bit: a sum that starts at 0 is never -0.
 */
function tile(a: usize, b: usize, depth: i32, c: usize, cBytes: usize): void {
  const c1 = c + cBytes;
  const c2 = c1 + cBytes;
  const c3 = c2 + cBytes;
  const c4 = c3 + cBytes;
  const c5 = c4 + cBytes;
  let s00 = v128.load(c);
  let s01 = v128.load(c, 16);
  let s10 = v128.load(c1);
  let s11 = v128.load(c1, 16);
  let s20 = v128.load(c2);
  let s21 = v128.load(c2, 16);
  let s30 = v128.load(c3);
  let s31 = v128.load(c3, 16);
  let s40 = v128.load(c4);
  let s41 = v128.load(c4, 16);
  let s50 = v128.load(c5);
  let s51 = v128.load(c5, 16);
  let b0: v128, b1: v128, x: v128;
  // Two steps a turn halve the cost of the loop itself; more of them run out of registers.
  for (let p = depth >> 1; p > 0; p--) {
    b0 = v128.load(b);
    b1 = v128.load(b, 16);
    x = v128.load32_splat(a);
    s00 = f32x4.add(s00, f32x4.mul(x, b0));
    s01 = f32x4.add(s01, f32x4.mul(x, b1));
    x = v128.load32_splat(a, 4);
    s10 = f32x4.add(s10, f32x4.mul(x, b0));
    s11 = f32x4.add(s11, f32x4.mul(x, b1));
    x = v128.load32_splat(a, 8);
    s20 = f32x4.add(s20, f32x4.mul(x, b0));
    s21 = f32x4.add(s21, f32x4.mul(x, b1));
    x = v128.load32_splat(a, 12);
    s30 = f32x4.add(s30, f32x4.mul(x, b0));
    s31 = f32x4.add(s31, f32x4.mul(x, b1));
    x = v128.load32_splat(a, 16);
    s40 = f32x4.add(s40, f32x4.mul(x, b0));
    s41 = f32x4.add(s41, f32x4.mul(x, b1));
    x = v128.load32_splat(a, 20);
    s50 = f32x4.add(s50, f32x4.mul(x, b0));
    s51 = f32x4.add(s51, f32x4.mul(x, b1));

    b0 = v128.load(b, 32);
    b1 = v128.load(b, 48);
    x = v128.load32_splat(a, 24);
    s00 = f32x4.add(s00, f32x4.mul(x, b0));
    s01 = f32x4.add(s01, f32x4.mul(x, b1));
    x = v128.load32_splat(a, 28);
    s10 = f32x4.add(s10, f32x4.mul(x, b0));
    s11 = f32x4.add(s11, f32x4.mul(x, b1));
    x = v128.load32_splat(a, 32);
    s20 = f32x4.add(s20, f32x4.mul(x, b0));
    s21 = f32x4.add(s21, f32x4.mul(x, b1));
    x = v128.load32_splat(a, 36);
    s30 = f32x4.add(s30, f32x4.mul(x, b0));
    s31 = f32x4.add(s31, f32x4.mul(x, b1));
    x = v128.load32_splat(a, 40);
    s40 = f32x4.add(s40, f32x4.mul(x, b0));
    s41 = f32x4.add(s41, f32x4.mul(x, b1));
    x = v128.load32_splat(a, 44);
    s50 = f32x4.add(s50, f32x4.mul(x, b0));
    s51 = f32x4.add(s51, f32x4.mul(x, b1));
    a += 48;
    b += 64;
  }
  v128.store(c, s00);
  v128.store(c, s01, 16);
  v128.store(c1, s10);
  v128.store(c1, s11, 16);
  v128.store(c2, s20);
  v128.store(c2, s21, 16);
  v128.store(c3, s30);
  v128.store(c3, s31, 16);
  v128.store(c4, s40);
  v128.store(c4, s41, 16);
  v128.store(c5, s50);
  v128.store(c5, s51, 16);
}

function edgeTile(a: usize, b: usize, depth: i32, c: usize, cBytes: usize, rows: i32, columns: i32): void {
  for (let r = 0; r < rows; r++) memory.copy(EDGE + (r << 5), c + <usize>r * cBytes, columns << 2);
  tile(a, b, depth, EDGE, 32);
  for (let r = 0; r < rows; r++) memory.copy(c + <usize>r * cBytes, EDGE + (r << 5), columns << 2);
}

/**
 * A is m by k, B is k by n, C is m by n, each row after row.
 * `work` has room for BLOCK_DEPTH x (96 + n rounded up to a multiple of 8) numbers.
 */
export function matmul(a: usize, b: usize, c: usize, m: i32, k: i32, n: i32, work: usize): void {
  const aBytes = <usize>k << 2;
  const bBytes = <usize>n << 2;
  const packedA = work;
  const packedB = work + ((BLOCK_ROWS * BLOCK_DEPTH) << 2);
  memory.fill(c, 0, <usize>m * bBytes);
  for (let p = 0; p < k; p += BLOCK_DEPTH) {
    const depth = min(BLOCK_DEPTH, k - p);
    const even = (depth + 1) & ~1;
    packB(b + <usize>p * bBytes, bBytes, n, depth, packedB);
    for (let i = 0; i < m; i += BLOCK_ROWS) {
      const rows = min(BLOCK_ROWS, m - i);
      packA(a + <usize>i * aBytes + (<usize>p << 2), aBytes, rows, depth, packedA);
      for (let j = 0; j < n; j += TILE_COLUMNS) {
        const stripe = packedB + (<usize>(j * even) << 2);
        const columns = n - j;
        for (let r = 0; r < rows; r += TILE_ROWS) {
          const at = c + <usize>(i + r) * bBytes + (<usize>j << 2);
          const from = packedA + (<usize>(r * even) << 2);
          if (rows - r >= TILE_ROWS && columns >= TILE_COLUMNS) tile(from, stripe, even, at, bBytes);
          else edgeTile(from, stripe, even, at, bBytes, min(TILE_ROWS, rows - r), min(TILE_COLUMNS, columns));
        }
      }
    }
  }
}
