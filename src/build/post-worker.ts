import path from 'node:path';
import { pathToFileURL } from 'node:url';
import vm from 'node:vm';
import { parentPort, workerData } from 'node:worker_threads';
import type { CellFunction } from '../cells/notebook.ts';
import { createNotebook, type PostModules } from '../cells/runtime.ts';
import type { Cell } from '../cells/types.ts';

/** A post's cells in a thread of their own: one that never ends can be ended, and none sees another post's globals. */
const { cells, folder } = workerData as { cells: Cell[]; folder: string };

Error.stackTraceLimit = 50;

const postModules: PostModules = {};
for (const module of new Set(cells.flatMap((cell) => cell.imports.map((statement) => statement.module)))) {
  if (module.startsWith('./')) postModules[module] = await import(pathToFileURL(path.join(folder, module)).href);
}

const notebook = createNotebook(
  (script, cell) => {
    const url = `cell:${cell.id}`;
    return { run: vm.runInThisContext(script, { filename: url }) as CellFunction, url };
  },
  postModules,
  (event) => parentPort?.postMessage(event),
);
notebook.setCells(cells);
await notebook.run(cells.map(({ id }) => id));
parentPort?.postMessage({ type: 'finished' });
