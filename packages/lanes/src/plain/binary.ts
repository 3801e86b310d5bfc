/**
 * out[o + i] = f(a[p + i·aStep], b[q + i·bStep]) for i < n, where a step is 1, or 0 for an operand that stays.
 * Storing in a Float32Array rounds: + - × ÷ of float32 numbers, computed in float64 and rounded, are correctly rounded.
 */
export type BinaryLoop = (
  a: Float32Array,
  p: number,
  aStep: number,
  b: Float32Array,
  q: number,
  bStep: number,
  out: Float32Array,
  o: number,
  n: number,
) => void;

export const add: BinaryLoop = (a, p, aStep, b, q, bStep, out, o, n) => {
  for (let i = 0; i < n; i++) out[o + i] = a[p + i * aStep]! + b[q + i * bStep]!;
};

export const subtract: BinaryLoop = (a, p, aStep, b, q, bStep, out, o, n) => {
  for (let i = 0; i < n; i++) out[o + i] = a[p + i * aStep]! - b[q + i * bStep]!;
};

export const multiply: BinaryLoop = (a, p, aStep, b, q, bStep, out, o, n) => {
  for (let i = 0; i < n; i++) out[o + i] = a[p + i * aStep]! * b[q + i * bStep]!;
};

export const divide: BinaryLoop = (a, p, aStep, b, q, bStep, out, o, n) => {
  for (let i = 0; i < n; i++) out[o + i] = a[p + i * aStep]! / b[q + i * bStep]!;
};

export const maximum: BinaryLoop = (a, p, aStep, b, q, bStep, out, o, n) => {
  for (let i = 0; i < n; i++) out[o + i] = Math.max(a[p + i * aStep]!, b[q + i * bStep]!);
};

export const minimum: BinaryLoop = (a, p, aStep, b, q, bStep, out, o, n) => {
  for (let i = 0; i < n; i++) out[o + i] = Math.min(a[p + i * aStep]!, b[q + i * bStep]!);
};
