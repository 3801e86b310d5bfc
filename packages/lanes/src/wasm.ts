import { wasmBytes } from './wasm-bytes.ts';

type BinaryKernel = (a: number, aStep: number, b: number, bStep: number, out: number, n: number) => void;
type UnaryKernel = (x: number, out: number, n: number) => void;
type RowKernel = (x: number, rows: number, length: number, out: number) => void;
type PlaceKernel = (x: number, rows: number, columns: number, best: number, start: number, out: number) => void;
type DrawKernel = (state: number, location: number, scale: number, out: number, n: number) => void;

/** The exports of kernels/index.ts. Addresses are in bytes, lengths in numbers. */
export interface Kernels {
  readonly memory: WebAssembly.Memory;
  heapBase(): number;
  readonly add: BinaryKernel;
  readonly subtract: BinaryKernel;
  readonly multiply: BinaryKernel;
  readonly divide: BinaryKernel;
  readonly maximum: BinaryKernel;
  readonly minimum: BinaryKernel;
  readonly negative: UnaryKernel;
  readonly abs: UnaryKernel;
  readonly sqrt: UnaryKernel;
  readonly square: UnaryKernel;
  readonly floor: UnaryKernel;
  readonly round: UnaryKernel;
  readonly sign: UnaryKernel;
  readonly exp: UnaryKernel;
  readonly expm1: UnaryKernel;
  readonly log: UnaryKernel;
  readonly log1p: UnaryKernel;
  readonly sin: UnaryKernel;
  readonly cos: UnaryKernel;
  readonly tanh: UnaryKernel;
  readonly sumRows: RowKernel;
  readonly sumDown: RowKernel;
  readonly maxRows: RowKernel;
  readonly minRows: RowKernel;
  readonly maxDown: RowKernel;
  readonly minDown: RowKernel;
  readonly argmaxRows: RowKernel;
  readonly argminRows: RowKernel;
  readonly argmaxDown: PlaceKernel;
  readonly argminDown: PlaceKernel;
  matmul(
    a: number,
    aRow: number,
    aColumn: number,
    b: number,
    bRow: number,
    bColumn: number,
    c: number,
    m: number,
    k: number,
    n: number,
    work: number,
  ): void;
  transpose(x: number, rows: number, columns: number, out: number): void;
  readonly normal: DrawKernel;
  readonly uniform: DrawKernel;
  tables(): number;
}

function decodeHex(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length / 2);
  for (let i = 0; i < bytes.length; i++) bytes[i] = Number.parseInt(text.slice(2 * i, 2 * i + 2), 16);
  return bytes;
}

function instantiate(): Kernels | null {
  // Where WebAssembly or its SIMD is missing or forbidden, one of these lines throws, and the plain loops take over.
  try {
    const module = new WebAssembly.Module(decodeHex(wasmBytes));
    return new WebAssembly.Instance(module).exports as unknown as Kernels;
  } catch {
    return null;
  }
}

let kernels: Kernels | null | undefined;

/** The kernels, compiled at first use; null where they cannot run. */
export function loadKernels(): Kernels | null {
  if (kernels === undefined) kernels = instantiate();
  return kernels;
}
