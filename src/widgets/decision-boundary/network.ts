import * as np from 'lanes';
import type { Weights } from './weights.ts';

/** Weights and biases as the posts write them: W1 has one row a hidden unit, one column an input. */
export interface Parameters {
  W1: np.NDArray;
  b1: np.NDArray;
  W2: np.NDArray;
  b2: np.NDArray;
}

type ActivationFunction = (Z: np.NDArray) => np.NDArray;

/** The reader's functions. */
export interface Functions {
  activation: ActivationFunction;
  output: ActivationFunction;
  /** The whole pass through two layers. Default: made of the two functions. */
  forward?: (X: np.NDArray, parameters: Parameters) => { A2: np.NDArray };
}

/** What the network says of points, which stand in columns: numbers, one a point. */
export function passPoints(functions: Functions, weights: Weights, X: np.NDArray): np.NDArray {
  const { units, bias, single } = weights;
  if (units.length === 0) {
    const Z = np.add(np.matmul(np.array([[single.w1, single.w2]]), X), single.b);
    return callFunction('output', functions.output, Z);
  }
  const parameters = {
    W1: np.array(units.map(({ w1, w2 }) => [w1, w2])),
    b1: np.array(units.map(({ b }) => [b])),
    W2: np.array([units.map(({ out }) => out)]),
    b2: np.array([[bias]]),
  };
  if (functions.forward) return checkOutput(functions.forward(X, parameters)?.A2, X);
  const A1 = callFunction('activation', functions.activation, np.add(np.matmul(parameters.W1, X), parameters.b1));
  return callFunction('output', functions.output, np.add(np.matmul(parameters.W2, A1), parameters.b2));
}

function callFunction(name: string, f: ActivationFunction, Z: np.NDArray): np.NDArray {
  if (typeof f !== 'function') throw new TypeError(`The ${name} is no function`);
  const A: unknown = f(Z);
  if (!(A instanceof np.NDArray)) throw new TypeError(`The ${name} function gave no array`);
  if (A.shape.join() !== Z.shape.join()) {
    throw new RangeError(`The ${name} function gave shape (${A.shape.join(', ')}) for shape (${Z.shape.join(', ')})`);
  }
  return A;
}

function checkOutput(A2: unknown, X: np.NDArray): np.NDArray {
  const expected = `1, ${X.shape[1]}`;
  if (!(A2 instanceof np.NDArray)) throw new TypeError('The forward pass gave no array A2');
  if (A2.shape.join(', ') === expected) return A2;
  throw new RangeError(`The forward pass gave A2 of shape (${A2.shape.join(', ')}) where (${expected}) was expected`);
}

/** The reader's own weights; null where the fence gives none. Throws where they are not those of such a network. */
export function readParameters(parameters: Parameters | undefined, most: number): Omit<Weights, 'single'> | null {
  if (parameters === undefined || parameters === null) return null;
  const { W1, b1, W2, b2 } = parameters;
  const units = W1 instanceof np.NDArray ? (W1.shape[0] ?? 0) : 0;
  if (units < 1 || units > most) {
    throw new RangeError(`W1 should be an array with one row for each of 1 to ${most} hidden units`);
  }
  const wanted: [string, np.NDArray, number[]][] = [
    ['W1', W1, [units, 2]],
    ['b1', b1, [units, 1]],
    ['W2', W2, [1, units]],
    ['b2', b2, [1, 1]],
  ];
  for (const [name, array, shape] of wanted) {
    const given = array instanceof np.NDArray ? `(${array.shape.join(', ')})` : 'none';
    if (given !== `(${shape.join(', ')})`) {
      throw new RangeError(`${name} has shape ${given}: with ${units} hidden units (${shape.join(', ')}) is expected`);
    }
  }
  return {
    units: Array.from({ length: units }, (_, k) => ({
      w1: W1.item(k, 0),
      w2: W1.item(k, 1),
      b: b1.item(k, 0),
      out: W2.item(0, k),
    })),
    bias: b2.item(0, 0),
  };
}
