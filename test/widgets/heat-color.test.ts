import { expect, test } from 'vitest';
import { colorInk, colorNumber, findEnd, type HeatColor } from '../../src/widgets/heat-color.ts';

/** The contrast of WCAG 2. */
function contrastOf({ paper, ink }: HeatColor): number {
  const light = (color: string) => {
    const [r, g, b] = [1, 3, 5].map((at) => {
      const channel = Number.parseInt(color.slice(at, at + 2), 16) / 255;
      return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  };
  const [darker, lighter] = [light(paper), light(ink)].sort((a, b) => a - b);
  return (lighter! + 0.05) / (darker! + 0.05);
}

test('text on any square can be read: its contrast is at least 4.5', () => {
  for (let share = -1; share <= 1; share += 0.01) {
    expect(contrastOf(colorNumber(share, 1))).toBeGreaterThanOrEqual(4.5);
    expect(contrastOf(colorInk(Math.abs(share)))).toBeGreaterThanOrEqual(4.5);
  }
});

test('positive numbers are red, negative ones blue, equally strong; nan is white', () => {
  const channels = (number: number) =>
    [1, 5].map((at) => Number.parseInt(colorNumber(number, 2).paper.slice(at, at + 2), 16));
  const [red, blue] = channels(1.5) as [number, number];
  expect(red).toBeGreaterThan(blue);
  const [lessRed, moreBlue] = channels(-1.5) as [number, number];
  expect(moreBlue).toBeGreaterThan(lessRed);
  expect(colorNumber(Number.NaN, 2).paper).toBe('#ffffff');
  expect(colorNumber(Number.POSITIVE_INFINITY, 2)).toEqual(colorNumber(2, 2));
  expect(colorNumber(0, 0)).toEqual(colorNumber(0, 5));
});

test('the end of a scale is the size of the largest finite number', () => {
  expect(findEnd([1, -3, Number.NaN, Number.NEGATIVE_INFINITY])).toBe(3);
  expect(findEnd([])).toBe(0);
});
