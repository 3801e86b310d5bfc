import { expect, test } from 'vitest';
import { measureMinutes } from '../../src/build/reading-time.ts';

const words = (count: number) => Array(count).fill('word').join(' ');

test('a minute has 220 words, and less is a minute too', () => {
  expect(measureMinutes('word')).toBe(1);
  expect(measureMinutes(words(220))).toBe(1);
  expect(measureMinutes(words(440))).toBe(2);
});

test('a cell takes half a minute, an exercise four minutes, with its hints and solution', () => {
  const cell = (info: string) => `\n\n\`\`\`ts ${info}\n${words(500)}\n\`\`\`\n`;
  expect(measureMinutes(words(220) + cell('run name=a') + cell('run name=b'))).toBe(2);
  expect(measureMinutes(words(220) + cell('exercise name=a') + cell('solution of=a'))).toBe(5);
});

test('front matter, addresses of links and imports are not read', () => {
  const head = `---\ntitle: ${words(500)}\n---\n\nimport A from './A.astro';\n\n`;
  expect(measureMinutes(`${head}[${words(210)}](https://${'a'.repeat(500)}.org)`)).toBe(1);
});

test('more than ten minutes are told in steps of five', () => {
  expect(measureMinutes(words(220 * 12))).toBe(10);
  expect(measureMinutes(words(220 * 13))).toBe(15);
});
