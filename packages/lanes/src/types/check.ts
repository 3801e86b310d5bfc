import type { Shape } from '../shape.ts';

// An unknown size is `number`, an unknown rank `number[]`; a problem is a sentence, or null where there is none. Whatever
// is not known to be wrong is let through, and checked when the program runs.

/** Whether the count of axes is unknown. */
export type IsUnranked<S extends Shape> = number extends S['length'] ? true : false;

/** A size in a sentence; an unknown one is a question mark. */
export type ShowSize<N> = N extends number ? (number extends N ? '?' : `${N}`) : never;

type ShowSizes<S extends readonly unknown[]> = S extends readonly [infer N, ...infer Rest]
  ? `${ShowSize<N>}${Rest extends [] ? '' : ','}${ShowSizes<Rest>}`
  : '';

/** A shape as NumPy writes it: `(2,3)`, `(4,)`, `()`; an unknown size is a question mark. */
export type ShowShape<S extends Shape> = S extends readonly [unknown] ? `(${ShowSizes<S>},)` : `(${ShowSizes<S>})`;

// A function that is generic in sizes leaves a problem open, as a conditional type. `any`, which the checker puts in place
// of an open type to see what could become of it, is assignable to everything but never.
interface Verdict<Problem> {
  fits: [null] extends [Problem] ? true : never;
}

/**
 * The type of a parameter: `T`, or the sentence of the problem, which is then what the error shows. An open problem gives
 * `T`. `Given` are the types of the arguments, as a union: without them nothing is decided.
 */
export type Checked<Given, Problem, T> = [Given, Verdict<Problem>] extends [unknown, { fits: never }] ? Problem : T;
