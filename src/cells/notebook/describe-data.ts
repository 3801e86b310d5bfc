import type { Data } from '../types.ts';
import { isArray, shortestFloat32 } from './array-value.ts';
import { encodeNumber } from './plain-number.ts';

/** How much of a program a widget may be told at once. */
const mostData = { numbers: 40_000, letters: 10_000, depth: 8 };

/** Any value as plain data for a widget. Throws a sentence where it is too much, or of a kind that data has no word for. */
export function describeData(value: unknown): Data {
  const left = { numbers: mostData.numbers, letters: mostData.letters };
  return describeAt(value, 0, left);
}

function describeAt(value: unknown, depth: number, left: { numbers: number; letters: number }): Data {
  if (depth > mostData.depth) throw new Error(`A widget looks ${mostData.depth} levels deep, and this goes deeper.`);
  if (value === null || value === undefined) return null;
  left.numbers -= 1;
  if (typeof value === 'string') left.letters -= value.length;
  checkLeft(left);
  if (typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number') return encodeNumber(value);
  if (isArray(value)) {
    const { shape, dtype, data } = value;
    left.numbers -= data.length;
    checkLeft(left);
    const values = Array.from(data, (entry) =>
      encodeNumber(dtype === 'float32' ? shortestFloat32(Number(entry)) : Number(entry)),
    );
    return { shape: [...shape], dtype, values };
  }
  if (Array.isArray(value) || ArrayBuffer.isView(value)) {
    return Array.from(value as ArrayLike<unknown>, (entry) => describeAt(entry, depth + 1, left));
  }
  if (typeof value === 'object') {
    const entries = Object.entries(value).map(([name, entry]) => {
      left.letters -= name.length;
      return [name, describeAt(entry, depth + 1, left)] as const;
    });
    return Object.fromEntries(entries);
  }
  throw new Error(`A widget can show numbers, texts, arrays and objects of these; this is a ${typeof value}.`);
}

function checkLeft({ numbers, letters }: { numbers: number; letters: number }): void {
  if (numbers < 0) throw new Error(`A widget shows at most ${mostData.numbers} numbers at once; this has more.`);
  if (letters < 0) throw new Error(`A widget shows at most ${mostData.letters} letters at once; this has more.`);
}
