// Writes the digits that posts and the home page import: the first rows of optdigits.tes, as many as each needs.
// Run it as `node scripts/pack-digits.mjs`; test/digits.test.ts sees when a written file is out of date.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const source = new URL('../public/data/optdigits/optdigits.tes', import.meta.url);

/** From each folder that has digits to how many. */
export const counts = {
  'content/posts/00-start-here': 200,
  'content/posts/04-forward-propagation': 200,
  'content/posts/05-first-network': 20,
  'src/widgets/digit-reader': 10,
};

/**
 * Turns the text of optdigits.tes into the text of digits.ts.
 * @param {string} text
 * @param {number} count
 */
export function packDigits(text, count) {
  const rows = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const packed = rows.slice(0, count).map(packRow);
  return `// Made by scripts/pack-digits.mjs from the first ${count} rows of public/data/optdigits/optdigits.tes.
// Alpaydin & Kaynak (1998), UCI Machine Learning Repository, doi:10.24432/C50P49, CC BY 4.0.

/** A handwritten digit: what it is, its row in the file (from 1), and 8 × 8 grey values from 0 (paper) to 16 (ink). */
export interface Digit {
  label: number;
  row: number;
  pixels: number[];
}

// The label, then the 64 grey values, row by row, in base 17: g stands for 16.
const packed = [
${packed.map((row) => `  '${row}',\n`).join('')}];

export const digits: Digit[] = packed.map((text, index) => ({
  label: Number(text[0]),
  row: index + 1,
  pixels: Array.from(text.slice(1), (character) => Number.parseInt(character, 17)),
}));
`;
}

/**
 * One row of the file as 65 characters: the label first, every value in base 17.
 * @param {string} line
 */
function packRow(line) {
  const values = line.split(',').map(Number);
  if (values.length !== 65 || values.some((value) => !(value >= 0 && value <= 16))) {
    throw new Error(`expected 65 values from 0 to 16, got "${line}"`);
  }
  const label = values[64];
  const pixels = values.slice(0, 64);
  return [label, ...pixels].map((value) => Number(value).toString(17)).join('');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = readFileSync(source, 'utf8');
  for (const [folder, count] of Object.entries(counts)) {
    writeFileSync(new URL(`../${folder}/digits.ts`, import.meta.url), packDigits(text, count));
  }
}
