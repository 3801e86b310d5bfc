// Trains the network that reads digits, 64-32-10, with `lanes` alone, and writes its parameters where posts and the home
// page import them.
// Run it as `node scripts/train-digits.mjs`; it takes a few seconds and gives the same file every time.
// test/trained-digits.test.ts reads the files and counts what the network gets right.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as np from 'lanes';

const data = new URL('../public/data/optdigits/', import.meta.url);
/** The folders whose files import the parameters. */
export const folders = [
  'content/posts/00-start-here',
  'content/posts/04-forward-propagation',
  'src/widgets/digit-reader',
];

const seed = 1;
const [n0, n1, n2] = [64, 32, 10];
const epochs = 30;
const batchSize = 64;
const momentum = 0.9;

/**
 * The digits of one or more files: X (64, m) from 0 to 1, and their labels.
 * @param {string[]} files
 */
export function readDigits(...files) {
  const lines = files.flatMap((file) => readFileSync(new URL(file, data), 'utf8').split('\n'));
  const rows = lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split(',').map(Number));
  return {
    X: np
      .array(rows.map((row) => row.slice(0, 64)))
      .transpose()
      .divide(16)
      .copy(),
    labels: rows.map((row) => /** @type {number} */ (row[64])),
  };
}

/** @param {np.NDArray} Z */
function softmax(Z) {
  const grown = np.exp(np.subtract(Z, np.max(Z, 0, { keepdims: true })));
  return np.divide(grown, np.sum(grown, 0, { keepdims: true }));
}

/**
 * Forward propagation: ReLU in the hidden layer, softmax in the last.
 * @param {np.NDArray} X (64, m)
 * @param {Record<'W1' | 'b1' | 'W2' | 'b2', np.NDArray>} parameters
 */
function forward(X, { W1, b1, W2, b2 }) {
  const A1 = np.maximum(0, np.add(np.matmul(W1, X), b1));
  return { A1, A2: softmax(np.add(np.matmul(W2, A1), b2)) };
}

/** Stochastic gradient descent with momentum on the mean cross-entropy; the rate falls to zero along a cosine. */
export function train() {
  const { X, labels } = readDigits('optdigits.tra', 'optdigits.hol');
  const m = labels.length;
  const Y = np.take(np.eye(n2), labels, 1);
  const rng = np.random.default_rng(seed);
  const parameters = {
    W1: rng.normal(0, Math.sqrt(2 / n0), [n1, n0]),
    b1: np.zeros([n1, 1]),
    W2: rng.normal(0, Math.sqrt(2 / n1), [n2, n1]),
    b2: np.zeros([n2, 1]),
  };
  const names = /** @type {const} */ (['W1', 'b1', 'W2', 'b2']);
  const speeds = Object.fromEntries(names.map((name) => [name, np.zeros_like(parameters[name])]));
  const steps = epochs * Math.ceil(m / batchSize);
  let step = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    const order = rng.permutation(m);
    for (let start = 0; start < m; start += batchSize) {
      const chosen = [...order.data.slice(start, start + batchSize)].map(Number);
      const [x, y] = [np.take(X, chosen, 1), np.take(Y, chosen, 1)];
      const { A1, A2 } = forward(x, parameters);
      const dZ2 = np.divide(np.subtract(A2, y), chosen.length);
      const dZ1 = np.multiply(np.matmul(parameters.W2.T, dZ2), np.greater(A1, 0));
      const slopes = {
        W1: np.add(np.matmul(dZ1, x.T), np.multiply(parameters.W1, 1e-4)),
        b1: np.sum(dZ1, 1, { keepdims: true }),
        W2: np.add(np.matmul(dZ2, A1.T), np.multiply(parameters.W2, 1e-4)),
        b2: np.sum(dZ2, 1, { keepdims: true }),
      };
      const rate = 0.1 * (1 + Math.cos((Math.PI * step) / steps)) * 0.5;
      for (const name of names) {
        speeds[name] = np.subtract(np.multiply(speeds[name], momentum), np.multiply(slopes[name], rate));
        parameters[name] = np.add(parameters[name], speeds[name]);
      }
      step += 1;
    }
  }
  return parameters;
}

/**
 * An array as a line of code: its numbers in 127 steps of the largest, two hexadecimal digits each.
 * @param {string} name
 * @param {np.NDArray} array
 */
function write(name, array) {
  const step = Number((np.max(np.abs(array)) / 127).toPrecision(6));
  const hex = [...array.data].map((number) => (Math.round(number / step) + 128).toString(16).padStart(2, '0')).join('');
  const values = [`'${hex}'`, step, `[${array.shape.join(', ')}]`];
  const line = `  ${name}: unpack(${values.join(', ')}),`;
  // As the formatter leaves it.
  return line.length <= 120
    ? `${line}\n`
    : `  ${name}: unpack(\n${values.map((value) => `    ${value},\n`).join('')}  ),\n`;
}

/**
 * The text of trained.ts.
 * @param {Record<'W1' | 'b1' | 'W2' | 'b2', np.NDArray>} parameters
 */
export function packParameters({ W1, b1, W2, b2 }) {
  return `// Made by scripts/train-digits.mjs from the 3,823 training digits in public/data/optdigits.
// Alpaydin & Kaynak (1998), UCI Machine Learning Repository, doi:10.24432/C50P49, CC BY 4.0.
import * as np from 'lanes';

/** Each number is two hexadecimal digits: how many steps it lies above -128 steps. */
function unpack<const S extends readonly number[]>(hex: string, step: number, shape: S) {
  const numbers = Array.from({ length: hex.length / 2 }, (_, i) => Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16));
  return np.array(numbers.map((number) => (number - 128) * step)).reshape(shape);
}

/** The parameters of a trained network: 64 inputs from 0 to 1, ${n1} hidden units with ReLU, ${n2} outputs with softmax. */
export const trained = {
${write('W1', W1)}${write('b1', b1)}${write('W2', W2)}${write('b2', b2)}};
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = packParameters(train());
  for (const folder of folders) writeFileSync(new URL(`../${folder}/trained.ts`, import.meta.url), text);
}
