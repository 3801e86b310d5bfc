import type { Shape } from '../shape.ts';
import type { IsUnranked, ShowShape } from './check.ts';

/** Whether two sizes can be the same. One of them may be unknown, or one of several. */
export type SizesFit<A, B> = true extends (A extends B ? true : false) | (B extends A ? true : false) ? true : false;

/** Whether the shapes, of known ranks, broadcast. */
export type BroadcastFits<A extends Shape, B extends Shape> = A extends readonly [
  ...infer AStart extends number[],
  infer ALast extends number,
]
  ? B extends readonly [...infer BStart extends number[], infer BLast extends number]
    ? (1 extends ALast | BLast ? true : SizesFit<ALast, BLast>) extends true
      ? BroadcastFits<AStart, BStart>
      : false
    : true
  : true;

/** Why the shapes do not broadcast. */
export type BroadcastProblem<A extends Shape, B extends Shape> = true extends
  | IsUnranked<A>
  | IsUnranked<B>
  | BroadcastFits<A, B>
  ? null
  : `operands could not be broadcast together with shapes ${ShowShape<A>} ${ShowShape<B>}`;

/** Why three shapes do not broadcast together. */
export type Broadcast3Problem<A extends Shape, B extends Shape, C extends Shape> = true extends
  | IsUnranked<A>
  | IsUnranked<B>
  | IsUnranked<C>
  | (BroadcastFits<A, B> extends true ? BroadcastFits<BroadcastShape<A, B>, C> : false)
  ? null
  : `operands could not be broadcast together with shapes ${ShowShape<A>} ${ShowShape<B>} ${ShowShape<C>}`;

// Where both are the same type, generic or not, there is nothing to ask.
type BroadcastSize<A extends number, B extends number> = { a: A; b: B } extends { a: B; b: A }
  ? A
  : [A] extends [1]
    ? B
    : [B] extends [1]
      ? A
      : 1 extends A
        ? 1 extends B
          ? A | B
          : B
        : 1 extends B
          ? A
          : [A & B] extends [never]
            ? number
            : A & B;

type BroadcastSizes<A extends Shape, B extends Shape, Result extends number[] = []> = A extends readonly [
  ...infer AStart extends number[],
  infer ALast extends number,
]
  ? B extends readonly [...infer BStart extends number[], infer BLast extends number]
    ? BroadcastSizes<AStart, BStart, [BroadcastSize<ALast, BLast>, ...Result]>
    : [...A, ...Result]
  : [...B, ...Result];

/** The shape that both shapes broadcast to. */
export type BroadcastShape<A extends Shape, B extends Shape> = true extends IsUnranked<A> | IsUnranked<B>
  ? number[]
  : BroadcastSizes<A, B>;
