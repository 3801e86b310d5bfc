import * as np from 'lanes';

/** Two matrices, and a column that is added to their product: 1, 2, 3 … where there is none. */
export interface Subject {
  A: np.ArrayLike;
  B: np.ArrayLike;
  b?: np.ArrayLike;
}

interface Arrays {
  A: np.NDArray;
  B: np.NDArray;
  b: np.NDArray;
}

const most = 6;

const showShape = ({ shape }: np.NDArray) => (shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(', ')})`);

function readMatrix(name: string, value: unknown): np.NDArray {
  let array: np.NDArray;
  try {
    array = np.asarray(value as np.ArrayLike);
  } catch {
    throw new Error(`${name} is no matrix: an array of numbers with two axes is asked for.`);
  }
  if (array.ndim !== 2) {
    throw new Error(`${name} has shape ${showShape(array)}: a matrix has two axes, rows and columns.`);
  }
  if (array.shape.some((size) => size < 1 || size > most)) {
    throw new Error(`${name} has shape ${showShape(array)}: here is room for 1 to ${most} rows and columns.`);
  }
  return array.dtype === 'bool' ? array.astype('float32') : array;
}

function readColumn(value: unknown): np.NDArray {
  const b = readMatrix('b', value);
  if (b.shape[1] === 1) return b;
  throw new Error(`b has shape ${showShape(b)}: biases stand in one column, shape (${b.shape[0]}, 1).`);
}

function readArrays(value: unknown): Arrays {
  const { A, B, b } = Object(value) as Partial<Record<'A' | 'B' | 'b', unknown>>;
  const left = readMatrix('A', A);
  const rows = left.shape[0]!;
  return {
    A: left,
    B: readMatrix('B', B),
    b: readColumn(b ?? np.arange(1, rows + 1, { dtype: 'float32' }).reshape(rows, 1)),
  };
}

/** What a function gives, or the sentence with which it refuses. */
function attempt<T>(compute: () => T): { value: T } | { refusal: string } {
  try {
    return { value: compute() };
  } catch (error) {
    return { refusal: (error as Error).message };
  }
}

/** The product, as one matrix and as its outer products, one for each column of A, with their running sums. */
function multiply(A: np.NDArray, B: np.NDArray) {
  const C = np.matmul(A, B) as np.NDArray;
  const columns = Array.from({ length: A.shape[1]! }, (_, k) => k);
  const outers = np.stack(
    columns.map((k) => np.outer(A.slice(`:, ${k}`) as np.NDArray, B.slice(`${k}, :`) as np.NDArray) as np.NDArray),
  ) as np.NDArray;
  return { C, outers, sums: np.cumsum(outers, 0) };
}

/** Takes `{ A, B, b }` as nested lists, or nothing for the reader's own arrays. */
export function look(subject: Subject) {
  const given = readArrays(subject);
  return (input: unknown) => {
    const { A, B, b } = input === undefined || input === null ? given : readArrays(input);
    const product = attempt(() => multiply(A, B));
    const sum = 'value' in product ? attempt(() => np.add(product.value.C, b)) : null;
    return {
      given,
      A,
      B,
      b,
      refusal: 'refusal' in product ? product.refusal : '',
      product: 'value' in product ? product.value : null,
      biasRefusal: sum && 'refusal' in sum ? sum.refusal : '',
      Z: sum && 'value' in sum ? sum.value : null,
    };
  };
}
