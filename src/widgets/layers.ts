import * as np from 'lanes';

/** The parameters of one layer: W is (units, inputs), b is (units, 1). */
export interface Layer {
  W: np.NDArray;
  b: np.NDArray;
}

/** What a layer does to each of its sums. */
export type Activation = (Z: np.NDArray) => np.NDArray;

/** W1, b1, W2, b2, … as layers. Throws a sentence where they are not there or do not fit each other. */
export function readLayers(parameters: unknown): Layer[] {
  if (typeof parameters !== 'object' || parameters === null) {
    throw new Error('The parameters are an object with the arrays W1, b1, W2, b2 and so on.');
  }
  const named = parameters as Record<string, unknown>;
  const layers: Layer[] = [];
  while (layers.length === 0 || `W${layers.length + 1}` in named) {
    const number = layers.length + 1;
    const W = readArray(named[`W${number}`], `W${number}`);
    const b = readArray(named[`b${number}`], `b${number}`);
    checkLayer({ W, b }, number, layers.at(-1));
    layers.push({ W, b });
  }
  return layers;
}

/** `(16, 64)`: a shape as NumPy writes it. */
export function writeShape(shape: readonly number[]): string {
  return `(${shape.join(', ')}${shape.length === 1 ? ',' : ''})`;
}

function readArray(value: unknown, name: string): np.NDArray {
  if (value === undefined) throw new Error(`The parameters have no ${name}.`);
  if (!(value instanceof np.NDArray)) throw new Error(`${name} is no array: make it with np.array or rng.normal.`);
  return value;
}

function checkLayer({ W, b }: Layer, number: number, before: Layer | undefined): void {
  const [units, inputs] = W.shape;
  if (W.ndim !== 2 || !units || !inputs) {
    throw new Error(
      `W${number} has shape ${writeShape(W.shape)}. It needs a row for each unit and a column for each input.`,
    );
  }
  const expected = before?.W.shape[0];
  if (expected !== undefined && inputs !== expected) {
    throw new Error(
      `W${number} has shape ${writeShape(W.shape)}, but layer ${number - 1} has ${expected} units: W${number} needs ${expected} columns.`,
    );
  }
  if (b.ndim !== 2 || b.shape[0] !== units || b.shape[1] !== 1) {
    throw new Error(
      `b${number} has shape ${writeShape(b.shape)}. Layer ${number} has ${units} units, so b${number} needs shape (${units}, 1).`,
    );
  }
}
