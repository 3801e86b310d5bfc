import { globSync } from 'node:fs';
import path from 'node:path';

/** The addresses of the built posts, within the site: 'posts/05-first-network/'. */
export const posts = globSync('posts/*/index.html', { cwd: 'dist' })
  .map((file) => `${path.posix.dirname(file.replaceAll(path.sep, '/'))}/`)
  .sort();

/** The post with everything on one page, for the tests that need cells of every kind, figures, exercises, twins and citations. */
export const wholePost = 'posts/05-first-network/';
