// Copies blocks of A and B into stripes that the tiles read from front to back. A and B may lie in any order: steps along
// rows and columns are in bytes. A stripe has room for all its rows or columns; of those that are missing anything may
// be read and written, for no tile counts them.

/** Rows of A in a stripe: for each k six numbers. */
export const STRIPE_ROWS: i32 = 6;
/** Columns of B in a stripe: for each k eight numbers. */
export const STRIPE_COLUMNS: i32 = 8;

/** Four runs of four numbers, crosswise: first the four first ones, `step` bytes further the second ones, and so on. */
@inline
function cross(a: v128, b: v128, c: v128, d: v128, to: usize, step: usize): void {
  const ab = v128.shuffle<i32>(a, b, 0, 4, 1, 5);
  const AB = v128.shuffle<i32>(a, b, 2, 6, 3, 7);
  const cd = v128.shuffle<i32>(c, d, 0, 4, 1, 5);
  const CD = v128.shuffle<i32>(c, d, 2, 6, 3, 7);
  v128.store(to, v128.shuffle<i32>(ab, cd, 0, 1, 4, 5));
  v128.store(to + step, v128.shuffle<i32>(ab, cd, 2, 3, 6, 7));
  v128.store(to + 2 * step, v128.shuffle<i32>(AB, CD, 0, 1, 4, 5));
  v128.store(to + 3 * step, v128.shuffle<i32>(AB, CD, 2, 3, 6, 7));
}

/** Number by number, for steps of any size. */
function packOneByOne(from: usize, across: usize, along: usize, count: i32, width: i32, start: i32, depth: i32, to: usize): void {
  for (let r = 0; r < count; r++) {
    let at = to + (<usize>(start * width + r) << 2);
    let x = from + <usize>r * across + <usize>start * along;
    for (let p = start; p < depth; p++) {
      store<f32>(at, load<f32>(x));
      x += along;
      at += <usize>width << 2;
    }
  }
}

/** `rows` rows of A in stripes of six. */
export function packA(a: usize, aRow: usize, aColumn: usize, rows: i32, depth: i32, to: usize): void {
  for (let i = 0; i < rows; i += STRIPE_ROWS) {
    const height = min(STRIPE_ROWS, rows - i);
    const a0 = a + <usize>i * aRow;
    let p = 0;
    if (aRow == 4) {
      let from = a0;
      let at = to;
      for (; p < depth; p++) {
        v128.store(at, v128.load(from));
        store<i64>(at, load<i64>(from, 16), 16);
        from += aColumn;
        at += 24;
      }
    } else if (aColumn == 4) {
      const a1 = height > 1 ? a0 + aRow : a0;
      const a2 = height > 2 ? a1 + aRow : a0;
      const a3 = height > 3 ? a2 + aRow : a0;
      const a4 = height > 4 ? a3 + aRow : a0;
      const a5 = height > 5 ? a4 + aRow : a0;
      for (; p <= depth - 4; p += 4) {
        const o = <usize>p << 2;
        const at = to + <usize>p * 24;
        const x = v128.load(a4 + o);
        const y = v128.load(a5 + o);
        const low = v128.shuffle<i32>(x, y, 0, 4, 1, 5);
        const high = v128.shuffle<i32>(x, y, 2, 6, 3, 7);
        cross(v128.load(a0 + o), v128.load(a1 + o), v128.load(a2 + o), v128.load(a3 + o), at, 24);
        v128.store_lane<i64>(at, low, 0, 16);
        v128.store_lane<i64>(at, low, 1, 40);
        v128.store_lane<i64>(at, high, 0, 64);
        v128.store_lane<i64>(at, high, 1, 88);
      }
    }
    if (p < depth) packOneByOne(a0, aRow, aColumn, height, STRIPE_ROWS, p, depth, to);
    to += <usize>(depth * STRIPE_ROWS) << 2;
  }
}

/** `columns` columns of B in stripes of eight. */
export function packB(b: usize, bRow: usize, bColumn: usize, columns: i32, depth: i32, to: usize): void {
  for (let j = 0; j < columns; j += STRIPE_COLUMNS) {
    const width = min(STRIPE_COLUMNS, columns - j);
    const b0 = b + <usize>j * bColumn;
    let p = 0;
    if (bColumn == 4) {
      let from = b0;
      let at = to;
      for (; p < depth; p++) {
        v128.store(at, v128.load(from));
        v128.store(at, v128.load(from, 16), 16);
        from += bRow;
        at += 32;
      }
    } else if (bRow == 4) {
      const b1 = width > 1 ? b0 + bColumn : b0;
      const b2 = width > 2 ? b1 + bColumn : b0;
      const b3 = width > 3 ? b2 + bColumn : b0;
      const b4 = width > 4 ? b3 + bColumn : b0;
      const b5 = width > 5 ? b4 + bColumn : b0;
      const b6 = width > 6 ? b5 + bColumn : b0;
      const b7 = width > 7 ? b6 + bColumn : b0;
      for (; p <= depth - 4; p += 4) {
        const o = <usize>p << 2;
        const at = to + (<usize>p << 5);
        cross(v128.load(b0 + o), v128.load(b1 + o), v128.load(b2 + o), v128.load(b3 + o), at, 32);
        cross(v128.load(b4 + o), v128.load(b5 + o), v128.load(b6 + o), v128.load(b7 + o), at + 16, 32);
      }
    }
    if (p < depth) packOneByOne(b0, bColumn, bRow, width, STRIPE_COLUMNS, p, depth, to);
    to += <usize>(depth * STRIPE_COLUMNS) << 2;
  }
}
