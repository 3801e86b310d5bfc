import * as jax from '#jax';
import { type Arrays, type Computation, createTrial, type Library } from './library.ts';
import { BATCH, DRAWS, type Kind, RATE } from './operations.ts';
import peers from './package.json' with { type: 'json' };

const { numpy: np, nn, random } = jax;

// Every use of an array but its last takes a reference, `ref`.
function train(x: jax.Array, y: jax.Array, W1: jax.Array, b1: jax.Array, W2: jax.Array, b2: jax.Array): jax.Array[] {
  const hidden = nn.relu(np.matmul(x.ref, W1.ref).add(b1.ref));
  const p = nn.softmax(np.matmul(hidden.ref, W2.ref).add(b2.ref), -1);
  const loss = np.log(p.ref).mul(y.ref).sum(1);
  const dScores = p.sub(y).div(BATCH);
  const dHidden = np.where(np.greater(hidden.ref, 0), np.matmul(dScores.ref, np.transpose(W2.ref)), 0);
  return [
    loss,
    W1.sub(np.matmul(np.transpose(x), dHidden.ref).mul(RATE)),
    b1.sub(dHidden.sum(0).mul(RATE)),
    W2.sub(np.matmul(np.transpose(hidden), dScores.ref).mul(RATE)),
    b2.sub(dScores.sum(0).mul(RATE)),
  ];
}

/** Compiles a function of arrays, which it uses up, to one of operands, which stay. */
function compile(run: (...arrays: jax.Array[]) => jax.Array[]): Computation<jax.Array> {
  const compiled = jax.jit(run);
  return (operands) => compiled(...operands.map(({ ref }) => ref));
}

function createComputations(): Record<Kind, Computation<jax.Array>> {
  const key = random.key(7);
  const draw = jax.jit((fresh) => [random.normal(fresh, [DRAWS])]);
  const add = compile((a, b) => [np.add(a, b)]);
  return {
    matmul: compile((a, b) => [np.matmul(a, b)]),
    matmulTransposed: compile((a, b) => [np.matmul(np.transpose(a), b)]),
    add,
    addInto: ([a, b]) => add([a, b]),
    exp: compile((x) => [np.exp(x)]),
    tanh: compile((x) => [np.tanh(x)]),
    sigmoid: compile((x) => [nn.sigmoid(x)]),
    softmax: compile((x) => [nn.softmax(x, -1)]),
    sumRows: compile((x) => [x.sum(1)]),
    sumColumns: compile((x) => [x.sum(0)]),
    argmaxRows: compile((x) => [np.argmax(x, 1)]),
    transpose: compile((x) => [np.transpose(x)]),
    normal: () => draw(key.ref),
    train: compile(train),
  };
}

/** jax-js on its WebAssembly backend, each operation compiled by `jit`. */
export async function openJax(): Promise<Library> {
  // With both it would start workers.
  if (typeof SharedArrayBuffer !== 'undefined' && typeof Worker !== 'undefined') {
    throw new Error('it would compute on several threads here');
  }
  await jax.init('wasm');
  jax.defaultDevice('wasm');
  const arrays: Arrays<jax.Array> = {
    place: ({ data, shape }) => np.array(data).reshape(shape),
    read: (array) => array.ref.dataSync(),
    free: (array) => array.dispose(),
    // The results of a compiled function are computed together.
    finish: ([first]) => first!.blockUntilReady(),
    computations: createComputations(),
  };
  return {
    name: 'jax-js',
    version: peers.dependencies['@jax-js/jax'],
    prepare: (kind, operands) => createTrial(arrays, kind, operands),
  };
}
