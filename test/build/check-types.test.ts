import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Root } from 'mdast';
import { mdxToMdast } from 'satteri';
import { describe, expect, test } from 'vitest';
import { checkTypes, type UncheckedPost } from '../../src/build/check-types.ts';
import { collectCells } from '../../src/build/post-cells.ts';
import { folder } from './build-post.ts';

/** A post in a folder of its own, with a module beside it, as it waits to be checked. */
function writePost(name: string, module: string, ...lines: string[]): UncheckedPost {
  const own = path.join(folder, name);
  mkdirSync(own, { recursive: true });
  writeFileSync(path.join(own, 'rate.ts'), module);
  const file = pathToFileURL(path.join(own, 'index.mdx'));
  const text = ['```ts run name=first', ...lines, '```', '```ts run name=second', 'const twice: number = rate;', '```'];
  const root = mdxToMdast(text.join('\n'), { position: true }) as unknown as Root;
  return { post: collectCells(root, file), folder: own, file };
}

const imports = "import { rate } from './rate.ts';";
const place = (name: string) => path.relative(process.cwd(), path.join(folder, name, 'index.mdx'));

describe('the types of several posts, checked together', () => {
  test('are each its own: cells and modules of one name do not meet', () => {
    const number = writePost('number', 'export const rate = 7;', imports);
    const again = writePost('again', 'export const rate: number = 8;', imports, 'const own = 1;');
    expect(() => checkTypes([number, again])).not.toThrow();
    const text = writePost('text', "export const rate = 'seven';", imports);
    expect(() => checkTypes([number, text, again])).toThrow(
      new Error(`${place('text')}:5: Type 'string' is not assignable to type 'number'.`),
    );
  });

  test('are told all together where they do not fit', () => {
    const first = writePost('one', 'export const rate = 7;', imports, 'own;');
    const second = writePost('two', 'export const rate = 7;', imports, 'const own: string = rate;');
    expect(() => checkTypes([first, second])).toThrow(
      new Error(
        [
          `${place('one')}:3: Cannot find name 'own'.`,
          `${place('two')}:3: Type 'number' is not assignable to type 'string'.`,
        ].join('\n'),
      ),
    );
  });
});
