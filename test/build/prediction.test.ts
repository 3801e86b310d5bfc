import { describe, expect, test } from 'vitest';
import { findPostParts } from '../../src/build/post-text.ts';
import { build, place } from './build-post.ts';

const cell = ['```ts run name=sum', 'const sum = 20 + 22;', '```'];
const choices = ['- 41', '  One more.', '- `42`', '- $43$'];
const ask = (head: string, ...lines: string[]) => [`\`\`\`md predict ${head}`, ...lines, '```'];

describe('a question before a result', () => {
  test('has its choices, the feedback of each, and the truth that the program gives', async () => {
    const code = await build(...cell, ...ask('name=how-much', 'How much is $a$?', '', ...choices, '', '= sum'));
    expect(code).toContain('"data-truth": "42"');
    expect(code).toMatch(/type=\\"radio\\" class=\\"needs-script\\" name=\\"how-much\\" value=\\"41\\"/);
    expect(code).toMatch(/Look.*Answer.*One more\..*Answer: /s);
  });

  test('may stand above the cell that it is about', async () => {
    const lines = ask('name=how-much after=sum', 'How much?', ...choices, '= sum');
    expect(await build(...lines, ...cell)).toContain('"data-truth": "42"');
  });

  test('is a question in a notebook too, without its truth and with formulas as one writes them', () => {
    const lines = ask('name=how-much', 'How much is $\\sym{a}{a}$?', ...choices, '= sum');
    const parts = findPostParts(
      ['Text $\\sym{W}{W^{[1]}}$.', '', ...lines, '', '```ts symbols', '{}', '```'].join('\n'),
      new Map(),
    );
    expect(parts).toEqual([
      { kind: 'text', markdown: 'Text $W^{[1]}$.\n\n**Predict.** How much is $a$?\n\n- 41\n- `42`\n- $43$' },
    ]);
  });
});

describe('a mistake in a question fails the build with file and line', () => {
  const fails = (...lines: string[]) => expect(build(...cell, ...lines)).rejects;
  const asked = (...lines: string[]) => ask('name=q', 'How much?', ...lines);

  test('a truth that no choice says, or that two say', async () => {
    await fails(...asked(...choices, '= sum + 2')).toThrow(
      `${place}:10: question "q": the program gives 44, and none of the choices say that: 41 | 42 | 43`,
    );
    await fails(...asked(...choices, '- **42**', '= sum')).toThrow(
      'the program gives 42, and 2 of the choices say that',
    );
  });

  test('a truth that fails, that does not parse, or whose types do not fit', async () => {
    await fails(...asked(...choices, '= (() => { throw new Error("no") })()')).toThrow(
      `${place}:10: question "q": Error: no`,
    );
    await fails(...asked(...choices, '= sum +')).toThrow(`${place}:11: `);
    await fails(...asked(...choices, '= sum.length')).toThrow(`${place}:10: Property 'length' does not exist`);
    await fails(...asked(...choices, '= [sum]')).toThrow('the truth should be a text, a number or a boolean');
  });

  test('no question, no choice to make, no truth, two of them', async () => {
    await fails(...ask('name=q', ...choices, '= sum')).toThrow(`${place}:4: question "q": it asks nothing`);
    await fails(...asked('- 42', '= sum')).toThrow(`${place}:4: question "q": it needs two choices or more`);
    await fails(...asked(...choices)).toThrow(`${place}:4: question "q": the truth is missing`);
    await fails(...asked(...choices, '= sum', '= 42')).toThrow(`${place}:11: question "q": it has a second truth`);
  });

  test('no name, the name of a cell, a cell that is not there or stands above', async () => {
    await fails(...ask('q', 'How much?')).toThrow(`${place}:4: a question names itself`);
    await fails(...ask('name=sum', 'How much?', ...choices, '= sum')).toThrow(
      'two cells, widgets or questions are named "sum"',
    );
    await fails(...ask('name=q after=no', 'How much?', ...choices, '= sum')).toThrow('there is no cell "no"');
    await fails(...ask('name=q after=sum', 'How much?', ...choices, '= sum')).toThrow('cell "sum" stands above');
  });
});
