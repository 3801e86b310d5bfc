import vm from 'node:vm';
import { expect, test } from 'vitest';
import { compileCell } from '../../src/cells/compile/compile.ts';
import type { CellFunction } from '../../src/cells/notebook/notebook.ts';
import { createNotebook } from '../../src/cells/notebook/runtime.ts';
import type { Cell, NotebookEvent } from '../../src/cells/types.ts';

const events: NotebookEvent[] = [];
const notebook = createNotebook(
  (script, cell) => ({
    run: vm.runInThisContext(script, { filename: `cell:${cell.id}` }) as CellFunction,
    url: `cell:${cell.id}`,
  }),
  {},
  (event) => events.push(event),
);

/** A notebook with one cell, and one probe below it, both run. */
async function runProbe(cell: string, probe: string): Promise<void> {
  const cells: Cell[] = [
    { id: 'above', number: 1, ...compileCell(cell) },
    { id: 'probe', number: 1, probes: 'a-widget', ...compileCell(probe) },
  ];
  notebook.setCells(cells);
  events.length = 0;
  await notebook.run(['probe']);
}

const imported = "import * as np from 'lanes';\n";

test('a probe tells arrays, numbers, texts and objects as plain data', async () => {
  await runProbe(
    `${imported}const W = np.array([[1, 0.1], [NaN, -0]]);`,
    '({ W, n: 2, far: Infinity, words: ["a", true, null, undefined], raw: new Float64Array([1, NaN]) })',
  );
  expect(await notebook.ask('probe', undefined)).toEqual({
    data: {
      W: { shape: [2, 2], dtype: 'float32', values: [1, 0.1, 'NaN', '-0'] },
      n: 2,
      far: 'Infinity',
      words: ['a', true, null, null],
      raw: [1, 'NaN'],
    },
  });
});

test('a probe that is a function answers to the input', async () => {
  await runProbe('const double = (x: number) => 2 * x;', '(input) => double(input ?? 1)');
  expect(await notebook.ask('probe', undefined)).toEqual({ data: 2 });
  expect(await notebook.ask('probe', 21)).toEqual({ data: 42 });
});

test('a probe shows nothing on the page', async () => {
  await runProbe('const a = 1;', 'a + 1');
  expect(events.filter(({ type }) => type === 'output')).toEqual([]);
  expect(events).toContainEqual({ type: 'end', cell: 'probe', ending: 'done' });
});

test('an error in the reader’s function is told with the place in the reader’s cell', async () => {
  await runProbe('function f() {\n  throw new RangeError("too large");\n}', '() => f()');
  expect(await notebook.ask('probe', 1)).toEqual({ error: 'RangeError: too large (cell 1, line 2)' });
});

test('a probe that waits for a failed cell says that it has not run', async () => {
  await runProbe('const a: number = undefined.b;', '() => a');
  expect(await notebook.ask('probe', 1)).toEqual({ error: 'What this looks at has not run.' });
});

test('a question is answered after what runs now, by the program as it is then', async () => {
  await runProbe('const a = 1;', '() => a');
  const cells: Cell[] = [
    { id: 'above', number: 1, ...compileCell('const a = 2;') },
    { id: 'probe', number: 1, probes: 'a-widget', ...compileCell('() => a') },
  ];
  notebook.setCells(cells);
  void notebook.run(['above']);
  expect(await notebook.ask('probe', undefined)).toEqual({ data: 2 });
});

test('more than a widget can show is a sentence, not a flood', async () => {
  await runProbe(`${imported}const x = np.zeros(50000);`, 'x');
  expect(await notebook.ask('probe', undefined)).toEqual({
    error: 'Error: A widget shows at most 40000 numbers at once; this has more.',
  });
  await runProbe('const ring: unknown[] = []; ring.push(ring);', 'ring');
  expect(await notebook.ask('probe', undefined)).toEqual({
    error: 'Error: A widget looks 8 levels deep, and this goes deeper.',
  });
  await runProbe('const f = () => 1;', '[f]');
  expect(await notebook.ask('probe', undefined)).toMatchObject({
    error: expect.stringContaining('this is a function'),
  });
});
