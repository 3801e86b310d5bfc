import type { Shape } from '../shape.ts';
import type { AllSizes, AxisIndex, AxisProblem, ExpandedShape, ExpandProblem } from './axis.ts';
import type { SizesFit } from './broadcast.ts';
import type { IsUnranked, ShowShape } from './check.ts';
import type { Sum } from './sum.ts';

type JoinFits<A extends Shape, B extends Shape, Index, Front extends 0[] = []> = A extends readonly [
  infer N,
  ...infer ARest extends number[],
]
  ? B extends readonly [infer M, ...infer BRest extends number[]]
    ? (Front['length'] extends Index ? true : SizesFit<N, M>) extends true
      ? JoinFits<ARest, BRest, Index, [...Front, 0]>
      : false
    : false
  : B extends readonly []
    ? true
    : false;

/** The first of the shapes in `List` that does not go with `First`; null where all do. */
type Misfit<First extends Shape, List extends Shape[], Index> = List extends [
  infer Next extends Shape,
  ...infer Rest extends Shape[],
]
  ? true extends IsUnranked<Next> | JoinFits<First, Next, Index>
    ? Misfit<First, Rest, Index>
    : Next
  : null;

/** Why arrays of these shapes cannot be joined along axis `K`. */
export type ConcatProblem<Name extends string, Shapes, K> = Shapes extends [
  infer First extends Shape,
  ...infer Rest extends Shape[],
]
  ? true extends IsUnranked<First> | (K extends number ? (number extends K ? true : false) : true)
    ? null
    : First extends readonly []
      ? `${Name}: joins arrays along an axis that they have, and a number has none; use stack`
      : AxisProblem<Name, First, K> extends infer Problem extends string
        ? Problem
        : Misfit<First, Rest, AxisIndex<First, K & number>> extends infer Other extends Shape
          ? `${Name}: shapes ${ShowShape<First>} and ${ShowShape<Other>} do not fit: only the sizes of axis ${AxisIndex<First, K & number>} may differ`
          : null
  : null;

type SumAt<List extends Shape[], Index extends number, Total extends number = 0> = List extends [
  infer Next extends Shape,
  ...infer Rest extends Shape[],
]
  ? SumAt<Rest, Index, Sum<Total, Next[Index]>>
  : List extends []
    ? Total
    : number;

type Replaced<S extends Shape, Index, Size extends number, Front extends 0[] = []> = S extends readonly [
  infer N extends number,
  ...infer Rest extends number[],
]
  ? [Front['length'] extends Index ? Size : N, ...Replaced<Rest, Index, Size, [...Front, 0]>]
  : [];

type Joined<First extends Shape, Shapes extends Shape[], K> =
  true extends IsUnranked<Shapes[number]>
    ? K extends null
      ? [number]
      : number[]
    : K extends number
      ? number extends K
        ? AllSizes<First, number>
        : Replaced<First, AxisIndex<First, K>, SumAt<Shapes, AxisIndex<First, K>>>
      : [number];

/** The shape of arrays of these shapes, joined along axis `K`; as vectors where it is null. */
export type ConcatShape<Shapes, K> = Shapes extends infer List extends Shape[] ? Joined<List[0], List, K> : number[];

/** Why arrays of these shapes cannot be stacked along a new axis `K`. */
export type StackProblem<Shapes, K> = Shapes extends [infer First extends Shape, ...infer Rest extends Shape[]]
  ? true extends IsUnranked<First>
    ? null
    : ExpandProblem<'stack', First, K> extends infer Problem extends string
      ? Problem
      : Misfit<First, Rest, never> extends infer Other extends Shape
        ? `stack: takes arrays of the same shape; given shapes ${ShowShape<First>} and ${ShowShape<Other>}`
        : null
  : null;

/** The shape of arrays of these shapes, stacked along a new axis `K`. */
export type StackShape<Shapes, K> = Shapes extends Shape[]
  ? true extends IsUnranked<Shapes[number]>
    ? number[]
    : ExpandedShape<Shapes[0], K, Shapes['length']>
  : number[];
