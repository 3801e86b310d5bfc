import { expect, test } from 'vitest';
import { readBibliography } from '../../src/build/bibliography.ts';
import { findCited, loadWorks } from '../../src/build/bibliography-entries.ts';

const works = readBibliography();

test('what a text cites is found, and not what stands in code', () => {
  const cited = findCited('One [@he-2015; @harris-2020, figure 1], `[@no-such]`.\n\n```ts\n[@nor-such]\n```', works);
  expect([...cited].map(({ key }) => key)).toEqual(['he-2015', 'harris-2020']);
});

test('the works stand in the order of a list of references, each with the posts that cite it', () => {
  const entries = loadWorks();
  expect(entries).toHaveLength(works.size);
  const of = new Map(entries.map((entry) => [entry.id, entry]));
  expect(of.get('mcculloch-pitts-1943')!.posts).toEqual([
    '00-start-here',
    '03-activation-functions',
    '05-first-network',
  ]);
  expect(of.get('harris-2020')!.html).toContain('https://doi.org/10.1038/s41586-020-2649-2');
});
