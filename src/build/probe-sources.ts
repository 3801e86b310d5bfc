import { linkCells } from '../cells/notebook/graph.ts';
import type { Cell } from '../cells/types.ts';

/**
 * The cells that a probe reads names of, in page order, with these names. What those cells only import is left out.
 * @param cells all cells of the page, in the notebook's order
 */
export function findSources(probe: Cell, cells: readonly Cell[]): [cell: Cell, names: string[]][] {
  const names = new Map<number, string[]>();
  for (const [name, source] of linkCells(cells)[cells.indexOf(probe)]!.sources) {
    if (cells[source]!.imports.some((statement) => statement.names.some(({ local }) => local === name))) continue;
    names.set(source, [...(names.get(source) ?? []), name]);
  }
  return [...names].sort(([a], [b]) => a - b).map(([source, list]) => [cells[source]!, list]);
}
