import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { compileCell } from '../../src/cells/compile/compile.ts';
import { mapPlace } from '../../src/cells/compile/place.ts';
import { wrapCell } from '../../src/cells/compile/wrap.ts';
import { findError } from './find-error.ts';

/** Runs a cell and returns the value with which it ends, in a list; an empty list when it ends with none. */
async function findValue(source: string, scope: Record<string, unknown> = {}): Promise<unknown[]> {
  const values: unknown[] = [];
  const cell = runInNewContext(wrapCell(compileCell(source), Object.keys(scope)));
  await cell(scope, (value: unknown) => values.push(value));
  return values;
}

describe('the value of a cell is that of the expression with which it ends:', () => {
  test.each([
    ['1 + 1', 2],
    ['1 + 1;', 2],
    ['1 + 1 // c', 2],
    ['1 + 1 /* c */ ; // d\n\n', 2],
    ['(2)', 2],
    ['((1, 2)) /* ) */ ;', 2],
    ['1,\n2', 2],
    ['const a = 2\na', 2],
    ['({ a: 2 }).a', 2],
    ['2 as number', 2],
    ['(2 as number) satisfies number;', 2],
    ['x! as number\ntype A = 1', 2],
    ['x\n;;', 2],
    ['x as T\n(x)', 2],
    ['const f = (a: number): number => a\nf<number>(2)', 2],
    ["'use it'", 'use it'],
    ["'use strict'\n2", 2],
    ['await Promise.resolve(2)', 2],
    ['let w = 1\nw += 1', 2],
    ['`a\n`', 'a\n'],
    ['x ? 2 : 3', 2],
    ['2\nimport "m"', 2],
  ])('%s', async (source, value) => {
    expect(await findValue(source, { x: 2 })).toEqual([value]);
  });
});

test('a function or an object in parentheses is a value too', async () => {
  expect((await findValue('x => x'))[0]).toBeTypeOf('function');
  expect((await findValue('({ a: 1, b: 2 })'))[0]).toEqual({ a: 1, b: 2 });
});

describe('a cell that ends with anything else has no value:', () => {
  test.each(['', '// c', 'const a = 1', '2; if (true) 3', 'for (;;) break', 'function f() {}', 'type A = 1'])(
    '%s',
    async (source) => {
      expect(await findValue(source)).toEqual([]);
      expect(compileCell(source).insertions).toEqual([]);
    },
  );
});

test('imports are taken out of the text and noted with their place', () => {
  const source = `import * as np from 'lanes';\nimport d, { a, type T, b as c, 'e f' as g } from "m"; import 'side'`;
  const { body, imports, defines } = compileCell(source);
  expect(body.trim()).toBe('');
  expect(defines).toEqual(['np', 'd', 'a', 'c', 'g']);
  expect(imports).toEqual([
    { module: 'lanes', names: [{ imported: '*', local: 'np' }], place: { line: 1, column: 1 } },
    {
      module: 'm',
      names: [
        { imported: 'default', local: 'd' },
        { imported: 'a', local: 'a' },
        { imported: 'b', local: 'c' },
        { imported: 'e f', local: 'g' },
      ],
      place: { line: 2, column: 1 },
    },
    { module: 'side', names: [], place: { line: 2, column: 55 } },
  ]);
});

test('an import of types leaves nothing, and a value that only a type mentions stays imported', () => {
  expect(compileCell("import type { A } from 'm'").imports).toEqual([]);
  expect(compileCell("import { A } from 'm'\nlet a: A").defines).toEqual(['A', 'a']);
});

test('an import between two lines does not join them', async () => {
  expect(await findValue('const a = 1\nimport * as np from "lanes"\n;[a]', { np: 1 })).toEqual([[1]]);
  expect(compileCell('const a = b\nimport * as np from "lanes"\n(c)').body).toMatch(
    /^const a = b\n; +\n\$value\(\(\(c\)\)\)$/,
  );
});

test('the word export is taken out', () => {
  expect(compileCell('export /* a */ const a: number = 1').body).toBe('       /* a */ const a         = 1');
  expect(compileCell('export type A = 1').body.trim()).toBe('');
});

test('an error in the running cell maps to the line and column of the text, in the last expression too', async () => {
  const source = 'type A = number\nfunction f(x: A): A {\n  return y.z as A;\n}\nlet y: any;\n  f(1 as A) + nope\n';
  const cell = compileCell(source);
  const run = runInNewContext(wrapCell(cell, []), {}, { filename: 'cell' });
  const error = await run({}, () => {}).catch((thrown: Error) => thrown);
  const places = [...error.stack.matchAll(/cell:(\d+):(\d+)/g)].map(([, line, column]) =>
    mapPlace(cell.insertions, { line: Number(line) - 1, column: Number(column) }),
  );
  expect(places).toEqual([
    { line: 3, column: 12 },
    { line: 6, column: 3 },
  ]);
});

test('the columns behind a last expression of many lines map back too', () => {
  const { body, insertions } = compileCell('[1,\n  2].map(f) // c');
  expect(body).toBe('$value(([1,\n  2].map(f))) // c');
  expect(mapPlace(insertions, { line: 1, column: 10 })).toEqual({ line: 1, column: 2 });
  expect(mapPlace(insertions, { line: 2, column: 6 })).toEqual({ line: 2, column: 6 });
  expect(mapPlace(insertions, { line: 2, column: 15 })).toEqual({ line: 2, column: 13 });
});

test('the result survives JSON', () => {
  const cell = compileCell("import * as np from 'lanes'\nw = np.zeros(x)\nw");
  expect(JSON.parse(JSON.stringify(cell))).toEqual(cell);
});

test('a name of the notebook or of JavaScript cannot be defined, and an import cannot be assigned', () => {
  for (const [source, message, column] of [
    ['let $value = 1', '`$value` is a name that the notebook itself uses', 5],
    ['f($value)', '`$value` is a name that the notebook itself uses', 3],
    ['const Map = 1', '`Map` is a name of JavaScript itself, which a cell cannot define', 7],
    ['arguments[0]', '`arguments` works only inside a function', 1],
    ["import * as np from 'lanes'; np = 1", '`np` is imported, and an import cannot be assigned', 30],
    ['x<!--y', '`<!--` starts a comment in old JavaScript', 2],
  ] as const) {
    expect(findError(source)).toMatchObject({ message, place: { line: 1, column } });
  }
  expect(compileCell('function f($value) { const Map = $value }').defines).toEqual(['f']);
});
