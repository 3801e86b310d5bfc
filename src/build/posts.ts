import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Root } from 'mdast';
import { mdxToMdast } from 'satteri';
import type { CheckedCell } from '../cells/language/types.ts';
import { readField } from './front-matter-field.ts';
import { collectCells } from './post-cells.ts';

const root = fileURLToPath(new URL('../../content/posts', import.meta.url));

/** A post by its folder: '05-first-network'. */
export interface Post {
  name: string;
  folder: string;
}

/** All posts, in the order of their numbers. */
export const findPosts = (): Post[] =>
  globSync('*/index.mdx', { cwd: root })
    .map((file) => path.dirname(file))
    .map((name) => ({ name, folder: path.join(root, name) }))
    .map((post) => ({ post, number: readNumber(post) }))
    .sort((a, b) => a.number - b.number || (a.post.name < b.post.name ? -1 : 1))
    .map(({ post }) => post);

/** A post without a number, which another check refuses, comes last. */
function readNumber({ folder }: Post): number {
  const number = readField(readFileSync(path.join(folder, 'index.mdx'), 'utf8'), 'post_number');
  return number === undefined ? Number.POSITIVE_INFINITY : Number(number);
}

/** The cells that stand on a post's page, in page order. */
export function readCells({ folder }: Post): CheckedCell[] {
  const file = path.join(folder, 'index.mdx');
  const features = { math: true, headingAttributes: true, frontmatter: true };
  const tree = mdxToMdast(readFileSync(file, 'utf8'), { features }) as unknown as Root;
  const { cells } = collectCells(tree, pathToFileURL(file));
  return cells.map(({ cell: { id, number }, text }) => ({ id, number, text }));
}
