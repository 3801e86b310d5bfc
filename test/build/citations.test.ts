import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readBibliography, sortWorks, type Work } from '../../src/build/bibliography.ts';
import { findCitations, nameCited } from '../../src/build/citation.ts';
import { showReference, writeReference } from '../../src/build/reference.ts';
import { build, folder, place } from './build-post.ts';

const works = readBibliography();

/** What stands in the text for the first citation of a text. */
const name = (text: string) =>
  findCitations(text, works)
    .slice(0, 1)
    .flatMap(({ cited }) => nameCited(cited).map(({ text, joint }) => joint + text))
    .join('');

describe('a citation', () => {
  test('names authors and year: one author, two, and from three on the first', () => {
    expect(name('[@rosenblatt-1958]')).toBe('Rosenblatt, 1958');
    expect(name('[@mcculloch-pitts-1943]')).toBe('McCulloch & Pitts, 1943');
    expect(name('[@rumelhart-1986]')).toBe('Rumelhart et al., 1986');
  });

  test('of several works names each, and authors once where they follow themselves', () => {
    expect(name('[@smalheiser-2000; @gefter-2015]')).toBe('Smalheiser, 2000; Gefter, 2015');
    expect(name('[@linnainmaa-1970; @linnainmaa-1976]')).toBe('Linnainmaa, 1970, 1976');
  });

  test('may name a place in the work, and the work may have a name of its own', () => {
    expect(name('[@minsky-papert-1969, chapter 3]')).toBe('Minsky & Papert, 1969, chapter 3');
    expect(name('[@nep-38; @wasm-2]')).toBe('NEP 38; WebAssembly 2.0');
  });

  test('is a link to the list at the end, which leads back to each place', async () => {
    const code = await build('One [@he-2015], two [@he-2015; @cybenko-1989].');
    for (const link of [
      'id=\\"cite-he-2015\\"',
      'id=\\"cite-he-2015-2\\"',
      'href=\\"#ref-he-2015\\"',
      'id=\\"ref-he-2015\\"',
    ]) {
      expect(code).toContain(link);
    }
    expect(code).toContain('href=\\"#cite-he-2015-2\\" aria-label=\\"Back to citation 2 of He et al., 2015\\"');
    expect(code.indexOf('ref-cybenko-1989\\"><span')).toBeLessThan(code.indexOf('ref-he-2015\\"><span'));
    expect(code).toContain('References');
    expect(code).not.toContain('ref-rosenblatt');
  });

  test('stands in lists, tables, emphasis, notes and hints as well', async () => {
    const code = await build(
      '- *[@he-2015]*',
      '',
      '| a |',
      '|---|',
      '| [@hornik-1991] |',
      '',
      '<aside class="note">',
      '',
      'A note [@leshno-1993].',
      '',
      '</aside>',
    );
    for (const key of ['he-2015', 'hornik-1991', 'leshno-1993']) expect(code).toContain(`href=\\"#ref-${key}`);
  });

  test('in code is code', async () => {
    const code = await build('Write `[@he-2015]`.');
    expect(code).not.toContain('cite-he-2015');
  });
});

describe('a mistake in a citation fails the build with file and line', () => {
  const fails = (...lines: string[]) => expect(build(...lines)).rejects;

  test('an unknown key, with keys that look like it', async () => {
    await fails('One', 'two [@rosenblat-1958].').toThrow(
      `${place}:2: no work has the key "rosenblat-1958" in content/bibliography.json; near it are rosenblatt-1958`,
    );
  });

  test('brackets that do not close, and works without @', async () => {
    await fails('One [@he-2015.').toThrow(`${place}:1: this citation is not closed`);
    await fails('One', '', 'two [@he-2015; hornik-1991].').toThrow(`${place}:3: "hornik-1991" is no citation`);
  });

  test('one in a heading, and a hand-made list of references', async () => {
    await fails('## Head [@he-2015]').toThrow(`${place}:1: a heading cites nothing`);
    await fails('One [@he-2015].', '', '## References').toThrow(`${place}:3: the list of references comes by itself`);
  });
});

describe('a reference', () => {
  const work = works.get('leshno-1993')!;

  test('has authors, year, title, journal, volume, pages and a link', () => {
    expect(showReference(work)).toBe(
      'Leshno, M., Lin, V. Ya., Pinkus, A. &amp; Schocken, S. (1993). Multilayer feedforward networks with a nonpolynomial ' +
        'activation function can approximate any function. <cite>Neural Networks</cite> 6(6), 861–867. ' +
        '<a href="https://doi.org/10.1016/S0893-6080(05)80131-5">doi:10.1016/S0893-6080(05)80131-5</a>',
    );
    expect(writeReference(work)).toContain(
      '*Neural Networks* 6(6), 861–867. [doi:10.1016/S0893-6080(05)80131-5](https://doi.org/10.1016/S0893-6080%2805%2980131-5)',
    );
  });

  test('of a book, a preprint and a work without a link reads well too', () => {
    expect(writeReference(works.get('werbos-1974')!)).toBe(
      'Werbos, P. J. (1974). *Beyond Regression: New Tools for Prediction and Analysis in the Behavioral Sciences*. PhD thesis, Harvard University.',
    );
    expect(writeReference(works.get('ramachandran-2017')!)).toBe(
      'Ramachandran, P., Zoph, B. & Le, Q. V. (2017). *Searching for activation functions*. [arXiv:1710.05941](https://arxiv.org/abs/1710.05941)',
    );
  });
});

describe('the bibliography', () => {
  const file = path.join(folder, 'bibliography.json');
  const read = (...entries: unknown[]) => {
    writeFileSync(file, `[\n${entries.map((entry) => JSON.stringify(entry)).join(',\n')}\n]\n`);
    return readBibliography(pathToFileURL(file));
  };
  const whole = { key: 'a-2000', authors: ['A, B.'], year: 2000, title: 'T', container: 'C', doi: '10.1000/x' };
  const where = (line: number) => `${path.relative(process.cwd(), file)}:${line}: `;

  test('of the site is in the order of its keys, and its works have keys of their first author', () => {
    const keys = [...works.keys()];
    expect(keys).toEqual([...keys].sort());
    for (const { key, short, year } of works.values()) if (!short) expect(key).toMatch(new RegExp(`-${year}$`));
  });

  test('a list of references is in the order of authors, then of years', () => {
    const names = (list: Iterable<Work>) => [...list].map(({ key }) => key);
    expect(
      names(sortWorks([works.get('linnainmaa-1976')!, works.get('linnainmaa-1970')!, works.get('he-2015')!])),
    ).toEqual(['he-2015', 'linnainmaa-1970', 'linnainmaa-1976']);
  });

  test('a missing field fails the build with file and line, and each problem has its own', () => {
    const { title: _, ...rest } = whole;
    expect(() => read(whole, { ...rest, key: 'b-2000' })).toThrow(`${where(3)}entry "b-2000": \`title\` is missing`);
    expect(() => read({ ...whole, container: undefined })).toThrow('needs a `container`');
    expect(() => read({ ...whole, year: undefined })).toThrow('needs a `year`');
    expect(() => read({ ...whole, publisher: 'P' })).toThrow('has a `container` and a `publisher`');
    expect(() => read({ ...whole, journal: 'J' })).toThrow(/journal/);
  });

  test('a DOI is bare, an address whole', () => {
    for (const doi of ['https://doi.org/10.1000/x', 'doi:10.1000/x', '10.1000', '10.1000/x y']) {
      expect(() => read({ ...whole, doi })).toThrow(`${where(2)}entry "a-2000": \`doi\` is a bare DOI`);
    }
    expect(() => read({ ...whole, doi: undefined, url: 'www.x.org' })).toThrow('`url` is a whole address');
  });

  test('no key and no name in the text stands for two works', () => {
    expect(() => read(whole, whole)).toThrow(`${where(3)}a second entry has the key "a-2000"`);
    expect(() => read(whole, { ...whole, key: 'a-2000-again' })).toThrow('give them the years 2000a and 2000b');
    expect(read({ ...whole, year: '2000a' }, { ...whole, key: 'a-2000b', year: '2000b' }).size).toBe(2);
  });

  test('what is no JSON is told with its line', () => {
    writeFileSync(file, '[\n{ "key": "a" "b" }\n]');
    expect(() => readBibliography(pathToFileURL(file))).toThrow(where(2));
  });
});
