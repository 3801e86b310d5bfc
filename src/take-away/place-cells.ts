import { compileCell, createBrokenCell } from '../cells/compile/compile.ts';
import { CellSyntaxError } from '../cells/compile/syntax-error.ts';
import { linkCells } from '../cells/notebook/graph.ts';
import type { Cell } from '../cells/types.ts';
import type { Placed } from './naming.ts';
import type { TakenCell } from './types.ts';
import { readUnit, type Unit } from './unit.ts';

/** A cell among the units of a file. */
export interface PlacedCell extends Placed {
  cell: TakenCell;
  /** Why the cell cannot run in the file, in a sentence. */
  reason?: string;
}

/** Reads the cells in page order, and finds out which of them cannot run, as the page would find out. */
export function placeCells(cells: readonly TakenCell[], modules: readonly string[]): PlacedCell[] {
  const compiled = cells.map(compile);
  const links = linkCells(compiled);
  const placed: PlacedCell[] = [];
  for (const [index, cell] of cells.entries()) {
    const waitsFor = [...links[index]!.sources.values()].find((source) => placed[source]!.isLeftOut);
    const unknown = compiled[index]!.imports.find(({ module }) => !modules.includes(module));
    const problem =
      compiled[index]!.mistake?.message ??
      links[index]!.problems[0]?.message ??
      (unknown && `There is no module '${unknown.module}' here.`);
    const reason =
      problem ??
      (waitsFor === undefined ? undefined : `It needs cell ${cells[waitsFor]!.number}, which fails.`) ??
      (cell.fails ? 'On the page it ends with an error.' : undefined);
    placed.push({
      unit: compiled[index]!.mistake ? brokenUnit(cell.text) : readUnit(cell.text),
      kind: 'cell',
      suffix: `cell${cell.number}`,
      cell,
      ...(reason !== undefined && { reason, isLeftOut: true }),
    });
  }
  return placed;
}

function compile({ id, number, text }: TakenCell): Cell {
  try {
    return { id, number, ...compileCell(text) };
  } catch (error) {
    if (error instanceof CellSyntaxError) return { id, number, ...createBrokenCell(error) };
    throw error;
  }
}

/** A text that is no program names nothing. */
function brokenUnit(text: string): Unit {
  const none = { values: new Set<string>(), types: new Set<string>(), movingNames: new Set<string>() };
  return { text, ...none, imports: [], mentions: [], erased: [] };
}
