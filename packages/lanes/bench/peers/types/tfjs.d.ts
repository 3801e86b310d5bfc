// What the comparison uses of the library, so that it can be checked where the library is not installed.

export interface Tensor {
  dataSync(): Float32Array | Int32Array;
  dispose(): void;
}
type Unary = (x: Tensor) => Tensor;
type Binary = (a: Tensor, b: Tensor) => Tensor;
type Reduction = (x: Tensor, axis: number, keepDims?: boolean) => Tensor;
interface FusedProduct {
  a: Tensor;
  b: Tensor;
  transposeA?: boolean;
  transposeB?: boolean;
  bias?: Tensor;
  activation?: 'relu';
}
export function env(): { set(flag: string, value: boolean): void; getAsync(flag: string): Promise<unknown> };
export function setBackend(name: string): Promise<boolean>;
export function ready(): Promise<void>;
export function tidy<T>(run: () => T): T;
export function tensor(data: Float32Array, shape: number[]): Tensor;
export function scalar(value: number): Tensor;
export function matMul(a: Tensor, b: Tensor, transposeA?: boolean, transposeB?: boolean): Tensor;
export function randomNormal(shape: number[]): Tensor;
export const fused: { matMul(product: FusedProduct): Tensor };
export const add: Binary;
export const sub: Binary;
export const mul: Binary;
export const div: Binary;
export const exp: Unary;
export const log: Unary;
export const tanh: Unary;
export const sigmoid: Unary;
export const softmax: Unary;
export const step: Unary;
export const transpose: Unary;
export const sum: Reduction;
export function argMax(x: Tensor, axis: number): Tensor;
