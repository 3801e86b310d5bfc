import * as np from 'lanes';
import { expect, test } from 'vitest';
import { describeTable } from '../../src/cells/notebook/describe-table.ts';
import { showFigure } from '../../src/show/figure.ts';
import { showOutputs } from '../../src/show/outputs.ts';

/** The table as lists: its columns, then its rows. */
function tabulate(data: unknown, columns?: unknown): string[][] | undefined {
  const output = describeTable(data, columns);
  return output?.kind === 'table' ? [output.columns, ...output.rows] : undefined;
}

test('a list of objects has a row for each object and a column for each key', () => {
  expect(
    tabulate([
      { layer: 'hidden', units: 4 },
      { layer: 'output', bias: true },
    ]),
  ).toEqual([
    ['(index)', 'layer', 'units', 'bias'],
    ['0', 'hidden', '4', ''],
    ['1', 'output', '', 'true'],
  ]);
});

test('a list of lists has the places in them as columns', () => {
  expect(tabulate([[1, 2], [3]])).toEqual([
    ['(index)', '0', '1'],
    ['0', '1', '2'],
    ['1', '3', ''],
  ]);
});

test('an object of objects has its keys as the names of the rows', () => {
  expect(tabulate({ train: { loss: 0.1 }, test: { loss: 0.2 } })).toEqual([
    ['(index)', 'loss'],
    ['train', '0.1'],
    ['test', '0.2'],
  ]);
});

test('plain values stand in the column Value, behind all others', () => {
  expect(tabulate(['a', { b: 1 }, null, -0])).toEqual([
    ['(index)', 'b', 'Value'],
    ['0', '', 'a'],
    ['1', '1', ''],
    ['2', '', 'null'],
    ['3', '', '-0'],
  ]);
});

test('a map has the columns Key and Value, a set its values', () => {
  expect(tabulate(new Map([['a', 1]]))).toEqual([
    ['(index)', 'Key', 'Value'],
    ['0', 'a', '1'],
  ]);
  expect(tabulate(new Set([7]))).toEqual([
    ['(index)', 'Value'],
    ['0', '7'],
  ]);
});

test('an array with one or two axes is a table of its numbers', () => {
  expect(tabulate(np.array([[1, 2]]).T)).toEqual([
    ['(index)', '0'],
    ['0', '1'],
    ['1', '2'],
  ]);
  expect(tabulate(Float32Array.of(0.5))).toEqual([
    ['(index)', 'Value'],
    ['0', '0.5'],
  ]);
});

test('an array within a table shows its shape and number type', () => {
  expect(tabulate({ W1: np.zeros([4, 3]) })).toEqual([
    ['(index)', 'Value'],
    ['W1', 'array (4, 3) float32'],
  ]);
});

test('the second argument chooses the columns and their order', () => {
  const data = [{ a: 1, b: 2, c: 3 }];
  expect(tabulate(data, ['c', 'a'])).toEqual([
    ['(index)', 'c', 'a'],
    ['0', '3', '1'],
  ]);
  expect(tabulate(data, 'b')).toEqual([
    ['(index)', 'b'],
    ['0', '2'],
  ]);
});

test('what is no table, is empty or throws is left to the log', () => {
  const throws = Object.defineProperty({}, 'a', {
    enumerable: true,
    get: () => {
      throw new Error('no');
    },
  });
  const values = [1, 'text', null, undefined, () => 1, [], {}, new Date(), np.zeros([2, 2, 2]), throws];
  expect(values.map((value) => describeTable(value))).toEqual(values.map(() => undefined));
});

test('a thousand rows and a hundred columns are shown and the rest counted', () => {
  const wide = describeTable([Array.from({ length: 103 }, () => 1)]);
  expect(wide).toMatchObject({ rest: '… 3 more columns' });
  expect(describeTable(Array.from({ length: 1200 }, (_, i) => i))).toMatchObject({ rest: '… 200 more rows' });
});

test('rows with long texts end where the table would be too large to send', () => {
  const table = describeTable(Array.from({ length: 1000 }, () => ({ text: 'x'.repeat(5000) })));
  expect(JSON.stringify(table).length).toBeLessThan(250_000);
  expect(table).toHaveProperty('rest');
});

test('a table has row and column heads, and a box that the keyboard can scroll', () => {
  const html = showOutputs([describeTable([{ a: '<b>', n: 1 }])!], 'c', showFigure);
  expect(html).toContain('<section class="table-box" tabindex="0" aria-label="Table, 1 rows">');
  expect(html).toContain('<th scope="col">a</th><th scope="col">n</th>');
  expect(html).toContain('<th scope="row">0</th><td>&lt;b&gt;</td><td class="number">1</td>');
});

test('a table of more than 25 rows is folded after 20', () => {
  const draw = (count: number) =>
    showOutputs([describeTable(Array.from({ length: count }, (_, i) => i))!], 'c', showFigure);
  expect(draw(25)).not.toContain('<details');
  expect(draw(26)).toContain('<summary>6 more rows</summary>');
  expect(draw(26).match(/<td/g)).toHaveLength(26);
});
