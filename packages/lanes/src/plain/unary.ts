/** out[i] = f(x[i]) for every i. */
export type UnaryLoop = (x: Float32Array, out: Float32Array) => void;

export const negative: UnaryLoop = (x, out) => {
  for (let i = 0; i < x.length; i++) out[i] = -x[i]!;
};

export const abs: UnaryLoop = (x, out) => {
  for (let i = 0; i < x.length; i++) out[i] = Math.abs(x[i]!);
};

export const sqrt: UnaryLoop = (x, out) => {
  for (let i = 0; i < x.length; i++) out[i] = Math.sqrt(x[i]!);
};

export const square: UnaryLoop = (x, out) => {
  for (let i = 0; i < x.length; i++) out[i] = x[i]! * x[i]!;
};
