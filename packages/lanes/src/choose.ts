import { type ArrayLike, NDArray, type ShapeOf } from './array.ts';
import { createData, type DataOf, resultType } from './dtype.ts';
import { joinKinds, kindOf, toArray } from './lists.ts';
import { createSelect } from './plain/select.ts';
import { broadcastShapes, forEachRun, pathsOver, sizeOf } from './shape.ts';
import type { Broadcast3Problem, BroadcastShape } from './types/broadcast.ts';
import type { Checked } from './types/check.ts';

/**
 * Numbers of `a` where `condition` is true, or a number other than 0, and of `b` elsewhere; all three broadcast, and the
 * result has the kind of `a` and `b`, promoted.
 * https://numpy.org/doc/stable/reference/generated/numpy.where.html
 */
export function where<const C extends ArrayLike, const A extends ArrayLike, const B extends ArrayLike>(
  condition: C,
  a: A,
  b: Checked<A | B | C, Broadcast3Problem<ShapeOf<C>, ShapeOf<A>, ShapeOf<B>>, B>,
): NDArray<BroadcastShape<BroadcastShape<ShapeOf<C>, ShapeOf<A>>, ShapeOf<B>>>;
export function where(condition: ArrayLike, a: ArrayLike, b: ArrayLike): NDArray {
  if (a === undefined || b === undefined) {
    throw new TypeError(
      'where: takes a condition and what to choose from: either both or neither of x and y should be given',
    );
  }
  const test = toArray('where', toArray('where', condition), 'bool') as NDArray & { readonly data: DataOf['bool'] };
  const { strong, weak } = joinKinds(kindOf(a), kindOf(b));
  const dtype = resultType(strong, weak);
  const x = toArray('where', a, dtype);
  const y = toArray('where', b, dtype);
  const shape = broadcastShapes(test.shape, x.shape, y.shape);
  const paths = pathsOver(shape, [test.shape, x.shape, y.shape]);
  const steps = paths.steps.map((along) => along[along.length - 1] ?? 0);
  const out = createData(dtype, sizeOf(shape));
  const select = createSelect(test.data, x.data, y.data, out);
  forEachRun(paths, (starts, o, n) => select(starts, steps, o, n));
  return new NDArray(out, shape, dtype);
}
