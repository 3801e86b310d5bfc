import type { Cell } from '../cells/types.ts';
import type { CellFence } from './fence.ts';

/** A fence of a post: what its info words say, the line where it opens, and its text. */
export interface Fenced<F> {
  fence: F;
  line: number;
  text: string;
}

/** A fence that is a cell of the page. */
export interface FencedCell extends Fenced<CellFence> {
  cell: Cell;
}
