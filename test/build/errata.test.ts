import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { loadErrata, readErrata } from '../../src/build/errata.ts';

test.each(readErrata().map((erratum) => [erratum.key, erratum] as const))(
  'what is right of %s is told by the post that is named',
  (_, { post, tells }) => {
    expect(readFileSync(`content/posts/${post}/index.mdx`, 'utf8')).toContain(tells);
  },
);

test('an error has sources, or a reason for which it needs none', () => {
  const errata = loadErrata();
  expect(errata).toHaveLength(12);
  for (const { sources, because } of errata) expect(sources.length > 0 || because).toBeTruthy();
  expect(errata[0]).toMatchObject({ sources: [{ name: 'McCulloch & Pitts, 1943' }], post: '00-start-here' });
});

const folder = mkdtempSync(path.join(tmpdir(), 'errata-'));
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  [{ sources: ['mcculloch-1943'] }, /no work has the key "mcculloch-1943".*near it are mcculloch-pitts-1943/],
  [{ sources: [] }, /entry "a": needs `sources`, or `because`/],
  [{ post: '09-none' }, /`post` is "09-none": no post has this folder/],
  [{ said: '' }, /entry "a": `said`/],
])('an entry with %o is refused, with file and entry', (part, message) => {
  const file = path.join(folder, 'errata.json');
  const entry = { key: 'a', said: 'A.', right: 'B.', sources: ['he-2015'], post: '00-start-here', tells: 'c', ...part };
  writeFileSync(file, JSON.stringify([entry]));
  expect(() => readErrata(pathToFileURL(file))).toThrow(message);
});
