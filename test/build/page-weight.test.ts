import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkWeights } from '../../src/build/page-weight.ts';
import { folder } from './build-post.ts';

const built = path.join(folder, 'dist');
const posts = path.join(folder, 'posts');

const write = (file: string, text: string) => {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
};

/** Text that gzip cannot make short. */
const noise = (length: number) =>
  Array.from({ length }, (_, k) => String.fromCharCode(97 + ((((k * 7919 + 13) ** 2) >> 5) % 26))).join('');

const cell = (name: string, length: number) => `<run-cell id="cell-${name}">\n${noise(length)}</run-cell>`;

write(
  path.join(posts, 'long/index.mdx'),
  ['---', 'title: Long', '---', '', '```ts run name=plot', '```', '', '```ts widget simd-lanes name=plot-lanes', '```']
    .concat(['', '```ts run name=plot-two fails', '```', '', '```ts exercise name=try', '```'])
    .join('\n'),
);
write(
  path.join(built, 'posts/long/index.html'),
  `<main>${cell('plot', 500)}<live-widget id="widget-plot-lanes" class="widget">${noise(3000)}</live-widget>` +
    `${cell('plot-two', 2000)}${cell('try', 1000)}</main>`,
);
write(path.join(built, 'posts/short/index.html'), '<main>Text</main>');

test('a page within the limit is as it should be', () => {
  expect(() => checkWeights(built, posts, 100_000)).not.toThrow();
});

test('the styles in a page are none of its weight: they have a limit of their own', () => {
  const styled = path.join(folder, 'styled');
  write(path.join(styled, 'posts/short/index.html'), `<style>${noise(5000)}</style><main>Text</main>`);
  expect(() => checkWeights(styled, posts, 100)).not.toThrow();
});

test('a page that is too heavy fails the build, with its weight, the limit, and where its heaviest parts stand', () => {
  const source = path.relative(process.cwd(), path.join(posts, 'long/index.mdx'));
  let message = '';
  try {
    checkWeights(built, posts, 100);
  } catch (error) {
    message = (error as Error).message.replaceAll(source, 'index.mdx');
  }
  expect(message.split('\n')).toEqual([
    expect.stringMatching(
      /^index\.mdx:1: the page weighs [\d,]+ bytes gzipped, and budgets\.html in package\.json allows 100: print fewer numbers, draw fewer points/,
    ),
    'index.mdx:8: widget "plot-lanes" is 3,065 bytes of it before gzip',
    'index.mdx:11: cell "plot-two" is 2,041 bytes of it before gzip',
    'index.mdx:14: cell "try" is 1,036 bytes of it before gzip',
  ]);
});
