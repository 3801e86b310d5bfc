import { expect, test } from 'vitest';
import { readFence } from '../../src/build/fence.ts';

test('a fence is a cell when `run` follows its language', () => {
  expect(readFence('ts', 'run name=sigmoid')).toEqual({ role: 'run', name: 'sigmoid', fails: false });
  expect(readFence('ts', 'run name=shapes fails')).toEqual({ role: 'run', name: 'shapes', fails: true });
});

test('a fence is a cell for the reader to complete when `exercise` follows its language', () => {
  expect(readFence('ts', 'exercise name=leaky')).toEqual({ role: 'exercise', name: 'leaky', fails: false });
});

test('check, solution and hints name the exercise that they belong to', () => {
  expect(readFence('ts', 'check of=leaky')).toEqual({ role: 'check', of: 'leaky' });
  expect(readFence('ts', 'solution of=leaky')).toEqual({ role: 'solution', of: 'leaky' });
  expect(readFence('md', 'hint of=leaky')).toEqual({ role: 'hint', of: 'leaky' });
});

test('a widget names its kind and itself', () => {
  const fence = { role: 'widget', kind: 'matrix-product', name: 'first' };
  expect(readFence('ts', 'widget matrix-product name=first')).toEqual(fence);
  expect(() => readFence('ts', 'widget name=first')).toThrow('a widget names its kind and itself');
  expect(() => readFence('md', 'widget matrix-product name=first')).toThrow('is TypeScript: write ```ts widget');
});

test('any other fence is code to read', () => {
  expect(readFence('ts', null)).toBeUndefined();
  expect(readFence('py', 'title="run"')).toBeUndefined();
  expect(readFence('ts', 'toString')).toBeUndefined();
});

test('a cell without a name, with an unknown word or in another language is refused', () => {
  expect(() => readFence('ts', 'run')).toThrow('a cell needs a name: ```ts run name=sigmoid');
  expect(() => readFence('ts', 'run name=a quick')).toThrow('a cell does not know the word "quick"');
  expect(() => readFence('py', 'run name=a')).toThrow('a cell is TypeScript: write ```ts run, not ```py run');
  expect(() => readFence('ts', 'exercise name=a fails')).toThrow('a cell does not know the word "fails"');
});

test('a part of an exercise that names none, or is in another language, is refused', () => {
  expect(() => readFence('ts', 'check')).toThrow('a check names its exercise and nothing else: ```ts check of=');
  expect(() => readFence('ts', 'solution name=a')).toThrow('a solution names its exercise and nothing else');
  expect(() => readFence('ts', 'hint of=a')).toThrow('a hint is Markdown: write ```md hint, not ```ts hint');
});
