import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { Worker } from 'node:worker_threads';
import type { Answer, Cell, Ending, NotebookEvent, Output } from '../cells/types.ts';
import { startThread } from './post-thread.ts';
import { findPart } from './probe.ts';

/** What one cell showed in the build, and how it ended. */
export interface CellRun {
  outputs: Output[];
  ending: Ending;
  /** What a widget's probe tells it. */
  answer?: Answer;
}

/** A post's cells at one time, and the names of those that run then. Of these, probes are asked what they see. */
export interface Step {
  cells: Cell[];
  run: string[];
}

/** What a post's thread is to do. */
export interface PostWork {
  steps: Step[];
  /** What the cells import beside the packages: the names that they say, and the files. */
  modules: [name: string, file: string][];
}

/** What the thread in which a post runs reports. */
export type PostEvent =
  | NotebookEvent
  | { type: 'answer'; cell: string; answer: Answer }
  | { type: 'step' }
  | { type: 'finished' };

/** The runs of one step, by the cells' names. */
export type Runs = Map<string, CellRun>;

/** A post whose cells take longer than this, in milliseconds, is taken for one that never ends. */
const longestRun = 60_000;

/** Posts run beside each other, as many as there are cores; each has a thread with all of `lanes` in memory. */
const waiting: (() => void)[] = [];
let free = availableParallelism();

/**
 * Runs a post's cells in one notebook, step by step, as a reader does who runs them, edits some and runs them again.
 * Gives the runs of each step.
 * @param folder the post's folder, where `import … from './digits.ts'` looks
 */
export async function runPost(steps: Step[], folder: string): Promise<Runs[]> {
  if (free > 0) free--;
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    return await listen(await startThread({ steps, modules: findModules(steps, folder) }), steps);
  } finally {
    const next = waiting.shift();
    if (next) next();
    else free++;
  }
}

function findModules(steps: readonly Step[], folder: string): [name: string, file: string][] {
  const imports = steps.flatMap(({ cells }) => cells.flatMap((cell) => cell.imports));
  return [...new Set(imports.map(({ module }) => module))].flatMap((name): [string, string][] => {
    if (name.startsWith('./')) return [[name, path.join(folder, name)]];
    return name.startsWith('widgets/') ? [[name, findPart(name.slice('widgets/'.length), 'probe')]] : [];
  });
}

/** The runs that a thread tells of; it is ended then. */
function listen(worker: Worker, steps: readonly Step[]): Promise<Runs[]> {
  const done: Runs[] = [];
  let runs: Runs = new Map();
  return new Promise((resolve, reject) => {
    let running = steps[0]?.run[0];
    const end = (settle: () => void) => {
      clearTimeout(clock);
      void worker.terminate();
      settle();
    };
    const clock = setTimeout(() => {
      end(() => reject(new Error(`cell "${running}" has not ended after ${longestRun / 1000} seconds`)));
    }, longestRun);
    worker.on('error', (error) => end(() => reject(error)));
    worker.on('message', (event: PostEvent) => {
      if (event.type === 'finished') return end(() => resolve(done));
      if (event.type === 'plan') return;
      if (event.type === 'step') {
        done.push(runs);
        runs = new Map();
      } else if (event.type === 'start') {
        running = event.cell;
        runs.set(event.cell, { outputs: [], ending: 'done' });
      } else if (event.type === 'output') {
        // A function may print under its own cell when another calls it, and that cell may not have run in this step.
        runs.get(event.cell)?.outputs.push(event.output);
      } else if (event.type === 'answer') {
        runs.get(event.cell)!.answer = event.answer;
      } else {
        runs.get(event.cell)!.ending = event.ending;
      }
    });
  });
}
