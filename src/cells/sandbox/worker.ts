/// <reference lib="webworker" />

import type { CellFunction } from '../notebook/notebook.ts';
import { createNotebook, type LoadScript, type PostModules, packages } from '../notebook/runtime.ts';
import type { Boot, NotebookEvent, Request } from '../types.ts';
import { closeDoors } from './closed-doors.ts';
import { Outbox } from './outbox.ts';

/** The notebook behind postMessage. It runs in a worker made from a blob, in a frame that has no origin. */

const scope = self as unknown as DedicatedWorkerGlobalScope & { $loaded: unknown; $packages: unknown };
// Taken before a cell can put something else in their place, and before the doors are closed.
const importScript = scope.importScripts.bind(scope);
const { createObjectURL, revokeObjectURL } = URL;
const { Blob, String: toText } = globalThis;
const { preventDefault } = Event.prototype;
const { apply } = Reflect;
const outbox = new Outbox(scope.postMessage.bind(scope), performance.now.bind(performance));

// Ten frames, V8's default, do not reach out of a recursive function.
if ('stackTraceLimit' in Error) Error.stackTraceLimit = 50;

/**
 * Evaluates by importing a blob: it needs no 'unsafe-eval', and unlike eval it gives line and column in every
 * engine's stack.
 */
function loadText(text: string): { value: unknown; url: string } {
  const url = createObjectURL(new Blob([`self.$loaded = ${text}`], { type: 'text/javascript' }));
  try {
    importScript(url);
    return { value: scope.$loaded, url };
  } finally {
    revokeObjectURL(url);
    scope.$loaded = undefined;
  }
}

const loadCell: LoadScript = (script) => {
  const { value, url } = loadText(script);
  return { run: value as CellFunction, url };
};

function boot({ modules, cells }: Boot) {
  const postModules: PostModules = {};
  // Modules compute with this worker's `lanes`, not with a copy of their own.
  scope.$packages = packages;
  for (const [name, text] of Object.entries(modules)) {
    postModules[name] = loadText(text).value as Record<string, unknown>;
  }
  scope.$packages = undefined;
  closeDoors(scope);
  const notebook = createNotebook(loadCell, postModules, (event: NotebookEvent) => outbox.reply(event));
  notebook.setCells(cells);
  return notebook;
}

let notebook: ReturnType<typeof boot> | undefined;

scope.addEventListener('message', async ({ data, isTrusted }: MessageEvent<Request>) => {
  // A cell can dispatch an event of its own making.
  if (!isTrusted) return;
  outbox.startRun();
  try {
    if (data.type === 'boot') {
      notebook = boot(data);
      outbox.reply({ type: 'ready' });
    } else if (data.type === 'cells') {
      notebook?.setCells(data.cells);
    } else if (data.type === 'ask') {
      const answer = await notebook?.ask(data.probe, data.input);
      if (answer) outbox.reply({ type: 'answer', ask: data.ask, answer });
    } else {
      await notebook?.run(data.cells);
      outbox.reply({ type: 'idle', run: data.run });
    }
  } catch (error) {
    outbox.end(`The notebook itself has failed: ${describe(error)}`);
  }
});

// Errors that nothing catches go to the page's thread, message and all, and to the browser's console: a message of half
// a gigabyte stalls the page for seconds, and so does a flood of small ones. These listeners are the first, so no cell
// can keep the events from them.
scope.addEventListener('error', (event) => {
  apply(preventDefault, event, []);
  if (event.isTrusted) outbox.end(`The cell ended its worker: ${describe(event.error ?? event.message)}`);
});
let rejections = 0;
scope.addEventListener('unhandledrejection', (event) => {
  apply(preventDefault, event, []);
  rejections += 1;
  // Firefox reports them to the page's thread all the same.
  if (rejections > 1000) outbox.end('The cell left a thousand rejected promises with nobody to handle them.');
});

/** What was thrown, as text; a cell can throw things that refuse to be one. */
function describe(thrown: unknown): string {
  try {
    return toText(thrown);
  } catch {
    return 'something that cannot be shown';
  }
}
