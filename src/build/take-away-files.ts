import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { absolute } from '../site/address.ts';
import type { Numbers } from './computed-number.ts';
import type { FencedCell } from './fenced.ts';
import { readField } from './front-matter-field.ts';
import type { CellRun } from './run-post.ts';
import { keepFile } from './site-files.ts';
import { writeTakeAway } from './take-away.ts';

const licence = [
  'Code: MIT, https://opensource.org/license/mit',
  'Text: CC BY 4.0, https://creativecommons.org/licenses/by/4.0/',
];

/** Makes the files in which a reader takes a post away; they are written when the site is. */
export function keepTakeAway(
  file: URL,
  cells: readonly FencedCell[],
  runs: ReadonlyMap<string, CellRun>,
  numbers: Numbers,
): void {
  const folder = fileURLToPath(new URL('.', file));
  const name = path.basename(folder);
  const source = readFileSync(file, 'utf8');
  const url = absolute(`/posts/${name}/`);
  const head = { title: readField(source, 'title') ?? name, url, licence };
  const modules = Object.fromEntries(
    globSync('*.ts', { cwd: folder }).map((module) => [`./${module}`, readFileSync(path.join(folder, module), 'utf8')]),
  );
  const taken = cells.map(({ cell: { id, number }, text, fence }) => ({ id, number, text, fails: fence.fails }));
  const outputs = new Map([...runs].map(([id, run]) => [id, run.outputs]));
  const subtitle = readField(source, 'subtitle');
  let made: ReturnType<typeof writeTakeAway> | undefined;
  const write = () => {
    made ??= writeTakeAway({ ...head, subtitle, source, cells: taken, modules, outputs, numbers });
    return made;
  };
  keepFile(`posts/${name}/${name}.ts`, () => write().module);
  keepFile(`posts/${name}/${name}.ipynb`, () => write().notebook);
  keepFile(`posts/${name}/${name}.md`, () => write().markdown);
  // What the page needs to write the first of them with the reader's own texts.
  keepFile(`posts/${name}/${name}.json`, () => JSON.stringify({ ...head, modules }));
}
