import type { MapLoop, PairLoop } from './general.ts';

// `Number(x > y)` becomes code without a branch, which random numbers would mislead.

export const equal: PairLoop = (a, p, aStep, b, q, bStep, out, o, n) => {
  for (let i = 0; i < n; i++) out[o + i] = Number(a[p + i * aStep]! === b[q + i * bStep]!);
};

export const notEqual: PairLoop = (a, p, aStep, b, q, bStep, out, o, n) => {
  for (let i = 0; i < n; i++) out[o + i] = Number(a[p + i * aStep]! !== b[q + i * bStep]!);
};

export const greater: PairLoop = (a, p, aStep, b, q, bStep, out, o, n) => {
  for (let i = 0; i < n; i++) out[o + i] = Number(a[p + i * aStep]! > b[q + i * bStep]!);
};

export const greaterEqual: PairLoop = (a, p, aStep, b, q, bStep, out, o, n) => {
  for (let i = 0; i < n; i++) out[o + i] = Number(a[p + i * aStep]! >= b[q + i * bStep]!);
};

export const less: PairLoop = (a, p, aStep, b, q, bStep, out, o, n) => greater(b, q, bStep, a, p, aStep, out, o, n);

export const lessEqual: PairLoop = (a, p, aStep, b, q, bStep, out, o, n) =>
  greaterEqual(b, q, bStep, a, p, aStep, out, o, n);

export const nan: MapLoop = (x, out) => {
  for (let i = 0; i < x.length; i++) out[i] = Number(Number.isNaN(x[i]!));
};

export const finite: MapLoop = (x, out) => {
  for (let i = 0; i < x.length; i++) out[i] = Number(Number.isFinite(x[i]!));
};

// A number is true unless it is 0; NaN is true.

export const and: PairLoop = (a, p, aStep, b, q, bStep, out, o, n) => {
  for (let i = 0; i < n; i++) out[o + i] = Number(a[p + i * aStep]! !== 0) & Number(b[q + i * bStep]! !== 0);
};

export const or: PairLoop = (a, p, aStep, b, q, bStep, out, o, n) => {
  for (let i = 0; i < n; i++) out[o + i] = Number(a[p + i * aStep]! !== 0) | Number(b[q + i * bStep]! !== 0);
};

export const not: MapLoop = (x, out) => {
  for (let i = 0; i < x.length; i++) out[i] = Number(x[i]! === 0);
};
