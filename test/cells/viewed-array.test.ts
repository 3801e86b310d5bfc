import { expect, test } from 'vitest';
import { createHeatScale } from '../../src/cells/look/heat-scale.ts';
import {
  countPlanes,
  findPlane,
  readNumber,
  type ViewedArray,
  writeNumber,
  writePlace,
} from '../../src/cells/look/viewed-array.ts';

function count(shape: number[], dtype = 'float32'): ViewedArray {
  const size = shape.reduce((product, length) => product * length, 1);
  return { shape, dtype, numbers: Array.from({ length: size }, (_, index) => index) };
}

test('an array with one axis is one row, and each number has one index', () => {
  const array = count([5]);
  expect(countPlanes(array.shape)).toBe(1);
  const plane = findPlane(array.shape, 0);
  expect(plane).toEqual({ rows: 1, columns: 5, start: 0, lead: [] });
  expect(writePlace(array, plane, 0, 3)).toBe('[3]');
});

test('an array with more than two axes has a plane for each place of the first axes', () => {
  const array = count([2, 3, 4, 5]);
  expect(countPlanes(array.shape)).toBe(6);
  const plane = findPlane(array.shape, 5);
  expect(plane).toEqual({ rows: 4, columns: 5, start: 100, lead: [1, 2] });
  expect(writePlace(array, plane, 3, 4)).toBe('[1, 2, 3, 4]');
  expect(readNumber(array, plane, 3, 4)).toBe(119);
});

test('numbers are written as NumPy names them, with all their digits', () => {
  const array = count([1]);
  const numbers = [0.1, 1, -0, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  expect(numbers.map((number) => writeNumber(array, number))).toEqual(['0.1', '1', '-0', 'nan', 'inf', '-inf']);
  expect([0, 1].map((number) => writeNumber(count([1], 'bool'), number))).toEqual(['False', 'True']);
});

test('numbers of one sign go from the smallest to the largest', () => {
  const scale = createHeatScale([2, 4, Number.NaN, Number.POSITIVE_INFINITY]);
  expect([scale.low, scale.high]).toEqual([2, 4]);
  expect(scale.color(Number.NaN)).toBeUndefined();
  expect(scale.color(Number.POSITIVE_INFINITY)).toBe(scale.color(4));
});

test('numbers of both signs go from blue through white, which is 0, to red', () => {
  const { low, high, color } = createHeatScale([-1, 3]);
  expect([low, high]).toEqual([-3, 3]);
  const [red = 0, , blue = 0] = (color(3) ?? '').match(/\w\w/g)!.map((part) => Number.parseInt(part, 16));
  expect(red).toBeGreaterThan(blue);
  const white = (color(0) ?? '').match(/\w\w/g)!.map((part) => Number.parseInt(part, 16));
  expect(Math.min(...white)).toBeGreaterThan(230);
});

test('a scale of equal, of no and of huge numbers has colours', () => {
  for (const numbers of [[1, 1], [], [Number.NaN], [-1.7e308, 1.7e308]]) {
    expect(createHeatScale(numbers).color(1)).toMatch(/^#[0-9a-f]{6}$/);
  }
});
