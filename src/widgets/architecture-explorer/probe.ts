import * as np from 'lanes';
import { type Activation, type Layer, readLayers, writeShape } from '../layers.ts';
import { type BuiltNetwork, bounds, buildNetwork, firstSizes, readSizes } from './built-network.ts';
import { chooseUnits } from './drawn-units.ts';

/** What the explorer looks at. Without parameters a reader builds networks, and nothing else. */
export interface Subject {
  /** W1, b1, W2, b2, … */
  parameters?: object;
  /** Examples in columns; the sums are those of the first. */
  X?: np.NDArray;
  /** The activation function of all layers but the last. Without it, only the sums of layer 1 are known. */
  hidden?: Activation;
  /** The activation function of the last layer. */
  output?: Activation;
}

/** What the life asks: a network of these sizes instead of the reader's, and a unit of each layer that is to be drawn. */
interface Question {
  sizes?: unknown;
  seed?: unknown;
  asked?: unknown;
}

/** A sum of more terms is written out so far, and the rest in one number. */
const mostTerms = 100;
const mostLayers = 8;

export function look(subject: Subject): (input: unknown) => unknown {
  const { parameters, X, hidden, output } = subject ?? {};
  const own = parameters === undefined ? undefined : readNetwork(parameters, X);
  return (input) => {
    const { sizes, seed, asked } = (input ?? {}) as Question;
    const built = readSizes(sizes) ?? (own ? undefined : firstSizes);
    const network = built ? buildNetwork(built, Number(seed) || 0) : own!;
    return {
      isBuilt: built !== undefined,
      canShowOwn: own !== undefined,
      examples: network.X?.shape[1] ?? null,
      ...describeLayers(network, { hidden, output }, Array.isArray(asked) ? asked : []),
      bounds,
    };
  };
}

type Network = { layers: Layer[]; X: BuiltNetwork['X'] | undefined };

function readNetwork(parameters: object, X: np.NDArray | undefined): Network {
  const layers = readLayers(parameters);
  if (layers.length > mostLayers) {
    throw new Error(`This drawing has room for ${mostLayers} layers; the parameters have ${layers.length}.`);
  }
  const inputs = layers[0]!.W.shape[1]!;
  if (X !== undefined && !(X instanceof np.NDArray)) throw new Error('X is no array: make it with np.array.');
  if (X && (X.ndim !== 2 || X.shape[0] !== inputs || !X.shape[1])) {
    throw new Error(
      `X has shape ${writeShape(X.shape)}. W1 has ${inputs} columns, so X needs ${inputs} rows and a column for each example.`,
    );
  }
  return { layers, X };
}

function describeLayers({ layers, X }: Network, { hidden, output }: Subject, asked: unknown[]) {
  const sizes = [layers[0]!.W.shape[1]!, ...layers.map(({ W }) => W.shape[0]!)];
  const units = sizes.map((size, index) => chooseUnits(size, asked[index] as number | undefined));
  // What goes into the next layer: one column, or undefined where it is not known.
  let A = X && np.take(X, [0], 1);
  const input = A && np.take(A, units[0]!, 0);
  const described = layers.map(({ W, b }, index) => {
    const here = units[index + 1]!;
    const g = index === layers.length - 1 ? output : hidden;
    const rows = np.take(W, here, 0);
    const products: np.NDArray | undefined = A && np.multiply(rows, np.transpose(A));
    const terms = Math.min(mostTerms, sizes[index]!);
    const first = Array.from({ length: terms }, (_, term) => term);
    const Z: np.NDArray | undefined = A && np.add(np.matmul(W, A), b);
    const inputs = A && np.take(A, first, 0);
    A = Z && g && activate(g, Z);
    return {
      lines: np.take(rows, units[index]!, 1),
      rows: np.take(rows, first, 1),
      b: np.take(b, here, 0),
      inputs: inputs ?? null,
      rest: products ? sumRest(products, terms) : null,
      z: Z ? np.take(Z, here, 0) : null,
      a: A ? np.take(A, here, 0) : null,
      g: g?.name || 'g',
    };
  });
  return { sizes, units, input: input ?? null, layers: described, largest: findLargest(layers) };
}

function activate(g: Activation, Z: np.NDArray): np.NDArray {
  const A: unknown = g(Z);
  const name = g.name || 'The activation function';
  if (!(A instanceof np.NDArray) || String(A.shape) !== String(Z.shape)) {
    const given = A instanceof np.NDArray ? `an array of shape ${writeShape(A.shape)}` : 'no array';
    throw new Error(`${name} gave ${given} for one of shape ${writeShape(Z.shape)}: it should keep the shape.`);
  }
  return A;
}

/** What the products beyond the first terms add up to, for each row. */
function sumRest(products: np.NDArray, terms: number): np.NDArray {
  const left = products.shape[1]! - terms;
  const rest = Array.from({ length: left }, (_, index) => terms + index);
  return left > 0 ? np.sum(np.take(products, rest, 1), 1) : np.zeros([products.shape[0]!]);
}

/** The size of the largest weight and of the largest bias: the thickest line, the largest dot. */
function findLargest(layers: Layer[]) {
  const largest = (arrays: np.NDArray[]) => Math.max(...arrays.map((array) => np.max(np.abs(array))));
  return { weight: largest(layers.map(({ W }) => W)), bias: largest(layers.map(({ b }) => b)) };
}
