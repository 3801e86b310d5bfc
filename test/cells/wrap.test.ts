import { Script } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { CellSyntaxError, compileCell } from '../../src/cells/compile/compile.ts';
import { wrapCell } from '../../src/cells/compile/wrap.ts';

const wrap = (source: string, parameters: string[] = []) => wrapCell(compileCell(source), parameters);

const run = (text: string) => new Script(text).runInThisContext();

test('a wrapped cell is one expression: an async function from a scope to what the cell defines', async () => {
  const text = wrap('const y = x + 1\nfunction f() {}\ny', ['x']);
  const values: unknown[] = [];
  const cell = new Function(`return ${text}`)();
  const defined = await cell({ x: 1 }, (value: unknown) => values.push(value));
  expect(Object.keys(defined)).toEqual(['y', 'f']);
  expect(defined.y).toBe(2);
  expect(values).toEqual([2]);
});

test('line k of the cell is line k + 1 of the expression', () => {
  expect(wrap('a\nb').split('\n').slice(1, 3)).toEqual(['a', '$value((b))']);
});

test('what a cell imports comes in as a parameter and goes out as a definition', async () => {
  const cell = run(wrap("import * as np from 'lanes'", ['np']));
  expect(await cell({ np: 3 })).toEqual({ np: 3 });
});

test('an unknown name stays a ReferenceError', async () => {
  await expect(run(wrap('nope'))({})).rejects.toThrow('nope is not defined');
});

test('a cell is strict, also where it begins with a directive', async () => {
  for (const source of ['undeclared = 1', '"use strict"; undeclared = 1', '"a directive"\nundeclared = 1']) {
    await expect(run(wrap(source))({})).rejects.toThrow('undeclared is not defined');
  }
  expect(await run(wrap('const own = this'))({})).toEqual({ own: undefined });
});

test('a cell that uses a name before it redefines it fails when it runs', async () => {
  await expect(run(wrap('let x = x + 1'))({ x: 1 })).rejects.toThrow("Cannot access 'x' before initialization");
});

test('a comment at the end does not swallow the definitions', async () => {
  expect(await run(wrap('const a = 1 // c'))({})).toEqual({ a: 1 });
});

describe('no text closes the function early:', () => {
  test.each(['}) ; evil (', '}}})();evil(', '*/ }', '`}', '} finally {', 'return}', '\\u007d'])('%s', (source) => {
    expect(() => compileCell(source)).toThrow(CellSyntaxError);
  });
});
