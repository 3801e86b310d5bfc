import { describe, expect, test } from 'vitest';
import { compileCell } from '../../src/cells/compile/compile.ts';
import { findError } from './find-error.ts';

describe('what is more than a type, or does not run in every browser, is refused with a hint:', () => {
  test.each([
    ['x;\nenum E { A }', '`enum`', { line: 2, column: 1 }],
    ['const enum E { A }', '`enum`', { line: 1, column: 1 }],
    ['namespace N { export const x = 1 }', '`namespace`', { line: 1, column: 1 }],
    ['namespace A.B { type T = 1; f() }', '`namespace`', { line: 1, column: 1 }],
    ['class A { constructor(private x: number) {} }', 'parameter', { line: 1, column: 23 }],
    ["import x = require('x')", '`import … =`', { line: 1, column: 1 }],
    ['export = x', '`export =`', { line: 1, column: 1 }],
    ['export as namespace X', '`export as namespace`', { line: 1, column: 1 }],
    ['y = <T>x', '`<T>x`', { line: 1, column: 5 }],
    ['@d class A {}', 'Decorators', { line: 1, column: 1 }],
    ['class A { @d m() {} }', 'Decorators', { line: 1, column: 11 }],
    ['class A { accessor x = 1 }', '`accessor`', { line: 1, column: 11 }],
    ['using x = f()', '`using`', { line: 1, column: 1 }],
    ['await using x = f()', '`using`', { line: 1, column: 1 }],
    ['const a = 1; export { a }', 'list of exports', { line: 1, column: 14 }],
    ['export { b }', 'list of exports', { line: 1, column: 10 }],
    ["export { a } from 'm'", 'list of exports', { line: 1, column: 1 }],
    ["export * from 'm'", '`export *`', { line: 1, column: 1 }],
    ['export default 1', '`export default`', { line: 1, column: 1 }],
    ["x = await import('m')", '`import()`', { line: 1, column: 11 }],
    ['f(import.meta.url)', '`import.meta`', { line: 1, column: 3 }],
    ["import a from 'm' with { type: 'json' }", 'attributes', { line: 1, column: 1 }],
  ])('%s', (source, words, place) => {
    const error = findError(source);
    expect(error.message).toContain(words);
    expect(error.place).toEqual(place);
    expect(error.hint).toMatch(/^[A-Z].*\.$/);
  });
});

test('a namespace or a declaration that says only types is erased', () => {
  for (const source of [
    'namespace A.B { type T = 1; interface U {} }',
    'declare enum E { A }',
    'declare namespace N {}',
  ]) {
    expect(compileCell(source).body.trim()).toBe('');
  }
});

test('static must stand in the line of what it belongs to, where the parser would read two members', () => {
  expect(findError('class A { static\n private x }').message).toContain('`static`');
  expect(compileCell('class A { static\n x: number = 1; static; y }').body).toBe(
    'class A { static\n x         = 1; static; y }',
  );
});
