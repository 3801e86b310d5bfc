// A tile of C, up to six rows of up to eight columns, that stays in registers.

/**
 * Adds to a tile of C the products of a packed stripe of A, for each k six numbers of which ROWS count, and rows of B
 * that lie `bStep` bytes apart. The sums begin at 0 where `first`, else at what is in C, and go to `to`. ROWS and VECTORS
 * are constants wherever this is inlined, so that only their tile remains.
 */
@inline
function tileOf(
  ROWS: i32, VECTORS: i32, a: usize, b: usize, bStep: usize, depth: i32,
  c: usize, cStep: usize, first: bool, to: usize, toStep: usize,
): void {
  let s00 = f32x4.splat(0), s01 = s00;
  let s10 = s00, s11 = s00;
  let s20 = s00, s21 = s00;
  let s30 = s00, s31 = s00;
  let s40 = s00, s41 = s00;
  let s50 = s00, s51 = s00;
  if (!first) {
    s00 = v128.load(c);
    if (VECTORS > 1) s01 = v128.load(c, 16);
    if (ROWS > 1) s10 = v128.load(c + cStep);
    if (ROWS > 1 && VECTORS > 1) s11 = v128.load(c + cStep, 16);
    if (ROWS > 2) s20 = v128.load(c + 2 * cStep);
    if (ROWS > 2 && VECTORS > 1) s21 = v128.load(c + 2 * cStep, 16);
    if (ROWS > 3) s30 = v128.load(c + 3 * cStep);
    if (ROWS > 3 && VECTORS > 1) s31 = v128.load(c + 3 * cStep, 16);
    if (ROWS > 4) s40 = v128.load(c + 4 * cStep);
    if (ROWS > 4 && VECTORS > 1) s41 = v128.load(c + 4 * cStep, 16);
    if (ROWS > 5) s50 = v128.load(c + 5 * cStep);
    if (ROWS > 5 && VECTORS > 1) s51 = v128.load(c + 5 * cStep, 16);
  }
  let b0 = s00, b1 = s00, x = s00;
  // Two steps a turn halve the cost of the loop itself; more of them run out of registers: see bench/tiles.ts.
  for (let p = depth >> 1; p > 0; p--) {
    b0 = v128.load(b);
    if (VECTORS > 1) b1 = v128.load(b, 16);
    x = v128.load32_splat(a);
    s00 = f32x4.add(s00, f32x4.mul(x, b0));
    if (VECTORS > 1) s01 = f32x4.add(s01, f32x4.mul(x, b1));
    if (ROWS > 1) {
      x = v128.load32_splat(a, 4);
      s10 = f32x4.add(s10, f32x4.mul(x, b0));
      if (VECTORS > 1) s11 = f32x4.add(s11, f32x4.mul(x, b1));
    }
    if (ROWS > 2) {
      x = v128.load32_splat(a, 8);
      s20 = f32x4.add(s20, f32x4.mul(x, b0));
      if (VECTORS > 1) s21 = f32x4.add(s21, f32x4.mul(x, b1));
    }
    if (ROWS > 3) {
      x = v128.load32_splat(a, 12);
      s30 = f32x4.add(s30, f32x4.mul(x, b0));
      if (VECTORS > 1) s31 = f32x4.add(s31, f32x4.mul(x, b1));
    }
    if (ROWS > 4) {
      x = v128.load32_splat(a, 16);
      s40 = f32x4.add(s40, f32x4.mul(x, b0));
      if (VECTORS > 1) s41 = f32x4.add(s41, f32x4.mul(x, b1));
    }
    if (ROWS > 5) {
      x = v128.load32_splat(a, 20);
      s50 = f32x4.add(s50, f32x4.mul(x, b0));
      if (VECTORS > 1) s51 = f32x4.add(s51, f32x4.mul(x, b1));
    }
    b += bStep;

    b0 = v128.load(b);
    if (VECTORS > 1) b1 = v128.load(b, 16);
    x = v128.load32_splat(a, 24);
    s00 = f32x4.add(s00, f32x4.mul(x, b0));
    if (VECTORS > 1) s01 = f32x4.add(s01, f32x4.mul(x, b1));
    if (ROWS > 1) {
      x = v128.load32_splat(a, 28);
      s10 = f32x4.add(s10, f32x4.mul(x, b0));
      if (VECTORS > 1) s11 = f32x4.add(s11, f32x4.mul(x, b1));
    }
    if (ROWS > 2) {
      x = v128.load32_splat(a, 32);
      s20 = f32x4.add(s20, f32x4.mul(x, b0));
      if (VECTORS > 1) s21 = f32x4.add(s21, f32x4.mul(x, b1));
    }
    if (ROWS > 3) {
      x = v128.load32_splat(a, 36);
      s30 = f32x4.add(s30, f32x4.mul(x, b0));
      if (VECTORS > 1) s31 = f32x4.add(s31, f32x4.mul(x, b1));
    }
    if (ROWS > 4) {
      x = v128.load32_splat(a, 40);
      s40 = f32x4.add(s40, f32x4.mul(x, b0));
      if (VECTORS > 1) s41 = f32x4.add(s41, f32x4.mul(x, b1));
    }
    if (ROWS > 5) {
      x = v128.load32_splat(a, 44);
      s50 = f32x4.add(s50, f32x4.mul(x, b0));
      if (VECTORS > 1) s51 = f32x4.add(s51, f32x4.mul(x, b1));
    }
    b += bStep;
    a += 48;
  }
  if ((depth & 1) != 0) {
    b0 = v128.load(b);
    if (VECTORS > 1) b1 = v128.load(b, 16);
    x = v128.load32_splat(a);
    s00 = f32x4.add(s00, f32x4.mul(x, b0));
    if (VECTORS > 1) s01 = f32x4.add(s01, f32x4.mul(x, b1));
    if (ROWS > 1) {
      x = v128.load32_splat(a, 4);
      s10 = f32x4.add(s10, f32x4.mul(x, b0));
      if (VECTORS > 1) s11 = f32x4.add(s11, f32x4.mul(x, b1));
    }
    if (ROWS > 2) {
      x = v128.load32_splat(a, 8);
      s20 = f32x4.add(s20, f32x4.mul(x, b0));
      if (VECTORS > 1) s21 = f32x4.add(s21, f32x4.mul(x, b1));
    }
    if (ROWS > 3) {
      x = v128.load32_splat(a, 12);
      s30 = f32x4.add(s30, f32x4.mul(x, b0));
      if (VECTORS > 1) s31 = f32x4.add(s31, f32x4.mul(x, b1));
    }
    if (ROWS > 4) {
      x = v128.load32_splat(a, 16);
      s40 = f32x4.add(s40, f32x4.mul(x, b0));
      if (VECTORS > 1) s41 = f32x4.add(s41, f32x4.mul(x, b1));
    }
    if (ROWS > 5) {
      x = v128.load32_splat(a, 20);
      s50 = f32x4.add(s50, f32x4.mul(x, b0));
      if (VECTORS > 1) s51 = f32x4.add(s51, f32x4.mul(x, b1));
    }
    b += bStep;
  }
  v128.store(to, s00);
  if (VECTORS > 1) v128.store(to, s01, 16);
  if (ROWS > 1) v128.store(to + toStep, s10);
  if (ROWS > 1 && VECTORS > 1) v128.store(to + toStep, s11, 16);
  if (ROWS > 2) v128.store(to + 2 * toStep, s20);
  if (ROWS > 2 && VECTORS > 1) v128.store(to + 2 * toStep, s21, 16);
  if (ROWS > 3) v128.store(to + 3 * toStep, s30);
  if (ROWS > 3 && VECTORS > 1) v128.store(to + 3 * toStep, s31, 16);
  if (ROWS > 4) v128.store(to + 4 * toStep, s40);
  if (ROWS > 4 && VECTORS > 1) v128.store(to + 4 * toStep, s41, 16);
  if (ROWS > 5) v128.store(to + 5 * toStep, s50);
  if (ROWS > 5 && VECTORS > 1) v128.store(to + 5 * toStep, s51, 16);
}

function tile6x8(
  a: usize, b: usize, bStep: usize, depth: i32, c: usize, cStep: usize, first: bool, to: usize, toStep: usize,
): void {
  tileOf(6, 2, a, b, bStep, depth, c, cStep, first, to, toStep);
}

function tile5x8(
  a: usize, b: usize, bStep: usize, depth: i32, c: usize, cStep: usize, first: bool, to: usize, toStep: usize,
): void {
  tileOf(5, 2, a, b, bStep, depth, c, cStep, first, to, toStep);
}

function tile4x8(
  a: usize, b: usize, bStep: usize, depth: i32, c: usize, cStep: usize, first: bool, to: usize, toStep: usize,
): void {
  tileOf(4, 2, a, b, bStep, depth, c, cStep, first, to, toStep);
}

function tile3x8(
  a: usize, b: usize, bStep: usize, depth: i32, c: usize, cStep: usize, first: bool, to: usize, toStep: usize,
): void {
  tileOf(3, 2, a, b, bStep, depth, c, cStep, first, to, toStep);
}

function tile2x8(
  a: usize, b: usize, bStep: usize, depth: i32, c: usize, cStep: usize, first: bool, to: usize, toStep: usize,
): void {
  tileOf(2, 2, a, b, bStep, depth, c, cStep, first, to, toStep);
}

function tile1x8(
  a: usize, b: usize, bStep: usize, depth: i32, c: usize, cStep: usize, first: bool, to: usize, toStep: usize,
): void {
  tileOf(1, 2, a, b, bStep, depth, c, cStep, first, to, toStep);
}

function tile6x4(
  a: usize, b: usize, bStep: usize, depth: i32, c: usize, cStep: usize, first: bool, to: usize, toStep: usize,
): void {
  tileOf(6, 1, a, b, bStep, depth, c, cStep, first, to, toStep);
}

function tile5x4(
  a: usize, b: usize, bStep: usize, depth: i32, c: usize, cStep: usize, first: bool, to: usize, toStep: usize,
): void {
  tileOf(5, 1, a, b, bStep, depth, c, cStep, first, to, toStep);
}

function tile4x4(
  a: usize, b: usize, bStep: usize, depth: i32, c: usize, cStep: usize, first: bool, to: usize, toStep: usize,
): void {
  tileOf(4, 1, a, b, bStep, depth, c, cStep, first, to, toStep);
}

function tile3x4(
  a: usize, b: usize, bStep: usize, depth: i32, c: usize, cStep: usize, first: bool, to: usize, toStep: usize,
): void {
  tileOf(3, 1, a, b, bStep, depth, c, cStep, first, to, toStep);
}

function tile2x4(
  a: usize, b: usize, bStep: usize, depth: i32, c: usize, cStep: usize, first: bool, to: usize, toStep: usize,
): void {
  tileOf(2, 1, a, b, bStep, depth, c, cStep, first, to, toStep);
}

function tile1x4(
  a: usize, b: usize, bStep: usize, depth: i32, c: usize, cStep: usize, first: bool, to: usize, toStep: usize,
): void {
  tileOf(1, 1, a, b, bStep, depth, c, cStep, first, to, toStep);
}

/** The tile of `rows` rows, at most six, and of four columns or eight. */
export function tile(
  rows: i32, isWide: bool, a: usize, b: usize, bStep: usize, depth: i32,
  c: usize, cStep: usize, first: bool, to: usize, toStep: usize,
): void {
  if (isWide) {
    if (rows == 6) tile6x8(a, b, bStep, depth, c, cStep, first, to, toStep);
    else if (rows == 5) tile5x8(a, b, bStep, depth, c, cStep, first, to, toStep);
    else if (rows == 4) tile4x8(a, b, bStep, depth, c, cStep, first, to, toStep);
    else if (rows == 3) tile3x8(a, b, bStep, depth, c, cStep, first, to, toStep);
    else if (rows == 2) tile2x8(a, b, bStep, depth, c, cStep, first, to, toStep);
    else tile1x8(a, b, bStep, depth, c, cStep, first, to, toStep);
  } else {
    if (rows == 6) tile6x4(a, b, bStep, depth, c, cStep, first, to, toStep);
    else if (rows == 5) tile5x4(a, b, bStep, depth, c, cStep, first, to, toStep);
    else if (rows == 4) tile4x4(a, b, bStep, depth, c, cStep, first, to, toStep);
    else if (rows == 3) tile3x4(a, b, bStep, depth, c, cStep, first, to, toStep);
    else if (rows == 2) tile2x4(a, b, bStep, depth, c, cStep, first, to, toStep);
    else tile1x4(a, b, bStep, depth, c, cStep, first, to, toStep);
  }
}
