import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** "content/posts/01-first-network/index.mdx:12", as editors and terminals link it. */
export function placeInFile(file: URL | undefined, line: number | undefined): string {
  const name = file ? path.relative(process.cwd(), fileURLToPath(file)) : 'a post';
  return `${name}:${line ?? 1}`;
}
