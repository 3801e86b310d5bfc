import { cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseFrontmatter } from 'astro/markdown';
import { afterAll, expect, test } from 'vitest';
import { checkFields } from '../src/build/front-matter.ts';
import { buildFile } from './build/build-post.ts';

const page = readFileSync('CONTRIBUTING.md', 'utf8');
const example = 'test/fixtures/posts/example-post';
const source = readFileSync(`${example}/index.mdx`, 'utf8');

/** The blocks of the page that have a word behind their language: ```text refusals. */
const findBlocks = (word: string): string[] =>
  [...page.matchAll(new RegExp(`^(\`{3,4})\\w+ ${word}\\n(.*?)\\n\\1$`, 'gms'))].map(([, , text]) => text!);

const pieces = findBlocks('example');

test('CONTRIBUTING.md takes the example post apart', () => {
  expect(pieces.length).toBeGreaterThan(8);
});

test.each(pieces)('this piece stands in the example post, word for word: %s', (piece) => {
  const files = globSync(`${example}/**/*.{mdx,py}`).map((file) => readFileSync(file, 'utf8'));
  expect(files.some((text) => text.includes(piece))).toBe(true);
});

test('each file that CONTRIBUTING.md names is there', () => {
  const links = [...page.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target!);
  const named = [...page.matchAll(/`((?:content|packages|public|scripts|src|test)\/[^\s`]+)`/g)].map(
    ([, file]) => file!,
  );
  const run = [...page.matchAll(/^cp -r (\S+)/gm)].map(([, file]) => file!);
  const files = [...links, ...named, ...run].filter((file) => !/^[a-z]+:|^\.\/|^…$/.test(file));
  expect(files.length).toBeGreaterThan(10);
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
});

test('each script that CONTRIBUTING.md names is one of package.json', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const named = [...page.matchAll(/`npm (?:run )?([a-z-]+)`/g)].map(([, script]) => script!);
  expect(named.length).toBeGreaterThan(3);
  expect(named.filter((script) => !(script in scripts))).toEqual([]);
});

/** The example with one mistake, for each line of what the build says. */
const mistakes: [before: string, after: string][] = [
  ['title: What does the bag cost?\n', ''],
  ['![A till receipt: three lines of different length, and under them one as long as all three.]', '![]'],
  ['np.matmul(prices, basket)', 'np.matmul(basket, basket)'],
  ['[bias](glossary:)', '[bias](glossary:biass)'],
  ['@rosenblatt-1958', '@rosenblatt-1957'],
  ['const shares =', 'const shares: number ='],
  ['np.multiply(0.5, w)', 'w'],
];
const refusals = findBlocks('refusals').flatMap((block) => block.split('\n'));

const folder = mkdtempSync(path.join(tmpdir(), 'contributing-'));
cpSync(example, folder, { recursive: true });
afterAll(() => rmSync(folder, { recursive: true }));

test.each(refusals.map((refusal, index) => [refusal, index] as const))('the build says: %s', async (refusal, index) => {
  const [before, after] = mistakes[index]!;
  const broken = source.replace(before, after);
  expect(broken).not.toBe(source);
  const file = path.join(folder, 'index.mdx');
  writeFileSync(file, broken);
  const build = async () => {
    checkFields(parseFrontmatter(broken).frontmatter, file);
    await buildFile(file, broken);
  };
  await expect(build()).rejects.toThrow(refusal);
});

test('the README leads to CONTRIBUTING.md', () => {
  expect(readFileSync('README.md', 'utf8').includes('](CONTRIBUTING.md)')).toBe(true);
});
