import type { Answer, Cell, CellPlace, Data, Ending, NotebookEvent, Output } from '../types.ts';
import { CellProblem, collectScope } from './cell-scope.ts';
import { Watch } from './changes.ts';
import { createValueBudget, describeError, describeValue } from './describe.ts';
import { describeData } from './describe-data.ts';
import { findAncestors, findDependents, type Link, linkCells } from './graph.ts';
import { Progress } from './progress.ts';

/** A cell's body as a function: it takes the names the cell reads, hands its last value to `value`, and gives the names it defines. */
export type CellFunction = (
  scope: Record<string, unknown>,
  value: (value: unknown) => void,
) => Promise<Record<string, unknown>>;

/** What a notebook needs from the place where it lives: the build, a worker. */
export interface Host {
  /** Makes a cell a function whose parameters are the given names. */
  evaluate(cell: Cell, parameters: string[]): CellFunction;
  /** What cells may import, by the name they import it by. */
  modules: Record<string, Record<string, unknown>>;
  /** Where in the cells an error was thrown, the innermost place first. */
  findPlaces(error: unknown): CellPlace[];
  /** Called when a cell has run: gives what it drew and did not show, and forgets it. */
  takePending(): unknown[];
  /** Called before a cell runs, with what shows a value, and what writes a line, under that cell. */
  setDisplay(display: (value: unknown) => void, write: (line: string) => void): void;
  report(event: NotebookEvent): void;
}

interface CellState {
  ending: Ending;
  /** The values of the names that the cell defines; empty unless it is done. */
  values: Record<string, unknown>;
  /** For a failed cell itself, for a waiting one the failed cell that it waits for. */
  culprit: number;
  /** The value of a probe. */
  probed?: unknown;
}

/**
 * The cells of one post and their values. It runs in the build and in a worker, and gives the same events in both.
 *
 * To run a cell is to run what it reads and has not run yet, then the cell, then the cells below that show
 * something made from it: those that ran before, and those that an edit has made stale.
 */
export class Notebook {
  readonly #host: Host;
  #cells: readonly Cell[] = [];
  #links: Link[] = [];
  readonly #states = new Map<string, CellState>();
  readonly #stale = new Set<string>();
  /** For a cell whose arrays another one changed in place, the index of the first that did. */
  readonly #touched = new Map<string, number>();
  /** How many numbers the run may still send, for arrays to be looked into. */
  #budget = createValueBudget();
  #queue: Promise<void> = Promise.resolve();

  constructor(host: Host) {
    this.#host = host;
  }

  /** Takes the cells in page order. Called again after an edit: values made from changed cells are forgotten. */
  setCells(cells: readonly Cell[]): void {
    const before = new Map(this.#cells.map((cell, index) => [cell.id, this.#signature(cell, this.#links[index]!)]));
    const links = linkCells(cells);
    this.#cells = cells;
    this.#links = links;
    if (before.size === 0) return;
    for (const [index, cell] of cells.entries()) {
      if (before.get(cell.id) === this.#signature(cell, links[index]!)) continue;
      for (const changed of [index, ...findDependents(links, index)]) {
        this.#states.delete(cells[changed]!.id);
        this.#stale.add(cells[changed]!.id);
      }
    }
  }

  /** Runs the named cells, after whatever is running now. */
  run(ids: readonly string[]): Promise<void> {
    const next = this.#queue.then(async () => {
      this.#budget = createValueBudget();
      const plan = this.#plan(ids);
      this.#host.report({ type: 'plan', cells: plan.map((index) => this.#cells[index]!.id) });
      for (const index of plan) await this.#runCell(index);
    });
    this.#queue = next.catch(() => {});
    return next;
  }

  /**
   * Asks a probe, after whatever is running now: tells its value or, where that is a function, what it makes of the input.
   * The probe must have run.
   */
  ask(id: string, input: Data | undefined): Promise<Answer> {
    const answer = this.#queue.then(async (): Promise<Answer> => {
      const state = this.#states.get(id);
      if (state?.ending !== 'done') return { error: 'What this looks at has not run.' };
      const index = this.#cells.findIndex((cell) => cell.id === id);
      // A widget looks; what a function shows on the way is for the cell that calls it.
      this.#host.setDisplay(
        () => {},
        () => {},
      );
      const watch = this.#watchAbove(index);
      try {
        const { probed } = state;
        const data = describeData(typeof probed === 'function' ? await probed(input) : probed);
        return { data };
      } catch (error) {
        return { error: explain(describeError(error, this.#host.findPlaces(error))) };
      } finally {
        this.#host.takePending();
        this.#noteChanges(index, watch);
      }
    });
    this.#queue = answer.then(() => {});
    return answer;
  }

  /** A cell's code and where its names come from: if this is unchanged, so is its value, given the same values above. */
  #signature(cell: Cell, link: Link): string {
    const sources = [...link.sources].map(([name, index]) => `${name}=${this.#cells[index]?.id}`);
    // Imports are blanks in the body, so the body alone does not tell where they come from.
    return [cell.body, JSON.stringify(cell.imports), ...sources].join('\n');
  }

  #plan(ids: readonly string[]): number[] {
    const wanted = new Set<number>();
    for (const id of ids) {
      const index = this.#cells.findIndex((cell) => cell.id === id);
      if (index < 0)
        throw new Error(`There is no cell "${id}"; the cells are ${this.#cells.map((c) => c.id).join(', ')}`);
      wanted.add(index);
    }
    // What is added may need more: a stale cell below reads cells that have not run yet.
    for (let before = -1; before !== wanted.size; ) {
      before = wanted.size;
      for (const index of [...wanted]) {
        for (const above of findAncestors(this.#links, index)) if (!this.#isReady(above, index)) wanted.add(above);
        for (const below of findDependents(this.#links, index)) {
          const { id } = this.#cells[below]!;
          if (this.#states.has(id) || this.#stale.has(id)) wanted.add(below);
        }
      }
    }
    return [...wanted].sort((a, b) => a - b);
  }

  /** Whether a cell has the values that a reader of them expects: not those that itself, or a cell below it, has changed. */
  #isReady(index: number, reader: number): boolean {
    const { id } = this.#cells[index]!;
    const touched = this.#touched.get(id);
    return this.#states.get(id)?.ending === 'done' && (touched === undefined || touched < reader);
  }

  async #runCell(index: number): Promise<void> {
    const cell = this.#cells[index]!;
    const show = (output: Output): void => this.#host.report({ type: 'output', cell: cell.id, output });
    const end = (ending: Ending, values: Record<string, unknown>, culprit: number, last?: unknown) => {
      const probed = cell.probes === undefined ? undefined : last;
      this.#states.set(cell.id, { ending, values, culprit, probed });
      this.#stale.delete(cell.id);
      this.#touched.delete(cell.id);
      this.#host.report({ type: 'end', cell: cell.id, ending });
    };
    this.#host.report({ type: 'start', cell: cell.id });

    const blocker = this.#findBlocker(index);
    if (blocker !== undefined) {
      show({ kind: 'text', text: `Waits for cell ${this.#cells[blocker]!.number}, which failed.` });
      return end('waiting', {}, blocker);
    }
    const display = (value: unknown) => {
      const output = describeValue(value, this.#budget);
      if (output) show(output);
      return value;
    };
    this.#host.setDisplay(display, (line) => show({ kind: 'text', text: line }));
    const read = this.#readValues(index);
    const progress = new Progress(show);
    const watch = this.#watchAbove(index);
    try {
      const scope = collectScope(cell, this.#links[index]!, read, {
        modules: this.#host.modules,
        display,
        show,
        progress,
      });
      const run = this.#host.evaluate(cell, Object.keys(scope));
      let last: unknown;
      const values = await run(scope, (value) => {
        last = value;
      });
      const pending = this.#host.takePending();
      if (cell.probes === undefined) {
        for (const value of pending) if (value !== last) display(value);
        display(last);
      }
      this.#noteChanges(index, watch);
      progress.end('done');
      end('done', values, index, last);
    } catch (error) {
      this.#host.takePending();
      const places =
        error instanceof CellProblem ? [{ cell: cell.number, ...error.place }] : this.#host.findPlaces(error);
      show(describeError(error, places));
      this.#noteChanges(index, watch);
      progress.end('failed');
      end('failed', {}, index);
    }
  }

  /** Sees which cells above have their arrays changed in place. */
  #watchAbove(index: number): Watch {
    const above = findAncestors(this.#links, index);
    return new Watch(new Map(above.map((cell) => [cell, this.#valuesOf(cell)])));
  }

  #valuesOf(index: number): Record<string, unknown> {
    return this.#states.get(this.#cells[index]!.id)?.values ?? {};
  }

  /** The values of the names that a cell reads from cells above. */
  #readValues(index: number): Map<string, unknown> {
    const { sources } = this.#links[index]!;
    return new Map([...sources].map(([name, source]) => [name, this.#valuesOf(source)[name]]));
  }

  /** Remembers of which cells above this one has changed arrays: run again, it needs them as they were. */
  #noteChanges(index: number, watch: Watch): void {
    for (const changed of watch.findChanged()) {
      const { id } = this.#cells[changed]!;
      this.#touched.set(id, Math.min(index, this.#touched.get(id) ?? index));
    }
  }

  /** The index of the failed cell that a cell waits for, if there is one. */
  #findBlocker(index: number): number | undefined {
    for (const source of this.#links[index]!.sources.values()) {
      const state = this.#states.get(this.#cells[source]!.id);
      if (state?.ending !== 'done') return state?.culprit ?? source;
    }
    return undefined;
  }
}

/** An error as a sentence that names its place. */
function explain(output: Output): string {
  if (output.kind !== 'error') return '';
  const place = output.places[0];
  const where = place ? ` (cell ${place.cell}, line ${place.line})` : '';
  return `${output.name}: ${output.message}${where}`;
}
