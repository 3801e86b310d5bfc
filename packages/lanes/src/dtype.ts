import { describe } from './shape.ts';

/** The kind of an array's numbers. https://numpy.org/doc/stable/reference/arrays.dtypes.html */
export type DType = 'float32' | 'float64' | 'int32' | 'bool';

/** The typed array behind each kind; in that of bool, 1 is true and 0 is false. */
export interface DataOf {
  float32: Float32Array<ArrayBuffer>;
  float64: Float64Array<ArrayBuffer>;
  int32: Int32Array<ArrayBuffer>;
  bool: Uint8Array<ArrayBuffer>;
}

/** An array's numbers, of any kind. */
export type Data = DataOf[DType];

/** Keyword arguments of functions that make an array. */
export interface DTypeOptions {
  /** The kind of the numbers. Default: float32, or what the function is given to go by. */
  dtype?: DType | undefined;
}

/** What numbers and lists, which have no dtype of their own, are made of; each kind holds those before it. */
export type Weak = 'none' | 'boolean' | 'whole' | 'fraction';

interface Kind<D extends DType> {
  readonly BYTES_PER_ELEMENT: number;
  new (size: number): DataOf[D];
  new (buffer: ArrayBuffer, start: number, size: number): DataOf[D];
}

const kinds: { readonly [D in DType]: Kind<D> } = {
  float32: Float32Array,
  float64: Float64Array,
  int32: Int32Array,
  bool: Uint8Array,
};

// An engine takes most of a microsecond to make a small typed array with memory of its own, and a tenth of that to make one
// in memory that is there. So small ones share a piece of memory, which is collected when none of them is left; each byte
// of it is used once, and is 0 before.
const SMALL = 2048;
const PIECE = 16384;
let piece = new ArrayBuffer(0);
let used = 0;

/** Room for `size` numbers of a kind, all 0. */
export function createData<D extends DType>(dtype: D, size: number): DataOf[D] {
  const Kind = kinds[dtype];
  if (!(size <= SMALL / Kind.BYTES_PER_ELEMENT)) return new Kind(size);
  // A multiple of 8, so that any kind may follow.
  const bytes = (size * Kind.BYTES_PER_ELEMENT + 7) & ~7;
  if (used + bytes > piece.byteLength) {
    piece = new ArrayBuffer(PIECE);
    used = 0;
  }
  const start = used;
  used += bytes;
  return new Kind(piece, start, size);
}

/** `value` as a dtype. Throws where it is none. */
export function checkDtype(name: string, value: unknown): DType {
  if (typeof value === 'string' && Object.hasOwn(kinds, value)) return value as DType;
  throw new TypeError(`${name}: a dtype is 'float32', 'float64', 'int32' or 'bool'; given ${describe(value)}`);
}

/** The dtype that an argument gives; undefined where it is left out. Throws where it is none. */
export function readDtype(name: string, value: unknown): DType | undefined {
  return value === undefined || value === null ? undefined : checkDtype(name, value);
}

/**
 * The smallest kind that holds the numbers of both.
 * https://numpy.org/doc/stable/reference/generated/numpy.promote_types.html
 */
export function promoteTypes(a: DType, b: DType): DType {
  if (a === b || b === 'bool') return a;
  return a === 'bool' ? b : 'float64';
}

/**
 * The kind of a result: that of the arrays, of kind `strong` together, unless numbers beside them need another one. A
 * number is weak: it takes the kind of the arrays, but a fraction makes int32 and bool float64, and a whole number
 * makes bool int32. Without arrays, booleans are bool and numbers float32.
 * https://numpy.org/doc/stable/reference/generated/numpy.result_type.html
 */
export function resultType(strong: DType | null, weak: Weak): DType {
  if (strong === null) return weak === 'boolean' ? 'bool' : 'float32';
  if (strong === 'bool' && weak === 'whole') return 'int32';
  return weak === 'fraction' && !isFloat(strong) ? 'float64' : strong;
}

/** Whether numbers of a kind have fractions. */
export function isFloat(dtype: DType): dtype is 'float32' | 'float64' {
  return dtype === 'float32' || dtype === 'float64';
}

/** The kind of √x, eˣ and the like: float64 of int32, and of bool the smallest kind that there is. */
export function floatType(dtype: DType): 'float32' | 'float64' {
  return dtype === 'float64' || dtype === 'int32' ? 'float64' : 'float32';
}

function checkInt32(name: string, x: number): void {
  if (Number.isFinite(x) && Math.trunc(x) >= -0x80000000 && Math.trunc(x) <= 0x7fffffff) return;
  const reason = Number.isFinite(x) ? 'which goes from -2147483648 to 2147483647' : 'which has finite numbers only';
  throw new RangeError(`${name}: ${x} is no number of int32, ${reason}`);
}

/** A number or boolean as a number of a kind that is not rounded yet. Throws where int32 has no such number. */
export function castNumber(name: string, x: number | boolean, dtype: DType): number {
  if (dtype === 'bool') return Number.isNaN(x) || Number(x) !== 0 ? 1 : 0;
  if (dtype === 'int32') checkInt32(name, Number(x));
  return Number(x);
}

/**
 * Writes numbers of kind `from` into `out`, from `start` on, as numbers of kind `to`: to int32 towards zero, to bool as
 * whether they are not 0. Throws a RangeError where int32 has no such number.
 */
export function castInto(name: string, data: Data, from: DType, out: Data, to: DType, start = 0): void {
  if (from === to || isFloat(to) || from === 'bool') {
    out.set(data, start);
    return;
  }
  for (let i = 0; i < data.length; i++) out[start + i] = castNumber(name, data[i]!, to);
}

/** Numbers of kind `from` as numbers of kind `to`, in a typed array of their own. Throws as `castInto`. */
export function castData<D extends DType>(name: string, data: Data, from: DType, to: D): DataOf[D] {
  const out = createData(to, data.length);
  castInto(name, data, from, out, to);
  return out;
}
