import { expect, test } from 'vitest';
import { readVerdict } from '../../src/cells/page/verdict.ts';
import type { CellPlace, Output } from '../../src/cells/types.ts';

const fail = (name: string, message: string, places: CellPlace[] = []) => {
  const outputs: Output[] = [{ kind: 'error', name, message, places }];
  return { ending: 'failed' as const, outputs };
};

test('an answer is solved when its check ends', () => {
  const outputs: Output[] = [{ kind: 'text', text: 'logged' }];
  expect(readVerdict('done', { ending: 'done', outputs }).kind).toBe('solved');
});

test('an answer is wrong when the check expected another, and the message says on which input', () => {
  const message = 'for z = [-1000] expected 0, got NaN';
  expect(readVerdict('done', fail('NotYet', message))).toEqual({ kind: 'wrong', message });
});

test('an answer that throws when it is checked is told its error, with the place in the cell', () => {
  expect(readVerdict('done', fail('TypeError', 'b is null', [{ cell: 3, line: 2, column: 5 }]))).toEqual({
    kind: 'failed',
    message: 'TypeError: b is null at cell 3, line 2:5',
  });
  const message = 'ReferenceError: double is not defined';
  expect(readVerdict('done', fail('ReferenceError', 'double is not defined'))).toEqual({ kind: 'failed', message });
});

test('an answer that does not run is not checked', () => {
  const message = 'the cell itself does not run to its end.';
  expect(readVerdict('failed', fail('ReferenceError', 'double is not defined'))).toEqual({ kind: 'failed', message });
  expect(readVerdict('waiting', { ending: 'waiting', outputs: [] })).toEqual({ kind: 'failed', message });
});
