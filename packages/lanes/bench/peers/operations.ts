import * as np from '../../src/index.ts';

/** What is computed; a library has one computation for each kind. */
export type Kind =
  | 'matmul'
  | 'matmulTransposed'
  | 'add'
  | 'addInto'
  | 'exp'
  | 'tanh'
  | 'sigmoid'
  | 'softmax'
  | 'sumRows'
  | 'sumColumns'
  | 'argmaxRows'
  | 'transpose'
  | 'normal'
  | 'train';

/** An operand: float32 numbers in row order. */
export interface Operand {
  readonly shape: readonly number[];
  readonly data: Float32Array<ArrayBuffer>;
}

/** One line of the table. */
export interface Operation {
  readonly name: string;
  readonly kind: Kind;
  readonly operands: () => readonly Operand[];
}

/** How many numbers the kind `normal` draws. */
export const DRAWS = 1_000_000;
/** The learning rate of the kind `train`, which computes one step on a batch of 64 from the same weights each time. */
export const RATE = 0.1;
export const BATCH = 64;

const rng = np.random.default_rng(1);

function operand(array: np.NDArray): Operand {
  return { shape: array.shape, data: array.data as Float32Array<ArrayBuffer> };
}

function normal(...shape: readonly number[]): Operand {
  return operand(rng.standard_normal([...shape]));
}

function product(m: number, k: number, n: number): Operation {
  return { name: `a @ b, ${m}x${k}x${n}`, kind: 'matmul', operands: () => [normal(m, k), normal(k, n)] };
}

function addition(n: number): Operation {
  return { name: `add ${n}`, kind: 'add', operands: () => [normal(n), normal(n)] };
}

function onSquare(name: string, kind: Kind): Operation {
  return { name, kind, operands: () => [normal(1000, 1000)] };
}

/** A batch, its classes, and the weights of a 784-128-10 network. */
function network(): readonly Operand[] {
  const classes = np.zeros([BATCH, 10]);
  for (let i = 0; i < BATCH; i++) classes.data[i * 10 + (i % 10)] = 1;
  return [
    normal(BATCH, 784),
    operand(classes),
    operand(rng.normal(0, 0.05, [784, 128])),
    operand(np.zeros(128)),
    operand(rng.normal(0, 0.1, [128, 10])),
    operand(np.zeros(10)),
  ];
}

const million = 1_000_000;

export const operations: readonly Operation[] = [
  product(64, 64, 64),
  product(256, 256, 256),
  product(512, 512, 512),
  product(1024, 1024, 1024),
  product(64, 784, 128),
  product(1, 784, 128),
  { name: 'a.T @ b, 784x64x128', kind: 'matmulTransposed', operands: () => [normal(64, 784), normal(64, 128)] },
  addition(64),
  addition(4096),
  addition(million),
  {
    name: `add ${million} into out`,
    kind: 'addInto',
    operands: () => [normal(million), normal(million), operand(np.zeros(million))],
  },
  onSquare('exp 1e6', 'exp'),
  onSquare('tanh 1e6', 'tanh'),
  onSquare('sigmoid 1e6', 'sigmoid'),
  onSquare('softmax rows of 1000²', 'softmax'),
  onSquare('sum axis 1 of 1000²', 'sumRows'),
  onSquare('sum axis 0 of 1000²', 'sumColumns'),
  onSquare('argmax axis 1 of 1000²', 'argmaxRows'),
  onSquare('transpose 1000², copied', 'transpose'),
  { name: 'normal 1e6', kind: 'normal', operands: () => [] },
  { name: 'training step', kind: 'train', operands: network },
];
