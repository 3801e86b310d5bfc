import { readFileSync } from 'node:fs';
import path from 'node:path';
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

/** The first post, as the build has it: its source, its cells with what they show, and the files made from them. */
const post = path.resolve('content/posts/01-first-network');
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
export const files = writeTakeAway({ ...head, source, cells, modules, outputs });
