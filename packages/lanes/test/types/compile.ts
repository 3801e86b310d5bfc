// Shapes that the type checker knows, and what it takes without knowing. types.test.ts has it checked.
import * as np from '../../src/index.ts';
import { is } from './same.ts';

declare const n: number;
declare const sizes: number[];
declare const rows: number[][];
declare const flag: boolean;
declare const axisOrNone: number | null;
declare const unknown: np.NDArray;
declare const operand: np.ArrayLike;
declare const options: np.ReduceOptions;
const x = np.zeros([2, 3]);
const cube = np.zeros([2, 3, 4]);

// An array of known shape is one of a more general shape.
is<np.NDArray<[2, 3]>>()(x);
const general: np.NDArray[] = [x, cube, np.zeros(3)];
const matrix: np.NDArray<[number, number]> = x;
const rowsOfThree: np.NDArray<[number, 3]> = x;
is<[number, number]>()([...matrix.shape, ...rowsOfThree.shape].slice(2) as [number, number]);
is<number>()(general.length);

// Creation.
is<np.NDArray<[5]>>()(np.zeros(5));
is<np.NDArray<[]>>()(np.zeros([]));
is<np.NDArray<[number, 2]>>()(np.zeros([n, 2]));
is<np.NDArray>()(np.zeros(sizes));
is<np.NDArray<[]>>()(np.array(3));
is<np.NDArray<[0]>>()(np.array([]));
is<np.NDArray<[3]>>()(np.array([1, 2, 3]));
is<np.NDArray<[2, 3]>>()(np.array([[1, 2, 3], [4, 5, 6]])); // biome-ignore format: a matrix
is<np.NDArray<[2, 3]>>()(np.array(x));
is<np.NDArray<[2, 2, 3]>>()(np.array([x, x]));
is<np.NDArray<[number]>>()(np.array(sizes));
is<np.NDArray<[number, number]>>()(np.array(rows));
is<np.NDArray<[number, 2]>>()(np.array(sizes.map((size) => [size, 1] as const)));
is<np.NDArray<[number]>>()(np.array(new Float32Array(4)));
is<np.NDArray>()(np.array(operand));

is<np.NDArray<[2, 4]>>()(np.full([2, 4], 7));
is<np.NDArray<[3, 3]>>()(np.eye(3));
is<np.NDArray<[3, 4]>>()(np.eye(3, 4));
is<np.NDArray<[number]>>()(np.arange(6));
is<np.NDArray<[5]>>()(np.linspace(0, 1, 5));
is<np.NDArray<[2, 3]>>()(np.zeros_like(x));
is<np.NDArray<[2, 3]>>()(np.random.default_rng(0).standard_normal([2, 3]));
is<np.NDArray<[2, 3]>>()(np.random.default_rng(0).normal(0, 1, [2, 3]));
is<np.NDArray<[2, 3]>>()(new np.NDArray(new Float32Array(6), [2, 3]));

// Products.
is<np.NDArray<[2, 5]>>()(np.matmul(x, np.zeros([3, 5])));
is<np.NDArray<[2, 5]>>()(x.matmul(np.zeros([3, 5])));
is<np.NDArray<[2]>>()(np.matmul(x, [1, 2, 3]));
is<np.NDArray<[3]>>()(np.matmul([1, 2], x));
is<number>()(np.matmul([1, 2], [3, 4]));
is<np.NDArray<[number, 5]>>()(np.matmul(np.zeros([n, 3]), np.zeros([n, 5])));
is<np.NDArray<[7, 2, 3, 5]>>()(np.matmul(np.zeros([7, 1, 3, 4]), np.zeros([2, 4, 5])));
is<np.NDArray>()(np.matmul(unknown, x));
is<np.NDArray>()(np.matmul(x, operand));
is<number>()(np.matmul<number>(unknown, unknown));
is<np.NDArray<[2, 3]>>()(np.dot(2, x));
is<number>()(np.dot([1, 2], [3, 4]));
is<np.NDArray<[3]>>()(np.dot([1, 2], x));
is<np.NDArray<[2, 3]>>()(np.dot(cube, [1, 2, 3, 4]));

// Broadcasting.
is<np.NDArray<[2, 3]>>()(np.add(x, x));
is<np.NDArray<[2, 3]>>()(np.add(1, x));
is<np.NDArray<[2, 3]>>()(np.multiply(x, [1, 2, 3]));
is<np.NDArray<[2, 3]>>()(np.subtract([[1], [2]], [1, 2, 3]));
is<np.NDArray<[2, 4, 3]>>()(np.maximum(np.zeros([2, 1, 3]), np.zeros([4, 1])));
is<np.NDArray<[]>>()(np.add(1, 2));
is<np.NDArray<[number, 3]>>()(np.add(np.zeros([n, 3]), [1, 2, 3]));
is<np.NDArray<[2, 3]>>()(np.add(x, np.zeros([n, n])));
is<np.NDArray>()(np.add(x, unknown));
is<np.NDArray>()(np.add(operand, x));
is<np.NDArray<[2, 3]>>()(x.add(1).multiply(x));
is<np.NDArray<[2, 3]>>()(np.exp(x));
is<np.NDArray<[2]>>()(np.exp([1, 2]));

is<np.NDArray<[2, 3]>>()(np.greater(x, [1, 2, 3]));
is<np.NDArray<[2, 3]>>()(np.where(np.greater(x, 0), x, 0));
is<np.NDArray<[2, 3]>>()(np.add(x, 1, { out: x }));
is<np.NDArray<[2, 3]>>()(np.clip(x, 0, [1, 2, 3]));
is<np.NDArray<[2, 3]>>()(x.clip(null, 6).round(2));
is<np.NDArray>()(np.clip(x, { min: 0, max: unknown }));
is<np.NDArray<[2, 3]>>()(x.copy().astype('float64').negative());

// Rearranging.
is<np.NDArray<[3, 2]>>()(x.T);
is<np.NDArray<[4, 3, 2]>>()(np.transpose(cube));
is<np.NDArray<[3, 2, 4]>>()(np.transpose(cube, [1, 0, -1]));
is<np.NDArray<[3, 2, 4]>>()(cube.transpose(1, 0, 2));
is<np.NDArray<[3, 2, 4]>>()(cube.transpose([1, 0, 2]));
is<np.NDArray<[number, number]>>()(np.transpose(x, sizes));
is<np.NDArray>()(unknown.T);
is<np.NDArray<[6]>>()(np.reshape(x, 6));
is<np.NDArray<[3, 2]>>()(x.reshape(3, 2));
is<np.NDArray<[3, 2]>>()(x.reshape([3, -1]));
is<np.NDArray<[5, 1]>>()(np.zeros(5).reshape(-1, 1));
is<np.NDArray<[4, number]>>()(unknown.reshape(4, -1));
is<np.NDArray<[number]>>()(x.reshape(-1));
is<np.NDArray>()(x.reshape(sizes));
is<np.NDArray<[1, 2, 3]>>()(np.expand_dims(x, 0));
is<np.NDArray<[2, 3, 1]>>()(np.expand_dims(x, -1));
is<np.NDArray<[1, 2, 1, 3]>>()(np.expand_dims(x, [0, 2]));
is<np.NDArray<[number, number, number]>>()(np.expand_dims(x, n));
is<np.NDArray<[6, 3]>>()(np.concat([x, np.zeros([4, 3])]));
is<np.NDArray<[2, 1000]>>()(np.concat([x, np.zeros([2, 996]), np.zeros([2, 1])], -1));
is<np.NDArray<[number]>>()(np.concat([x, cube], null));
is<np.NDArray<[number, 3]>>()(np.concat(rows.map(() => x)));
is<np.NDArray>()(np.concat([x, unknown]));
is<np.NDArray<[2, 2, 3]>>()(np.stack([x, x]));
is<np.NDArray<[2, 3, 2]>>()(np.stack([x, x], -1));
is<np.NDArray<[number, 2, 3]>>()(np.stack(rows.map(() => x)));

// Reductions.
is<number>()(np.sum(x));
is<number>()(np.sum(unknown));
is<number>()(np.sum(x, null));
is<np.NDArray<[3]>>()(np.sum(x, 0));
is<np.NDArray<[2]>>()(np.sum(x, -1));
is<np.NDArray<[2, 1]>>()(np.sum(x, -1, { keepdims: true }));
is<np.NDArray<[2, 1]>>()(np.sum(x, { axis: 1, keepdims: true }));
is<np.NDArray<[1, 1]>>()(np.sum(x, { keepdims: true }));
is<np.NDArray<[3]>>()(np.sum(cube, [0, -1]));
is<np.NDArray<[1, 3, 1]>>()(np.sum(cube, { axis: [0, 2], keepdims: true }));
is<number>()(np.sum(x, [0, 1]));
is<np.NDArray<[2, 3]>>()(np.sum(x, []));
is<np.NDArray<[2]>>()(np.sum([[1, 2], [3, 4]], 0)); // biome-ignore format: a matrix
is<np.NDArray<[2, 1]> | np.NDArray<[2]>>()(np.sum(x, 1, { keepdims: flag }));
is<np.NDArray<[number]>>()(np.sum(x, n));
is<number>()(np.sum([1, 2], n));
is<np.NDArray<[number]> | number>()(np.sum(x, axisOrNone));
is<np.NDArray>()(np.sum(unknown, 0));
is<np.NDArray>()(np.sum(unknown, 0, { keepdims: true }));
is<np.NDArray>()(np.sum(x, sizes));
is<np.NDArray | number>()(np.sum(unknown, options));
is<np.NDArray<[3]>>()(x.sum(0));
is<np.NDArray<[2]>>()(np.std(x, { axis: 1, ddof: 1 }));
is<np.NDArray<[2, 1]>>()(np.argmax(x, 1, { keepdims: true }));
is<boolean>()(np.all(x));
is<np.NDArray<[3]>>()(x.any(0));
is<boolean>()(np.max<boolean>(x));
is<np.NDArray | number>()(np.sum<np.NDArray | number>(unknown, n));
is<np.NDArray<[2, 3]>>()(np.sort(x));
is<np.NDArray<[2, 3]>>()(np.cumsum(x, 0));
is<np.NDArray<[number]>>()(np.cumsum(x));
is<number>()(x.sum());

// From unknown to known.
is<np.NDArray<[32, 784]>>()(unknown.expect([32, 784]));
is<np.NDArray<[number, 784]>>()(unknown.expect([-1, 784]));
is<np.NDArray<[2, 3]>>()(x.expect([-1, 3]));
is<np.NDArray<[4, 2]>>()(np.zeros([n, 2]).expect([4, 2]));

// Code that is generic in sizes, and in shapes.
function layer<I extends number, O extends number>(inputs: I, outputs: O) {
  const weights = np.zeros([inputs, outputs]);
  const bias = np.zeros([outputs]);
  return (X: np.NDArray<[number, I]>) => np.maximum(0, np.matmul(X, weights).add(bias));
}
is<np.NDArray<[number, 10]>>()(layer(128, 10)(layer(784, 128)(np.zeros([32, 784]))));

function gradient<N extends number, I extends number, O extends number>(
  X: np.NDArray<[N, I]>,
  delta: np.NDArray<[N, O]>,
) {
  return { W: np.matmul(X.T, delta).multiply(0.1), b: np.sum(delta, 0, { keepdims: true }) };
}
const { W, b } = gradient(np.zeros([32, 784]), np.zeros([32, 10]));
is<np.NDArray<[784, 10]>>()(W);
is<np.NDArray<[1, 10]>>()(b);

function softmax<S extends number[]>(Z: np.NDArray<S>) {
  const grown = np.exp(np.subtract(Z, np.sum(Z, { axis: -1, keepdims: true })));
  return np.multiply(grown, np.sum(grown, -1, { keepdims: true }));
}
is<np.NDArray<[32, 10]>>()(softmax(np.zeros([32, 10])));
is<np.NDArray>()(softmax(unknown));

function twice<A extends np.ArrayLike>(a: A) {
  return np.add(a, a);
}
is<np.NDArray<[number]>>()(twice([1, 2]));
is<np.NDArray<[2, 3]>>()(twice(x));

// A loop whose shape changes says that the shape is unknown.
let h: np.NDArray = x;
for (const [inputs, outputs] of [
  [3, 4],
  [4, 5],
] as const) {
  h = np.matmul(h, np.zeros([inputs, outputs]));
}
