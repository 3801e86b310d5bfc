import vm from 'node:vm';
import { beforeEach, describe, expect, test } from 'vitest';
import { CellSyntaxError, compileCell, createBrokenCell } from '../../src/cells/compile/compile.ts';
import type { CellFunction, Notebook } from '../../src/cells/notebook/notebook.ts';
import { createNotebook } from '../../src/cells/notebook/runtime.ts';
import type { Cell, NotebookEvent, Output } from '../../src/cells/types.ts';

let events: NotebookEvent[];
let notebook: Notebook;
beforeEach(() => {
  events = [];
  notebook = createNotebook(
    (script, cell) => {
      const url = `cell:${cell.id}:${events.length}`;
      return { run: vm.runInThisContext(script, { filename: url }) as CellFunction, url };
    },
    { './own.ts': { answer: 42 } },
    (event) => events.push(event),
  );
});

const compile = (sources: string[]): Cell[] =>
  sources.map((source, index) => ({ id: `c${index + 1}`, number: index + 1, ...compileCell(source) }));

async function runAll(...sources: string[]): Promise<void> {
  const cells = compile(sources);
  notebook.setCells(cells);
  await notebook.run(cells.map(({ id }) => id));
}

const outputs = (cell: string): Output[] =>
  events.flatMap((event) => (event.type === 'output' && event.cell === cell ? [event.output] : []));
const started = () => events.flatMap((event) => (event.type === 'start' ? [event.cell] : []));
const endings = () =>
  Object.fromEntries(events.flatMap((event) => (event.type === 'end' ? [[event.cell, event.ending]] : [])));

describe('what a cell shows', () => {
  test('the value of its last expression', async () => {
    await runAll('const a = 2;\na * 21');
    expect(outputs('c1')).toEqual([{ kind: 'text', text: '42' }]);
  });

  test('nothing when it ends with a declaration', async () => {
    await runAll('const a = 2');
    expect(outputs('c1')).toEqual([]);
  });

  test('what console.log and display are given, in their order', async () => {
    await runAll('console.log("a", 1, [2]);\ndisplay("b");\nconsole.log("c")');
    expect(outputs('c1').map((output) => output.kind === 'text' && output.text)).toEqual(['a 1 [2]', "'b'", 'c']);
  });

  test('an array with shape and number type', async () => {
    await runAll("import * as np from 'lanes'; np.zeros([2, 3])");
    expect(outputs('c1')).toEqual([
      {
        kind: 'array',
        shape: [2, 3],
        dtype: 'float32',
        text: '[[0. 0. 0.]\n [0. 0. 0.]]',
        values: [0, 0, 0, 0, 0, 0],
      },
    ]);
  });

  test('a figure, by show(), by the last value, or left open at the end: once each', async () => {
    const head = "import * as plt from 'lanes/plot';\n";
    await runAll(
      `${head}plt.plot([1, 2]);\nplt.show()`,
      `${head}plt.plot([1, 2])`,
      `${head}plt.plot([1, 2]);\nconst a = 1`,
    );
    for (const cell of ['c1', 'c2', 'c3']) expect(outputs(cell).map(({ kind }) => kind)).toEqual(['figure']);
  });

  test('a figure that a cell saves, after a line that says how to: there are no files, here or in the build', async () => {
    await runAll("import * as plt from 'lanes/plot';\nplt.plot([1, 2]);\nplt.savefig('loss.png')");
    expect(outputs('c1')).toMatchObject([
      { kind: 'text', text: "A cell cannot write the file 'loss.png': the menu of a figure on this page saves it." },
      { kind: 'figure' },
    ]);
  });

  test('the value that a promise gives, with top-level await', async () => {
    await runAll('const later = await Promise.resolve(7);\nlater');
    expect(outputs('c1')).toEqual([{ kind: 'text', text: '7' }]);
  });
});

describe('which cells run', () => {
  test('a cell brings the cells that it reads, and no others', async () => {
    notebook.setCells(compile(['const a = 1', 'const b = 2', 'a + 1']));
    await notebook.run(['c3']);
    expect(started()).toEqual(['c1', 'c3']);
  });

  test('what has run is not run again for a cell below', async () => {
    notebook.setCells(compile(['const a = 1', 'a + 1', 'a + 2']));
    await notebook.run(['c2']);
    await notebook.run(['c3']);
    expect(started()).toEqual(['c1', 'c2', 'c3']);
  });

  test('a cell that runs again brings the cells below that had read it', async () => {
    notebook.setCells(compile(['const a = 1', 'a + 1', 'a + 2']));
    await notebook.run(['c2']);
    await notebook.run(['c1']);
    expect(started()).toEqual(['c1', 'c2', 'c1', 'c2']);
  });

  test('after an edit the cell and all that depends on it run, whether they had run or not', async () => {
    notebook.setCells(compile(['const a = 1', 'a + 1', '5']));
    notebook.setCells(compile(['const a = 10', 'a + 1', '5']));
    await notebook.run(['c1']);
    expect(started()).toEqual(['c1', 'c2']);
    expect(outputs('c2')).toEqual([{ kind: 'text', text: '11' }]);
  });

  test('a cell that imports from somewhere else is another cell, though its body is the same', async () => {
    notebook.setCells(compile(["import * as m from 'lanes';\ntypeof m.zeros"]));
    await notebook.run(['c1']);
    notebook.setCells(compile(["import * as m from 'numpy';\ntypeof m.zeros", 'm']));
    await notebook.run(['c2']);
    expect(started()).toEqual(['c1', 'c1', 'c2']);
  });

  test('a cell may redefine a name; only the cells below see it', async () => {
    await runAll('const a = 1', 'a', 'const a = 2', 'a');
    expect([outputs('c2'), outputs('c4')]).toEqual([[{ kind: 'text', text: '1' }], [{ kind: 'text', text: '2' }]]);
  });
});

describe('what goes wrong', () => {
  const error = (cell: string) => outputs(cell).find((output) => output.kind === 'error')!;

  test('an error has the place in its cell and the call that led there', async () => {
    await runAll('function f() {\n  throw new Error("no")\n}', '1;\nf()');
    expect(error('c2')).toEqual({
      kind: 'error',
      name: 'Error',
      message: 'no',
      places: [
        { cell: 1, line: 2, column: 9 },
        { cell: 2, line: 2, column: 1 },
      ],
    });
  });

  test('shapes that do not fit are one sentence, at the line of the product', async () => {
    await runAll("import * as np from 'lanes';\nconst A = np.zeros([2, 3]);\nnp.matmul(A, np.zeros([4, 5]))");
    const { message, places } = error('c1') as Extract<Output, { kind: 'error' }>;
    expect(message).toBe('matmul: shapes (2,3) and (4,5) do not fit: 3 columns, 4 rows');
    expect(places).toMatchObject([{ cell: 1, line: 3 }]);
  });

  test('cells that read a failed cell wait for it, and say so; the others run', async () => {
    await runAll('const a = missing', 'const b = a', 'b + 1', '"free"');
    expect(endings()).toEqual({ c1: 'failed', c2: 'waiting', c3: 'waiting', c4: 'done' });
    expect(outputs('c3')).toEqual([{ kind: 'text', text: 'Waits for cell 1, which failed.' }]);
  });

  test('a cell that does not compile shows one sentence and the place, and the others run', async () => {
    let broken: unknown;
    try {
      compileCell('const a = 1;\nconst b = (a;');
    } catch (mistake) {
      broken = mistake;
    }
    expect(broken).toBeInstanceOf(CellSyntaxError);
    const [fine] = compile(['1 + 1']);
    notebook.setCells([
      { ...fine!, id: 'c1' },
      { id: 'c2', number: 2, ...createBrokenCell(broken as CellSyntaxError) },
    ]);
    await notebook.run(['c1', 'c2']);
    expect(endings()).toEqual({ c1: 'done', c2: 'failed' });
    expect(error('c2')).toEqual({
      kind: 'error',
      name: 'SyntaxError',
      message: expect.stringContaining('`;`'),
      places: [{ cell: 2, line: 2, column: 13 }],
    });
  });

  test('a module that does not exist is named, with those that do', async () => {
    await runAll("import fs from 'fs';\nfs");
    expect(error('c1')).toMatchObject({
      message: "There is no module 'fs' here. A cell can import 'lanes', 'lanes/plot', './own.ts'.",
      places: [{ cell: 1, line: 1, column: 1 }],
    });
  });

  test('a name that a module does not export is named', async () => {
    await runAll("import { nothing } from 'lanes';\nnothing");
    expect(error('c1')).toMatchObject({ message: "'lanes' has no export `nothing`." });
  });

  test('a thrown value that is no Error is shown all the same', async () => {
    await runAll('throw { reason: 1 }');
    expect(error('c1')).toMatchObject({ name: 'Thrown', message: '{ reason: 1 }' });
  });
});

describe('a cell that changes an array of a cell above in place', () => {
  const head = "import * as np from 'lanes';\n";

  test('gets the array as it was when it runs again: the cell above runs first', async () => {
    await runAll(`${head}const W = np.ones(2)`, 'np.add(W, 1, { out: W })', 'W.sum()');
    expect(outputs('c3')).toEqual([{ kind: 'text', text: '4' }]);
    events = [];
    await notebook.run(['c2']);
    expect(started()).toEqual(['c1', 'c2', 'c3']);
    expect(outputs('c3')).toEqual([{ kind: 'text', text: '4' }]);
  });

  test('changes it for the cells below only, in whatever order they run', async () => {
    await runAll(`${head}const W = np.ones(2)`, 'W.sum()', 'W.data[0] = 9;', 'W.sum()');
    events = [];
    await notebook.run(['c4']);
    expect(started()).toEqual(['c4']);
    expect(outputs('c4')).toEqual([{ kind: 'text', text: '10' }]);
    events = [];
    await notebook.run(['c2']);
    expect(outputs('c2')).toEqual([{ kind: 'text', text: '2' }]);
    expect(outputs('c4')).toEqual([{ kind: 'text', text: '10' }]);
  });

  test('is noticed where the array lies within an object of a cell between', async () => {
    await runAll(
      `${head}const W = np.ones(2)`,
      'const layers = [{ W }]',
      'np.add(layers[0].W, 1, { out: layers[0].W })',
      'W',
    );
    events = [];
    await notebook.run(['c3']);
    expect(started()).toEqual(['c1', 'c2', 'c3', 'c4']);
    const shown = outputs('c4')[0]!;
    expect(shown.kind === 'array' && shown.text).toBe('[2. 2.]');
  });
});
