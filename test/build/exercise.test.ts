import { describe, expect, test } from 'vitest';
import type { Cell } from '../../src/cells/types.ts';
import { build, place } from './build-post.ts';

const start = ['```ts exercise name=double', 'const double = (x: number) => x;', 'double(2)', '```'];
const check = ['```ts check of=double', 'const input = 3;', "expect('x = 3', double(input), 6);", '```'];
const solution = ['```ts solution of=double', 'const double = (x: number) => 2 * x;', '```'];
const hint = (text: string) => ['```md hint of=double', text, '```'];

/** The cells that a built post carries as data. */
function readCells(code: string): Cell[] {
  // It stands in a string of the compiled module, so its quotes are escaped once more.
  const [script] = /"<script type=.*script>"/.exec(code)!;
  return JSON.parse((JSON.parse(script) as string).replaceAll(/<[^>]*>/g, '')) as Cell[];
}

describe('an exercise', () => {
  test('stands in the page with what its starting text shows, its hints in order, and its solution', async () => {
    const code = await build(...start, ...check, ...hint('First $x$.'), ...hint('Then `2`.'), ...solution);
    expect(code).toContain('cell-exercise');
    expect(code).toContain('>2</pre>');
    expect(code).toMatch(/Hint 1 of 2.*First.*katex.*Hint 2 of 2.*Then.*Solution.*2 \* x/s);
  });

  test('keeps its check out of the page, and right after itself in the data', async () => {
    const code = await build(...start, ...check, ...solution, '```ts run name=after', '1', '```');
    expect(code.split('data-post')[0]).not.toContain('x = 3');
    const cells = readCells(code);
    expect(cells.map(({ id, number, checks }) => [id, number, checks])).toEqual([
      ['double', 1, undefined],
      ['double-check', 1, 'double'],
      ['after', 2, undefined],
    ]);
  });

  test('may have a starting text that throws', async () => {
    const throwing = ['```ts exercise name=double', 'const double = (x: number) => missing(x);', 'double(2)', '```'];
    expect(await build(...throwing, ...check, ...solution)).toContain('ReferenceError');
  });

  test('shows nothing of its check to the cells below', async () => {
    const below = ['```ts run name=after', '// @ts-expect-error there is no such name', 'typeof input', '```'];
    expect(await build(...start, ...check, ...solution, ...below)).toContain('undefined');
  });
});

describe('a mistake in an exercise fails the build with file and line', () => {
  const fails = (...lines: string[]) => expect(build(...lines)).rejects;

  test('a solution that its check does not accept', async () => {
    const wrong = ['```ts solution of=double', 'const double = (x: number) => x + 2;', '```'];
    await fails(...start, ...check, ...wrong).toThrow(
      `${place}:9: the solution of exercise "double" is not accepted: NotYet: for x = 3 expected 6, got 5. Correct it, or its check in line 5`,
    );
  });

  test('a starting text that the check accepts already', async () => {
    const right = ['```ts exercise name=double', 'const double = (x: number) => 2 * x;', '```'];
    await fails(...right, ...check, ...solution).toThrow(
      `${place}:1: the check of exercise "double" accepts the text from which the reader starts`,
    );
  });

  test('a check, solution or hint of an exercise that is not there', async () => {
    await fails(...start, ...check, ...solution, '```md hint of=triple', 'Three.', '```').toThrow(
      `${place}:12: this hint is of "triple", but there is no such exercise: the exercises are double`,
    );
    await fails(...check).toThrow(
      `${place}:1: this check is of "double", but there is no such exercise: the post has no exercise`,
    );
  });

  test('no check, no solution, or two of them', async () => {
    await fails(...start, ...solution).toThrow(
      `${place}:1: exercise "double" has no check: write \`\`\`ts check of=double below it`,
    );
    await fails(...start, ...check).toThrow(`${place}:1: exercise "double" has no solution`);
    await fails(...start, ...check, ...solution, ...check).toThrow(
      `${place}:12: exercise "double" has a second check; the first is in line 5`,
    );
  });

  test('a check that does not parse', async () => {
    await fails(...start, '```ts check of=double', 'expect(', '```', ...solution).toThrow(`${place}:6: `);
  });

  test('a cell that reads a name of an exercise, of its starting text or of its solution', async () => {
    await fails(...start, ...check, ...solution, '```ts run name=after', 'double(4)', '```').toThrow(
      `${place}:12: cell "after" reads \`double\` from the exercise "double"`,
    );
    const more = ['```ts solution of=double', 'const two = 2;', 'const double = (x: number) => two * x;', '```'];
    await fails(...start, ...check, ...more, '```ts run name=after', 'typeof two', '```').toThrow(
      `${place}:13: cell "after" reads \`two\` from the exercise "double"`,
    );
  });

  test('a cell with the name that the check has', async () => {
    await fails(...start, ...check, ...solution, '```ts run name=double-check', '1', '```').toThrow(
      `${place}:12: "double-check" is what the check of exercise "double" is called`,
    );
  });
});
