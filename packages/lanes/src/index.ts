import './methods.ts';

export {
  type ArrayLike,
  type AxisOptions,
  NDArray,
  type NestedNumbers,
  type NumberView,
  type ReduceOptions,
} from './array.ts';
export {
  arange,
  array,
  asarray,
  full,
  full_like,
  type LinspaceOptions,
  linspace,
  ones,
  ones_like,
  zeros,
  zeros_like,
} from './create.ts';
export {
  abs,
  add,
  divide,
  exp,
  log,
  maximum,
  minimum,
  multiply,
  negative,
  sqrt,
  square,
  subtract,
  tanh,
} from './elementwise.ts';
export { dot, matmul } from './linalg.ts';
export * as random from './random.ts';
export { reshape, transpose } from './rearrange.ts';
export { argmax, argmin, max, mean, min, sum } from './reduce.ts';
export type { Shape } from './shape.ts';
