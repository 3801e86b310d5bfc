import { expect, test } from 'vitest';
import { checkReplies } from '../../src/cells/sandbox/check-replies.ts';

const check = (output: unknown) => checkReplies(JSON.stringify([{ type: 'output', cell: 'c', output }]));

/** What the page takes comes out as it went in. */
function expectTaken(output: unknown): void {
  expect(check(output)).toEqual([{ type: 'output', cell: 'c', output }]);
}

const array = { kind: 'array', text: '[1. nan]', shape: [2], dtype: 'float32' };
const table = { kind: 'table', columns: ['(index)', 'a'], rows: [['0', '1']] };
const progress = { kind: 'progress', done: 1, total: 2, seconds: 0.5 };
const error = { kind: 'error', name: 'RangeError', message: 'no', places: [{ cell: 1, line: 2, column: 3 }] };

test('outputs as the notebook sends them are taken', () => {
  for (const output of [
    array,
    { ...array, values: [1, 'NaN'] },
    { ...array, shape: [], values: ['-0'] },
    table,
    { ...table, rest: '… 3 more rows' },
    progress,
    error,
    { ...error, hint: 'Do this.' },
  ]) {
    expectTaken(output);
  }
});

test('fields that an output does not have are left out', () => {
  expect(check({ ...table, html: '<img>' })).toEqual([{ type: 'output', cell: 'c', output: table }]);
});

test('numbers that are not those of their array are refused', () => {
  for (const values of [[1], [1, 2, 3], [1, 'Nan'], [1, null], [1, '<b>'], {}, 'NaN', null]) {
    expect(() => check({ ...array, values }), JSON.stringify(values)).toThrow('values');
  }
  expect(() => check({ ...array, shape: [5000], values: Array(5000).fill(0) })).toThrow('more than 4096');
});

test('a shape is a list of at most 64 sizes', () => {
  for (const shape of [[-1], [0.5], ['2'], [null], 2, Array(65).fill(1)]) {
    expect(() => check({ ...array, shape }), JSON.stringify(shape)).toThrow('shape');
  }
});

test('a table has texts only, in rows as long as its columns', () => {
  expect(() => check({ ...table, rows: [['0']] })).toThrow('do not fit');
  expect(() => check({ ...table, rows: ['ab'] })).toThrow('do not fit');
  expect(() => check({ ...table, rows: [['0', 1]] })).toThrow('no text');
  expect(() => check({ ...table, columns: [{}, 'a'] })).toThrow('no text');
  expect(() => check({ ...table, rest: 3 })).toThrow('no text');
});

test('a table larger than the notebook sends is refused', () => {
  expect(() => check({ ...table, rows: Array(2001).fill(['0', '1']) })).toThrow('more than 2000');
  expect(() => check({ kind: 'table', columns: Array(201).fill('a'), rows: [] })).toThrow('more than 200');
});

test('a progress lies between 0 and its whole total', () => {
  const wrong = [{ done: 3 }, { done: -1 }, { total: 0, done: 0 }, { total: 2.5 }, { seconds: -1 }];
  for (const fields of wrong) expect(() => check({ ...progress, ...fields })).toThrow('cannot be');
  expect(() => check({ ...progress, total: '2' })).toThrow('no number');
});

test('1e999 in JSON is Infinity, and no number to the page', () => {
  const text = JSON.stringify([{ type: 'output', cell: 'c', output: progress }]).replace('0.5', '1e999');
  expect(() => checkReplies(text)).toThrow('no number');
});

test('an answer to a widget is plain data of a size that a page can bear, or a sentence', () => {
  const checkAnswer = (answer: unknown) => checkReplies(JSON.stringify([{ type: 'answer', ask: 1, answer }]));
  const data = { W: { shape: [1], dtype: 'float32', values: [1] }, words: ['a', null] };
  expect(checkAnswer({ data })).toEqual([{ type: 'answer', ask: 1, answer: { data } }]);
  expect(checkAnswer({ error: 'no' })).toEqual([{ type: 'answer', ask: 1, answer: { error: 'no' } }]);
  expect(() => checkAnswer({ data: Array(200_001).fill(0) })).toThrow('more than a widget can show');
  expect(() => checkAnswer({ data: JSON.parse('['.repeat(20) + ']'.repeat(20)) })).toThrow(
    'more than a widget can show',
  );
  expect(() => checkAnswer({})).toThrow('does not understand');
  expect(() => checkAnswer({ error: 3 })).toThrow('no text');
});
