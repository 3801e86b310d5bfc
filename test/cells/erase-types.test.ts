import { stripTypeScriptTypes } from 'node:module';
import { describe, expect, test } from 'vitest';
import { eraseTypes } from '../../src/cells/compile/erase-types.ts';
import { postCells, typescriptSnippets } from './snippets.ts';

describe("Node's own eraser gives the same bytes for", () => {
  test.each([...typescriptSnippets, ...postCells])('%s', (snippet) => {
    expect(eraseTypes(snippet)).toBe(stripTypeScriptTypes(snippet));
  });
});

/** What remains when the spaces and the characters that keep statements apart are left out. */
const bare = (text: string) => text.replace(/[\s;()]/g, '');

describe('where one character keeps two lines apart, Node puts it elsewhere, but means the same:', () => {
  test.each([
    'const f = <\n T,\n U\n>(x: T) => x',
    'class A { set?: T\n bar() {} }',
    'class A { async: number }',
    "class A { private ['a']: number = 1; protected [Symbol.iterator]() {} }",
  ])('%s', (snippet) => {
    expect(bare(eraseTypes(snippet))).toBe(bare(stripTypeScriptTypes(snippet)));
  });
});

describe('an erased type does not join what it kept apart:', () => {
  test.each([
    ['x as T\n(y)', 'x ;   \n(y)'],
    ['x as T\n[y]', 'x ;   \n[y]'],
    ['x as T // c\n`y`', 'x ;    // c\n`y`'],
    ['x\ntype A = 1\n(y)', 'x\n;         \n(y)'],
    ['x\ntype A = 1; type B = 2; (y)', 'x\n            ;           (y)'],
    ['x\ninterface A {}\nimport type B from "b"\n[y]', 'x\n              \n;                     \n[y]'],
    ['if (x) type A = 1\ny', 'if (x) ;         \ny'],
    ['if (x) interface A {}\nelse y', 'if (x) ;             \nelse y'],
    ['class A { x = 1\n private ["y"] = 2 }', 'class A { x = 1\n ;       ["y"] = 2 }'],
    ['class A { x = 1\n public *y() {} }', 'class A { x = 1\n ;      *y() {} }'],
    ['class A { x = 1\n readonly in = 2 }', 'class A { x = 1\n ;        in = 2 }'],
    ['class A { x = 1\n declare y: T\n ["z"] = 2 }', 'class A { x = 1\n ;           \n ["z"] = 2 }'],
    ['class A { get: T\n y() {} }', 'class A { get;  \n y() {} }'],
    ['class A { set\n?: T\n y() {} }', 'class A { set\n;   \n y() {} }'],
    ['class A { [get]: T\n y() {} }', 'class A { [get]   \n y() {} }'],
  ])('%s', (snippet, erased) => {
    expect(eraseTypes(snippet)).toBe(erased);
  });
});

describe('an arrow function stays on the line where JavaScript needs it:', () => {
  test.each([
    ['const f = async <\n T\n>(x: T) => x', 'const f = async (\n  \n  x   ) => x'],
    ['() => { return <T>\n(x: T) => x }', '() => { return (  \n x   ) => x }'],
    ['const f = (x): Promise<\n T\n> => x', 'const f = (x           \n  \n) => x'],
  ])('%s', (snippet, erased) => {
    expect(eraseTypes(snippet)).toBe(erased);
  });
});

test('a line break of any kind stays, and a character outside the basic plane leaves two spaces', () => {
  expect(eraseTypes('let x: {\r\n a: 1 }')).toBe('let x   \r\n       ');
  expect(eraseTypes('let x: {/*\u2028*/}')).toBe('let x     \u2028   ');
  expect(eraseTypes("let 𝒳: '𝒳' = y")).toBe('let 𝒳       = y');
});

test('a name may be written with escapes', () => {
  expect(eraseTypes('let \\u0061b!: T, f = (\\u{61}?: T) => 1')).toBe('let \\u0061b    , f = (\\u{61}    ) => 1');
});

test('JavaScript over which the TypeScript parser stumbles stays as it is', () => {
  for (const source of ['x ? (y) : z => 1', 'let abstract = 1; abstract; abstract']) {
    expect(eraseTypes(source)).toBe(source);
  }
});

test('text that TypeScript reads otherwise than JavaScript is never taken for JavaScript', () => {
  expect(() => eraseTypes('f<T>(x); x ? (y) : z => 1')).toThrow('The cell ends too early');
});
