import { expect, test } from 'vitest';
import { Sheet } from '../../src/widgets/sheet.ts';

const at = (levels: readonly number[], row: number, column: number) => levels[8 * row + column]!;

test('a sheet is empty, and empty again when it is cleared', () => {
  const sheet = new Sheet();
  expect(sheet.levels).toEqual(Array(64).fill(0));
  sheet.stroke({ x: 1, y: 1 }, { x: 7, y: 7 }, false);
  expect(sheet.levels.some(Boolean)).toBe(true);
  sheet.clear();
  expect(sheet.levels).toEqual(Array(64).fill(0));
});

test('a square has 0 to 16, as many as it has black dots', () => {
  const sheet = new Sheet();
  sheet.stroke({ x: 0, y: 0 }, { x: 8, y: 8 }, false);
  for (const level of sheet.levels) {
    expect(Number.isInteger(level)).toBe(true);
    expect(level).toBeGreaterThanOrEqual(0);
    expect(level).toBeLessThanOrEqual(16);
  }
});

test('a line down the middle of a column of squares is dark there, and the same on both sides', () => {
  const sheet = new Sheet();
  sheet.stroke({ x: 3.5, y: 1.5 }, { x: 3.5, y: 6.5 }, false);
  for (let row = 2; row < 6; row++) {
    expect(at(sheet.levels, row, 3)).toBe(16);
    expect(at(sheet.levels, row, 2)).toBe(at(sheet.levels, row, 4));
    expect(at(sheet.levels, row, 1)).toBe(0);
  }
});

test('a stroke has no gaps, however far apart its points are', () => {
  const sheet = new Sheet();
  sheet.stroke({ x: 0.5, y: 4.5 }, { x: 7.5, y: 4.5 }, false);
  expect(sheet.levels.slice(32, 40).every((level) => level >= 8)).toBe(true);
});

test('the eraser takes away what the pen drew', () => {
  const sheet = new Sheet();
  sheet.stroke({ x: 1, y: 2 }, { x: 6, y: 5 }, false);
  sheet.stroke({ x: 1, y: 2 }, { x: 6, y: 5 }, true);
  expect(sheet.levels).toEqual(Array(64).fill(0));
});

test('a stroke beyond the edge draws what lies on the sheet', () => {
  const sheet = new Sheet();
  sheet.stroke({ x: -5, y: 0 }, { x: 20, y: 0 }, false);
  expect(sheet.levels.slice(0, 8).every(Boolean)).toBe(true);
  expect(sheet.levels.slice(8)).toEqual(Array(56).fill(0));
});

test('a keyboard shades a square in four steps, and back', () => {
  const sheet = new Sheet();
  const levels = [false, false, false, false, false, true, true].map((isErasing) => {
    sheet.shade(9, isErasing);
    return sheet.levels[9];
  });
  expect(levels).toEqual([4, 8, 12, 16, 16, 12, 8]);
  expect(sheet.levels.filter(Boolean)).toHaveLength(1);
});
