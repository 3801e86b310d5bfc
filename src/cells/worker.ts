/// <reference lib="webworker" />
import { closeDoors } from './closed-doors.ts';
import type { CellFunction } from './notebook.ts';
import { createNotebook, type LoadScript, type PostModules } from './runtime.ts';
import type { Boot, NotebookEvent, Reply, Request } from './types.ts';

/** The notebook behind postMessage. It runs in a worker made from a blob, in a frame that has no origin. */

const scope = self as unknown as DedicatedWorkerGlobalScope & { $loaded: unknown };
// Taken before a cell can put something else in their place.
const send = scope.postMessage.bind(scope);
const importScript = scope.importScripts.bind(scope);
const { createObjectURL, revokeObjectURL } = URL;
const now = performance.now.bind(performance);

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

// The first replies of each tenth of a second go out at once, so that what a cell prints before it hangs is seen. A
// cell that prints in a loop has the rest sent together, not a message a line.
const slice = { milliseconds: 100, messages: 10, letters: 500_000 };
const waiting: Reply[] = [];
let letters = 0;
let sliceStart = 0;
let sent = 0;
let lastSent = 0;

function reply(message: Reply): void {
  waiting.push(message);
  const time = now();
  if (time - sliceStart > slice.milliseconds) {
    sliceStart = time;
    sent = 0;
  }
  if (message.type === 'output') {
    letters += 'text' in message.output ? message.output.text.length : 1000;
    if (sent >= slice.messages && letters < slice.letters && time - lastSent < slice.milliseconds) return;
  }
  send(JSON.stringify(waiting.splice(0)));
  letters = 0;
  sent += 1;
  lastSent = time;
}

function boot({ modules, cells }: Boot) {
  const postModules: PostModules = {};
  for (const [name, text] of Object.entries(modules)) {
    postModules[name] = loadText(text).value as Record<string, unknown>;
  }
  closeDoors(scope);
  const notebook = createNotebook(loadCell, postModules, (event: NotebookEvent) => reply(event));
  notebook.setCells(cells);
  return notebook;
}

let notebook: ReturnType<typeof boot> | undefined;

scope.addEventListener('message', async ({ data }: MessageEvent<Request>) => {
  if (data.type === 'boot') {
    notebook = boot(data);
    reply({ type: 'ready' });
  } else if (data.type === 'cells') {
    notebook?.setCells(data.cells);
  } else {
    await notebook?.run(data.cells);
    reply({ type: 'idle', run: data.run });
  }
});
