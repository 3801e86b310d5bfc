import * as np from '#numpy-ts';
import { type Arrays, type Computation, createTrial, type Library } from './library.ts';
import { BATCH, DRAWS, type Kind, RATE } from './operations.ts';
import peers from './package.json' with { type: 'json' };

type Keep = (array: np.NDArray) => np.NDArray;

/** Computes with arrays that are freed at the end, if they are kept for that. */
function freeing<T>(compute: (keep: Keep) => T): T {
  const kept: np.NDArray[] = [];
  const result = compute((array) => {
    kept.push(array);
    return array;
  });
  for (const array of kept) array.dispose();
  return result;
}

/** A transposed copy, by which a product is quicker than by a transposed view. */
function turn(x: np.NDArray, keep: Keep): np.NDArray {
  return keep(np.copy(keep(x.T)));
}

/** A copy broadcast to the shape of another array, with which it computes quicker than with what it is copied from. */
function spread(x: np.NDArray, { shape }: np.NDArray, keep: Keep): np.NDArray {
  return keep(np.copy(keep(np.broadcast_to(x, shape))));
}

function softmax(x: np.NDArray, keep: Keep): np.NDArray {
  const e = keep(np.exp(keep(np.subtract(x, spread(keep(np.max(x, -1, true)), x, keep)))));
  return np.divide(e, spread(keep(np.sum(e, -1, true)), e, keep));
}

function layer(x: np.NDArray, W: np.NDArray, b: np.NDArray, keep: Keep): np.NDArray {
  const product = keep(np.matmul(x, W));
  return keep(np.add(product, spread(b, product, keep)));
}

function train([x, y, W1, b1, W2, b2]: readonly np.NDArray[], keep: Keep): readonly np.NDArray[] {
  const hidden = keep(np.maximum(layer(x, W1, b1, keep), 0));
  const p = keep(softmax(layer(hidden, W2, b2, keep), keep));
  const loss = np.sum(keep(np.multiply(keep(np.log(p)), y)), 1);
  const dScores = keep(np.divide(keep(np.subtract(p, y)), BATCH));
  const dHidden = keep(np.multiply(keep(np.matmul(dScores, turn(W2, keep))), keep(np.greater(hidden, 0))));
  const next = (old: np.NDArray, gradient: np.NDArray) => np.subtract(old, keep(np.multiply(keep(gradient), RATE)));
  return [
    loss,
    next(W1, np.matmul(turn(x, keep), dHidden)),
    next(b1, np.sum(dHidden, 0)),
    next(W2, np.matmul(turn(hidden, keep), dScores)),
    next(b2, np.sum(dScores, 0)),
  ];
}

const computations: Record<Kind, Computation<np.NDArray>> = {
  matmul: ([a, b]) => np.matmul(a, b),
  matmulTransposed: ([a, b]) => freeing((keep) => np.matmul(turn(a, keep), b)),
  add: ([a, b]) => np.add(a, b),
  addInto: ([a, b]) => np.add(a, b),
  exp: ([x]) => np.exp(x),
  tanh: ([x]) => np.tanh(x),
  sigmoid: ([x]) => freeing((keep) => np.reciprocal(keep(np.add(keep(np.exp(keep(np.negative(x)))), 1)))),
  softmax: ([x]) => freeing((keep) => softmax(x, keep)),
  sumRows: ([x]) => np.sum(x, 1),
  sumColumns: ([x]) => np.sum(x, 0),
  argmaxRows: ([x]) => np.argmax(x, 1),
  transpose: ([x]) => freeing((keep) => np.copy(keep(x.T))),
  normal: () => np.random.default_rng(7).standard_normal(DRAWS),
  train: (operands) => freeing((keep) => train(operands, keep)),
};

/** numpy-ts, whose arrays lie in its own memory. */
export async function openNumpyTs(): Promise<Library> {
  const arrays: Arrays<np.NDArray> = {
    place: ({ data, shape }) => np.array(data, 'float32').reshape([...shape]),
    read: ({ data }) => data,
    free: (array) => array.dispose(),
    computations,
  };
  return {
    name: 'numpy-ts',
    version: peers.dependencies['numpy-ts'],
    prepare: (kind, operands) => createTrial(arrays, kind, operands),
  };
}
