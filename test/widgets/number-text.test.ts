import { expect, test } from 'vitest';
import { isShort, shorten, spellOut, writeAligned, writeCount, writeNumber } from '../../src/widgets/number-text.ts';

const none = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];

test('a number has at most three decimals, a true minus sign, and powers of ten where decimals do not tell', () => {
  const numbers = [0.5, -1 / 3, 12.34567, 123.45, 0.0004, -2e6, 0, -0];
  expect(numbers.map(writeNumber)).toEqual(['0.5', '−0.333', '12.346', '123.5', '4.0e−4', '−2.0e+6', '0', '0']);
  expect(none.map(writeNumber)).toEqual(['nan', 'inf', '−inf']);
});

test('in a column the decimals stay', () => {
  expect([0.5, -1.25, 0, 12, 123.456].map(writeAligned)).toEqual(['0.500', '−1.250', '0', '12.00', '123.5']);
});

test('in a small picture a number has some three digits', () => {
  const numbers = [12, -0.5, 1 / 3, 0.02849, 9.876, 12.345, 1234.6, 0.00012, -2e6, 0, -0];
  const texts = ['12', '−0.5', '0.333', '0.028', '9.88', '12.3', '1235', '1.2e−4', '−2.0e6', '0', '0'];
  expect(numbers.map(shorten)).toEqual(texts);
  expect(none.map(shorten)).toEqual(['NaN', '∞', '−∞']);
});

test('a short text says all of a float32 number, or not', () => {
  const numbers = [12, -0.5, Math.fround(0.1), 0, ...none, 1 / 3, 12.34, 1234.6];
  expect(numbers.filter(isShort)).toEqual(numbers.slice(0, 7));
});

test('all digits of a float32 number give it back', () => {
  const numbers = [Math.fround(0.1), -1234.5, 1e-7, 1e21, -0];
  expect(numbers.map(spellOut)).toEqual(['0.10000000149011612', '−1234.5', '1e−7', '1e+21', '0']);
  expect(none.map(spellOut)).toEqual(['NaN', '∞', '−∞']);
});

test('thousands are counted with commas', () => {
  expect([0, 999, 1184, 1234567].map(writeCount)).toEqual(['0', '999', '1,184', '1,234,567']);
});
