import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkFields } from '../../src/build/front-matter.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'front-matter-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = path.join(folder, 'index.mdx');
const place = path.relative(process.cwd(), file);

const whole = {
  post_number: 1,
  title: 'A title',
  subtitle: 'A subtitle',
  description: 'A description',
  categories: ['tutorial'],
  thumbnail: { src: './a.svg', alt: 'words' },
};
writeFileSync(file, ['---', 'post_number: 1', 'title: A title', 'description: A description', '---'].join('\n'));

test('front matter with all its fields is right', () => {
  expect(() => checkFields(whole, file)).not.toThrow();
});

test('a missing field is named, with the file', () => {
  const { title: _, ...rest } = whole;
  expect(() => checkFields(rest, file)).toThrow(
    `${place}:3: front matter: \`title\` is missing: write \`title: …\` between the dashes at the head`,
  );
});

test('a thumbnail needs words for those who do not see it', () => {
  expect(() => checkFields({ ...whole, thumbnail: { src: './a.svg' } }, file)).toThrow(
    '`thumbnail.alt` is missing: write `alt: …` under `thumbnail:`',
  );
  expect(() => checkFields({ ...whole, thumbnail: { src: './a.svg', alt: ' ' } }, file)).toThrow(
    '`thumbnail.alt` is not as it should be: say what the picture shows',
  );
});

test('a reading time by hand is refused, since it is measured', () => {
  expect(() => checkFields({ ...whole, minutes: 5 }, file)).toThrow('`minutes` is not as it should be: is measured');
});

test('a field of another kind is named, with its line and what was expected', () => {
  expect(() => checkFields({ ...whole, post_number: 'one' }, file)).toThrow(
    `${place}:2: front matter: \`post_number\` is not as it should be: Invalid input: expected number, received string`,
  );
  expect(() => checkFields({ ...whole, description: 'x'.repeat(201) }, file)).toThrow(`${place}:4: front matter`);
});
