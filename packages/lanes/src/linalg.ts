import { type ArrayLike, NDArray } from './array.ts';
import { toArray } from './create.ts';
import { multiply } from './elementwise.ts';
import { matmul as multiplyMatrices } from './memory.ts';
import { showShape } from './shape.ts';

function product(name: string, a: NDArray, b: NDArray): NDArray | number {
  for (const x of [a, b]) {
    if (x.ndim > 2) {
      throw new RangeError(`${name}: takes arrays of one or two axes; given shape ${showShape(x.shape)}`);
    }
  }
  // A vector on the left is a row, on the right a column; its axis of size 1 is left out of the result.
  const rows = a.ndim === 2 ? a.shape[0]! : 1;
  const inner = a.shape[a.ndim - 1]!;
  const height = b.shape[0]!;
  const columns = b.ndim === 2 ? b.shape[1]! : 1;
  if (inner !== height) {
    const left = a.ndim === 2 ? `${inner} columns` : `${inner} numbers`;
    const right = b.ndim === 2 ? `${height} rows` : `${height} numbers`;
    const shapes = `${showShape(a.shape)} and ${showShape(b.shape)}`;
    throw new RangeError(`${name}: shapes ${shapes} do not fit: ${left}, ${right}`);
  }
  const out = new Float32Array(rows * columns);
  multiplyMatrices(a.data, b.data, out, rows, inner, columns);
  if (a.ndim === 1 && b.ndim === 1) return out[0]!;
  return new NDArray(out, [...a.shape.slice(0, -1), ...b.shape.slice(1)]);
}

/**
 * The matrix product of arrays of one or two axes: (m,k) and (k,n) give (m,n). A vector on the left is a row, on the
 * right a column; two vectors of the same size give a number, which `matmul<number>(u, v)` tells the type checker.
 *
 * Each number is summed over k in order in float32, a product and then a sum: the bits of the textbook's triple loop.
 * Throws a RangeError where the shapes do not fit.
 * https://numpy.org/doc/stable/reference/generated/numpy.matmul.html
 */
export function matmul<R extends NDArray | number = NDArray>(a: ArrayLike, b: ArrayLike): R {
  const left = toArray('matmul', a);
  const right = toArray('matmul', b);
  if (left.ndim === 0 || right.ndim === 0) {
    throw new RangeError('matmul: multiplies arrays, and one operand is a number; use multiply');
  }
  return product('matmul', left, right) as R;
}

/**
 * Like `matmul`, and a number times an array is `multiply`.
 * https://numpy.org/doc/stable/reference/generated/numpy.dot.html
 */
export function dot<R extends NDArray | number = NDArray>(a: ArrayLike, b: ArrayLike): R {
  const left = toArray('dot', a);
  const right = toArray('dot', b);
  if (left.ndim === 0 || right.ndim === 0) {
    const scaled = multiply(left, right);
    return (scaled.ndim === 0 ? scaled.item() : scaled) as R;
  }
  return product('dot', left, right) as R;
}
