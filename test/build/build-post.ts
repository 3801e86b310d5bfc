import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { mdxToJs } from 'satteri';
import { afterAll } from 'vitest';
import { cellsPlugin } from '../../src/build/cells-plugin.ts';
import { citationsPlugin } from '../../src/build/citations-plugin.ts';
import { glossaryPlugin } from '../../src/build/glossary-plugin.ts';
import { katexPlugin } from '../../src/build/katex-plugin.ts';
import { picturesPlugin } from '../../src/build/pictures-plugin.ts';

/** A folder for a post that a test writes, removed when the test file has ended. */
export const folder = mkdtempSync(path.join(tmpdir(), 'post-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = path.join(folder, 'index.mdx');

/** The post as messages name it. */
export const place = path.relative(process.cwd(), file);

/** A post's text as the build compiles it. */
export const build = (...lines: string[]): Promise<string> => compile(lines.join('\n'), file);

/** A post that lies in a file of the repository, or another text in its place, as the build compiles it. */
export const buildFile = (file: string, text = readFileSync(file, 'utf8')): Promise<string> =>
  compile(text, path.resolve(file));

async function compile(text: string, file: string): Promise<string> {
  const { code } = await mdxToJs(text, {
    fileURL: pathToFileURL(file),
    features: { math: true, frontmatter: true },
    mdastPlugins: [picturesPlugin, cellsPlugin, citationsPlugin, glossaryPlugin, katexPlugin],
  });
  return code;
}
