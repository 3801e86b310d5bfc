/**
 * A cell whose output is one line for each kernel of `lanes`: its name, and a hash of the bits that it gives for numbers
 * of every size and sign. Run in any engine, with WebAssembly or without, the lines must be the same.
 */
export const hashCell = `
import * as np from 'lanes';

// Bit patterns by a linear congruential generator: every exponent occurs, and so do infinities and NaN.
let state = 1;
const next = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0);
const bits = Uint32Array.from({ length: 20_003 }, next);
const anything = np.array(new Float32Array(bits.buffer));
const small = np.array(Float32Array.from({ length: 20_003 }, () => (next() / 2 ** 32 - 0.5) * 40));
const other = np.array(Float32Array.from({ length: 20_003 }, () => (next() / 2 ** 32 - 0.5) * 40));

// FNV-1a over 32-bit words; all NaN count as one, because an engine may choose their bits.
function hash(array) {
  const words = new Uint32Array(Float32Array.from(array.data).buffer);
  let h = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) {
    const word = array.data[i] !== array.data[i] ? 0x7fc00000 : words[i];
    h = Math.imul(h ^ word, 0x01000193);
  }
  return (h >>> 0).toString(16).padStart(8, '0');
}

for (const name of ['negative', 'abs', 'square', 'sqrt', 'sign', 'floor', 'round', 'exp', 'expm1', 'log', 'log1p', 'tanh', 'sin', 'cos']) {
  console.log(name, hash(np[name](anything)), hash(np[name](small)));
}
for (const name of ['add', 'subtract', 'multiply', 'divide', 'maximum', 'minimum', 'power']) {
  console.log(name, hash(np[name](anything, small)), hash(np[name](small, other)));
}
const matrix = (rows, columns) => np.array(small.data.slice(0, rows * columns)).reshape([rows, columns]);
for (const [m, k, n] of [[3, 2, 1], [17, 33, 9], [64, 100, 50], [1, 128, 77], [90, 111, 1]]) {
  console.log('matmul', m, k, n, hash(np.matmul(matrix(m, k), matrix(k, n))));
}
console.log('sum', hash(matrix(100, 200).sum(0)), hash(matrix(100, 200).sum(1)), np.sum(small));
for (const name of ['max', 'min', 'argmax', 'argmin']) {
  const some = anything.slice(':20000').reshape([1000, 20]);
  for (const a of [matrix(100, 200), some]) console.log(name, hash(np[name](a, 0)), hash(np[name](a, 1)), np[name](a));
}
console.log('transpose', hash(matrix(97, 101).T));
const rng = np.random.default_rng(7);
console.log('normal', hash(rng.standard_normal([20_003])), 'random', hash(rng.random([20_003])));
`;
