import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);

/** Every construct of TypeScript that can be erased, one snippet each. */
export const typescriptSnippets: string[] = readFileSync(new URL('typescript.txt', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n----\n');

/** The cells of the posts as their authors wrote them, in page order: what is drawn by chance is drawn by their places. */
export const postCells: string[] = globSync('content/posts/*/index.mdx', { cwd: fileURLToPath(root) })
  .sort()
  .flatMap((post) =>
    [...readFileSync(new URL(post, root), 'utf8').matchAll(/^```ts run\b[^\n]*\n(.*?)^```$/gms)].map(
      ([, code]) => code!,
    ),
  );
