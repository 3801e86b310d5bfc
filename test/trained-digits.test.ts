import { readFileSync } from 'node:fs';
import * as np from 'lanes';
import { expect, test } from 'vitest';
import { trained } from '../content/posts/04-forward-propagation/trained.ts';
import { packParameters, readDigits, train } from '../scripts/train-digits.mjs';

/** How many digits of the files the stored network reads as what they are. */
function countRight(...files: string[]): { right: number; of: number } {
  const { X, labels } = readDigits(...files);
  const A1 = np.maximum(0, np.add(np.matmul(trained.W1, X), trained.b1));
  const guesses = np.argmax(np.add(np.matmul(trained.W2, A1), trained.b2), 0);
  return { right: labels.filter((label, k) => label === guesses.item(k)).length, of: labels.length };
}

test('trained.ts is what scripts/train-digits.mjs makes of the training digits', () => {
  const file = new URL('../content/posts/04-forward-propagation/trained.ts', import.meta.url);
  expect(readFileSync(file, 'utf8')).toBe(packParameters(train()));
});

test('the stored network reads 1,723 of the 1,797 digits of writers that it never saw: 95.9 %', () => {
  expect(countRight('optdigits.tes')).toEqual({ right: 1723, of: 1797 });
});

test('it reads 3,807 of the 3,823 digits that it was trained on: 99.6 %', () => {
  expect(countRight('optdigits.tra', 'optdigits.hol')).toEqual({ right: 3807, of: 3823 });
});
