import { expect, test } from 'vitest';
import { sumDown as fastSumDown } from '../src/memory-columns.ts';
import * as extremes from '../src/memory-extremes.ts';
import { extremeDown, extremeRows, placeDown, placeRows } from '../src/plain/extremes.ts';
import { sumDown } from '../src/plain/sum.ts';
import { anyNumbers, numbersNearOne } from './numbers.ts';
import { findDifference } from './oracle.ts';

// Numbers whose largest and smallest are hard to tell: with NaN of all bits or one, without, all negative, all zero.
const kinds = [
  anyNumbers,
  (seed: number, count: number) => numbersNearOne(seed, count).fill(NaN, count - 2, count - 1),
  (seed: number, count: number) => anyNumbers(seed, count).map((x) => (Number.isNaN(x) ? -0 : x)),
  (seed: number, count: number) => anyNumbers(seed, count).map((x) => -Math.abs(Number.isNaN(x) ? Infinity : x)),
  (seed: number, count: number) => anyNumbers(seed, count).map((x) => (x > 0 ? 0 : -0)),
];

function bitsOf(numbers: Float32Array): Int32Array {
  return new Int32Array(numbers.buffer);
}

const rowShapes = [
  [1, 96],
  [25, 4],
  [24, 5],
  [33, 7],
  [9, 127],
  [9, 128],
  [5, 1000],
  [3, 16384],
  [3, 16385],
  [2, 16388],
  [1, 100_003],
  [3000, 17],
] as const;
for (const name of ['max', 'min'] as const) {
  test(`${name} and arg${name} of rows, for any length`, () => {
    for (const [rows, length] of rowShapes) {
      for (const numbers of kinds) {
        const x = numbers(length, rows * length);
        const [fast, slow] = [new Float32Array(rows), new Float32Array(rows)];
        extremes.extremeRows(name, x, rows, length, fast);
        extremeRows(name, x, rows, length, slow);
        expect(findDifference(bitsOf(fast), bitsOf(slow)), `${rows} x ${length}`).toBe(-1);
        const [fastPlaces, slowPlaces] = [new Int32Array(rows), new Int32Array(rows)];
        extremes.placeRows(`arg${name}`, x, rows, length, fastPlaces);
        placeRows(`arg${name}`, x, rows, length, slowPlaces);
        expect(findDifference(fastPlaces, slowPlaces), `${rows} x ${length}`).toBe(-1);
      }
    }
  });
}

const columnShapes = [
  [1, 96],
  [97, 1],
  [100, 3],
  [33, 7],
  [50, 16],
  [1000, 21],
  [17, 1000],
  [3, 8193],
  [3, 16384],
  [3, 16385],
  [2, 40_001],
] as const;
test('sums of columns, for any shape', () => {
  for (const [rows, columns] of columnShapes) {
    for (const numbers of [numbersNearOne, anyNumbers]) {
      const x = numbers(rows, rows * columns + 5);
      const [fast, slow] = [numbers(columns, columns + 3), numbers(columns, columns + 3)];
      fastSumDown(x, 5, rows, columns, fast, 1);
      sumDown(x, 5, rows, columns, slow, 1);
      expect(findDifference(fast, slow), `${rows} x ${columns}`).toBe(-1);
    }
  }
});

for (const name of ['max', 'min'] as const) {
  test(`${name} and arg${name} of columns, for any shape`, () => {
    for (const [rows, columns] of columnShapes) {
      for (const numbers of kinds) {
        const x = numbers(rows, rows * columns + 5);
        const [fast, slow] = [numbers(columns, columns + 3), numbers(columns, columns + 3)];
        extremes.extremeDown(name, x, 5, rows, columns, fast, 1);
        extremeDown(name, x, 5, rows, columns, slow, 1);
        expect(findDifference(bitsOf(fast), bitsOf(slow)), `${rows} x ${columns}`).toBe(-1);
        const [fastPlaces, slowPlaces] = [new Int32Array(columns + 3), new Int32Array(columns + 3)];
        extremes.placeDown(`arg${name}`, x, 5, rows, columns, fastPlaces, 1);
        placeDown(`arg${name}`, x, 5, rows, columns, slowPlaces, 1);
        expect(findDifference(fastPlaces, slowPlaces), `${rows} x ${columns}`).toBe(-1);
      }
    }
  });
}
