import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { digits } from '../../src/widgets/digit-reader/digits.ts';
import { learnt, readDigit } from '../../src/widgets/digit-reader/network.ts';
import {
  describeNetwork,
  drawDigit,
  drawNetwork,
  drawShares,
  tellAnswer,
} from '../../src/widgets/digit-reader/picture.ts';

interface Expected {
  hidden: number[];
  shares: number[];
  digit: number;
  units: number[];
  squares: number[][];
}
const expected: Expected[] = JSON.parse(readFileSync(new URL('expected/digit_reader.json', import.meta.url), 'utf8'));
const read = (label: number) => readDigit(digits[label]!.pixels);
const empty = readDigit(Array(64).fill(0));

test.each(digits.map(({ label }) => label))('hidden units and shares of the %i are NumPy’s', (label) => {
  const { hidden, shares, digit } = read(label);
  const answer = expected[label]!;
  expect(hidden).toHaveLength(32);
  for (const [unit, value] of hidden.entries()) expect(value).toBeCloseTo(answer.hidden[unit]!, 4);
  expect(shares).toHaveLength(10);
  for (const [row, share] of shares.entries()) expect(share).toBeCloseTo(answer.shares[row]!, 5);
  expect(digit).toBe(answer.digit);
});

test.each(digits.map(({ label }) => label))('the paths of the %i are the strongest, by NumPy’s account', (label) => {
  const { strands, digit } = read(label);
  const { units, squares } = expected[label]!;
  expect(strands.toDigit.map(({ from, to }) => [from, to])).toEqual(units.map((unit) => [unit, digit]));
  const lines = units.flatMap((unit, index) => squares[index]!.map((square) => [square, unit]));
  expect(strands.toHidden.map(({ from, to }) => [from, to])).toEqual(lines);
});

test('the strongest path of each layer has strength 1, and all others have less', () => {
  for (const strands of Object.values(read(7).strands)) {
    const strengths = strands.map(({ strength }) => strength).sort((a, b) => b - a);
    expect(strengths[0]).toBe(1);
    expect(strengths[1]).toBeLessThan(1);
    expect(strengths.at(-1)).toBeGreaterThan(0);
  }
});

test('an empty sheet has shares too, and no path leads to them from a square', () => {
  expect(empty.shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 6);
  expect(empty.strands.toHidden).toEqual([]);
});

test('the network has learnt 2,410 numbers: 32 · 64 + 32 + 10 · 32 + 10', () => {
  expect(learnt).toBe(32 * 64 + 32 + 10 * 32 + 10);
});

test('the answer is a sentence, which tells also when it is wrong', () => {
  expect(tellAnswer(read(7), digits[7])).toBe('It reads <b>a 7</b>, with <b>99\u00a0%</b>.');
  expect(tellAnswer(read(8), digits[8])).toBe('It reads <b>an 8</b>, with <b>99\u00a0%</b>.');
  expect(tellAnswer(read(5), digits[5])).toBe('It reads <b>a 9</b>, with <b>91\u00a0%</b>; it is a 5.');
  expect(tellAnswer(read(5), undefined)).toBe('It reads <b>a 9</b>, with <b>91\u00a0%</b>.');
});

test('the picture has a square for each hidden unit, a bar for each digit, and no number that is none', () => {
  for (const reading of [read(7), empty, readDigit(Array(64).fill(16))]) {
    const picture = drawNetwork(reading);
    expect(picture.match(/class="unit"/g)).toHaveLength(32);
    expect(picture.match(/class="bar"/g)).toHaveLength(10);
    expect(picture.match(/class="largest"/g)).toHaveLength(1);
    expect(picture).not.toMatch(/NaN|Infinity|undefined/);
  }
});

test('words say what the picture shows', () => {
  const on = expected[7]!.hidden.filter((value) => value > 0).length;
  expect(describeNetwork(read(7))).toBe(
    `The network: ${on} of 32 hidden units answer to this sheet, and of ten bars that of 7 is the longest.`,
  );
});

test('the table tells the ten shares to four decimals, the largest marked', () => {
  const rows = drawShares(read(2)).match(/<tr.*?<\/tr>/g)!;
  expect(rows).toHaveLength(10);
  expect(rows[2]).toContain(`<td>${expected[2]!.shares[2]!.toFixed(4)}</td>`);
  expect(rows.filter((row) => row.includes('class="largest"'))).toEqual([rows[expected[2]!.digit]]);
});

test('a small picture of a digit has a square for each that holds ink', () => {
  const { pixels } = digits[7]!;
  expect(drawDigit(pixels).match(/h1v1h-1z/g)).toHaveLength(pixels.filter(Boolean).length);
});
