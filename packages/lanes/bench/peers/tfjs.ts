import * as tf from '#tfjs';
import { setWasmPaths } from '#tfjs-wasm';
import { type Arrays, type Computation, createTrial, type Library } from './library.ts';
import { BATCH, DRAWS, type Kind, RATE } from './operations.ts';
import peers from './package.json' with { type: 'json' };

// Its product by a transposed copy is quicker than its own product of a transposed operand.
function train([x, y, W1, b1, W2, b2]: readonly tf.Tensor[], rate: tf.Tensor, batch: tf.Tensor): tf.Tensor[] {
  return tf.tidy(() => {
    const hidden = tf.fused.matMul({ a: x, b: W1, bias: b1, activation: 'relu' });
    const p = tf.softmax(tf.fused.matMul({ a: hidden, b: W2, bias: b2 }));
    const loss = tf.sum(tf.mul(tf.log(p), y), 1);
    const dScores = tf.div(tf.sub(p, y), batch);
    const dHidden = tf.mul(tf.matMul(dScores, tf.transpose(W2)), tf.step(hidden));
    return [
      loss,
      tf.sub(W1, tf.mul(tf.matMul(tf.transpose(x), dHidden), rate)),
      tf.sub(b1, tf.mul(tf.sum(dHidden, 0), rate)),
      tf.sub(W2, tf.mul(tf.matMul(tf.transpose(hidden), dScores), rate)),
      tf.sub(b2, tf.mul(tf.sum(dScores, 0), rate)),
    ];
  });
}

function createComputations(): Record<Kind, Computation<tf.Tensor>> {
  const rate = tf.scalar(RATE);
  const batch = tf.scalar(BATCH);
  return {
    matmul: ([a, b]) => tf.matMul(a, b),
    matmulTransposed: ([a, b]) => tf.tidy(() => tf.matMul(tf.transpose(a), b)),
    add: ([a, b]) => tf.add(a, b),
    addInto: ([a, b]) => tf.add(a, b),
    exp: ([x]) => tf.exp(x),
    tanh: ([x]) => tf.tanh(x),
    sigmoid: ([x]) => tf.sigmoid(x),
    softmax: ([x]) => tf.softmax(x),
    sumRows: ([x]) => tf.sum(x, 1),
    sumColumns: ([x]) => tf.sum(x, 0),
    argmaxRows: ([x]) => tf.argMax(x, 1),
    transpose: ([x]) => tf.transpose(x),
    normal: () => tf.randomNormal([DRAWS]),
    train: (operands) => train(operands, rate, batch),
  };
}

/** TensorFlow.js on its WebAssembly backend; `folder` has its binary where the library cannot find it by itself. */
export async function openTfjs(folder?: string): Promise<Library> {
  if (folder !== undefined) setWasmPaths(folder);
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  if (!(await tf.env().getAsync('WASM_HAS_SIMD_SUPPORT'))) throw new Error('it finds no SIMD');
  if (!(await tf.setBackend('wasm'))) throw new Error('its WebAssembly backend does not start');
  await tf.ready();
  const arrays: Arrays<tf.Tensor> = {
    place: ({ data, shape }) => tf.tensor(data, [...shape]),
    read: (tensor) => tensor.dataSync(),
    free: (tensor) => tensor.dispose(),
    computations: createComputations(),
  };
  return {
    name: 'tfjs-wasm',
    version: peers.dependencies['@tensorflow/tfjs-backend-wasm'],
    prepare: (kind, operands) => createTrial(arrays, kind, operands),
  };
}
