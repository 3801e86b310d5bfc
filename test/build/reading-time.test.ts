import { expect, test } from 'vitest';
import { measureReading } from '../../src/build/reading-time.ts';

const measureMinutes = (source: string) => measureReading(source).minutes;
const words = (count: number) => Array(count).fill('word').join(' ');

test('a minute has 220 words, and less is a minute too', () => {
  expect(measureMinutes('word')).toBe(1);
  expect(measureMinutes(words(220))).toBe(1);
  expect(measureMinutes(words(440))).toBe(2);
});

test('a cell takes half a minute; exercises are counted, not timed', () => {
  const cell = (info: string) => `\n\n\`\`\`ts ${info}\n${words(500)}\n\`\`\`\n`;
  expect(measureMinutes(words(220) + cell('run name=a') + cell('run name=b'))).toBe(2);
  const exercise = cell('exercise name=a') + cell('check of=a') + cell('solution of=a');
  expect(measureReading(words(220) + exercise)).toEqual({ minutes: 1, exercises: 1 });
});

test('front matter, addresses of links and imports are not read', () => {
  const head = `---\ntitle: ${words(500)}\n---\n\nimport A from './A.astro';\n\n`;
  expect(measureMinutes(`${head}[${words(210)}](https://${'a'.repeat(500)}.org)`)).toBe(1);
});

test('more than ten minutes are told in steps of five', () => {
  expect(measureMinutes(words(220 * 12))).toBe(10);
  expect(measureMinutes(words(220 * 13))).toBe(15);
});
