import type { Cell, Place } from '../types.ts';

/** Something in a cell's names that keeps it from running, in words for the reader. */
interface Problem {
  message: string;
  place: Place;
}

/** What one cell takes from the cells above it. */
export interface Link {
  /** Name → index of the cell that defines it: the nearest one above. */
  sources: Map<string, number>;
  problems: Problem[];
}

/**
 * Links each cell, in page order, to the cells whose names it uses.
 *
 * A cell sees the names of the cells above it, and where several define a name, the nearest wins. So a post can
 * redefine `forward` step by step, no cycle can exist, and the page means what it says when read from the top.
 */
export function linkCells(cells: readonly Cell[]): Link[] {
  const firstDefinition = new Map<string, number>();
  for (const [index, cell] of cells.entries()) {
    for (const name of cell.defines) if (!firstDefinition.has(name)) firstDefinition.set(name, index);
  }
  const nearest = new Map<string, number>();
  return cells.map((cell, index) => {
    const sources = new Map<string, number>();
    const problems: Problem[] = [];
    for (const [name, place] of Object.entries(cell.uses)) {
      const source = nearest.get(name);
      const later = firstDefinition.get(name);
      if (source !== undefined) sources.set(name, source);
      else if (later !== undefined) problems.push({ message: definedBelow(name, cells[later]!.number), place });
      // A name that no cell defines is left to fail when the cell runs: `typeof maybe` is legal.
    }
    for (const [name, place] of Object.entries(cell.writes)) {
      const owner = nearest.get(name);
      problems.push({ message: owner === undefined ? undeclared(name) : foreign(name, cells[owner]!.number), place });
    }
    for (const name of cell.defines) nearest.set(name, index);
    return { sources, problems };
  });
}

/** Why a cell cannot use a name that a cell below it defines. */
export const definedBelow = (name: string, number: number) =>
  `\`${name}\` is defined further down, in cell ${number}. A cell can use only names from the cells above it.`;
const undeclared = (name: string) =>
  `\`${name}\` is assigned but never declared. Write \`let ${name} = …\` or \`const ${name} = …\`.`;
/** Why a cell cannot assign to a name of a cell above it. */
export const foreign = (name: string, number: number) =>
  `\`${name}\` belongs to cell ${number}. A cell cannot assign to a name of another cell: declare it here with \`let\` or \`const\`, or move this code into cell ${number}.`;

/** The indices of all cells that read the given cell, directly or through others, in page order; without the cell itself. */
export function findDependents(links: readonly Link[], index: number): number[] {
  const reached = new Set([index]);
  for (let below = index + 1; below < links.length; below++) {
    if ([...links[below]!.sources.values()].some((source) => reached.has(source))) reached.add(below);
  }
  reached.delete(index);
  return [...reached];
}

/** The indices of all cells that the given cell reads, directly or through others, in page order; without the cell itself. */
export function findAncestors(links: readonly Link[], index: number): number[] {
  const reached = new Set([index]);
  for (let above = index; above >= 0; above--) {
    if (reached.has(above)) for (const source of links[above]!.sources.values()) reached.add(source);
  }
  reached.delete(index);
  return [...reached].sort((a, b) => a - b);
}
