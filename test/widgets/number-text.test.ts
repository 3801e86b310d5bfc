import { expect, test } from 'vitest';
import { writeAligned, writeCount, writeNumber } from '../../src/widgets/number-text.ts';

test('a number has at most three decimals, a true minus sign, and powers of ten where decimals do not tell', () => {
  const numbers = [0.5, -1 / 3, 12.34567, 123.45, 0.0004, -2e6, 0, -0];
  expect(numbers.map(writeNumber)).toEqual(['0.5', '−0.333', '12.346', '123.5', '4.0e−4', '−2.0e+6', '0', '0']);
  expect([Number.NaN, Number.NEGATIVE_INFINITY].map(writeNumber)).toEqual(['nan', '−inf']);
});

test('in a column the decimals stay', () => {
  expect([0.5, -1.25, 0, 12, 123.456].map(writeAligned)).toEqual(['0.500', '−1.250', '0', '12.00', '123.5']);
});

test('thousands are counted with commas', () => {
  expect(writeCount(1184)).toBe('1,184');
});
