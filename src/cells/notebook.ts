import { describeError, describeValue, formatLog } from './describe.ts';
import { findAncestors, findDependents, type Link, linkCells } from './graph.ts';
import type { Cell, CellPlace, Ending, NotebookEvent, Output, Place } from './types.ts';

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
  /** Called before a cell runs, with what shows a value under that cell. */
  setDisplay(display: (value: unknown) => void): void;
  report(event: NotebookEvent): void;
}

interface CellState {
  ending: Ending;
  /** The values of the names that the cell defines; empty unless it is done. */
  values: Record<string, unknown>;
  /** For a failed cell itself, for a waiting one the failed cell that it waits for. */
  culprit: number;
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
      for (const index of this.#plan(ids)) await this.#runCell(index);
    });
    this.#queue = next.catch(() => {});
    return next;
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
      for (const above of findAncestors(this.#links, index)) if (!this.#isDone(above)) wanted.add(above);
    }
    for (const index of [...wanted]) {
      for (const below of findDependents(this.#links, index)) {
        const { id } = this.#cells[below]!;
        if (this.#states.has(id) || this.#stale.has(id)) wanted.add(below);
      }
    }
    // A stale cell below may read cells that have not run yet.
    for (const index of [...wanted]) {
      for (const above of findAncestors(this.#links, index)) if (!this.#isDone(above)) wanted.add(above);
    }
    return [...wanted].sort((a, b) => a - b);
  }

  #isDone(index: number): boolean {
    return this.#states.get(this.#cells[index]!.id)?.ending === 'done';
  }

  async #runCell(index: number): Promise<void> {
    const cell = this.#cells[index]!;
    const show = (output: Output): void => this.#host.report({ type: 'output', cell: cell.id, output });
    const end = (ending: Ending, values: Record<string, unknown>, culprit: number) => {
      this.#states.set(cell.id, { ending, values, culprit });
      this.#stale.delete(cell.id);
      this.#host.report({ type: 'end', cell: cell.id, ending });
    };
    this.#host.report({ type: 'start', cell: cell.id });

    const blocker = this.#findBlocker(index);
    if (blocker !== undefined) {
      show({ kind: 'text', text: `Waits for cell ${this.#cells[blocker]!.number}, which failed.` });
      return end('waiting', {}, blocker);
    }
    const display = (value: unknown) => {
      const output = describeValue(value);
      if (output) show(output);
      return value;
    };
    this.#host.setDisplay(display);
    try {
      const scope = this.#collectScope(index, display, show);
      const run = this.#host.evaluate(cell, Object.keys(scope));
      let last: unknown;
      const values = await run(scope, (value) => {
        last = value;
      });
      const pending = this.#host.takePending();
      for (const value of pending) if (value !== last) display(value);
      display(last);
      end('done', values, index);
    } catch (error) {
      this.#host.takePending();
      show(
        error instanceof CellProblem ? error.output(cell.number) : describeError(error, this.#host.findPlaces(error)),
      );
      end('failed', {}, index);
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

  /** The names that a cell reads, with their values: from cells above, from imports, and what every cell is given. */
  #collectScope(index: number, display: (value: unknown) => unknown, show: (output: Output) => void) {
    const cell = this.#cells[index]!;
    const { problems, sources } = this.#links[index]!;
    if (cell.mistake) throw new CellProblem('SyntaxError', cell.mistake.message, cell.mistake.place);
    if (problems[0]) throw new CellProblem('ReferenceError', problems[0].message, problems[0].place);
    const scope: Record<string, unknown> = Object.create(null);
    const log = (...values: unknown[]) => {
      show({ kind: 'text', text: formatLog(values) });
    };
    if ('console' in cell.uses) scope['console'] = { log, info: log, debug: log, warn: log, error: log };
    if ('display' in cell.uses) scope['display'] = display;
    for (const [name, source] of sources) scope[name] = this.#states.get(this.#cells[source]!.id)!.values[name];
    for (const statement of cell.imports) {
      const module = Object.hasOwn(this.#host.modules, statement.module)
        ? this.#host.modules[statement.module]
        : undefined;
      if (!module) {
        const known = Object.keys(this.#host.modules).map((name) => `'${name}'`);
        const message = `There is no module '${statement.module}' here. A cell can import ${known.join(', ')}.`;
        throw new CellProblem('ImportError', message, statement.place);
      }
      for (const { imported, local } of statement.names) {
        if (imported !== '*' && !(imported in module)) {
          throw new CellProblem('ImportError', `'${statement.module}' has no export \`${imported}\`.`, statement.place);
        }
        scope[local] = imported === '*' ? module : module[imported];
      }
    }
    return scope;
  }
}

/** A mistake in a cell's text or names, found before it runs; so its place is known without a stack. */
class CellProblem extends Error {
  readonly #place: Place;

  constructor(name: string, message: string, place: Place) {
    super(message);
    this.name = name;
    this.#place = place;
  }

  output(cell: number): Output {
    return { kind: 'error', name: this.name, message: this.message, places: [{ cell, ...this.#place }] };
  }
}
