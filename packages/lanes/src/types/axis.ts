import type { Shape } from '../shape.ts';
import type { IsUnranked } from './check.ts';

/** What may stand for axes: one, a list, or null for all. */
export type Axis = number | readonly number[] | null;

/** The axes that `K` names, counted from the front, as a union. Negative ones count from the end. */
export type AxisIndex<S extends Shape, K extends number, Front extends 0[] = []> = S extends readonly [
  unknown,
  ...infer Rest extends number[],
]
  ?
      | (`${Front['length']}` | `-${[0, ...Rest]['length'] & number}` extends infer Name
          ? Name extends `${K}`
            ? Front['length']
            : never
          : never)
      | AxisIndex<Rest, K, [...Front, 0]>
  : never;

type OneProblem<Name extends string, S extends Shape, K> = K extends number
  ? number extends K
    ? null
    : [AxisIndex<S, K>] extends [never]
      ? `${Name}: axis ${K} is out of bounds for array of dimension ${S['length']}`
      : null
  : null;

type ListProblem<Name extends string, S extends Shape, K> = K extends readonly [infer First, ...infer Rest]
  ? OneProblem<Name, S, First> extends infer Problem extends string
    ? Problem
    : ListProblem<Name, S, Rest>
  : null;

/** Why an array of shape `S` cannot be reduced along `K`. */
export type AxisProblem<Name extends string, S extends Shape, K> =
  true extends IsUnranked<S> ? null : K extends readonly unknown[] ? ListProblem<Name, S, K> : OneProblem<Name, S, K>;

/** The axes that an argument of a reduction names: itself, or the one among its keyword arguments. */
export type AxisOf<K> = K extends Axis | undefined ? K : 'axis' extends keyof K ? K['axis'] : null;

/** Whether the keyword arguments of a reduction keep its axes; `Otherwise` where they do not say. */
export type KeepdimsOf<K, Otherwise> = K extends Axis | undefined
  ? Otherwise
  : 'keepdims' extends keyof K
    ? K['keepdims']
    : Otherwise;

type Words<List extends string> = List extends `${infer First}, ${infer Rest}` ? First | Words<Rest> : List;

type KeywordProblem<Name extends string, K, Keywords extends string> = K extends Axis | undefined
  ? null
  : [keyof K] extends [Words<Keywords>]
    ? null
    : `${Name}: has no argument '${Exclude<keyof K, Words<Keywords>> & string}'; it takes ${Keywords}`;

/** Why an array of shape `S` cannot be reduced as `K` says: axes, or keyword arguments. */
export type ReduceProblem<Name extends string, S extends Shape, K, Keywords extends string = 'axis, keepdims'> =
  KeywordProblem<Name, K, Keywords> extends infer Problem extends string ? Problem : AxisProblem<Name, S, AxisOf<K>>;

type Named<S extends Shape, K> = K extends readonly number[] ? AxisIndex<S, K[number]> : AxisIndex<S, K & number>;

type Drop<S extends Shape, Index, Front extends 0[] = []> = S extends readonly [
  infer N extends number,
  ...infer Rest extends number[],
]
  ? Front['length'] extends Index
    ? Drop<Rest, Index, [...Front, 0]>
    : [N, ...Drop<Rest, Index, [...Front, 0]>]
  : [];

type Flatten<S extends Shape, Index, Front extends 0[] = []> = S extends readonly [
  infer N extends number,
  ...infer Rest extends number[],
]
  ? [Front['length'] extends Index ? 1 : N, ...Flatten<Rest, Index, [...Front, 0]>]
  : [];

/** A shape of as many axes, all of one size. */
export type AllSizes<S extends Shape, Size extends number> = S extends readonly [
  unknown,
  ...infer Rest extends number[],
]
  ? [Size, ...AllSizes<Rest, Size>]
  : [];

/** What is left of a shape without the axes `K`. */
export type ReducedShape<S extends Shape, K> = K extends null | undefined
  ? []
  : true extends IsUnranked<S>
    ? number[]
    : K extends number
      ? number extends K
        ? S extends readonly [unknown, ...infer Rest extends number[]]
          ? AllSizes<Rest, number>
          : []
        : Drop<S, Named<S, K>>
      : K extends readonly number[]
        ? number extends K['length']
          ? number[]
          : Drop<S, Named<S, K>>
        : number[];

/** A shape in which the axes `K` have size 1. */
export type KeptShape<S extends Shape, K> =
  true extends IsUnranked<S>
    ? number[]
    : K extends null | undefined
      ? AllSizes<S, 1>
      : number extends (K extends readonly unknown[] ? K[number] : K)
        ? AllSizes<S, number>
        : Flatten<S, Named<S, K>>;

type Insert<S extends Shape, Index, Size extends number, Result extends number[] = []> = Result['length'] extends Index
  ? Insert<S, Exclude<Index, Result['length']>, Size, [...Result, Size]>
  : S extends readonly [infer N extends number, ...infer Rest extends number[]]
    ? Insert<Rest, Index, Size, [...Result, N]>
    : Result;

/** The shape with a new axis of a size, which is then axis `K`; or several. */
export type ExpandedShape<S extends Shape, K, Size extends number = 1> =
  true extends IsUnranked<S>
    ? number[]
    : K extends number
      ? number extends K
        ? AllSizes<[...S, 0], number>
        : Insert<S, AxisIndex<[...S, 0], K>, Size>
      : K extends readonly number[]
        ? number extends K['length']
          ? number[]
          : Insert<S, AxisIndex<[...S, ...K], K[number]>, Size>
        : number[];

/** Why an array of shape `S` cannot get a new axis `K`. */
export type ExpandProblem<Name extends string, S extends Shape, K> =
  true extends IsUnranked<S>
    ? null
    : K extends readonly number[]
      ? ListProblem<Name, [...S, ...K], K>
      : OneProblem<Name, [...S, 0], K>;

/** The shape of what goes along an axis; along null, of the numbers in row order. */
export type AlongShape<S extends Shape, K> = K extends null
  ? S extends readonly [unknown]
    ? [...S]
    : [number]
  : [...S];
