import * as np from 'lanes';
import type { SymbolValue } from './page-symbol.ts';

/** An axis longer than this is cut to its first and last entries. */
const longest = 5;
const edge = 2;

/** What a symbol stands for, now: an array that a cell changes in place is told as it is when it is asked for. */
export function look(value: np.NDArray | number | boolean): () => SymbolValue {
  return () => {
    if (value instanceof np.NDArray) return { shape: [...value.shape], dtype: value.dtype, text: print(value) };
    if (typeof value === 'number' || typeof value === 'boolean') {
      return { shape: [], dtype: typeof value, text: String(value) };
    }
    throw new Error(`A symbol stands for an array or a number; in your program this is ${describe(value)}.`);
  };
}

const describe = (value: unknown) => (value === null || value === undefined ? String(value) : `a ${typeof value}`);

/** The array as NumPy prints it, with few decimals and, where it is large, with its corners only. */
function print(array: np.NDArray): string {
  const { shape } = array;
  if (shape.length === 0 || shape.length > 4 || shape.includes(0)) return String(array);
  const positions: number[] = [];
  visitShown(shape, 0, 0, (position) => positions.push(position));
  const shown = np.array(
    positions.map((position) => Number(array.data[position])),
    { dtype: array.dtype },
  );
  // In a column of its own, each number has the width that it needs beside the others.
  const column = String(roundShown(shown).reshape([positions.length, 1]));
  const items = column.split('\n').map((line) => line.replace(/^[ []\[/, '').replace(/\]+$/, ''));
  return nest(shape, items, 0);
}

/** Rounds to four figures of the largest number. */
function roundShown(array: np.NDArray): np.NDArray {
  if (!array.dtype.startsWith('float')) return array;
  const sizes = Array.from(array.data, Math.abs).filter((size) => Number.isFinite(size) && size > 0);
  const size = Math.floor(Math.log10(Math.max(...sizes, Number.MIN_VALUE)));
  return sizes.length === 0 ? array : np.round(array, Math.max(0, 3 - size));
}

function visitShown(shape: readonly number[], axis: number, start: number, visit: (position: number) => void): void {
  if (axis === shape.length) {
    visit(start);
    return;
  }
  const part = shape.slice(axis + 1).reduce((product, size) => product * size, 1);
  for (const index of listShown(shape[axis]!)) visitShown(shape, axis + 1, start + index * part, visit);
}

/** The indices of an axis that are shown. */
function listShown(length: number): number[] {
  const all = Array.from({ length }, (_, index) => index);
  return length > longest ? [...all.slice(0, edge), ...all.slice(-edge)] : all;
}

/** Writes the brackets round the items, which it takes out of the list, and an ellipsis where an axis is cut. */
function nest(shape: readonly number[], items: string[], axis: number): string {
  if (axis === shape.length) return items.shift()!;
  const length = shape[axis]!;
  const parts = listShown(length).map(() => nest(shape, items, axis + 1));
  if (length > longest) parts.splice(edge, 0, '...');
  const below = shape.length - axis - 1;
  return `[${parts.join(below === 0 ? ' ' : '\n'.repeat(below) + ' '.repeat(axis + 1))}]`;
}
