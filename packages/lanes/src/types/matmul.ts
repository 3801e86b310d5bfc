import type { Shape } from '../shape.ts';
import type { BroadcastFits, BroadcastShape, SizesFit } from './broadcast.ts';
import type { IsUnranked, ShowShape, ShowSize } from './check.ts';

/** The axes before the last two, along which matrices are stacked. */
type StackOf<S extends Shape> = S extends readonly [...infer Axes extends number[], unknown, unknown] ? Axes : [];

// A number has neither, and fits nothing.
type ColumnsOf<A extends Shape> = A extends readonly [...unknown[], infer K] ? K : null;

type RowsOf<B extends Shape> = B extends readonly [infer K] | readonly [...unknown[], infer K, unknown] ? K : null;

type ShowColumns<A extends Shape> = `${ShowSize<ColumnsOf<A>>} ${A extends readonly [unknown] ? 'numbers' : 'columns'}`;

type ShowRows<B extends Shape> = `${ShowSize<RowsOf<B>>} ${B extends readonly [unknown] ? 'numbers' : 'rows'}`;

type ShowShapes<A extends Shape, B extends Shape> = `shapes ${ShowShape<A>} and ${ShowShape<B>} do not fit`;

type StackProblem<Name extends string, A extends Shape, B extends Shape> =
  true extends BroadcastFits<StackOf<A>, StackOf<B>>
    ? null
    : `${Name}: ${ShowShapes<A, B>}: their stacks ${ShowShape<StackOf<A>>} and ${ShowShape<StackOf<B>>} do not broadcast`;

/** Why arrays of these shapes have no matrix product. */
export type MatmulProblem<A extends Shape, B extends Shape, Name extends string = 'matmul'> = true extends
  | IsUnranked<A>
  | IsUnranked<B>
  | SizesFit<ColumnsOf<A>, RowsOf<B>>
  ? StackProblem<Name, A, B>
  : [] extends A | B
    ? `${Name}: multiplies arrays, and one operand is a number; use multiply`
    : `${Name}: ${ShowShapes<A, B>}: ${ShowColumns<A>}, ${ShowRows<B>}`;

/** The shape of the matrix product: a vector on the left is a row, on the right a column. */
export type MatmulShape<A extends Shape, B extends Shape> = true extends IsUnranked<A> | IsUnranked<B>
  ? number[]
  : A extends readonly [...infer AStack extends number[], infer N extends number, unknown]
    ? B extends readonly [...infer BStack extends number[], unknown, infer M extends number]
      ? [...BroadcastShape<AStack, BStack>, N, M]
      : [...AStack, N]
    : B extends readonly [...infer BStack extends number[], unknown, infer M extends number]
      ? [...BStack, M]
      : [];

type Ranked = readonly [unknown, ...unknown[]];

/** Why `dot` does not take arrays of these shapes. */
export type DotProblem<A extends Shape, B extends Shape> = [A, B] extends [Ranked, Ranked]
  ? B extends readonly [unknown, unknown, ...Ranked]
    ? `dot: takes a second array of at most two axes; given shape ${ShowShape<B>}`
    : MatmulProblem<A, B, 'dot'>
  : null;

/** The shape of `dot`: a number multiplies; of arrays it is that of the matrix product. */
export type DotShape<A extends Shape, B extends Shape> = A extends readonly []
  ? [...B]
  : B extends readonly []
    ? [...A]
    : MatmulShape<A, B>;
