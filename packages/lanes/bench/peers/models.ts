import type { Attribute, Model, Node } from './onnx.ts';
import { BATCH, DRAWS, type Kind, RATE } from './operations.ts';

type Attributes = Readonly<Record<string, Attribute>>;

function node(type: string, inputs: string, output: string, attributes: Attributes = {}): Node {
  return { type, inputs: inputs.split(' ').filter((name) => name !== ''), output, attributes };
}

function single(type: string, inputs: string, attributes: Attributes = {}): Model {
  return { nodes: [node(type, inputs, 'result', attributes)], results: ['result'] };
}

const turnLeft: Attributes = { transA: { int: 1 } };
/** A product whose left factor is transposed, times minus the learning rate, added to old weights. */
const descend: Attributes = { ...turnLeft, alpha: { float: -RATE } };
const drop: Attributes = { keepdims: { int: 0 } };

/** The inputs are x, y, W1, b1, W2 and b2. */
const training: Model = {
  nodes: [
    node('MatMul', 'a c', 'xW1'),
    node('Add', 'xW1 d', 'sums'),
    node('Relu', 'sums', 'hidden'),
    node('MatMul', 'hidden e', 'hiddenW2'),
    node('Add', 'hiddenW2 f', 'scores'),
    node('Softmax', 'scores', 'p', { axis: { int: -1 } }),
    node('Log', 'p', 'logP'),
    node('Mul', 'logP b', 'ofClass'),
    node('ReduceSum', 'ofClass last', 'loss', drop),
    node('Sub', 'p b', 'error'),
    node('Div', 'error batch', 'dScores'),
    node('Gemm', 'dScores e', 'back', { transB: { int: 1 } }),
    node('Greater', 'hidden zero', 'isOn'),
    node('Cast', 'isOn', 'on', { to: { int: 1 } }),
    node('Mul', 'back on', 'dHidden'),
    node('Gemm', 'a dHidden c', 'nextW1', descend),
    node('ReduceSum', 'dHidden first', 'db1', drop),
    node('Mul', 'db1 rate', 'step1'),
    node('Sub', 'd step1', 'nextb1'),
    node('Gemm', 'hidden dScores e', 'nextW2', descend),
    node('ReduceSum', 'dScores first', 'db2', drop),
    node('Mul', 'db2 rate', 'step2'),
    node('Sub', 'f step2', 'nextb2'),
  ],
  results: ['loss', 'nextW1', 'nextb1', 'nextW2', 'nextb2'],
  floats: { zero: 0, rate: RATE, batch: BATCH },
  axes: { first: 0, last: 1 },
};

/** Each operation as a model. */
export const models: Readonly<Record<Kind, Model>> = {
  matmul: single('MatMul', 'a b'),
  matmulTransposed: single('Gemm', 'a b', turnLeft),
  add: single('Add', 'a b'),
  addInto: single('Add', 'a b'),
  exp: single('Exp', 'a'),
  tanh: single('Tanh', 'a'),
  sigmoid: single('Sigmoid', 'a'),
  softmax: single('Softmax', 'a', { axis: { int: -1 } }),
  sumRows: { ...single('ReduceSum', 'a axis', drop), axes: { axis: 1 } },
  sumColumns: { ...single('ReduceSum', 'a axis', drop), axes: { axis: 0 } },
  argmaxRows: { ...single('ArgMax', 'a', { ...drop, axis: { int: 1 } }), wholeResults: ['result'] },
  transpose: single('Transpose', 'a', { perm: { ints: [1, 0] } }),
  normal: single('RandomNormal', '', { shape: { ints: [DRAWS] } }),
  train: training,
};
