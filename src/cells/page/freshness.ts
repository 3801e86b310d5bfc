import { findAncestors, findDependents, linkCells } from '../notebook/graph.ts';
import type { Cell } from '../types.ts';

/** A cell with its text. */
export interface Written {
  readonly cell: Cell;
  readonly text: string;
}

/**
 * Knows which outputs on the page were made from other code than stands there now: an output is made from the text of its
 * cell and from those of all cells that it reads.
 */
export class Freshness {
  readonly #shown = new Map<string, string>();

  /** What the build has shown was made from the texts of the post. */
  constructor(cells: readonly Written[]) {
    for (const { id, code } of this.#codes(cells)) this.#shown.set(id, code);
  }

  /** The cells, by name, whose output is not what their code would give now. */
  findStale(cells: readonly Written[]): Set<string> {
    return new Set(
      this.#codes(cells)
        .filter(({ id, code }) => this.#shown.get(id) !== code)
        .map(({ id }) => id),
    );
  }

  /** The cells that have to run where these do: those below that are stale, or will be. */
  addStaleDependents(cells: readonly Written[], ids: readonly string[]): string[] {
    const links = linkCells(cells.map(({ cell }) => cell));
    const stale = this.findStale(cells);
    const wanted = new Set(ids);
    for (const [index, { cell }] of cells.entries()) {
      if (!ids.includes(cell.id)) continue;
      for (const below of findDependents(links, index)) {
        if (stale.has(cells[below]!.cell.id)) wanted.add(cells[below]!.cell.id);
      }
    }
    return cells.map(({ cell }) => cell.id).filter((id) => wanted.has(id));
  }

  /** A cell's output is that of these texts from now on. */
  note(cells: readonly Written[], id: string): void {
    const code = this.#codes(cells).find((cell) => cell.id === id)?.code;
    if (code !== undefined) this.#shown.set(id, code);
  }

  #codes(cells: readonly Written[]): { id: string; code: string }[] {
    const links = linkCells(cells.map(({ cell }) => cell));
    return cells.map(({ cell, text }, index) => {
      const texts = findAncestors(links, index).map((above) => [above, cells[above]!.text]);
      return { id: cell.id, code: JSON.stringify([text, texts]) };
    });
  }
}
