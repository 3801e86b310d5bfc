import * as np from 'lanes';
import * as plt from 'lanes/plot';
import { mapPlace } from '../compile/place.ts';
import { wrapCell } from '../compile/wrap.ts';
import type { Cell, CellPlace, NotebookEvent } from '../types.ts';
import { type CellFunction, Notebook } from './notebook.ts';
import { findNameColumn, readStack } from './stack.ts';

/** Runs a script's text, which is one function expression, and tells the URL that stacks name it by. */
export type LoadScript = (script: string, cell: Cell) => { run: CellFunction; url: string };

/** The packages that cells import. */
export const packages = { lanes: { ...np }, 'lanes/plot': { ...plt } };

/** Modules of a post's own folder and of its widgets, by the names that cells import them by: './digits.ts'. */
export type PostModules = Record<string, Record<string, unknown>>;

/**
 * A notebook as it lives in the build and in a worker alike: with `lanes` and `lanes/plot` to import, figures that
 * show under the running cell, and errors traced back to the reader's lines. Only how a script is loaded differs.
 */
export function createNotebook(load: LoadScript, postModules: PostModules, report: (event: NotebookEvent) => void) {
  const cellOf = new Map<string, Cell>();
  return new Notebook({
    modules: { ...packages, ...postModules },
    report,
    evaluate(cell, parameters) {
      const { run, url } = load(wrapCell(cell, parameters), cell);
      cellOf.set(url, cell);
      return run;
    },
    findPlaces: (error) => findPlaces(error, cellOf),
    setDisplay: (display, write) =>
      plt.use({
        show: display,
        // A cell has no files, in the build neither: a program that saves its figures runs on all the same.
        save: (_, file) => write(`A cell cannot write the file '${file}': the menu of a figure on this page saves it.`),
      }),
    takePending() {
      const figures = [];
      for (let figure = plt.close(); figure; figure = plt.close()) figures.unshift(figure);
      return figures;
    },
  });
}

/** The places of a stack that lie in cells. The wrapper's first line stands above a cell's own first line. */
function findPlaces(error: unknown, cellOf: ReadonlyMap<string, Cell>): CellPlace[] {
  const places: CellPlace[] = [];
  for (const { url, line, column } of readStack(error)) {
    const cell = cellOf.get(url);
    const text = cell?.body.split(/\r\n|[\n\r\u2028\u2029]/)[line - 2];
    // Checks and probes stand nowhere on the page, so a place in them would say nothing to the reader.
    if (!cell || cell.checks !== undefined || cell.probes !== undefined || text === undefined) continue;
    const place = { line: line - 1, column: findNameColumn(text, column) };
    places.push({ cell: cell.number, ...mapPlace(cell.insertions, place) });
  }
  return places;
}
