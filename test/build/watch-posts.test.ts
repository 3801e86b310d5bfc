import { EventEmitter } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { followParts } from '../../src/build/watch-posts.ts';
import { folder } from './build-post.ts';

const post = path.join(folder, '01-sums');
mkdirSync(post);
writeFileSync(path.join(post, 'index.mdx'), 'Text');

/** What is told to have changed, after one event of the file system. */
function findTold(event: string, file: string): string[] {
  const watcher = new EventEmitter();
  const told: string[] = [];
  watcher.on('change', (name: string) => told.push(path.relative(folder, name)));
  followParts(watcher, folder);
  watcher.emit('all', event, path.join(folder, file));
  return told;
}

describe('while a post is written', () => {
  test.each([
    ['change', '01-sums/twins/sum.py'],
    ['add', '01-sums/twins/sum.py'],
    ['unlink', '01-sums/twins/sum.py'],
    ['change', '01-sums/twins/expected.json'],
    ['change', '01-sums/digits.ts'],
  ])('%s of %s lets the post run again', (event, file) => {
    expect(findTold(event, file)).toEqual(['01-sums/index.mdx']);
  });

  test.each([
    ['change', '01-sums/index.mdx'],
    ['change', '01-sums/Drawing.astro'],
    ['addDir', '01-sums/twins'],
    ['change', '02-not-there/twins/sum.py'],
    ['change', '../glossary.json'],
  ])('%s of %s is nothing that only the build reads', (event, file) => {
    expect(findTold(event, file)).toEqual([]);
  });
});
