import { multiply } from './arithmetic.ts';
import {
  type ArrayLike,
  type DotFactor,
  type Factor,
  layoutOf,
  type Named,
  NDArray,
  type Out,
  type ShapeOf,
  type Value,
} from './array.ts';
import { type Data, type DType, resultType } from './dtype.ts';
import { inRowOrder, joinKinds, kindOf, toArray } from './lists.ts';
import { matmul as matmulFloat32 } from './memory-matmul.ts';
import { type Matrix, matmulOf } from './plain/matmul.ts';
import { fillResult, readOut } from './result.ts';
import { broadcastShapes, type Shape, showShape, walkOver } from './shape.ts';
import type { AlongShape } from './types/axis.ts';
import type { DotShape, MatmulShape } from './types/matmul.ts';
import { placesOf } from './views.ts';

/** Both operands as arrays of the kind of their product. */
function readOperands(name: string, a: ArrayLike, b: ArrayLike): [NDArray, NDArray] {
  if (a instanceof NDArray && b instanceof NDArray && a.dtype === b.dtype) return [a, b];
  const { strong, weak } = joinKinds(kindOf(a), kindOf(b));
  const dtype = resultType(strong, weak);
  return [toArray(name, a, dtype), toArray(name, b, dtype)];
}

function stackedShape(name: string, a: Shape, b: Shape): number[] {
  const [left, right] = [a.slice(0, -2), b.slice(0, -2)];
  try {
    return broadcastShapes(left, right);
  } catch {
    const stacks = `their stacks ${showShape(left)} and ${showShape(right)} do not broadcast`;
    throw new RangeError(`${name}: shapes ${showShape(a)} and ${showShape(b)} do not fit: ${stacks}`);
  }
}

type FloatMatrix = Matrix<Float32Array<ArrayBuffer>>;

function multiplyInto(dtype: DType, a: Matrix, b: Matrix, out: Data, o: number, m: number, k: number, n: number): void {
  if (dtype !== 'float32') matmulOf(dtype, a, b, out, o, m, k, n);
  else matmulFloat32(a as FloatMatrix, b as FloatMatrix, out as Float32Array, o, m, k, n);
}

/** The p-th matrix of a stack. */
function matrixOf(x: NDArray, p: number, rows: number, columns: number): Matrix {
  return { data: x.data, start: p * rows * columns, rowStep: columns, columnStep: 1 };
}

// A view is multiplied where it lies unless it is spread so thin that a copy of its numbers is shorter.
const THIN = 2;

/** A vector or matrix where it lies: a view as transposing makes it costs nothing. */
function placedMatrixOf(x: NDArray, rows: number, columns: number, isColumn: boolean): Matrix {
  const layout = layoutOf(x);
  if (layout === null) return matrixOf(x, 0, rows, columns);
  const { data, start, steps } = layout;
  const [rowStep, columnStep] = x.ndim === 2 ? steps : isColumn ? [steps[0], 1] : [1, steps[0]];
  const span = (rows - 1) * rowStep! + (columns - 1) * columnStep! + 1;
  const isKept = rowStep! > 0 && columnStep! > 0 && span <= THIN * x.size;
  return isKept
    ? { data, start, rowStep: rowStep!, columnStep: columnStep! }
    : matrixOf(inRowOrder(x), 0, rows, columns);
}

/** Multiplies the matrices of two stacks, m by k and k by n, along axes `stack` to which both broadcast. */
function multiplyStacks(a: NDArray, b: NDArray, stack: Shape, out: Data, m: number, k: number, n: number): void {
  const { lengths, aSteps, bSteps } = walkOver(stack, a.shape.slice(0, -2), b.shape.slice(0, -2));
  // Where one matrix on the right meets several that lie one after the other, their rows are those of one.
  const last = lengths.length - 1;
  const isOne = last >= 0 && bSteps[last] === 0 && aSteps[last] === 1;
  const rows = isOne ? m * lengths[last]! : m;
  const count = out.length / (rows * n);
  for (let i = 0; i < count; i++) {
    let p = 0;
    let q = 0;
    let rest = i;
    for (let axis = isOne ? last - 1 : last; axis >= 0; axis--) {
      const at = rest % lengths[axis]!;
      rest = (rest - at) / lengths[axis]!;
      p += at * aSteps[axis]!;
      q += at * bSteps[axis]!;
    }
    multiplyInto(a.dtype, matrixOf(a, p, m, k), matrixOf(b, q, k, n), out, i * rows * n, rows, k, n);
  }
}

/** An operand that is read while `out` is written: a copy if their numbers may be the same. */
function apartFrom(out: NDArray | null, x: NDArray): NDArray {
  if (out === null || placesOf(x).data.buffer !== placesOf(out).data.buffer) return x;
  return new NDArray(x.data.slice(), x.shape, x.dtype);
}

function product(name: string, left: NDArray, right: NDArray, out: NDArray | null): NDArray | number {
  // Matrices may be views; those of a stack are copied into row order.
  const isStack = left.ndim > 2 || right.ndim > 2;
  const a = apartFrom(out, isStack ? inRowOrder(left) : left);
  const b = apartFrom(out, isStack ? inRowOrder(right) : right);
  // A vector on the left is a row, on the right a column; its axis of size 1 is left out of the result.
  const m = a.ndim > 1 ? a.shape[a.ndim - 2]! : 1;
  const k = a.shape[a.ndim - 1]!;
  const height = b.shape[Math.max(b.ndim - 2, 0)]!;
  const n = b.ndim > 1 ? b.shape[b.ndim - 1]! : 1;
  if (k !== height) {
    const columns = a.ndim > 1 ? `${k} columns` : `${k} numbers`;
    const rows = b.ndim > 1 ? `${height} rows` : `${height} numbers`;
    const shapes = `${showShape(a.shape)} and ${showShape(b.shape)}`;
    throw new RangeError(`${name}: shapes ${shapes} do not fit: ${columns}, ${rows}`);
  }
  const stack = isStack ? stackedShape(name, a.shape, b.shape) : [];
  const shape = [...stack];
  if (a.ndim > 1) shape.push(m);
  if (b.ndim > 1) shape.push(n);
  const result = fillResult(name, shape, a.dtype, out, [a, b], (data) => {
    if (k === 0 || data.length === 0) data.fill(0);
    else if (stack.length > 0) multiplyStacks(a, b, stack, data, m, k, n);
    else {
      const [rows, columns] = [placedMatrixOf(a, m, k, false), placedMatrixOf(b, k, n, true)];
      multiplyInto(a.dtype, rows, columns, data, 0, m, k, n);
    }
  });
  return shape.length === 0 && out === null ? result.data[0]! : result;
}

// Each function writes into `out` and returns it, where `out` is given: as the last argument, or as keyword argument.

/**
 * The matrix product: (m,k) and (k,n) give (m,n). A vector on the left is a row, on the right a column; two vectors of
 * the same size give a number, which `matmul<number>(u, v)` tells the type checker. Of arrays of more axes the last two
 * are matrices, and the axes before broadcast: (7,1,m,k) and (5,k,n) give (7,5,m,n).
 *
 * Each number is summed over k in order, a product and then a sum, each rounded to the kind of the result: the bits of
 * the textbook's triple loop. Sums of int32 numbers wrap around; of bool numbers a product is "and", a sum "or".
 * Throws a RangeError where the shapes do not fit.
 * https://numpy.org/doc/stable/reference/generated/numpy.matmul.html
 */
export function matmul<
  R extends NDArray | number = never,
  const A extends ArrayLike = ArrayLike,
  const B extends ArrayLike = ArrayLike,
>(a: A, b: Factor<A, B>, out?: Out | null): Named<R, Value<MatmulShape<ShapeOf<A>, ShapeOf<B>>>>;
export function matmul(a: ArrayLike, b: ArrayLike, out?: Out | null): NDArray | number {
  const [left, right] = readOperands('matmul', a, b);
  if (left.ndim === 0 || right.ndim === 0) {
    throw new RangeError('matmul: multiplies arrays, and one operand is a number; use multiply');
  }
  return product('matmul', left, right, readOut('matmul', out));
}

/**
 * Like `matmul` for a second array of at most two axes, and a number times an array is `multiply`.
 * https://numpy.org/doc/stable/reference/generated/numpy.dot.html
 */
export function dot<
  R extends NDArray | number = never,
  const A extends ArrayLike = ArrayLike,
  const B extends ArrayLike = ArrayLike,
>(a: A, b: DotFactor<A, B>, out?: Out | null): Named<R, Value<DotShape<ShapeOf<A>, ShapeOf<B>>>>;
export function dot(a: ArrayLike, b: ArrayLike, out?: Out | null): NDArray | number {
  const [left, right] = readOperands('dot', a, b);
  if (left.ndim === 0 || right.ndim === 0) {
    const scaled = multiply(left, right, out);
    return scaled.ndim === 0 && readOut('dot', out) === null ? scaled.item<number>() : scaled;
  }
  if (right.ndim > 2) {
    throw new RangeError(`dot: takes a second array of at most two axes; given shape ${showShape(right.shape)}`);
  }
  return product('dot', left, right, readOut('dot', out));
}

/**
 * Each number of `a` times each of `b`: of m and n numbers, whatever their axes, an array of shape (m,n).
 * https://numpy.org/doc/stable/reference/generated/numpy.outer.html
 */
export function outer<const A extends ArrayLike, const B extends ArrayLike>(
  a: A,
  b: B,
  out?: Out | null,
): NDArray<[...AlongShape<ShapeOf<A>, null>, ...AlongShape<ShapeOf<B>, null>]>;
export function outer(a: ArrayLike, b: ArrayLike, out?: Out | null): NDArray {
  const [left, right] = readOperands('outer', a, b);
  const column = new NDArray(left.data, [left.size, 1], left.dtype);
  const row = new NDArray(right.data, [1, right.size], right.dtype);
  return multiply(column, row, out);
}
