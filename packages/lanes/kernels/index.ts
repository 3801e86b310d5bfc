// The loops on WebAssembly SIMD. Each has the same loop, written plainly, in src/plain, and gives the same bits.
//
// All of them work on one memory. An address is in bytes, a length in numbers. Runs start at a multiple of 16 and have
// room for whole vectors of four, so that a loop over n numbers may read and write up to three numbers after the last.
export { add, divide, maximum, minimum, multiply, subtract } from './binary';
export { abs, floor, negative, round, sign, sqrt, square } from './unary';
export { exp, expm1 } from './exp';
export { log, log1p } from './log';
export { cos, sin } from './sin';
export { tanh } from './tanh';
export { sumDown, sumRows } from './sum';
export { argmaxDown, argmaxRows, argminDown, argminRows, maxDown, maxRows, minDown, minRows } from './extremes';
export { matmul } from './matmul';
export { transpose } from './transpose';
export { normal, uniform, tables } from './random';

/** The first address that the caller may use. */
export function heapBase(): usize {
  return __heap_base;
}
