// What the comparison uses of the library, so that it can be checked where the library is not installed.

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
export const env: { wasm: { numThreads?: number; simd?: boolean; wasmPaths?: { wasm: string } } };
