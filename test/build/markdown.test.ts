import { describe, expect, test } from 'vitest';
import type { Output } from '../../src/cells/types.ts';
import { writeMarkdown } from '../../src/take-away/markdown-file.ts';
import { cells, files, source } from './whole-post.ts';

describe('a post as Markdown', () => {
  const write = (text: string, ...outputs: Output[]) =>
    writeMarkdown(
      { title: 'T', subtitle: 'S', url: 'https://example.org/posts/t/', licence: ['Code: MIT', 'Text: CC BY 4.0'] },
      [
        { kind: 'text', markdown: 'Before.' },
        { kind: 'cell', id: 'a' },
        { kind: 'cell', id: 'check-of-b' },
      ],
      [{ id: 'a', number: 1, text }],
      new Map([['a', outputs]]),
    );

  test('begins with title, subtitle, address and licence; then come its text and its cells', () => {
    expect(write('1 + 1')).toBe(
      [
        '# T',
        '*S*',
        'From <https://example.org/posts/t/>, where the code runs in the page.',
        'Code: MIT  \nText: CC BY 4.0',
        'Before.',
        '```ts\n1 + 1\n```\n',
      ].join('\n\n'),
    );
  });

  test('has under a cell what it shows: lines, arrays, figures in words, errors with their hint', () => {
    const lines: Output[] = [
      { kind: 'text', text: 'one' },
      { kind: 'text', text: 'two' },
    ];
    expect(write('f()', ...lines)).toContain('```ts\nf()\n```\n\n```text\none\ntwo\n```\n');
    const error: Output = { kind: 'error', name: 'RangeError', message: 'no', places: [], hint: 'Try.' };
    expect(write('f()', error)).toContain('```text\nRangeError: no\nTry.\n```');
    expect(files.markdown).toMatch(/^\[Figure: .+\]$/m);
  });

  test('has fences that no row of backticks in a cell can close', () => {
    expect(write('"```"')).toContain('````ts\n"```"\n````');
  });

  test('of a whole post has all cells as they stand on the page, the references, and nothing that only the page understands', () => {
    expect(cells.length).toBeGreaterThan(15);
    for (const { text } of cells) expect(files.markdown).toContain(`\`\`\`ts\n${text}\n\`\`\``);
    expect(files.markdown).toContain('\n## References\n');
    for (const heading of source.match(/^#+ [^{\n]*/gm)!) expect(files.markdown).toContain(heading.trim());
    const prose = files.markdown.replace(/^(`{3,})[\s\S]*?^\1$/gm, '');
    expect(prose).not.toMatch(/^import |<[A-Z]|\[@|glossary:|\\sym|\\eval|`= /m);
  });
});
