import type { ArrayLike, NDArray } from './array.ts';
import { floatType, resultType } from './dtype.ts';
import { readArguments, readBoolean, readNumber } from './keywords.ts';
import { joinKinds, kindOf, toArray } from './lists.ts';
import { broadcastShapes, forEachRun, isSameShape, pathsOver } from './shape.ts';

/** Keyword arguments of `allclose`. */
export interface CloseOptions {
  /** How far numbers may lie apart, as a part of |b|. Default: 1e-5. */
  rtol?: number | undefined;
  /** How far numbers may lie apart beside that. Default: 1e-8. */
  atol?: number | undefined;
  /** Whether NaN is close to NaN. Default: false. */
  equal_nan?: boolean | undefined;
}

/** Both operands in the kind in which they are compared: float32 or float64. */
function readPair(name: string, left: ArrayLike, right: ArrayLike): [NDArray, NDArray] {
  const { strong, weak } = joinKinds(kindOf(left), kindOf(right));
  const dtype = floatType(resultType(strong, weak));
  return [toArray(name, left, dtype), toArray(name, right, dtype)];
}

/**
 * Whether |a - b| ≤ atol + rtol · |b| for all numbers, broadcast; infinities are close to themselves.
 * https://numpy.org/doc/stable/reference/generated/numpy.allclose.html
 */
export function allclose(a: ArrayLike, b: ArrayLike, options?: CloseOptions): boolean;
export function allclose(a: ArrayLike, b: ArrayLike, rtol: number, options?: CloseOptions): boolean;
export function allclose(a: ArrayLike, b: ArrayLike, rtol: number, atol: number, options?: CloseOptions): boolean;
export function allclose(a: ArrayLike, b: ArrayLike, ...values: unknown[]): boolean {
  const name = 'allclose';
  const read = readArguments(name, ['rtol', 'atol', 'equal_nan'], values);
  const [x, y] = readPair(name, a, b);
  const round = x.dtype === 'float32' ? Math.fround : (value: number) => value;
  const rtol = round(readNumber(name, 'rtol', read[0], 1e-5));
  const atol = round(readNumber(name, 'atol', read[1], 1e-8));
  const isEqualNaN = readBoolean(name, 'equal_nan', read[2], false);
  const isClose = (p: number, q: number): boolean => {
    if (p === q) return true;
    if (Number.isNaN(p) && Number.isNaN(q)) return isEqualNaN;
    return Number.isFinite(q) && Math.abs(round(p - q)) <= round(atol + round(rtol * Math.abs(q)));
  };

  const paths = pathsOver(broadcastShapes(x.shape, y.shape), [x.shape, y.shape]);
  const [xStep = 0, yStep = 0] = paths.steps.map((steps) => steps[steps.length - 1] ?? 0);
  let close = true;
  forEachRun(paths, ([p, q], _, n) => {
    for (let i = 0; i < n && close; i++) close = isClose(x.data[p! + i * xStep]!, y.data[q! + i * yStep]!);
  });
  return close;
}

/**
 * Whether two arrays have the same shape and the same numbers. NaN is not the same as NaN, unless `equal_nan`.
 * https://numpy.org/doc/stable/reference/generated/numpy.array_equal.html
 */
export function array_equal(a: ArrayLike, b: ArrayLike, equal_nan?: boolean | Pick<CloseOptions, 'equal_nan'>): boolean;
export function array_equal(a: ArrayLike, b: ArrayLike, ...values: unknown[]): boolean {
  const [equal] = readArguments('array_equal', ['equal_nan'], values);
  const isEqualNaN = readBoolean('array_equal', 'equal_nan', equal, false);
  const [x, y] = readPair('array_equal', a, b);
  if (!isSameShape(x.shape, y.shape)) return false;
  for (let i = 0; i < x.size; i++) {
    const p = x.data[i]!;
    const q = y.data[i]!;
    if (p !== q && !(isEqualNaN && Number.isNaN(p) && Number.isNaN(q))) return false;
  }
  return true;
}
