import { describe, expect, test } from 'vitest';
import { findError } from './find-error.ts';

describe('a syntax error is one sentence and a place:', () => {
  test.each([
    ['foo)', 1, 4, 'Unexpected `)` here'],
    ['const a = ;', 1, 11, 'Unexpected `;` here'],
    ['for (;;) {\n  foo(]\n}', 2, 7, 'Unexpected `]` here'],
    ["print 'a'", 1, 7, "Unexpected `'a'` here"],
    ['def f(x)', 1, 5, 'Unexpected `f` here'],
    ['const a =', 1, 10, 'The cell ends too early: something is missing after `=`'],
    ['x =\n// c\n', 3, 1, 'The cell ends too early: something is missing after `=`'],
    ['f(\n\n', 3, 1, 'The cell ends too early: a `(` opened in line 1 is not closed'],
    ['a;\nif (b) {\n c', 3, 3, 'The cell ends too early: a `{` opened in line 2 is not closed'],
    ['x = `a\n${b', 2, 4, 'The cell ends too early: a `${` opened in line 2 is not closed'],
    ['x\ny = `a\n$' + '{b} c', 3, 5, 'The template text opened in line 2 is not closed'],
    ["let s = 'abc\nlet t", 1, 9, 'This text is not closed on its line'],
    ['a /* b', 1, 3, 'This comment is not closed'],
    ['x = /a', 1, 6, 'This regular expression is not closed on its line'],
    ['let x = 1\nlet x = 2', 2, 5, '`x` is declared twice in this cell'],
    ['type A = 1\ntype A = 2', 2, 6, '`A` is declared twice in this cell'],
    ["import * as np from 'lanes'\nconst np = 1", 2, 7, '`np` is declared twice in this cell'],
    ['function f(a, a) {}', 1, 15, 'Two parameters of a function have the same name'],
    ['return 1', 1, 1, '`return` works only inside a function'],
    ['function f() { await x }', 1, 16, '`await` works only at the top level of a cell and in an async function'],
    ['break', 1, 1, '`break` works only inside a loop, a switch or the label that it names'],
    ['1 = x', 1, 1, 'Only a name, a property or an element can be assigned'],
    ['let {a};', 1, 8, 'A pattern that takes a value apart needs the value'],
    ['delete a', 1, 1, '`delete` removes properties, not variables'],
    ['with (a) {}', 1, 1, '`with` is no longer part of JavaScript'],
    ['let class = 1', 1, 5, '`class` is a word of the language and cannot be a name'],
    ['let yield = 1', 1, 5, '`yield` is a reserved word and cannot be a name'],
    ["if (a) import 'x'", 1, 8, '`import` and `export` work only at the top level of a cell'],
    ['({ a = 1 })', 1, 6, 'In an object a property is written with a colon, not with `=`'],
    ['a || b ?? c', 1, 8, 'Parentheses are needed where `??` meets `||` or `&&`'],
    ['let € = 3', 1, 5, 'Unexpected character `€`'],
    ['#!/usr/bin/env node', 1, 2, 'Unexpected character `!`'],
    ["'\\01'", 1, 2, 'A number or an escape cannot begin with `0`'],
    ['label: label: x', 1, 8, 'Label `label` is already declared'],
    ['}) ; evil (', 1, 1, 'Unexpected `}` here'],
  ])('%s', (source, line, column, message) => {
    expect(findError(source)).toMatchObject({ message, place: { line, column } });
  });
});

test('a cell that is nested too deeply says so', () => {
  for (const source of ['('.repeat(50_000), '['.repeat(5000) + ']'.repeat(5000), `1${'+1'.repeat(50_000)}`]) {
    expect(findError(source).message).toBe('The cell is nested too deeply to be read');
  }
});

test('text at which the parser itself fails has the last place that was read', () => {
  const error = findError('a\nf?.<T>\nx;');
  expect(error).toMatchObject({ message: 'The cell cannot be read as TypeScript', place: { line: 2, column: 6 } });
});
