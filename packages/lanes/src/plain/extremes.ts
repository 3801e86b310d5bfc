import type { Data } from '../dtype.ts';

export type Extreme = 'max' | 'min';
export type Place = 'argmax' | 'argmin';

/** The larger number, or the smaller one; 0 is above -0. Where one is NaN it is NaN, with the same bits in every engine. */
export function better(name: Extreme, a: number, b: number): number {
  const best = Math[name](a, b);
  return Number.isNaN(best) ? NaN : best;
}

/** out[i] = the best number of the i-th row; rows lie one after the other. */
export function extremeRows(name: Extreme, x: Data, rows: number, length: number, out: Data): void {
  const choose = Math[name];
  for (let i = 0; i < rows; i++) {
    const end = (i + 1) * length;
    let best = x[i * length]!;
    for (let at = i * length + 1; at < end; at++) best = choose(best, x[at]!);
    out[i] = Number.isNaN(best) ? NaN : best;
  }
}

/** out[o + j] = the best of out[o + j] and of the j-th column of the matrix whose first number is x[start]. */
export function extremeDown(
  name: Extreme,
  x: Data,
  start: number,
  rows: number,
  columns: number,
  out: Data,
  o: number,
): void {
  const choose = Math[name];
  for (let i = 0; i < rows; i++) {
    const row = start + i * columns;
    for (let j = 0; j < columns; j++) out[o + j] = choose(out[o + j]!, x[row + j]!);
  }
  for (let j = o; j < o + columns; j++) if (Number.isNaN(out[j]!)) out[j] = NaN;
}

/** Whether a number comes before the best so far: it is better, or the first NaN. 0 and -0 are equal. */
export function isBetter(name: Place, candidate: number, best: number): boolean {
  if (Number.isNaN(candidate)) return !Number.isNaN(best);
  return name === 'argmax' ? candidate > best : candidate < best;
}

/** The place of the best of `length` numbers that lie `step` apart: the first of several, the first NaN before all. */
function placeOf(name: Place, x: Data, start: number, length: number, step: number): number {
  let place = 0;
  let best = x[start]!;
  for (let i = 1; i < length; i++) {
    const candidate = x[start + i * step]!;
    if (isBetter(name, candidate, best)) {
      best = candidate;
      place = i;
    }
  }
  return place;
}

/** out[i] = the place of the best number in the i-th row. */
export function placeRows(name: Place, x: Data, rows: number, length: number, out: Int32Array): void {
  for (let i = 0; i < rows; i++) out[i] = placeOf(name, x, i * length, length, 1);
}

/** out[o + j] = the row of the best number in the j-th column of the matrix whose first number is x[start]. */
export function placeDown(
  name: Place,
  x: Data,
  start: number,
  rows: number,
  columns: number,
  out: Int32Array,
  o: number,
): void {
  for (let j = 0; j < columns; j++) out[o + j] = placeOf(name, x, start + j, rows, columns);
}
