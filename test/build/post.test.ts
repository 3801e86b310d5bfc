import { describe, expect, test } from 'vitest';
import { build, place } from './build-post.ts';

describe('a post', () => {
  test('has the output of each cell under its code', async () => {
    const code = await build('```ts run name=sum', 'const a = 20;', 'a + 22', '```');
    expect(code).toContain('run-cell');
    expect(code).toContain('>42</pre>');
  });

  test('has formulas for the eye and, as MathML, for screen readers', async () => {
    const code = await build('The sum $a + b$.');
    expect(code).toContain('katex-html');
    expect(code).toContain('<math');
  });

  test('shows the mistake of a cell that is meant not to compile', async () => {
    const code = await build('```ts run name=a fails', 'const a = ;', '```');
    expect(code).toContain('SyntaxError:');
    expect(code).toContain('at cell 1, line 1:11');
  });

  test('carries its compiled cells as data that no markup in a text can leave', async () => {
    const code = await build('```ts run name=a', '"</script><b>"', '```');
    expect(code).toContain('application/json');
    expect(code).toMatch(/u003c\/script>/);
    expect(code).not.toContain('"</script><b>');
  });
});

describe('a mistake in a post fails the build with file and line', () => {
  const fails = (...lines: string[]) => expect(build(...lines)).rejects;

  test('bad TeX', async () => {
    await fails('Text.', '', 'A formula $\\frac{1}{$ here.').toThrow(
      `${place}:3: this formula is not valid TeX: \\frac{1}{`,
    );
  });

  test('a cell that does not parse', async () => {
    await fails('Text.', '', '```ts run name=a', 'const a = 1;', 'const b = ;', '```').toThrow(`${place}:5: `);
  });

  test('a cell that throws', async () => {
    await fails('```ts run name=a', 'const a = 1;', 'a.b.c', '```').toThrow(`${place}:3: cell "a" fails: TypeError: `);
  });

  test('a cell that is marked `fails` and does not', async () => {
    await fails('```ts run name=a fails', '1', '```').toThrow(
      `${place}:1: cell "a" is marked \`fails\`, but it runs without an error`,
    );
  });

  test('a cell whose types do not fit', async () => {
    await fails('```ts run name=a', 'const a: number = 1;', 'const b: string = a;', '```').toThrow(
      `${place}:3: Type 'number' is not assignable to type 'string'.`,
    );
  });

  test('a widget that there is not', async () => {
    await fails('```ts run name=a', 'const a = 1;', '```', '', '```ts widget no-such name=w', '{ a }', '```').toThrow(
      `${place}:5: there is no widget "no-such": the widgets are activation-explorer`,
    );
  });

  test('two cells of one name', async () => {
    await fails('```ts run name=a', '1', '```', '', '```ts run name=a', '2', '```').toThrow(
      `${place}:5: two cells, widgets or questions are named "a"; the first is in line 1`,
    );
  });
});
