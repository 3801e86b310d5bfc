import { Worker } from 'node:worker_threads';
import type { Cell, Ending, NotebookEvent, Output } from '../cells/types.ts';

/** What one cell showed in the build, and how it ended. */
export interface CellRun {
  outputs: Output[];
  ending: Ending;
}

/** A post whose cells take longer than this, in milliseconds, is taken for one that never ends. */
const longestRun = 60_000;

/**
 * Runs a post's cells from the top, as a reader's "Run all" does, and gives each cell's outputs by its name.
 * @param folder the post's folder, where `import … from './digits.ts'` looks
 */
export function runPost(cells: Cell[], folder: string): Promise<Map<string, CellRun>> {
  const runs = new Map<string, CellRun>();
  if (cells.length === 0) return Promise.resolve(runs);
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./post-worker.ts', import.meta.url), { workerData: { cells, folder } });
    let running = cells[0]!.id;
    const end = (settle: () => void) => {
      clearTimeout(clock);
      void worker.terminate();
      settle();
    };
    const clock = setTimeout(() => {
      end(() => reject(new Error(`cell "${running}" has not ended after ${longestRun / 1000} seconds`)));
    }, longestRun);
    worker.on('error', (error) => end(() => reject(error)));
    worker.on('message', (event: NotebookEvent | { type: 'finished' }) => {
      if (event.type === 'finished') return end(() => resolve(runs));
      if (event.type === 'plan') return;
      if (event.type === 'start') {
        running = event.cell;
        runs.set(event.cell, { outputs: [], ending: 'done' });
      } else if (event.type === 'output') {
        runs.get(event.cell)!.outputs.push(event.output);
      } else {
        runs.get(event.cell)!.ending = event.ending;
      }
    });
  });
}
