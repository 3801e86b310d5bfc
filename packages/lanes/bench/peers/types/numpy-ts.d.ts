// What the comparison uses of the library, so that it can be checked where the library is not installed.

export interface NDArray {
  readonly T: NDArray;
  readonly shape: number[];
  readonly data: Float32Array | Float64Array | Int32Array | BigInt64Array;
  reshape(shape: number[]): NDArray;
  dispose(): void;
}
type Unary = (x: NDArray) => NDArray;
type Binary = (a: NDArray, b: NDArray | number) => NDArray;
type Reduction = (x: NDArray, axis: number, keepdims?: boolean) => NDArray;
export function array(data: Float32Array, dtype: 'float32'): NDArray;
export const matmul: Binary;
export const add: Binary;
export const subtract: Binary;
export const multiply: Binary;
export const divide: Binary;
export const maximum: Binary;
export const greater: Binary;
export const negative: Unary;
export const reciprocal: Unary;
export const exp: Unary;
export const log: Unary;
export const tanh: Unary;
export const copy: Unary;
export const max: Reduction;
export const sum: Reduction;
export function argmax(x: NDArray, axis: number): NDArray;
export function broadcast_to(x: NDArray, shape: number[]): NDArray;
export const random: { default_rng(seed: number): { standard_normal(size: number): NDArray } };
