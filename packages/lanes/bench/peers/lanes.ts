import lanes from '../../package.json' with { type: 'json' };
import * as np from '../../src/index.ts';
import { loadKernels } from '../../src/wasm.ts';
import { type Arrays, type Computation, createTrial, type Library } from './library.ts';
import { BATCH, DRAWS, type Kind, RATE } from './operations.ts';

/** One step of training, as a tutorial writes it. */
function train([x, y, W1, b1, W2, b2]: readonly np.NDArray[]): readonly np.NDArray[] {
  const hidden = np.maximum(np.matmul(x, W1).add(b1), 0);
  const scores = np.matmul(hidden, W2).add(b2);
  const e = np.exp(scores.subtract(scores.max(1, { keepdims: true })));
  const p = e.divide(e.sum(1, { keepdims: true }));
  const loss = np.log(p).multiply(y).sum(1);
  const dScores = p.subtract(y).divide(BATCH);
  const dHidden = np.matmul(dScores, W2.T).multiply(np.greater(hidden, 0));
  return [
    loss,
    W1.subtract(np.matmul(x.T, dHidden).multiply(RATE)),
    b1.subtract(dHidden.sum(0).multiply(RATE)),
    W2.subtract(np.matmul(hidden.T, dScores).multiply(RATE)),
    b2.subtract(dScores.sum(0).multiply(RATE)),
  ];
}

const computations: Record<Kind, Computation<np.NDArray>> = {
  matmul: ([a, b]) => np.matmul(a, b),
  matmulTransposed: ([a, b]) => np.matmul(a.T, b),
  add: ([a, b]) => np.add(a, b),
  addInto: ([a, b, out]) => np.add(a, b, out),
  exp: ([x]) => np.exp(x),
  tanh: ([x]) => np.tanh(x),
  sigmoid: ([x]) => np.divide(1, np.exp(x.negative()).add(1)),
  softmax: ([x]) => {
    const e = np.exp(x.subtract(x.max(-1, { keepdims: true })));
    return e.divide(e.sum(-1, { keepdims: true }));
  },
  sumRows: ([x]) => x.sum(1),
  sumColumns: ([x]) => x.sum(0),
  argmaxRows: ([x]) => x.argmax(1),
  transpose: ([x]) => x.T.copy(),
  normal: () => np.random.default_rng(7).standard_normal(DRAWS),
  train,
};

export function openLanes(): Library {
  if (loadKernels() === null) throw new Error('WebAssembly SIMD is missing here, so there is nothing to compare');
  const arrays: Arrays<np.NDArray> = {
    place: ({ data, shape }) => new np.NDArray(data, [...shape]),
    read: ({ data }) => data,
    computations,
  };
  return {
    name: 'lanes',
    version: lanes.version,
    prepare: (kind, operands) => createTrial(arrays, kind, operands),
  };
}
