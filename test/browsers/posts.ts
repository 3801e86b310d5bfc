import { globSync } from 'node:fs';
import path from 'node:path';

/** The addresses of the built posts, within the site: 'posts/01-first-network/'. */
export const posts = globSync('posts/*/index.html', { cwd: 'dist' })
  .map((file) => `${path.posix.dirname(file.replaceAll(path.sep, '/'))}/`)
  .sort();

/** The post that tests read which need one with cells of every kind, figures, exercises, twins and citations. */
export const firstPost = 'posts/01-first-network/';
