import './methods.ts';

export {
  abs,
  add,
  divide,
  maximum,
  minimum,
  multiply,
  negative,
  pow,
  power,
  sign,
  square,
  subtract,
} from './arithmetic.ts';
export {
  type ArrayLike,
  type AxisOptions,
  type ClipOptions,
  NDArray,
  type Nested,
  type NestedNumbers,
  type NumberView,
  type Out,
  type OutOptions,
  type ReduceOptions,
  type RoundOptions,
  type ShapeOf,
} from './array.ts';
export { where } from './choose.ts';
export { allclose, array_equal, type CloseOptions } from './close.ts';
export { equal, greater, greater_equal, isfinite, isnan, less, less_equal, not_equal } from './compare.ts';
export {
  array,
  asarray,
  type EyeOptions,
  eye,
  full,
  full_like,
  ones,
  ones_like,
  zeros,
  zeros_like,
} from './create.ts';
export type { Data, DType, DTypeOptions } from './dtype.ts';
export { argmax, argmin, max, min } from './extremes.ts';
export { cos, exp, expm1, log, log1p, sin, sqrt, tanh } from './functions.ts';
export { concat, concatenate, split, stack } from './join.ts';
export { dot, matmul, outer } from './linalg.ts';
export { all, any, logical_and, logical_not, logical_or } from './logic.ts';
export * as linalg from './norm.ts';
export { load, save } from './npy.ts';
export { loadz, savez } from './npz.ts';
export * as random from './random.ts';
export { arange, type LinspaceOptions, linspace } from './ranges.ts';
export { broadcast_to, expand_dims, reshape, squeeze, transpose } from './rearrange.ts';
export { clip, floor, round } from './round.ts';
export type { Shape } from './shape.ts';
export { argsort, sort } from './sort.ts';
export { type BincountOptions, bincount, mean, std, type VarOptions, var } from './statistics.ts';
export { cumsum, prod, sum } from './sums.ts';
export { take } from './take.ts';
