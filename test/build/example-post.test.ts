import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseFrontmatter } from 'astro/markdown';
import type { Root } from 'mdast';
import { mdxToMdast } from 'satteri';
import { beforeAll, describe, expect, test } from 'vitest';
import { listCells } from '../../src/build/exercise.ts';
import { checkFields } from '../../src/build/front-matter.ts';
import { collectCells } from '../../src/build/post-cells.ts';
import { type Runs, runPost } from '../../src/build/run-post.ts';
import { printOutputs } from '../../src/build/twin.ts';
import { recolor } from '../../src/site/thumbnail-colors.ts';
import { buildFile } from './build-post.ts';

/** The post that CONTRIBUTING.md takes apart. */
const folder = 'test/fixtures/posts/example-post';
const file = path.join(folder, 'index.mdx');
const source = readFileSync(file, 'utf8');

describe('the example post', () => {
  let code = '';
  beforeAll(async () => {
    code = await buildFile(file);
  });

  test('builds, and shows what its cells show', () => {
    expect(code).toContain('[[10.25]]');
    expect(code).toContain('output-figure');
  });

  test('has front matter with all fields, and the picture that it names', () => {
    const { frontmatter } = parseFrontmatter(source);
    expect(() => checkFields(frontmatter, file)).not.toThrow();
    const picture = readFileSync(path.join(folder, frontmatter['thumbnail'].src), 'utf8');
    expect(() => recolor(picture)).not.toThrow();
  });

  test('has a piece of each kind', () => {
    const pieces = {
      'a formula': 'katex-display',
      'a marked symbol': 'data-symbol=\\"total\\"',
      'a computed number': '"10.25"',
      'a term of the glossary': '/glossary/#weighted-sum',
      'a citation': 'href=\\"#ref-rosenblatt-1958\\"',
      'a twin': 'cell-twin',
      'a question': 'cell-prediction',
      'a widget': 'data-widget=\\"matrix-product\\"',
      'an exercise': 'cell-exercise',
      'a picture with words': 'A till receipt',
    };
    const missing = Object.entries(pieces).filter(([, mark]) => !code.includes(mark));
    expect(missing).toEqual([]);
  });

  test('has words for its figure, made of the figure itself', () => {
    expect(code).toMatch(/A bar chart titled “Eggs are cheap, six of them are not”\./);
  });
});

describe('a program of the example post', () => {
  const root = mdxToMdast(source, { features: { math: true, frontmatter: true } }) as unknown as Root;
  const { cells, exercises } = collectCells(root, pathToFileURL(path.resolve(file)));
  let started: Runs;
  let solved: Runs;
  beforeAll(async () => {
    const steps = (['start', 'solution'] as const).map((answer) => {
      const all = listCells(cells, exercises, answer);
      return { cells: all, run: all.map(({ id }) => id) };
    });
    [started, solved] = (await runPost(steps, folder)) as [Runs, Runs];
  });

  test('runs to its end', () => {
    const endings = cells.map(({ cell }) => [cell.id, started.get(cell.id)?.ending]);
    expect(endings).toEqual([
      ['bill', 'done'],
      ['shares', 'done'],
      ['half-price', 'done'],
    ]);
  });

  test('has an exercise whose solution passes its check, which the starting text does not', () => {
    expect(started.get('half-price-check')?.ending).toBe('failed');
    expect(solved.get('half-price-check')?.ending).toBe('done');
  });

  test('prints what its twins print', () => {
    const stored = JSON.parse(readFileSync(path.join(folder, 'twins/expected.json'), 'utf8')) as Record<string, string>;
    const printed = Object.keys(stored).map((cell) => [cell, printOutputs(started.get(cell)?.outputs ?? [])]);
    expect(Object.fromEntries(printed)).toEqual(stored);
  });

  const hasNumPy = spawnSync('python3', ['-c', 'import numpy']).status === 0;
  test.runIf(hasNumPy)('has twins that print what is stored', () => {
    const { stdout } = spawnSync('python3', ['scripts/twins.py', '--stdout', path.dirname(folder)], {
      encoding: 'utf8',
    });
    const stored = JSON.parse(readFileSync(path.join(folder, 'twins/expected.json'), 'utf8')) as unknown;
    expect(JSON.parse(stdout)).toEqual({ 'example-post': stored });
  });
});
