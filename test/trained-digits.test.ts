import { readFileSync } from 'node:fs';
import * as np from 'lanes';
import { describe, expect, test } from 'vitest';
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

describe('hidden units of the stored network', () => {
  const { X } = readDigits('optdigits.tra', 'optdigits.hol');
  const first200 = readDigits('optdigits.tes').X.slice(':, :200');

  /** The units that give 0 for every digit. */
  function findSilent(digits: np.NDArray): number[] {
    const isOn = np.any(np.greater(np.add(np.matmul(trained.W1, digits), trained.b1), 0), 1);
    return [...isOn.data].flatMap((on, unit) => (on ? [] : [unit]));
  }

  test('ten are silent for the first 200 test digits, and seven of these for all 3,823 training digits', () => {
    expect(findSilent(first200)).toEqual([0, 2, 3, 11, 15, 18, 21, 26, 29, 31]);
    expect(findSilent(X)).toEqual([0, 2, 3, 15, 18, 29, 31]);
  });

  test('the weights of those ten are close to the random numbers that they were at the start', () => {
    const start = np.random.default_rng(1).normal(0, Math.sqrt(2 / 64), [32, 64]);
    for (const unit of findSilent(first200)) {
      const [before, after] = [start.slice(`${unit}`), trained.W1.slice(`${unit}`)];
      const likeness = np.sum(np.multiply(before, after)) / (np.linalg.norm(before) * np.linalg.norm(after));
      expect(likeness).toBeGreaterThan(0.9);
    }
  });
});
