import { layoutOf, NDArray } from './array.ts';
import { castData, castInto, createData, type Data, type DataOf, type DType } from './dtype.ts';
import { readArguments } from './keywords.ts';
import { writeNumbers } from './layout.ts';
import { describe, isSameShape, type Shape, showShape, sizeOf } from './shape.ts';

/** The array among arguments that a result is to go into; null for a new one. Throws for what is no array. */
export function readOut(name: string, value: unknown): NDArray | null {
  if (value === undefined || value === null || value instanceof NDArray) return value ?? null;
  const [out] = readArguments(name, ['out'], [value]);
  if (out === undefined || out === null) return null;
  if (out instanceof NDArray) return out;
  throw new TypeError(`${name}: out is an array; given ${describe(out)}`);
}

const rank: Record<DType, number> = { bool: 0, int32: 1, float32: 2, float64: 2 };

function checkOut(name: string, out: NDArray, shape: Shape, dtype: DType): void {
  if (!isSameShape(out.shape, shape)) {
    throw new RangeError(`${name}: out has shape ${showShape(out.shape)}, the result has shape ${showShape(shape)}`);
  }
  if (rank[dtype] > rank[out.dtype]) {
    throw new TypeError(`${name}: out is ${out.dtype}, and a result of ${dtype} does not go into it`);
  }
}

/**
 * Whether numbers written into `out` may change operand numbers that are read later. A view that does not lie in row order
 * has been copied before; the same numbers in the same order are written after they are read.
 */
function overlaps(out: Data, operand: NDArray | null): boolean {
  if (operand === null || layoutOf(operand) !== null) return false;
  const { data } = operand;
  if (data === out || data.buffer !== out.buffer) return false;
  const isSame = data.byteOffset === out.byteOffset && data.byteLength === out.byteLength;
  const isApart =
    data.byteOffset + data.byteLength <= out.byteOffset || out.byteOffset + out.byteLength <= data.byteOffset;
  return !isSame && !isApart;
}

/**
 * Where a result of `shape` and `dtype` is written: into `out` itself or, where that is null, of another kind or over the
 * memory of an operand, into new room, which `deliver` takes. Throws a sentence that begins with `name` where `out` does
 * not fit.
 */
export function findPlace<D extends DType>(
  name: string,
  shape: Shape,
  dtype: D,
  out: NDArray | null,
  a: NDArray,
  b: NDArray | null,
): DataOf[D] {
  if (out === null) return createData(dtype, sizeOf(shape));
  checkOut(name, out, shape, dtype);
  if (out.dtype !== dtype || layoutOf(out) !== null) return createData(dtype, out.size);
  const { data } = out;
  return overlaps(data, a) || overlaps(data, b) ? createData(dtype, out.size) : (data as DataOf[D]);
}

/** The array of a result that was written where `findPlace` said: `out`, or a new one where that is null. */
export function deliver(name: string, data: Data, shape: Shape, dtype: DType, out: NDArray | null): NDArray {
  if (out === null) return new NDArray(data, shape, dtype);
  const layout = layoutOf(out);
  if (layout !== null) writeNumbers(layout, shape, castData(name, data, dtype, out.dtype));
  else if (data !== out.data) castInto(name, data, dtype, out.data, out.dtype);
  return out;
}

/**
 * The array of a result of `shape` and `dtype`, which `fill` writes: `out`, or a new one where that is null. Throws a
 * sentence that begins with `name` where `out` does not fit.
 */
export function fillResult<D extends DType>(
  name: string,
  shape: Shape,
  dtype: D,
  out: NDArray | null,
  [a, b]: readonly [NDArray, NDArray?],
  fill: (data: DataOf[D]) => void,
): NDArray {
  const data = findPlace(name, shape, dtype, out, a, b ?? null);
  fill(data);
  return deliver(name, data, shape, dtype, out);
}

/** Writes numbers of its kind, in row order, into an array. */
export function assign(name: string, out: NDArray, data: Data): void {
  deliver(name, data, out.shape, out.dtype, out);
}
