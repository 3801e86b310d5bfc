import type { Cell, Output, Place } from '../types.ts';
import { formatLog } from './describe.ts';
import { describeTable } from './describe-table.ts';
import { expect } from './expectation.ts';
import type { Link } from './graph.ts';
import type { Progress } from './progress.ts';

/** What a cell is given beside the names of other cells. */
export interface Surroundings {
  /** What cells may import, by the name they import it by. */
  readonly modules: Readonly<Record<string, Record<string, unknown>>>;
  /** Shows a value under the cell and gives it back. */
  display(value: unknown): unknown;
  show(output: Output): void;
  readonly progress: Progress;
}

/** A mistake in a cell's text or names, found before it runs; so its place is known without a stack. */
export class CellProblem extends Error {
  readonly place: Place;

  constructor(name: string, message: string, place: Place) {
    super(message);
    this.name = name;
    this.place = place;
  }
}

/**
 * The names that a cell reads, with their values: from cells above, from imports, and what every cell is given.
 * Throws a `CellProblem` where the cell cannot run.
 */
export function collectScope(
  cell: Cell,
  { problems }: Link,
  read: ReadonlyMap<string, unknown>,
  { modules, display, show, progress }: Surroundings,
): Record<string, unknown> {
  if (cell.mistake) throw new CellProblem('SyntaxError', cell.mistake.message, cell.mistake.place);
  if (problems[0]) throw new CellProblem('ReferenceError', problems[0].message, problems[0].place);
  const scope: Record<string, unknown> = Object.create(null);
  if ('console' in cell.uses) scope['console'] = createConsole(show);
  if ('display' in cell.uses) scope['display'] = display;
  if ('progress' in cell.uses) scope['progress'] = (i: unknown, n: unknown) => progress.report(i, n);
  for (const [name, value] of read) scope[name] = value;
  // After the names from above: no cell of the page can put its own in place of what checks it.
  if (cell.checks !== undefined) scope['expect'] = expect;
  for (const statement of cell.imports) {
    const module = Object.hasOwn(modules, statement.module) ? modules[statement.module] : undefined;
    if (!module) {
      const known = Object.keys(modules).map((name) => `'${name}'`);
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

function createConsole(show: (output: Output) => void) {
  const log = (...values: unknown[]) => {
    show({ kind: 'text', text: formatLog(values) });
  };
  const table = (data: unknown, columns?: unknown) => {
    show(describeTable(data, columns) ?? { kind: 'text', text: formatLog([data]) });
  };
  return { log, info: log, debug: log, warn: log, error: log, table };
}
