import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Root } from 'mdast';
import { mdxToMdast } from 'satteri';
import { readNumbers } from '../../src/build/computed-number.ts';
import { listCells } from '../../src/build/exercise.ts';
import { collectCells } from '../../src/build/post-cells.ts';
import { runPost } from '../../src/build/run-post.ts';
import { writeTakeAway } from '../../src/build/take-away.ts';
import { compileCell } from '../../src/cells/compile/compile.ts';
import type { Output } from '../../src/cells/types.ts';
import type { TakenCell } from '../../src/take-away/types.ts';

export const head = { title: 'A post', url: 'https://example.org/posts/a-post/', licence: ['Code: MIT.'] };

/** What the notebook of the page shows for some cells. */
export async function runOnPage(cells: readonly TakenCell[], folder: string): Promise<Map<string, Output[]>> {
  const compiled = cells.map(({ id, number, text }) => ({ id, number, ...compileCell(text) }));
  const [runs] = await runPost([{ cells: compiled, run: compiled.map(({ id }) => id) }], `${folder}/`);
  return new Map([...runs!].map(([id, run]) => [id, run.outputs]));
}

export const textOf = (outputs: readonly Output[]) =>
  outputs.map((output) => ('text' in output ? output.text : '')).join('\n');

/** The post with everything on one page, as the build has it: its source, its cells with what they show, and the files made from them. */
const post = path.resolve('content/posts/05-first-network');
export const source = readFileSync(path.join(post, 'index.mdx'), 'utf8');
const fences = [...source.matchAll(/^```ts (?:run|exercise) name=(\S+)( fails)?\n([\s\S]*?)\n```$/gm)];
export const cells: TakenCell[] = fences.map(([, id, fails, text], index) => ({
  id: id!,
  number: index + 1,
  text: text!,
  fails: !!fails,
}));
export const outputs = await runOnPage(cells, post);
const modules = { './digits.ts': readFileSync(path.join(post, 'digits.ts'), 'utf8') };

/** The numbers in its prose. */
async function computeNumbers() {
  const features = { math: true, headingAttributes: true, frontmatter: true };
  const collected = collectCells(mdxToMdast(source, { features }) as unknown as Root, undefined);
  const all = listCells(collected.cells, collected.exercises, 'start', collected.numbers);
  const [runs] = await runPost([{ cells: all, run: all.map(({ id }) => id) }], `${post}/`);
  return readNumbers(collected.numbers, runs!, undefined);
}

export const files = writeTakeAway({ ...head, source, cells, modules, outputs, numbers: await computeNumbers() });
