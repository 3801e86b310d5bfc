import { type ArrayLike, layoutOf, NDArray, type Out } from './array.ts';
import { type DType, resultType } from './dtype.ts';
import { joinKinds, kindOf, toArray } from './lists.ts';
import { type BinaryName, binary, type UnaryName, unary } from './memory.ts';
import type { MapLoop, PairLoop } from './plain/general.ts';
import { deliver, fillResult, findPlace, readOut } from './result.ts';
import { broadcastShapes, forEachRun, isSameShape, pathsOver, type Shape, type Walk, walkOver } from './shape.ts';

/** A function of two numbers: in which kind it computes, and the loop of each. */
export interface PairFunction {
  readonly name: string;
  /** The kind in which numbers of a kind are computed; throws where there is none. Default: their own. */
  readonly computeIn?: (dtype: DType) => DType;
  /** The kernel for float32. */
  readonly kernel?: BinaryName;
  readonly loops: { readonly [D in DType]?: PairLoop };
}

/** A function of one number. */
export interface MapFunction {
  readonly name: string;
  /** The kind in which numbers of a kind are computed; throws where there is none. Default: their own. */
  readonly computeIn?: (dtype: DType) => DType;
  /** The kernel for float32. */
  readonly kernel?: UnaryName;
  readonly loops: { readonly [D in DType]?: MapLoop };
}

/** Whether a kernel can take the array as it is. */
function isReady(value: unknown): value is NDArray {
  return value instanceof NDArray && value.dtype === 'float32' && layoutOf(value) === null;
}

// An operand that is a number.
const single = new Float32Array(1);

/** The kernel's result for float32 numbers of two shapes. */
function applyKernel(name: string, kernel: BinaryName, a: NDArray, b: NDArray | number, out: NDArray | null): NDArray {
  const isNumber = typeof b === 'number';
  if (isNumber) single[0] = b;
  const right = isNumber ? single : (b.data as Float32Array);
  let shape: Shape = a.shape;
  let walk: Walk;
  if (isNumber) walk = { lengths: [a.size], aSteps: [1], bSteps: [0] };
  else if (isSameShape(shape, b.shape)) walk = { lengths: [a.size], aSteps: [1], bSteps: [1] };
  else {
    shape = broadcastShapes(a.shape, b.shape);
    walk = walkOver(shape, a.shape, b.shape);
  }
  const data = findPlace(name, shape, 'float32', out, a, isNumber ? null : b);
  binary(kernel, a.data as Float32Array, right, walk, data);
  return deliver(name, data, shape, 'float32', out);
}

/** A function's result for each two numbers of two operands, broadcast. */
export function applyPairs(f: PairFunction, left: ArrayLike, right: ArrayLike, out?: Out | null): NDArray {
  const { name, kernel } = f;
  const place = readOut(name, out);
  if (kernel !== undefined && isReady(left) && (typeof right === 'number' || isReady(right))) {
    return applyKernel(name, kernel, left, right, place);
  }
  const { strong, weak } = joinKinds(kindOf(left), kindOf(right));
  const given = resultType(strong, weak);
  const dtype = f.computeIn === undefined ? given : f.computeIn(given);
  const a = toArray(name, left, dtype);
  const b = toArray(name, right, dtype);
  return kernel !== undefined && dtype === 'float32'
    ? applyKernel(name, kernel, a, b, place)
    : runPairs(name, f.loops[dtype]!, a, b, dtype, place);
}

/** The result, of kind `dtype`, of a loop over two arrays, broadcast. */
export function runPairs(
  name: string,
  loop: PairLoop,
  a: NDArray,
  b: NDArray,
  dtype: DType,
  out: NDArray | null,
): NDArray {
  const shape = broadcastShapes(a.shape, b.shape);
  return fillResult(name, shape, dtype, out, [a, b], (data) => {
    const paths = pathsOver(shape, [a.shape, b.shape]);
    const [aStep = 0, bStep = 0] = paths.steps.map((steps) => steps[steps.length - 1] ?? 0);
    forEachRun(paths, ([p, q], o, n) => loop(a.data, p!, aStep, b.data, q!, bStep, data, o, n));
  });
}

/** A function's result for each number of an operand. */
export function applyEach(f: MapFunction, value: ArrayLike, out?: Out | null): NDArray {
  const { name, kernel } = f;
  const place = readOut(name, out);
  let x: NDArray;
  if (isReady(value)) x = value;
  else {
    const { strong, weak } = kindOf(value);
    const given = resultType(strong, weak);
    x = toArray(name, value, f.computeIn === undefined ? given : f.computeIn(given));
  }
  if (kernel === undefined || x.dtype !== 'float32') return runEach(name, f.loops[x.dtype]!, x, x.dtype, place);
  const data = findPlace(name, x.shape, 'float32', place, x, null);
  unary(kernel, x.data as Float32Array, data);
  return deliver(name, data, x.shape, 'float32', place);
}

/** The result, of kind `dtype`, of a loop over an array. */
export function runEach(name: string, loop: MapLoop, x: NDArray, dtype: DType, out: NDArray | null): NDArray {
  const data = findPlace(name, x.shape, dtype, out, x, null);
  loop(x.data, data);
  return deliver(name, data, x.shape, dtype, out);
}
