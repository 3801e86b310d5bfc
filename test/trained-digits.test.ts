import { readFileSync } from 'node:fs';
import * as np from 'lanes';
import { describe, expect, test } from 'vitest';
import { trained } from '../content/posts/04-forward-propagation/trained.ts';
import { folders, packParameters, readDigits, train } from '../scripts/train-digits.mjs';

/** What the stored network takes the digits for. */
function guess(X: np.NDArray, b2: np.NDArray = trained.b2) {
  const A1 = np.maximum(0, np.add(np.matmul(trained.W1, X), trained.b1));
  return np.argmax(np.add(np.matmul(trained.W2, A1), b2), 0);
}

/** How many digits of the files the stored network reads as what they are. */
function countRight(...files: string[]): { right: number; of: number } {
  const { X, labels } = readDigits(...files);
  const guesses = guess(X);
  return { right: labels.filter((label, k) => label === guesses.item(k)).length, of: labels.length };
}

test('each trained.ts is what scripts/train-digits.mjs makes of the training digits', () => {
  const text = packParameters(train());
  for (const folder of folders) {
    const file = new URL(`../${folder}/trained.ts`, import.meta.url);
    expect(readFileSync(file, 'utf8')).toBe(text);
  }
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

test('a higher bias of output 2 reads five more of the first 200 test digits, and seven fewer of the other 1,597', () => {
  const { X, labels } = readDigits('optdigits.tes');
  const raised = np.add(trained.b2, np.array([0, 0, 2.5, 0, 0, 0, 0, 0, 0, 0]).reshape([10, 1]));
  const countBothParts = (b2: np.NDArray) => {
    const guesses = guess(X, b2);
    const isRight = labels.map((label, k) => label === guesses.item(k));
    return [isRight.slice(0, 200), isRight.slice(200)].map((part) => part.filter(Boolean).length);
  };
  expect(countBothParts(trained.b2)).toEqual([190, 1533]);
  expect(countBothParts(raised)).toEqual([195, 1526]);
});

test('moved by one square to the right, 99 of the first 200 test digits are read right: about half of 190', () => {
  const { X, labels } = readDigits('optdigits.tes');
  const pictures = X.slice(':, :200').copy().reshape([8, 8, 200]);
  const moved = np.concat([np.zeros([8, 1, 200]), pictures.slice(':, :7')], 1).reshape([64, 200]);
  const guesses = guess(moved);
  expect(labels.slice(0, 200).filter((label, k) => label === guesses.item(k))).toHaveLength(99);
});
