import * as np from 'lanes';
import { describe, expect, test } from 'vitest';
import { compileCell } from '../../src/cells/compile/compile.ts';
import { linkCells } from '../../src/cells/notebook/graph.ts';
import { findHint } from '../../src/cells/notebook/hints.ts';
import type { Cell } from '../../src/cells/types.ts';

/** What the three engines say of one mistake, read off Chromium 156, Firefox 153 and WebKitGTK 2.50. */
const mistakes: Record<string, { name?: string; messages: string[]; hint: string }> = {
  'a call of what is no function': {
    messages: [
      'np.matmull is not a function',
      "np.matmull is not a function. (In 'np.matmull(1)', 'np.matmull' is undefined)",
      'number 3 is not a function',
      'Array.prototype.map callback must be a function',
    ],
    hint: 'misspelt',
  },
  'a property of undefined or null': {
    messages: [
      "Cannot read properties of undefined (reading 'shape')",
      'can\'t access property "shape", x is undefined',
      "undefined is not an object (evaluating 'x.shape')",
      "Cannot set properties of null (setting 'a')",
      'can\'t access property "a", x is null',
      "null is not an object (evaluating 'x.a = 1')",
      "Cannot destructure property 'a' of 'x' as it is undefined.",
      'x is undefined',
      'Right side of assignment cannot be destructured',
    ],
    hint: '`return`',
  },
  'a loop over what is no list, such as a promise': {
    messages: [
      'x is not iterable',
      "can't access property Symbol.iterator, x is undefined",
      "undefined is not a function (near '...a of x...')",
      "undefined is not an object (evaluating '[a]')",
      'Spread syntax requires ...iterable[Symbol.iterator] to be a function',
    ],
    hint: '`await`',
  },
  'an assignment to a constant or to what is read-only': {
    messages: [
      'Assignment to constant variable.',
      "invalid assignment to const 'y'",
      'Attempted to assign to readonly property.',
      "Cannot assign to read only property 'a' of object '#<Object>'",
      '"a" is read-only',
    ],
    hint: '`let`',
  },
  'an unknown name': {
    name: 'ReferenceError',
    messages: ['missing is not defined', "Can't find variable: missing"],
    hint: 'No cell above defines this name',
  },
  'a name above its declaration': {
    name: 'ReferenceError',
    messages: [
      "Cannot access 'y9' before initialization",
      "can't access lexical declaration 'y9' before initialization",
      'Cannot access uninitialized variable.',
    ],
    hint: 'move this line down',
  },
  'a function that calls itself without end': {
    name: 'RangeError',
    messages: ['Maximum call stack size exceeded', 'Maximum call stack size exceeded.', 'too much recursion'],
    hint: 'calls itself',
  },
  'more memory than there is': {
    name: 'RangeError',
    messages: [
      'Invalid typed array length: 1099511627776',
      'invalid array length',
      'length too large',
      'Out of memory',
      'Array buffer allocation failed',
      'WebAssembly.Memory.grow(): Maximum memory size exceeded',
      'failed to grow memory',
      "WebAssembly.Memory.grow would exceed the memory's declared maximum size",
    ],
    hint: 'more than the memory holds',
  },
  'a class without new': {
    messages: [
      "Class constructor A cannot be invoked without 'new'",
      "class constructors must be invoked with 'new'",
      'Cannot call a class constructor without |new|',
    ],
    hint: '`new`',
  },
  'new before a function': {
    messages: ['x is not a constructor', "3 is not a constructor (evaluating 'new x()')"],
    hint: 'Only a class',
  },
  'a mix of 1 and 1n': {
    messages: [
      'Cannot mix BigInt and other types, use explicit conversions',
      "can't convert BigInt to number",
      'Invalid mix of BigInt and other type in addition.',
    ],
    hint: '1n',
  },
  'reduce of an empty list': {
    messages: ['Reduce of empty array with no initial value', 'reduce of empty array with no initial value'],
    hint: 'The list is empty',
  },
};

test.each(Object.entries(mistakes))('%s has one hint in every engine', (_, { name = 'TypeError', messages, hint }) => {
  const hints = messages.map((message) => findHint({ name, message }));
  expect(hints[0]).toContain(hint);
  expect(new Set(hints).size).toBe(1);
});

test('SpiderMonkey calls a full stack an InternalError: the hint is the same', () => {
  expect(findHint({ name: 'InternalError', message: 'too much recursion' })).toBe(
    findHint({ name: 'RangeError', message: 'Maximum call stack size exceeded' }),
  );
});

describe('what lanes refuses', () => {
  const refusals: [title: string, run: () => unknown, hint: string][] = [
    ['a product of sizes that do not fit', () => np.matmul(np.ones([2, 3]), np.ones([2, 3]) as never), 'inner sizes'],
    ['a dot product of sizes that do not fit', () => np.dot(np.ones([3]), np.ones([2]) as never), 'inner sizes'],
    ['a sum of shapes that do not broadcast', () => np.add(np.ones([2, 3]), np.ones([2]) as never), 'from the right'],
    ['a new shape for another count', () => np.reshape(np.ones([6]), [4, 2]), 'multiplied'],
    ['arrays joined that differ', () => np.concatenate([np.ones([2, 3]), np.ones([2, 2])] as never), 'other'],
    ['rows of unequal length', () => np.array([[1, 2], [3]] as never), 'same length'],
    ['an axis that is not there', () => np.sum(np.ones([2]), 1 as never), 'Axes count from 0'],
    ['a promise as operand', () => np.negative(Promise.resolve(1) as never), '`await`'],
    ['undefined as operand', () => np.negative(undefined as never), 'missing'],
    ['an array too large', () => np.zeros([100_000, 100_000]), 'memory'],
    ['one number of many', () => np.ones([2, 3]).item(), 'A.item(0, 1)'],
  ];
  test.each(refusals)('%s', (_, run, hint) => {
    let thrown: unknown;
    try {
      run();
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(Error);
    expect(findHint(thrown as Error)).toContain(hint);
  });
});

test('names of other cells have a hint that adds to what the notebook says', () => {
  const cells = ['later; const mine = 1', 'const later = 1; mine = 2'].map(
    (source, index): Cell => ({ id: `c${index + 1}`, number: index + 1, ...compileCell(source) }),
  );
  const messages = linkCells(cells).flatMap(({ problems }) => problems.map(({ message }) => message));
  expect(messages.map((message) => findHint({ name: 'ReferenceError', message }))).toEqual([
    'Move this code below that cell, or define the name above.',
    'A `const` or `let` of the same name in this cell is allowed: it counts for this cell and those below.',
  ]);
});

test("a reader's own errors have no hint", () => {
  expect(findHint({ name: 'RangeError', message: 'b is 0' })).toBeUndefined();
  expect(findHint({ name: 'Error', message: 'x is not a function' })).toBeUndefined();
});

test('a message of any length is read at once', () => {
  const start = performance.now();
  for (const letter of ['a', ' ', ':', '`', '"', '\n'])
    findHint({ name: 'TypeError', message: letter.repeat(100_000) });
  expect(performance.now() - start).toBeLessThan(500);
});
