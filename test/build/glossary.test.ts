import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readGlossary, readTermLink, typesetDefinition } from '../../src/build/glossary.ts';
import { build, folder, place } from './build-post.ts';

describe('a term', () => {
  test('links the glossary, and tells its definition once, unseen, at the end', async () => {
    const code = await build('A [weighted sum](glossary:weighted-sum), and [sums](glossary:weighted-sum).');
    expect(code.match(/\/glossary\/#weighted-sum/g)).toHaveLength(2);
    expect(code.match(/term-weighted-sum\\">/g)).toHaveLength(1);
    expect(code).toContain('aria-describedby": "term-weighted-sum"');
  });

  test('may leave out the key that its words are, and may hold emphasis', async () => {
    expect(readTermLink('glossary:', 'Weighted  sum')).toBe('weighted-sum');
    expect(readTermLink('https://a.org/', 'a')).toBeUndefined();
    expect(await build('A [**Weighted sum**](glossary:).')).toContain('/glossary/#weighted-sum');
  });

  test('that is not known, or stands in a heading, fails the build with file and line', async () => {
    await expect(build('One', '', 'two [sum](glossary:weighted-sums).')).rejects.toThrow(
      `${place}:3: no term has the key "weighted-sums" in content/glossary.json; near it are weighted-sum`,
    );
    await expect(build('## A [bias](glossary:)')).rejects.toThrow(`${place}:1: a heading holds no term`);
  });
});

describe('the glossary', () => {
  const file = path.join(folder, 'glossary.json');
  const read = (entry: object) => {
    writeFileSync(file, JSON.stringify([{ key: 'a', words: 'a', definition: 'One.', ...entry }]));
    return readGlossary(pathToFileURL(file));
  };

  test('of the site has definitions of one or two sentences that never address the reader', () => {
    const terms = readGlossary();
    expect(terms.size).toBeGreaterThan(60);
    const keys = [...terms.keys()];
    expect(keys).toEqual([...keys].sort());
    for (const { key, definition } of terms.values()) {
      const sentences = definition.replace(/\$[^$]+\$/g, 'x').match(/[.)](?=\s|$)/g)!.length;
      expect(sentences, key).toBeLessThanOrEqual(3);
      expect(definition, key).not.toMatch(/\b(you|your|we|our)\b/i);
    }
  });

  test('may hold formulas and code; a bad formula fails the build with file and line', () => {
    expect(typesetDefinition('a < $x_1$, `b`.')).toMatch(
      /^a &lt; <span class="joined"><span class="katex">.*<\/span>,<\/span> <code>b<\/code>\.$/su,
    );
    expect(() => read({ definition: 'One $\\frac{$.' })).toThrow(
      /glossary\.json:1: entry "a": `definition` has a formula/,
    );
    expect(() => read({ definition: 'No stop' })).toThrow('`definition` is one or two sentences');
  });
});
