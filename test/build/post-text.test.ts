import { describe, expect, test } from 'vitest';
import { findPostParts } from '../../src/build/post-text.ts';

describe('the text of a post', () => {
  const take = (...lines: string[]) => findPostParts(lines.join('\n'), 'https://example.org/posts/a/');
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
      '*(Here [the page](https://example.org/posts/a/) has a part that a notebook cannot show: forward stepper.)*',
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
  });

  test('keeps code that is no cell', () => {
    expect(text('```py', 'import numpy', '```')).toEqual(['```py\nimport numpy\n```']);
  });
});
