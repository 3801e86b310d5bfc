import { describe, expect, test } from 'vitest';
import { unmarkTex } from '../../src/build/formula.ts';
import { compileCell } from '../../src/cells/compile/compile.ts';
import { convertOutputs } from '../../src/take-away/notebook-outputs.ts';
import { findNotebookProblems } from './notebook-format.ts';
import { files, outputs, source, textOf } from './whole-post.ts';

describe('a whole post as a notebook', () => {
  interface NotebookCell {
    cell_type: string;
    id: string;
    source: string[];
    metadata: { tags?: string[] };
    outputs: { output_type: string; data?: Record<string, string[]>; text?: string[]; evalue?: string }[];
  }
  const notebook = JSON.parse(files.notebook) as { metadata: object; cells: NotebookCell[] };
  const texts = notebook.cells.filter(({ cell_type: type }) => type === 'markdown').map((cell) => cell.source.join(''));
  const find = (id: string) => notebook.cells.find((cell) => cell.id.endsWith(`-${id}`))!;

  test('keeps the rules of its format, and names the kernel', () => {
    expect(findNotebookProblems(notebook)).toEqual([]);
    expect(notebook.metadata).toMatchObject({
      kernelspec: { name: 'deno', display_name: 'Deno', language: 'typescript' },
    });
  });

  test('the rules find what is wrong', () => {
    const [first] = notebook.cells;
    const twice = { ...notebook, cells: [first, first, { ...first, id: 'a b' }, { ...first, source: 1 }] };
    expect(findNotebookProblems(twice).length).toBeGreaterThanOrEqual(3);
    expect(findNotebookProblems({})).not.toEqual([]);
  });

  test('fetches its package from npm, and declares no name twice', () => {
    const code = notebook.cells.filter(({ cell_type: type }) => type === 'code').map((cell) => cell.source.join(''));
    expect(code[0]).toContain("import * as np from 'npm:lanes';\n");
    expect(code.slice(1).join('\n')).not.toMatch(/^import /m);
    // A module's text is one scope, as the kernel's cells are: it is no program when a name is declared twice in it.
    expect(() => compileCell(code.join('\n;\n'))).not.toThrow();
  });

  test('has the text with its formulas as they were written but for marks of symbols and computed numbers, and sentences for what it cannot show', () => {
    const all = texts.join('\n');
    for (const formula of source.replace(/^```[\s\S]*?^```$/gm, '').match(/\$\$[\s\S]+?\$\$|\$[^$\n]+\$/g)!) {
      if (!formula.includes('\\eval{')) expect(all).toContain(unmarkTex(formula));
    }
    expect(all).toContain('where it is $0.5 \\cdot 0.5 = {0.25}$');
    expect(all).not.toMatch(/\[@|glossary:|\\eval|`= /);
    expect(all).toContain('a part that works only there: network drawing.)*');
    expect(all).not.toMatch(/^import |<[A-Z]|^---$/m);
    for (const heading of source.match(/^#+ .*$/gm)!) expect(texts.some((text) => text.startsWith(heading))).toBe(true);
  });

  test('has the outputs of the build', () => {
    expect(find('count-parameters').outputs).toEqual([
      {
        output_type: 'stream',
        name: 'stdout',
        text: ['hidden layer 1040\n', 'output layer 170\n', 'together     1210\n'],
      },
    ]);
    const [figure, array] = find('imports').outputs;
    expect(figure?.data?.['image/svg+xml']?.join('')).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    expect(array?.data?.['text/plain']?.join('')).toBe(textOf(outputs.get('imports')!).trim());
    const failing = find('shape-error');
    expect(failing.outputs[0]).toMatchObject({
      output_type: 'error',
      evalue: expect.stringContaining('(3,4) and (2,3)'),
    });
    expect(failing.metadata.tags).toEqual(['raises-exception']);
  });
});

test('a table is text in columns, progress the count at the end', () => {
  const shown = convertOutputs(
    [
      {
        kind: 'table',
        columns: ['', 'loss'],
        rows: [
          ['epoch 1', '0.5'],
          ['2', '0.25'],
        ],
      },
      { kind: 'progress', done: 5, total: 10, seconds: 1 },
    ],
    'a',
  );
  const text = ['         loss\n', 'epoch 1  0.5\n', '2        0.25\n', '5 of 10\n'];
  expect(shown).toEqual([{ output_type: 'stream', name: 'stdout', text }]);
});
