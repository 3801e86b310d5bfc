import type { Shape } from '../shape.ts';
import type { AllSizes, AxisIndex, AxisProblem } from './axis.ts';
import type { SizesFit } from './broadcast.ts';
import type { IsUnranked, ShowShape } from './check.ts';

/**
 * The shape with its axes in reverse order. Written so that the checker sees that it goes with `S`: of a more general
 * shape it is more general.
 */
export type ReversedShape<S extends Shape> = S extends readonly [
  infer First extends number,
  ...infer Rest extends number[],
]
  ? [...ReversedShape<Rest>, First]
  : S extends readonly []
    ? []
    : number[];

type Order<S extends Shape, K extends Shape> = K extends readonly [
  infer First extends number,
  ...infer Rest extends number[],
]
  ? [S[AxisIndex<S, First>], ...Order<S, Rest>]
  : [];

/** The shape with its axes in the order `K`; without one, in reverse order. */
export type TransposedShape<S extends number[], K = null> =
  true extends IsUnranked<S>
    ? number[]
    : K extends Shape
      ? true extends IsUnranked<K>
        ? AllSizes<S, number>
        : Order<S, K>
      : ReversedShape<S>;

/** Why `K` is no order of the axes of `S`. */
export type TransposeProblem<S extends Shape, K> =
  true extends IsUnranked<S>
    ? null
    : K extends Shape
      ? true extends IsUnranked<K> | SizesFit<K['length'], S['length']>
        ? AxisProblem<'transpose', S, K>
        : `transpose: axes don't match array: given ${K['length']}, the array has ${S['length']}`
      : null;

type Without<S extends Shape, N> = S extends readonly [infer First extends number, ...infer Rest extends number[]]
  ? [First, N] extends [N, First]
    ? Rest
    : [First, ...Without<Rest, N>]
  : [];

/** The one size of `S` that is left when each of `T` and those of 1 are taken out; where more are left, a number. */
type LeftOver<S extends Shape, T extends Shape> = T extends readonly [
  infer First extends number,
  ...infer Rest extends number[],
]
  ? First extends 1 | -1
    ? LeftOver<S, Rest>
    : number extends First
      ? number
      : [...Without<S, First>, 0]['length'] extends S['length']
        ? LeftOver<Without<S, First>, Rest>
        : number
  : S extends readonly [1, ...infer Rest extends number[]]
    ? LeftOver<Rest, []>
    : S extends readonly [infer Only extends number, ...1[]]
      ? Only
      : S extends readonly []
        ? 1
        : number;

/** The shape `T` of an array that had shape `S`: a size of -1 is known where the others are sizes of `S`. */
export type ReshapedShape<S extends Shape, T extends Shape> = T extends infer Sizes extends number[]
  ? { [I in keyof Sizes]: Sizes[I] extends -1 ? (true extends IsUnranked<S> ? number : LeftOver<S, T>) : Sizes[I] }
  : number[];

type ExpectFits<S extends Shape, T extends Shape> = S extends readonly [infer N, ...infer SRest extends number[]]
  ? T extends readonly [infer M, ...infer TRest extends number[]]
    ? (M extends -1 ? true : SizesFit<N, M>) extends true
      ? ExpectFits<SRest, TRest>
      : false
    : false
  : T extends readonly []
    ? true
    : false;

/** Why an array of shape `S` cannot have shape `T`, in which -1 is any size. */
export type ExpectProblem<S extends Shape, T extends Shape> = true extends
  | IsUnranked<S>
  | IsUnranked<T>
  | ExpectFits<S, T>
  ? null
  : `expect: the array has shape ${ShowShape<S>}, not ${ShowShape<T>}`;

/** The shape `T`, in which -1 is whatever size `S` has there. */
export type ExpectedShape<S extends Shape, T extends Shape> = T extends infer Sizes extends number[]
  ? { [I in keyof Sizes]: Sizes[I] extends -1 ? (I extends keyof S ? S[I] : number) : Sizes[I] }
  : number[];
