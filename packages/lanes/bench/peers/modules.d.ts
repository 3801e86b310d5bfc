// What the comparison uses of the libraries, so that it can be checked where they are not installed.

declare module '@tensorflow/tfjs-core' {
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
}

declare module '@tensorflow/tfjs-backend-wasm' {
  export function setWasmPaths(folder: string): void;
  export function getThreadsCount(): number;
}

declare module '@jax-js/jax' {
  export interface Array {
    readonly ref: Array;
    add(other: Array | number): Array;
    sub(other: Array | number): Array;
    mul(other: Array | number): Array;
    div(other: Array | number): Array;
    sum(axis: number): Array;
    reshape(shape: readonly number[]): Array;
    dataSync(): Float32Array | Int32Array;
    dispose(): void;
  }
  type Unary = (x: Array) => Array;
  type Binary = (a: Array, b: Array) => Array;
  export function init(...devices: string[]): Promise<string[]>;
  export function defaultDevice(device: string): string;
  export function jit(run: (...args: Array[]) => Array[]): (...args: Array[]) => Array[];
  export function blockUntilReady(arrays: readonly Array[]): Promise<unknown>;
  export const numpy: {
    array(data: Float32Array): Array;
    argmax(x: Array, axis: number): Array;
    greater(a: Array, b: number): Array;
    float32: unknown;
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
}

declare module 'numpy-ts' {
  export interface NDArray {
    readonly T: NDArray;
    readonly data: Float32Array | Float64Array | Int32Array | BigInt64Array;
    readonly dtype: string;
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
  export const random: { default_rng(seed: number): { standard_normal(size: number): NDArray } };
}

declare module 'onnxruntime-web/wasm' {
  type Data = Float32Array | BigInt64Array;
  export class Tensor {
    constructor(type: 'float32', data: Float32Array, dims: readonly number[]);
    readonly data: Data;
  }
  export interface InferenceSession {
    readonly outputNames: readonly string[];
    run(feeds: Record<string, Tensor>): Promise<Record<string, Tensor>>;
    release(): Promise<void>;
  }
  export const InferenceSession: {
    create(model: Uint8Array, options: { executionProviders: string[] }): Promise<InferenceSession>;
  };
  export const env: { wasm: { numThreads?: number; simd?: boolean; wasmPaths?: string } };
}
