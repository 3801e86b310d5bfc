/** Numbers at which functions change their ways. */
export const edges = [
  0,
  -0,
  1,
  -1,
  Infinity,
  -Infinity,
  NaN,
  2 ** -149,
  -(2 ** -149),
  2 ** -126,
  2 ** -126 - 2 ** -149,
  3.4028234663852886e38,
];

/** Any bits as float32 numbers, edges among them. */
export function anyNumbers(seed: number, count: number): Float32Array<ArrayBuffer> {
  let state = seed >>> 0;
  const bits = Uint32Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state ^ (state >>> 13);
  });
  const numbers = new Float32Array(bits.buffer);
  edges.forEach((edge, i) => {
    if (i * 7 < count) numbers[i * 7] = edge;
  });
  return numbers;
}

/** Numbers about 1, of both signs. */
export function numbersNearOne(seed: number, count: number): Float32Array<ArrayBuffer> {
  return anyNumbers(seed, count).map((x, i) =>
    Number.isFinite(x) && x !== 0 ? x / 2 ** Math.floor(Math.log2(Math.abs(x))) : i % 3,
  );
}
