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

export const floor: UnaryLoop = (x, out) => {
  for (let i = 0; i < x.length; i++) out[i] = Math.floor(x[i]!);
};

// Adding and subtracting 1.5·2^52 rounds to the nearest whole number, ties to even.
const ROUND = 6755399441055744;

export const round: UnaryLoop = (x, out) => {
  for (let i = 0; i < x.length; i++) {
    const value = x[i]!;
    const size = Math.abs(value);
    const whole = size < 8388608 ? size + ROUND - ROUND : size;
    out[i] = value < 0 || Object.is(value, -0) ? -whole : whole;
  }
};

/** 1, -1, 0, for -0 too, or NaN. */
export const sign: UnaryLoop = (x, out) => {
  for (let i = 0; i < x.length; i++) out[i] = Math.sign(x[i]!) + 0;
};
