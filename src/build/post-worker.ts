import path from 'node:path';
import { pathToFileURL } from 'node:url';
import vm from 'node:vm';
import { parentPort, workerData } from 'node:worker_threads';
import type { CellFunction } from '../cells/notebook/notebook.ts';
import { createNotebook, type PostModules } from '../cells/notebook/runtime.ts';
import { findPart } from './probe.ts';
import type { PostEvent, Step } from './run-post.ts';

/** A post's cells in a thread of their own: one that never ends can be ended, and none sees another post's globals. */
const { steps, folder } = workerData as { steps: Step[]; folder: string };

Error.stackTraceLimit = 50;

const postModules: PostModules = {};
const imports = steps.flatMap(({ cells }) => cells.flatMap((cell) => cell.imports));
for (const module of new Set(imports.map((statement) => statement.module))) {
  const file = findModule(module);
  if (file) postModules[module] = await import(pathToFileURL(file).href);
}

function findModule(module: string): string | undefined {
  if (module.startsWith('./')) return path.join(folder, module);
  return module.startsWith('widgets/') ? findPart(module.slice('widgets/'.length), 'probe') : undefined;
}

const tell = (event: PostEvent) => parentPort?.postMessage(event);

const notebook = createNotebook(
  (script, cell) => {
    const url = `cell:${cell.id}`;
    return { run: vm.runInThisContext(script, { filename: url }) as CellFunction, url };
  },
  postModules,
  tell,
);
for (const { cells, run } of steps) {
  notebook.setCells(cells);
  await notebook.run(run);
  for (const { id, probes } of cells) {
    if (probes === undefined || !run.includes(id)) continue;
    tell({ type: 'answer', cell: id, answer: await notebook.ask(id, undefined) });
  }
  tell({ type: 'step' });
}
tell({ type: 'finished' });
