// C = A B in blocks that fit the caches, after K. Goto and R. van de Geijn, "Anatomy of High-Performance Matrix
// Multiplication" (2008). Each number of C is summed over k in order, a product and then a sum, so the bits are those of
// the plain triple loop.

import { packA, packB, STRIPE_COLUMNS, STRIPE_ROWS } from './pack';
import { tile } from './tile';
import { timesMatrix } from './vector';

// A stripe of B, 8 x 512 numbers, stays in the first cache, a block of A, 48 x 512, in the second.
const BLOCK_ROWS: i32 = 48;
const BLOCK_DEPTH: i32 = 512;
// With so few rows B is read so few times that it need not be packed.
const FEW_ROWS: i32 = 12;

// A tile that hangs over the edge of C is computed here, and its part within C copied.
const EDGE: usize = memory.data(192, 16);

function copyEdge(c: usize, cStep: usize, rows: i32, columns: i32): void {
  let from = EDGE;
  for (let r = 0; r < rows; r++) {
    let j = 0;
    if (columns >= 4) {
      v128.store(c, v128.load(from));
      j = 4;
    }
    for (; j < columns; j++) store<f32>(c + (<usize>j << 2), load<f32>(from + (<usize>j << 2)));
    c += cStep;
    from += 32;
  }
}

/**
 * A is m by k and B is k by n, each with a step in bytes along its rows and its columns; C is m by n, row after row.
 * Where a matrix ends, the memory goes on for at least 32 bytes. `work` has room for
 * BLOCK_DEPTH x (48 + n rounded up to a multiple of 8) numbers.
 */
export function matmul(
  a: usize, aRow: usize, aColumn: usize, b: usize, bRow: usize, bColumn: usize, c: usize,
  m: i32, k: i32, n: i32, work: usize,
): void {
  if (m == 1 && (bRow == 4 || bColumn == 4)) {
    timesMatrix(a, aColumn, b, bRow, bColumn, c, k, n);
    return;
  }
  // A column on the right is a row on the left of the transposed matrix.
  if (n == 1 && (aRow == 4 || aColumn == 4)) {
    timesMatrix(b, bRow, a, aColumn, aRow, c, k, m);
    return;
  }
  const packedA = work;
  const packedB = work + ((BLOCK_ROWS * BLOCK_DEPTH) << 2);
  const cStep = <usize>n << 2;
  const isPacked = m > FEW_ROWS || bColumn != 4;
  const bStep = isPacked ? <usize>(STRIPE_COLUMNS << 2) : bRow;
  for (let p = 0; p < k; p += BLOCK_DEPTH) {
    const depth = min(BLOCK_DEPTH, k - p);
    const fromB = b + <usize>p * bRow;
    if (isPacked) packB(fromB, bRow, bColumn, n, depth, packedB);
    for (let i = 0; i < m; i += BLOCK_ROWS) {
      const rows = min(BLOCK_ROWS, m - i);
      packA(a + <usize>i * aRow + <usize>p * aColumn, aRow, aColumn, rows, depth, packedA);
      for (let j = 0; j < n; j += STRIPE_COLUMNS) {
        const stripe = isPacked ? packedB + (<usize>(j * depth) << 2) : fromB + (<usize>j << 2);
        const columns = min(STRIPE_COLUMNS, n - j);
        const isWide = columns > 4;
        const isWhole = (columns & 3) == 0;
        for (let r = 0; r < rows; r += STRIPE_ROWS) {
          const height = min(STRIPE_ROWS, rows - r);
          const at = c + <usize>(i + r) * cStep + (<usize>j << 2);
          const from = packedA + (<usize>(r * depth) << 2);
          const to = isWhole ? at : EDGE;
          tile(height, isWide, from, stripe, bStep, depth, at, cStep, p == 0, to, isWhole ? cStep : 32);
          if (!isWhole) copyEdge(at, cStep, height, columns);
        }
      }
    }
  }
}
