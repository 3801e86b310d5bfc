import { expect, test } from 'vitest';
import { findNameColumn, readStack } from '../../src/cells/notebook/stack.ts';

test("reads V8's stacks, async calls too", () => {
  const stack =
    'Error: no\n    at f (blob:null/1-2:3:9)\n    at blob:null/3-4:2:1\n    at async run (http://a/b.js:10:20)';
  expect(readStack({ stack })).toEqual([
    { url: 'blob:null/1-2', line: 3, column: 9 },
    { url: 'blob:null/3-4', line: 2, column: 1 },
    { url: 'http://a/b.js', line: 10, column: 20 },
  ]);
});

test("reads Firefox's and WebKit's stacks", () => {
  const stack = 'f@blob:null/1-2:3:9\n@blob:null/3-4:2:1\nasync*run@http://a/b.js:10:20\n[native code]\n';
  expect(readStack({ stack })).toEqual([
    { url: 'blob:null/1-2', line: 3, column: 9 },
    { url: 'blob:null/3-4', line: 2, column: 1 },
    { url: 'http://a/b.js', line: 10, column: 20 },
  ]);
});

test('a message that looks like a call does not count, and what has no stack has no places', () => {
  expect(readStack({ stack: 'Error: at home\nat home' })).toEqual([]);
  expect(readStack('text')).toEqual([]);
  expect(readStack(null)).toEqual([]);
});

test('the place of a call is where its name begins, whichever column the engine gives', () => {
  const line = 'const Z = np.matmul(W, X);';
  expect(findNameColumn(line, 14)).toBe(14);
  expect(findNameColumn(line, 20)).toBe(14);
  expect(findNameColumn('missing + 1', 8)).toBe(1);
  expect(findNameColumn('  throw new RangeError("b is 0");', 9)).toBe(9);
  expect(findNameColumn('  throw new RangeError("b is 0");', 23)).toBe(9);
});
