import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { digits as digits200 } from '../content/posts/04-forward-propagation/digits.ts';
import { digits } from '../content/posts/05-first-network/digits.ts';
import { counts, packDigits } from '../scripts/pack-digits.mjs';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const original = read('../public/data/optdigits/optdigits.tes');

test.each(Object.entries(counts))(
  'digits.ts of %s is what scripts/pack-digits.mjs makes of optdigits.tes',
  (folder, count) => {
    expect(read(`../${folder}/digits.ts`)).toBe(packDigits(original, count));
  },
);

test('every digit holds the label and the 64 values of its row', () => {
  const rows = original.split('\n').slice(1);
  for (const { label, row, pixels } of [...digits, ...digits200]) {
    expect([...pixels, label].join(',')).toBe(rows[row - 1]);
  }
});

test('row 8 is the seven that the post reads', () => {
  expect(digits[7]).toEqual({
    label: 7,
    row: 8,
    pixels: [
      [0, 0, 7, 8, 13, 16, 15, 1],
      [0, 0, 7, 7, 4, 11, 12, 0],
      [0, 0, 0, 0, 8, 13, 1, 0],
      [0, 4, 8, 8, 15, 15, 6, 0],
      [0, 2, 11, 15, 15, 4, 0, 0],
      [0, 0, 0, 16, 5, 0, 0, 0],
      [0, 0, 9, 15, 1, 0, 0, 0],
      [0, 0, 13, 5, 0, 0, 0, 0],
    ].flat(),
  });
});

test('there are two digits of each class', () => {
  expect(digits.map(({ label }) => label)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

test('packDigits refuses a row that is not 65 values from 0 to 16', () => {
  expect(() => packDigits('1,2,3\n', 1)).toThrow('expected 65 values from 0 to 16, got "1,2,3"');
  expect(() => packDigits(`${'17,'.repeat(64)}3\n`, 1)).toThrow('expected 65 values');
});
