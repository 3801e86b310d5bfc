import { loopBytes } from './loops.ts';

/** The functions of loops.wat, and its memory by address in bytes. */
export interface Loops {
  addOne(end: number): void;
  addFour(end: number): void;
  dotOne(end: number): number;
  dotFour(end: number): number;
  matmulOne(a: number, b: number, c: number, n: number): void;
  matmulFour(a: number, b: number, c: number, n: number): void;
  write(numbers: ArrayLike<number>, address: number): void;
  read(address: number, count: number): Float32Array;
}

/** The loops, compiled; null where WebAssembly or its SIMD is missing. */
export function loadLoops(): Loops | null {
  const bytes = Uint8Array.from(loopBytes.match(/../g)!, (digits) => Number.parseInt(digits, 16));
  let made: WebAssembly.Instance;
  try {
    made = new WebAssembly.Instance(new WebAssembly.Module(bytes));
  } catch {
    return null;
  }
  const exported = made.exports as unknown as Omit<Loops, 'write' | 'read'> & { memory: WebAssembly.Memory };
  const numbers = new Float32Array(exported.memory.buffer);
  return {
    ...exported,
    write: (values, address) => numbers.set(values, address / 4),
    read: (address, count) => numbers.slice(address / 4, address / 4 + count),
  };
}
