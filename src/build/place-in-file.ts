import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { CellSyntaxError } from '../cells/compile/syntax-error.ts';

/** "content/posts/05-first-network/index.mdx:12", as editors and terminals link it. */
export function placeInFile(file: URL | undefined, line: number | undefined): string {
  const name = file ? path.relative(process.cwd(), fileURLToPath(file)) : 'a post';
  return `${name}:${line ?? 1}`;
}

/** Does what may throw about a fence that opens in the given line, and puts file and line before the message. */
export function withPlace<T>(file: URL | undefined, line: number, make: () => T): T {
  try {
    return make();
  } catch (error) {
    const inner = error instanceof CellSyntaxError ? error.place.line : 0;
    throw new Error(`${placeInFile(file, line + inner)}: ${(error as Error).message}`);
  }
}

/**
 * The line of a file in which a node of its tree begins. A node that stands in a hint or a question has lost its place:
 * its line is where the file first says the same.
 * @param written what stands there in the file
 */
export function findLine(
  node: Readonly<{ position?: { start: { line: number } } | undefined }>,
  source: string,
  written: string,
): number {
  if (node.position) return node.position.start.line;
  const [first = ''] = written.trim().split('\n');
  return source.slice(0, Math.max(0, source.indexOf(first))).split('\n').length;
}
