import { expect, test } from 'vitest';
import { readFence } from '../../src/build/fence.ts';

test('a fence is a cell when `run` follows its language', () => {
  expect(readFence('ts', 'run name=sigmoid')).toEqual({ name: 'sigmoid', fails: false });
  expect(readFence('ts', 'run name=shapes fails')).toEqual({ name: 'shapes', fails: true });
});

test('any other fence is code to read', () => {
  expect(readFence('ts', null)).toBeUndefined();
  expect(readFence('py', 'title="run"')).toBeUndefined();
});

test('a cell without a name, with an unknown word or in another language is refused', () => {
  expect(() => readFence('ts', 'run')).toThrow('a cell needs a name: ```ts run name=sigmoid');
  expect(() => readFence('ts', 'run name=a quick')).toThrow('a cell does not know the word "quick"');
  expect(() => readFence('py', 'run name=a')).toThrow('a cell is TypeScript: write ```ts run, not ```py run');
});
