import type { Data } from '../dtype.ts';

// The loops of kinds that no kernel takes. Storing in a typed array rounds, and in that of int32 wraps around.

/** out[o + i] = f(a[p + i·aStep], b[q + i·bStep]) for i < n, where a step is 1, or 0 for an operand that stays. */
export type PairLoop = (
  a: Data,
  p: number,
  aStep: number,
  b: Data,
  q: number,
  bStep: number,
  out: Data,
  o: number,
  n: number,
) => void;

/** out[i] = f(x[i]) for every i. */
export type MapLoop = (x: Data, out: Data) => void;

/** The loop over a function of two numbers. */
export function pairs(f: (x: number, y: number) => number): PairLoop {
  return (a, p, aStep, b, q, bStep, out, o, n) => {
    for (let i = 0; i < n; i++) out[o + i] = f(a[p + i * aStep]!, b[q + i * bStep]!);
  };
}

/** The loop over a function of one number. */
export function each(f: (x: number) => number): MapLoop {
  return (x, out) => {
    for (let i = 0; i < x.length; i++) out[i] = f(x[i]!);
  };
}

// What programs use most has a loop of its own, which is several times as fast as one that calls a function.

export const add: PairLoop = (a, p, aStep, b, q, bStep, out, o, n) => {
  for (let i = 0; i < n; i++) out[o + i] = a[p + i * aStep]! + b[q + i * bStep]!;
};

export const subtract: PairLoop = (a, p, aStep, b, q, bStep, out, o, n) => {
  for (let i = 0; i < n; i++) out[o + i] = a[p + i * aStep]! - b[q + i * bStep]!;
};

export const multiply: PairLoop = (a, p, aStep, b, q, bStep, out, o, n) => {
  for (let i = 0; i < n; i++) out[o + i] = a[p + i * aStep]! * b[q + i * bStep]!;
};

export const divide: PairLoop = (a, p, aStep, b, q, bStep, out, o, n) => {
  for (let i = 0; i < n; i++) out[o + i] = a[p + i * aStep]! / b[q + i * bStep]!;
};

export const maximum: PairLoop = (a, p, aStep, b, q, bStep, out, o, n) => {
  for (let i = 0; i < n; i++) out[o + i] = Math.max(a[p + i * aStep]!, b[q + i * bStep]!);
};

export const minimum: PairLoop = (a, p, aStep, b, q, bStep, out, o, n) => {
  for (let i = 0; i < n; i++) out[o + i] = Math.min(a[p + i * aStep]!, b[q + i * bStep]!);
};

/** The low 32 bits of a product of whole numbers. */
export const multiplyWhole = pairs(Math.imul);

// Adding and subtracting 2^52 rounds a number below it to the nearest whole one, ties to even.
const ROUND = 2 ** 52;

/** The nearest whole number in float64, ties to even; -0.4 becomes -0. */
export function roundToEven(x: number): number {
  const size = Math.abs(x);
  const whole = size < ROUND ? size + ROUND - ROUND : size;
  return x < 0 || Object.is(x, -0) ? -whole : whole;
}
