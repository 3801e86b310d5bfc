import { type ArrayLike, NDArray } from './array.ts';
import { castNumber, createData, type DType } from './dtype.ts';
import { toArray } from './lists.ts';
import { transpose } from './rearrange.ts';
import { describe, shapeFrom, showShape, sizeOf } from './shape.ts';

// The format: https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html
const magic = [0x93, ...new TextEncoder().encode('NUMPY')];
const ALIGN = 64;
// NumPy leaves room for the first size to grow to so many digits without moving the numbers.
const ROOM = 21;

/** How numbers of one type stand in a file. */
interface Encoding {
  readonly dtype: DType;
  readonly bytes: number;
  read(view: DataView, at: number, little: boolean): number;
}

/** A whole number of 64 bits, exact where it fits in int32. */
function readWide(view: DataView, at: number, little: boolean, signed: boolean): number {
  const high = at + (little ? 4 : 0);
  const low = view.getUint32(at + (little ? 0 : 4), little);
  return (signed ? view.getInt32(high, little) : view.getUint32(high, little)) * 2 ** 32 + low;
}

const encodings: Record<string, Encoding> = {
  f4: { dtype: 'float32', bytes: 4, read: (view, at, little) => view.getFloat32(at, little) },
  f8: { dtype: 'float64', bytes: 8, read: (view, at, little) => view.getFloat64(at, little) },
  i1: { dtype: 'int32', bytes: 1, read: (view, at) => view.getInt8(at) },
  i2: { dtype: 'int32', bytes: 2, read: (view, at, little) => view.getInt16(at, little) },
  i4: { dtype: 'int32', bytes: 4, read: (view, at, little) => view.getInt32(at, little) },
  i8: { dtype: 'int32', bytes: 8, read: (view, at, little) => readWide(view, at, little, true) },
  u1: { dtype: 'int32', bytes: 1, read: (view, at) => view.getUint8(at) },
  u2: { dtype: 'int32', bytes: 2, read: (view, at, little) => view.getUint16(at, little) },
  u4: { dtype: 'int32', bytes: 4, read: (view, at, little) => view.getUint32(at, little) },
  u8: { dtype: 'int32', bytes: 8, read: (view, at, little) => readWide(view, at, little, false) },
  b1: { dtype: 'bool', bytes: 1, read: (view, at) => view.getUint8(at) },
};

const descriptions: Record<DType, string> = { float32: '<f4', float64: '<f8', int32: '<i4', bool: '|b1' };

/** The bytes of a buffer or typed array. Throws for anything else. */
export function toBytes(name: string, value: unknown): Uint8Array {
  if (value instanceof ArrayBuffer) return new Uint8Array(value);
  if (ArrayBuffer.isView(value)) return new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
  throw new TypeError(`${name}: reads a Uint8Array or an ArrayBuffer; given ${describe(value)}`);
}

/** Writes the numbers of an array from byte `start` on, the lowest byte of each first. */
function writeNumbers({ data, dtype }: NDArray, view: DataView, start: number): void {
  const { bytes } = encodings[descriptions[dtype].slice(1)]!;
  for (let i = 0; i < data.length; i++) {
    const at = start + i * bytes;
    if (dtype === 'float32') view.setFloat32(at, data[i]!, true);
    else if (dtype === 'float64') view.setFloat64(at, data[i]!, true);
    else if (dtype === 'int32') view.setInt32(at, data[i]!, true);
    else view.setUint8(at, data[i]!);
  }
}

/**
 * The bytes of a .npy file with the array, which NumPy's `load` reads.
 * https://numpy.org/doc/stable/reference/generated/numpy.save.html
 */
export function save(a: ArrayLike): Uint8Array<ArrayBuffer> {
  const x = toArray('save', a);
  const shape = x.ndim === 1 ? `(${x.shape[0]},)` : `(${x.shape.join(', ')})`;
  let header = `{'descr': '${descriptions[x.dtype]}', 'fortran_order': False, 'shape': ${shape}, }`;
  if (x.ndim > 0) header += ' '.repeat(ROOM - String(x.shape[0]).length);
  const used = magic.length + 4 + header.length + 1;
  header += `${' '.repeat(ALIGN - (used % ALIGN))}\n`;
  const start = magic.length + 4 + header.length;
  const out = new Uint8Array(start + x.data.byteLength);
  const view = new DataView(out.buffer);
  out.set([...magic, 1, 0]);
  view.setUint16(8, header.length, true);
  out.set(new TextEncoder().encode(header), 10);
  writeNumbers(x, view, start);
  return out;
}

/** What the header of a .npy file says. */
interface Header {
  readonly descr: string;
  readonly fortran: boolean;
  readonly shape: number[];
  /** Where the numbers begin. */
  readonly start: number;
}

function readHeader(name: string, bytes: Uint8Array): Header {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    throw new TypeError(`${name}: these are the bytes of a .npz file, which loadz reads`);
  }
  if (bytes.length < 12 || magic.some((byte, i) => bytes[i] !== byte)) {
    throw new TypeError(`${name}: a .npy file begins with \\x93NUMPY; these ${bytes.length} bytes do not`);
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const version = bytes[6]!;
  if (version < 1 || version > 3) {
    throw new RangeError(`${name}: reads versions 1, 2 and 3 of .npy files; this is version ${version}`);
  }
  const from = version === 1 ? 10 : 12;
  const start = from + (version === 1 ? view.getUint16(8, true) : view.getUint32(8, true));
  const text = new TextDecoder().decode(bytes.subarray(from, start));
  const descr = /'descr':\s*'([^']*)'/.exec(text)?.[1];
  const order = /'fortran_order':\s*(True|False)/.exec(text)?.[1];
  const sizes = /'shape':\s*\(([\d\s,]*)\)/.exec(text)?.[1];
  if (descr === undefined || order === undefined || sizes === undefined || start > bytes.length) {
    throw new TypeError(`${name}: a header has descr, fortran_order and shape; given ${describe(text.trim())}`);
  }
  const shape = sizes.split(',').filter((size) => size.trim() !== '');
  return { descr, fortran: order === 'True', shape: shapeFrom(name, shape.map(Number)), start };
}

/** The array in the bytes of a .npy file. Throws a sentence that begins with `name`. */
export function readNpy(name: string, bytes: Uint8Array): NDArray {
  const { descr, fortran, shape, start } = readHeader(name, bytes);
  const encoding = Object.hasOwn(encodings, descr.slice(1)) ? encodings[descr.slice(1)]! : undefined;
  if (encoding === undefined || !'<>|='.includes(descr.charAt(0))) {
    throw new TypeError(`${name}: reads floats of 32 and 64 bits, whole numbers and booleans; the file has '${descr}'`);
  }
  const needed = sizeOf(shape) * encoding.bytes;
  if (bytes.length - start < needed) {
    const found = bytes.length - start;
    throw new RangeError(
      `${name}: shape ${showShape(shape)} of '${descr}' takes ${needed} bytes; the file has ${found}`,
    );
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset + start, needed);
  const data = createData(encoding.dtype, sizeOf(shape));
  const little = descr[0] !== '>';
  for (let i = 0; i < data.length; i++) {
    data[i] = castNumber(name, encoding.read(view, i * encoding.bytes, little), encoding.dtype);
  }
  // In Fortran's order the first axis runs fastest.
  return fortran
    ? transpose(new NDArray(data, shape.reverse(), encoding.dtype))
    : new NDArray(data, shape, encoding.dtype);
}

/**
 * The array in the bytes of a .npy file, as NumPy's `save` and ours write it: float32, float64, bool, and whole numbers
 * of any size as int32, in either order of bytes and of axes. Of .npz files see `loadz`.
 * Throws a RangeError where a number does not fit in int32 or the file is cut off, a TypeError where it is no such file.
 * https://numpy.org/doc/stable/reference/generated/numpy.load.html
 */
export function load(bytes: Uint8Array | ArrayBuffer): NDArray {
  return readNpy('load', toBytes('load', bytes));
}
