// The largest and the smallest number, and where it lies, of rows or down columns.
//
// The bits of float32 numbers, read as whole numbers, have the order of the numbers where there is no minus sign, and the
// opposite order where there is one. So three extremes of the bits tell those of the numbers, with ±0 in order, and
// whether there was NaN. Each of the three is one instruction; f32x4.max takes eight on x86, and its NaN may have any bits.

const INFINITY: i32 = 0x7f800000;
const MINUS_INFINITY: i32 = 0xff800000;
const NOT_A_NUMBER: i32 = 0x7fc00000;

const SIGNED: i32 = 0;
const UNSIGNED: i32 = 1;
const LEAST: i32 = 2;

// `kind` is a constant wherever this is inlined, so one branch remains.
@inline
function choose(kind: i32, a: v128, b: v128): v128 {
  if (kind == SIGNED) return i32x4.max_s(a, b);
  if (kind == UNSIGNED) return i32x4.max_u(a, b);
  return i32x4.min_u(a, b);
}

/** The extreme of all four lanes, in each of them. */
@inline
function chooseAcross(kind: i32, bits: v128): v128 {
  const half = choose(kind, bits, v128.shuffle<i32>(bits, bits, 2, 3, 0, 1));
  return choose(kind, half, v128.shuffle<i32>(half, half, 1, 0, 3, 2));
}

/**
 * The best of `count` vectors that lie `step` bytes apart, and of `first`: in each lane that of the lane, or in each that
 * of all. It is NaN, always the same one, where one of them is NaN. It is not inlined, because eight kernels call it.
 */
function bestOf(isMax: bool, first: v128, x: usize, step: usize, count: i32, isAcross: bool): v128 {
  let signed = first;
  let unsigned = first;
  let least = first;
  let i = 0;
  for (; i <= count - 4; i += 4) {
    const a = v128.load(x);
    const b = v128.load(x + step);
    const c = v128.load(x + 2 * step);
    const d = v128.load(x + 3 * step);
    signed = i32x4.max_s(i32x4.max_s(signed, a), i32x4.max_s(b, i32x4.max_s(c, d)));
    unsigned = i32x4.max_u(i32x4.max_u(unsigned, a), i32x4.max_u(b, i32x4.max_u(c, d)));
    least = i32x4.min_u(i32x4.min_u(least, a), i32x4.min_u(b, i32x4.min_u(c, d)));
    x += 4 * step;
  }
  for (; i < count; i++) {
    const a = v128.load(x);
    signed = i32x4.max_s(signed, a);
    unsigned = i32x4.max_u(unsigned, a);
    least = i32x4.min_u(least, a);
    x += step;
  }
  if (isAcross) {
    signed = chooseAcross(SIGNED, signed);
    unsigned = chooseAcross(UNSIGNED, unsigned);
    least = chooseAcross(LEAST, least);
  }
  // The largest number has the largest bits without a minus sign, or, where all have one, the least bits. The smallest
  // has the largest bits with a minus sign, or, where none has one, the least bits.
  const best = isMax
    ? v128.bitselect(least, signed, i32x4.shr_s(signed, 31))
    : v128.bitselect(unsigned, least, i32x4.shr_s(unsigned, 31));
  const above = i32x4.gt_s(signed, i32x4.splat(INFINITY));
  const below = i32x4.gt_u(unsigned, i32x4.splat(MINUS_INFINITY));
  return v128.bitselect(i32x4.splat(NOT_A_NUMBER), best, v128.or(above, below));
}

/** The best of a row of at least four numbers, in all lanes: the last vector may have numbers of the one before it. */
@inline
function bestOfRow(isMax: bool, x: usize, length: i32): v128 {
  return bestOf(isMax, v128.load(x + (<usize>length << 2) - 16), x, 16, length >> 2, true);
}

function rowLoop(isMax: bool, x: usize, rows: i32, length: i32, out: usize): void {
  for (let i = 0; i < rows; i++) {
    store<f32>(out, f32x4.extract_lane(bestOfRow(isMax, x, length), 0));
    x += <usize>length << 2;
    out += 4;
  }
}

/** Where a number equals the best one or is NaN: where there is NaN, it is the best. */
@inline
function isBest(x: v128, best: v128): v128 {
  return v128.or(f32x4.eq(x, best), f32x4.ne(x, x));
}

/** The place of the first best number of a row. */
@inline
function placeOf(x: usize, length: i32, best: v128): i32 {
  let i = 0;
  for (; i <= length - 16; i += 16) {
    const at = x + (<usize>i << 2);
    const low = v128.or(isBest(v128.load(at), best), isBest(v128.load(at, 16), best));
    const high = v128.or(isBest(v128.load(at, 32), best), isBest(v128.load(at, 48), best));
    if (v128.any_true(v128.or(low, high))) break;
  }
  for (; i < length - 4; i += 4) {
    const found = isBest(v128.load(x + (<usize>i << 2)), best);
    if (v128.any_true(found)) return i + ctz(i32x4.bitmask(found));
  }
  i = length - 4;
  return i + ctz(i32x4.bitmask(isBest(v128.load(x + (<usize>i << 2)), best)));
}

function rowPlaceLoop(isMax: bool, x: usize, rows: i32, length: i32, out: usize): void {
  for (let i = 0; i < rows; i++) {
    store<i32>(out, placeOf(x, length, bestOfRow(isMax, x, length)));
    x += <usize>length << 2;
    out += 4;
  }
}

function downLoop(isMax: bool, x: usize, rows: i32, columns: i32, out: usize): void {
  const step = <usize>columns << 2;
  for (let j = 0; j < columns; j += 4) {
    v128.store(out, bestOf(isMax, v128.load(out), x, step, rows, false));
    x += 16;
    out += 16;
  }
}

function downPlaceLoop(isMax: bool, x: usize, rows: i32, columns: i32, best: usize, start: i32, out: usize): void {
  const step = <usize>columns << 2;
  for (let j = 0; j < columns; j += 4) {
    const before = v128.load(best);
    const now = bestOf(isMax, before, x, step, rows, false);
    // The first NaN stays.
    const isNew = v128.and(f32x4.ne(now, before), f32x4.eq(before, before));
    // Few rows have what is better than all before: they alone are gone through again, from the last to the first.
    if (v128.any_true(isNew)) {
      let place = v128.load(out);
      for (let i = rows - 1; i >= 0; i--) {
        const found = v128.and(isBest(v128.load(x + <usize>i * step), now), isNew);
        place = v128.bitselect(i32x4.splat(start + i), place, found);
      }
      v128.store(out, place);
      v128.store(best, now);
    }
    x += 16;
    best += 16;
    out += 16;
  }
}

/** out[i] = the largest number of the i-th row; rows have at least four numbers and lie one after the other. */
export function maxRows(x: usize, rows: i32, length: i32, out: usize): void {
  rowLoop(true, x, rows, length, out);
}

/** out[i] = the smallest number of the i-th row. */
export function minRows(x: usize, rows: i32, length: i32, out: usize): void {
  rowLoop(false, x, rows, length, out);
}

/** out[i] = the place of the largest number of the i-th row: the first of several, and the first NaN before all. */
export function argmaxRows(x: usize, rows: i32, length: i32, out: usize): void {
  rowPlaceLoop(true, x, rows, length, out);
}

/** out[i] = the place of the smallest number of the i-th row. */
export function argminRows(x: usize, rows: i32, length: i32, out: usize): void {
  rowPlaceLoop(false, x, rows, length, out);
}

/** out[j] = the largest of out[j] and of the numbers of the j-th column. */
export function maxDown(x: usize, rows: i32, columns: i32, out: usize): void {
  downLoop(true, x, rows, columns, out);
}

/** out[j] = the smallest of out[j] and of the numbers of the j-th column. */
export function minDown(x: usize, rows: i32, columns: i32, out: usize): void {
  downLoop(false, x, rows, columns, out);
}

/**
 * Where a number of the j-th column is larger than best[j], best[j] = the largest and out[j] = its row, where the first
 * one counts as `start`.
 */
export function argmaxDown(x: usize, rows: i32, columns: i32, best: usize, start: i32, out: usize): void {
  downPlaceLoop(true, x, rows, columns, best, start, out);
}

/** Where a number of the j-th column is smaller than best[j], best[j] = the smallest and out[j] = its row. */
export function argminDown(x: usize, rows: i32, columns: i32, best: usize, start: i32, out: usize): void {
  downPlaceLoop(false, x, rows, columns, best, start, out);
}
