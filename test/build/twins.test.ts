import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Root } from 'mdast';
import { mdxToMdast } from 'satteri';
import { describe, expect, test } from 'vitest';
import { listCells } from '../../src/build/exercise.ts';
import { collectCells } from '../../src/build/post-cells.ts';
import { runPost } from '../../src/build/run-post.ts';
import { printOutputs, readTwins } from '../../src/build/twin.ts';
import { build, folder } from './build-post.ts';

const posts = readdirSync('content/posts').filter((post) => existsSync(`content/posts/${post}/twins`));

/** What the twins of a post print, as it is stored. */
const readStored = (post: string): Record<string, string> =>
  JSON.parse(readFileSync(`content/posts/${post}/twins/expected.json`, 'utf8'));

test('there are twins to compare', () => {
  expect(posts.length).toBeGreaterThan(0);
});

test.each(posts)('each cell of %s that has a twin prints, character for character, what NumPy prints', async (post) => {
  const file = path.resolve('content/posts', post, 'index.mdx');
  const root = mdxToMdast(readFileSync(file, 'utf8'), { position: true, features: { math: true } }) as Root;
  const { cells, exercises } = collectCells(root, pathToFileURL(file));
  const all = listCells(cells, exercises, 'start');
  const [runs] = await runPost([{ cells: all, run: all.map(({ id }) => id) }], path.dirname(file));
  const stored = readStored(post);
  expect(Object.keys(stored).length).toBeGreaterThan(0);
  const printed = Object.keys(stored).map((cell) => [cell, printOutputs(runs!.get(cell)?.outputs ?? [])]);
  expect(Object.fromEntries(printed)).toEqual(stored);
});

const hasNumPy = spawnSync('python3', ['-c', 'import numpy']).status === 0;

test.runIf(hasNumPy)('what is stored is what the NumPy of this machine prints', () => {
  const { stdout, stderr } = spawnSync('python3', ['scripts/twins.py', '--stdout'], { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toEqual(Object.fromEntries(posts.map((post) => [post, readStored(post)])));
});

describe('a twin', () => {
  const cell = ['```ts run name=sum', '1 + 1', '```'];
  const twins = path.join(folder, 'twins');
  const write = (files: Record<string, string>) => {
    rmSync(twins, { recursive: true, force: true });
    mkdirSync(twins);
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(twins, name), text);
  };

  test('stands under its cell with what it prints', async () => {
    write({ 'sum.py': 'print(1 + 1)\n', 'expected.json': '{"sum": "2"}' });
    const code = await build(...cell);
    expect(code).toMatch(/cell-twin.*The same in NumPy.*print\(1 \+ 1\).*twin-output/s);
    expect([...readTwins(folder, ['sum'])]).toEqual([['sum', { code: 'print(1 + 1)', printed: '2' }]]);
  });

  test('of a cell that is not there, or that was not run, fails the build', async () => {
    write({ 'product.py': '1 * 1', 'expected.json': '{"product": "1"}' });
    await expect(build(...cell)).rejects.toThrow(/twins\/product\.py: the post has no cell "product"/);
    write({ 'sum.py': '1 + 1' });
    await expect(build(...cell)).rejects.toThrow('Run: python3 scripts/twins.py');
    write({ 'expected.json': '{"sum": "2"}' });
    await expect(build(...cell)).rejects.toThrow('there is no twin sum any more');
  });
});
