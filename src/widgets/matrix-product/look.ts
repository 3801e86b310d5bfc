import type { Product } from './product.ts';

/** Three ways to look at one product. */
export type View = 'entries' | 'outers' | 'bias';

/** What a reader looks at, and what is being typed that is no number yet. */
export interface Look {
  readonly view: View;
  readonly row: number;
  readonly column: number;
  /** Which outer product. */
  readonly k: number;
  /** By the name of the input, as in 'A-0-1': what stands in it. */
  readonly mistakes: ReadonlyMap<string, string>;
}

export const firstLook: Look = { view: 'entries', row: 0, column: 0, k: 0, mistakes: new Map() };

/** How many steps the view has, and at which the reader is. */
export function findStep({ A, B }: Product, { view, row, column, k }: Look): { at: number; count: number } {
  if (view === 'entries') return { at: row * B.columns + column, count: A.rows * B.columns };
  return view === 'outers' ? { at: k, count: A.columns } : { at: column, count: B.columns };
}

/** The same look at another step; it stays between the first and the last. */
export function moveTo(product: Product, look: Look, step: number): Look {
  const at = Math.max(0, Math.min(findStep(product, look).count - 1, step));
  const { columns } = product.B;
  if (look.view === 'entries') return { ...look, row: Math.floor(at / columns), column: at % columns };
  return look.view === 'outers' ? { ...look, k: at } : { ...look, column: at };
}

/** The same look where the matrices have become smaller. */
export function keepWithin({ A, B }: Product, look: Look): Look {
  return {
    ...look,
    row: Math.min(look.row, A.rows - 1),
    column: Math.min(look.column, B.columns - 1),
    k: Math.min(look.k, A.columns - 1),
  };
}
