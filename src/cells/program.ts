import { showOutputs } from '../show/outputs.ts';
import type { RunCell } from './run-cell.ts';
import { Sandbox } from './sandbox.ts';
import type { Cell, Output, Reply } from './types.ts';

/** The reader's program: the page's cells, the sandbox that runs them, and what they have shown. */
export class Program {
  readonly #post: string;
  readonly #cells: Cell[];
  readonly #elements: ReadonlyMap<string, RunCell>;
  readonly #outputs = new Map<string, Output[]>();
  readonly #changed = new Set<string>();
  #sandbox: Sandbox | undefined;

  constructor(post: string, cells: Cell[], elements: ReadonlyMap<string, RunCell>) {
    this.#post = post;
    this.#cells = cells;
    this.#elements = elements;
  }

  /** Runs the named cells and what they need. */
  run(cells: string[]): void {
    this.#sandbox ??= new Sandbox(this.#post, this.#cells, {
      reply: (reply) => this.#hear(reply),
      crash: (message) => this.#crash(message),
    });
    void this.#sandbox.run(cells);
  }

  /** Ends whatever runs. The values of the cells are gone with it; the next run makes them again. */
  stop(): void {
    this.#sandbox?.stop();
    this.#sandbox = undefined;
    for (const [cell, element] of this.#elements) {
      if (!element.busy) continue;
      this.#draw(cell);
      element.status = 'stopped';
    }
  }

  #hear(reply: Reply): void {
    if (reply.type === 'ready' || reply.type === 'idle' || reply.type === 'plan') return;
    const element = this.#elements.get(reply.cell);
    if (!element) return;
    if (reply.type === 'start') {
      this.#outputs.set(reply.cell, []);
      element.status = 'running …';
    } else if (reply.type === 'output') {
      this.#outputs.get(reply.cell)?.push(reply.output);
      this.#drawSoon(reply.cell);
    } else {
      this.#draw(reply.cell);
      element.status = reply.ending;
    }
  }

  #crash(message: string): void {
    this.#sandbox = undefined;
    for (const [cell, element] of this.#elements) {
      if (!element.busy) continue;
      const outputs = this.#outputs.get(cell) ?? [];
      outputs.push({ kind: 'error', name: 'Stopped', message, places: [] });
      this.#outputs.set(cell, outputs);
      this.#draw(cell);
      element.status = 'failed';
    }
  }

  /** A cell that prints without end is drawn once a frame, not once a line. */
  #drawSoon(cell: string): void {
    if (this.#changed.size === 0) requestAnimationFrame(() => this.#drawChanged());
    this.#changed.add(cell);
  }

  #drawChanged(): void {
    for (const cell of this.#changed) this.#draw(cell);
    this.#changed.clear();
  }

  #draw(cell: string): void {
    const element = this.#elements.get(cell);
    const outputs = this.#outputs.get(cell);
    if (!element || !outputs) return;
    this.#changed.delete(cell);
    try {
      element.output = showOutputs(outputs, cell);
    } catch (error) {
      const message = (error as Error).message;
      element.output = showOutputs([{ kind: 'error', name: 'Not shown', message, places: [] }], cell);
    }
  }
}
