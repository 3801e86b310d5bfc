import { describe, expect, test } from 'vitest';
import { findPostParts } from '../../src/build/post-text.ts';

describe('the text of a post', () => {
  const take = (...lines: string[]) => findPostParts(lines.join('\n'), new Map(), 'https://example.org/posts/a/');
  const text = (...lines: string[]) => take(...lines).map((part) => (part.kind === 'text' ? part.markdown : part.id));

  test('loses what belongs to the page: front matter, imports, expressions, marks of headings', () => {
    expect(
      text(
        '---',
        'title: T',
        '---',
        "import A from './A.astro';",
        '',
        '## Head {#h}',
        '',
        'One {1 + 1} two. {/* no */}',
      ),
    ).toEqual(['## Head\n\nOne  two.']);
  });

  test('has sentences in place of pictures and components, and the text within components', () => {
    expect(text('A ![two lines](./a.svg) b.')).toEqual(['A *(A picture of the page: two lines.)* b.']);
    expect(text('<ForwardStepper of="cache" />')).toEqual([
      '*(Here [the page](https://example.org/posts/a/) has a part that works only there: forward stepper.)*',
    ]);
    expect(text('<Note kind="x">', '', 'Some *text*.', '', '</Note>')).toEqual(['Some *text*.']);
    expect(text('<aside class="note">', '', 'Some *text*.', '', '</aside>')[0]).toContain('<aside class="note">');
  });

  test('finds cells within other elements, in page order', () => {
    const lines = [
      'Before.',
      '',
      '<Exercise name="e">',
      '',
      'Try.',
      '',
      '```ts run name=a',
      '1',
      '```',
      '',
      'Hint.',
      '',
      '</Exercise>',
      '',
      'After.',
    ];
    expect(text(...lines)).toEqual(['Before.\n\nTry.', 'a', 'Hint.\n\nAfter.']);
  });

  test('has whole addresses in links to other pages', () => {
    expect(text('See [b](../b/), [c](#c) and [d](https://d.org/).')).toEqual([
      'See [b](https://example.org/posts/b/), [c](#c) and [d](https://d.org/).',
    ]);
    const [part] = findPostParts('[b](/posts/b/)', new Map(), 'https://example.org/four-lanes/posts/a/');
    expect(part).toMatchObject({ markdown: '[b](https://example.org/four-lanes/posts/b/)' });
  });

  test('has citations, terms and computed numbers as plain text, and a list of references at its end', () => {
    const lines = ['A [*neuron*](glossary:neuron) [@he-2015; @hornik-1991] has', '`= 1 + 1` and $x = \\eval{3 * 3}$.'];
    const numbers = new Map([
      ['1 = 1', ''],
      ['2 1 + 1', '2'],
      ['2 3 * 3', '9'],
    ]);
    const parts = findPostParts(lines.join('\n'), numbers).map((part) => (part.kind === 'text' ? part.markdown : ''));
    expect(parts[0]).toBe('A *neuron* (He et al., 2015; Hornik, 1991) has\n2 and $x = {9}$.');
    expect(parts[1]).toMatch(/^## References\n\n- He, K.*\n\n- Hornik, K\..*doi\.org/);
    expect(text(lines[0]!)[0]).toContain('[*neuron*](https://example.org/glossary/#neuron)');
  });

  test('keeps code that is no cell', () => {
    expect(text('```py', 'import numpy', '```')).toEqual(['```py\nimport numpy\n```']);
  });
});
