import path from 'node:path';
import { pathToFileURL } from 'node:url';
import vm from 'node:vm';
import { parentPort, workerData } from 'node:worker_threads';
import type { CellFunction } from '../cells/notebook/notebook.ts';
import { createNotebook, type PostModules } from '../cells/notebook/runtime.ts';
import type { Step } from './run-post.ts';

/** A post's cells in a thread of their own: one that never ends can be ended, and none sees another post's globals. */
const { steps, folder } = workerData as { steps: Step[]; folder: string };

Error.stackTraceLimit = 50;

const postModules: PostModules = {};
const imports = steps.flatMap(({ cells }) => cells.flatMap((cell) => cell.imports));
for (const module of new Set(imports.map((statement) => statement.module))) {
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
for (const { cells, run } of steps) {
  notebook.setCells(cells);
  await notebook.run(run);
  parentPort?.postMessage({ type: 'step' });
}
parentPort?.postMessage({ type: 'finished' });
