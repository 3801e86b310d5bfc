import { type ArrayLike, NDArray } from './array.ts';
import { readNpy, save, toBytes } from './npy.ts';
import { describe } from './shape.ts';
import { readZip, writeZip } from './zip.ts';

/**
 * The bytes of a .npz file with the arrays under their names, which NumPy's `load` reads.
 * https://numpy.org/doc/stable/reference/generated/numpy.savez.html
 */
export function savez(arrays: Readonly<Record<string, ArrayLike>>): Uint8Array<ArrayBuffer> {
  if (typeof arrays !== 'object' || arrays === null || Array.isArray(arrays) || arrays instanceof NDArray) {
    throw new TypeError(`savez: takes arrays by their names, as { a, b }; given ${describe(arrays)}`);
  }
  const files = Object.entries(arrays).map(([key, a]) => ({ name: `${key}.npy`, bytes: save(a) }));
  return writeZip('savez', files);
}

/**
 * The arrays in the bytes of a .npz file, by their names, compressed or not: NumPy's `load` for such files. The engine's
 * own decompression answers later, hence the promise. It is rejected with a sentence where the file is none or damaged.
 * https://numpy.org/doc/stable/reference/generated/numpy.load.html
 */
export async function loadz(bytes: Uint8Array | ArrayBuffer): Promise<Record<string, NDArray>> {
  const files = await readZip('loadz', toBytes('loadz', bytes));
  return Object.fromEntries(files.map((file) => [file.name.replace(/\.npy$/, ''), readNpy('loadz', file.bytes)]));
}
