// What the comparison uses of the library, so that it can be checked where the library is not installed.

export interface Array {
  readonly ref: Array;
  add(other: Array | number): Array;
  sub(other: Array | number): Array;
  mul(other: Array | number): Array;
  div(other: Array | number): Array;
  sum(axis: number): Array;
  reshape(shape: readonly number[]): Array;
  dataSync(): Float32Array | Int32Array;
  blockUntilReady(): Promise<unknown>;
  dispose(): void;
}
type Unary = (x: Array) => Array;
type Binary = (a: Array, b: Array) => Array;
export function init(...devices: string[]): Promise<string[]>;
export function defaultDevice(device: string): string;
export function jit(run: (...args: Array[]) => Array[]): (...args: Array[]) => Array[];
export const numpy: {
  array(data: Float32Array): Array;
  argmax(x: Array, axis: number): Array;
  greater(a: Array, b: number): Array;
  matmul: Binary;
  add: Binary;
  exp: Unary;
  log: Unary;
  tanh: Unary;
  transpose: Unary;
  where(condition: Array, a: Array | number, b: Array | number): Array;
};
export const nn: { relu: Unary; sigmoid: Unary; softmax(x: Array, axis: number): Array };
export const random: { key(seed: number): Array; normal(key: Array, shape: number[]): Array };
