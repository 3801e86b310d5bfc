import { readArray, readObject, readText } from '../read-data.ts';
import type { Data } from '../widget.ts';

export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  /** Row after row. */
  readonly values: readonly number[];
}

/** What the probe tells of two matrices, checked. */
export interface Product {
  readonly A: Matrix;
  readonly B: Matrix;
  readonly b: Matrix;
  /** lanes' own sentence where A and B do not fit. */
  readonly refusal: string;
  /** A B; null where they do not fit. */
  readonly C: Matrix | null;
  /** For each k column k of A times row k of B, and the sum of these up to k. */
  readonly outers: readonly Matrix[];
  readonly sums: readonly Matrix[];
  /** lanes' own sentence where b does not broadcast onto the product. */
  readonly biasRefusal: string;
  /** A B + b. */
  readonly Z: Matrix | null;
  /** The reader's own arrays, to see whether they have changed. */
  readonly given: string;
}

function readMatrix(data: Data | undefined, what: string, rows: number | null, columns: number | null): Matrix {
  const { shape, values } = readArray(data, what, [rows, columns]);
  return { rows: shape[0]!, columns: shape[1]!, values };
}

/** The matrices of a stack. */
function readStack(data: Data | undefined, what: string, rows: number, columns: number, count: number): Matrix[] {
  const { values } = readArray(data, what, [count, rows, columns]);
  const size = rows * columns;
  return Array.from({ length: count }, (_, k) => ({ rows, columns, values: values.slice(k * size, (k + 1) * size) }));
}

export function readProduct(data: Data): Product {
  const answer = readObject(data, 'the answer');
  const A = readMatrix(answer.get('A'), 'A', null, null);
  const B = readMatrix(answer.get('B'), 'B', null, null);
  const shared = {
    A,
    B,
    b: readMatrix(answer.get('b'), 'b', null, 1),
    refusal: readText(answer.get('refusal'), 'the refusal'),
    biasRefusal: readText(answer.get('biasRefusal'), 'the refusal of b'),
    given: JSON.stringify(answer.get('given')),
  };
  const product = answer.get('product');
  if (product === null) return { ...shared, C: null, outers: [], sums: [], Z: null };
  const parts = readObject(product, 'the product');
  const Z = answer.get('Z');
  return {
    ...shared,
    C: readMatrix(parts.get('C'), 'AB', A.rows, B.columns),
    outers: readStack(parts.get('outers'), 'the outer products', A.rows, B.columns, A.columns),
    sums: readStack(parts.get('sums'), 'their sums', A.rows, B.columns, A.columns),
    Z: Z === null ? null : readMatrix(Z, 'AB + b', A.rows, B.columns),
  };
}
