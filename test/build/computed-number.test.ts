import { describe, expect, test } from 'vitest';
import { build, place } from './build-post.ts';

const cell = ['```ts run name=a', 'const a = [1, 2, 1210];', '```', ''];

/** The compiled text, with what stands side by side in a paragraph as one text. */
const join = (code: string) => code.replaceAll(/",\s+"/g, '');

describe('a number in the prose', () => {
  test('is computed from the cells above, and is plain text', async () => {
    const code = await build(...cell, 'There are `= a.length` numbers, the last is `= a[2].toLocaleString("en")`.');
    expect(join(code)).toContain('There are 3 numbers, the last is 1,210.');
  });

  test('is seen in formulas too: in a line, and on lines of its own', async () => {
    const code = await build(
      ...cell,
      'A $x = \\eval{a[1] * 2}$ and',
      '',
      '$$',
      'y = 1',
      '+ \\eval{{ b: a[0] / 1e7 }.b}',
      '$$',
    );
    expect(code).toContain('x = {4}');
    expect(code).toMatch(/\+ \{1 \\+cdot 10\^\{-7\}\}/);
  });

  test('has a true minus, and a comma that keeps its place in a formula', async () => {
    const code = await build(...cell, 'Minus `= -a[1]`, $\\eval{a[2].toLocaleString("en")}$.');
    expect(code).toContain('−2');
    expect(code).toContain('1{,}210');
  });

  test('is no cell of the page', async () => {
    const code = await build(...cell, 'There are `= a.length`.');
    expect(code).toContain('There are ');
    expect(code).not.toContain('a.length');
    expect(code).not.toContain('number 1');
  });

  test('sees the cells above its place, as they are there', async () => {
    const code = await build(
      ...cell,
      'First `= a.length`.',
      '',
      '```ts run name=b',
      'const a = [1];',
      '```',
      '',
      'then `= a.length`.',
    );
    expect(join(code)).toContain('First 3.');
    expect(join(code)).toContain('then 1.');
  });
});

describe('a number that cannot be computed fails the build with file and line', () => {
  const fails = (...lines: string[]) => expect(build(...cell, ...lines)).rejects;

  test('it throws, or reads what no cell above defines', async () => {
    await fails('A', 'b `= a.find((x) => x > 1e6)!.toFixed(2)`.').toThrow(
      `${place}:6: the number \`= a.find((x) => x > 1e6)!.toFixed(2)\` cannot be computed: TypeError`,
    );
    await fails('B `= later`.', '', '```ts run name=b', 'const later = 1;', '```').toThrow(
      `${place}:5: \`later\` is defined further down, in cell 2.`,
    );
  });

  test('it is no number and no line of text', async () => {
    await fails('A `= a`.').toThrow('it gives [1,2,1210], not one number or one line of text');
    await fails('A `= a.join("\\n")`.').toThrow('an empty text, or one of several lines');
  });

  test('it does not parse, or its types do not fit', async () => {
    await fails('A', '', 'b `= a +`.').toThrow(`${place}:7: the number \`= a +\`: Unexpected`);
    await fails('A', '', 'b `= a.toFixed(2)`.').toThrow(`${place}:7: `);
    await fails('A $\\eval{a[0]$.').toThrow(`${place}:5: \\eval{…} is not closed`);
  });

  test('it stands in a hint', async () => {
    await fails('```ts exercise name=e', 'const e = 1;', '```', '```md hint of=e', 'See `= a.length`.', '```').toThrow(
      `${place}:8: a hint holds no computed number`,
    );
  });
});
