import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import vm from 'node:vm';
import { parentPort, workerData } from 'node:worker_threads';
import type { CellFunction } from '../cells/notebook/notebook.ts';
import { createNotebook, type PostModules, packages } from '../cells/notebook/runtime.ts';
import type { PostEvent, PostWork } from './run-post.ts';

/** A post's cells in a thread of their own: one that never ends can be ended, and none sees another post's globals. */
const { steps, modules } = workerData as PostWork;

Error.stackTraceLimit = 50;

// This file is bundled with its own `lanes`; what posts and widgets import by that name must be the same one.
const scheme = 'packages:';
registerHooks({
  resolve: (name, context, next) =>
    Object.hasOwn(packages, name) ? { url: scheme + name, shortCircuit: true } : next(name, context),
  load(url, context, next) {
    if (!url.startsWith(scheme)) return next(url, context);
    const name = url.slice(scheme.length) as keyof typeof packages;
    // A function may be named by a word of the language: np.var.
    const lines = Object.keys(packages[name]).map((key, k) => `const v${k} = all.${key}; export { v${k} as ${key} };`);
    const source = `const all = globalThis[Symbol.for('packages')][${JSON.stringify(name)}];\n${lines.join('\n')}`;
    return { format: 'module', source, shortCircuit: true };
  },
});
Object.defineProperty(globalThis, Symbol.for('packages'), { value: packages });

const postModules: PostModules = {};
for (const [name, file] of modules) postModules[name] = await import(pathToFileURL(file).href);

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
