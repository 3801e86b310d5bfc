import { type ArrayLike, NDArray, type NumberView } from './array.ts';
import { readArguments, readBoolean, readNumber } from './keywords.ts';
import { checkLength, describe, type Shape, shapeFrom, showShape, sizeOf } from './shape.ts';

// As in NumPy. It also ends the search in a list that holds itself.
const MOST_AXES = 64;

/** The shape of nested lists, by their first elements. */
function findShape(name: string, value: unknown): number[] {
  const shape: number[] = [];
  let inner = value;
  while (Array.isArray(inner)) {
    if (shape.length === MOST_AXES) throw new RangeError(`${name}: lists are nested deeper than ${MOST_AXES} axes`);
    shape.push(inner.length);
    inner = inner[0];
  }
  return inner instanceof NDArray ? [...shape, ...inner.shape] : shape;
}

/** Writes the numbers of nested lists of `shape` from axis `axis` on; returns where the next ones go. */
function fillFrom(name: string, value: unknown, shape: Shape, axis: number, data: Float32Array, start: number): number {
  if (value instanceof NDArray) {
    if (showShape(value.shape) !== showShape(shape.slice(axis)))
      throw raggedError(name, value.shape, shape.slice(axis));
    data.set(value.data, start);
    return start + value.size;
  }
  if (axis === shape.length) {
    if (typeof value !== 'number') {
      if (Array.isArray(value)) throw raggedError(name, [value.length], []);
      throw new TypeError(`${name}: an array is made of numbers; given ${describe(value)}`);
    }
    data[start] = value;
    return start + 1;
  }
  if (!Array.isArray(value)) {
    if (typeof value === 'number') throw raggedError(name, [], shape.slice(axis));
    throw new TypeError(`${name}: an array is made of numbers; given ${describe(value)}`);
  }
  if (value.length !== shape[axis]) throw raggedError(name, [value.length], shape.slice(axis));
  let next = start;
  for (const element of value) next = fillFrom(name, element, shape, axis + 1, data, next);
  return next;
}

function raggedError(name: string, found: Shape, expected: Shape): RangeError {
  const say = (shape: Shape) => (shape.length === 0 ? 'a number' : `a list of ${shape[0]}`);
  return new RangeError(`${name}: lists of unequal length: ${say(found)} stands where ${say(expected)} is expected`);
}

function isNumberView(value: unknown): value is NumberView {
  if (!ArrayBuffer.isView(value) || value instanceof DataView) return false;
  return !(value instanceof BigInt64Array || value instanceof BigUint64Array);
}

/** `value` as an array: itself if it is one, else a new one. Throws a sentence that begins with `name`. */
export function toArray(name: string, value: unknown): NDArray {
  if (value instanceof NDArray) return value;
  if (typeof value === 'number') return new NDArray(Float32Array.of(value), []);
  if (Array.isArray(value)) {
    const shape = findShape(name, value);
    const data = new Float32Array(sizeOf(shapeFrom(name, shape)));
    fillFrom(name, value, shape, 0, data, 0);
    return new NDArray(data, shape);
  }
  if (isNumberView(value)) return new NDArray(Float32Array.from(value), [value.length]);
  throw new TypeError(`${name}: expected an array, a number or nested lists of numbers; given ${describe(value)}`);
}

/**
 * An array of the numbers in nested lists, in a typed array (one axis) or in another array, which is copied.
 * Throws a RangeError for lists of unequal length and a TypeError for what is not a number.
 * https://numpy.org/doc/stable/reference/generated/numpy.array.html
 */
export function array(value: ArrayLike): NDArray {
  return value instanceof NDArray ? new NDArray(value.data.slice(), value.shape) : toArray('array', value);
}

/**
 * Like `array`, but an array is not copied.
 * https://numpy.org/doc/stable/reference/generated/numpy.asarray.html
 */
export function asarray(value: ArrayLike): NDArray {
  return toArray('asarray', value);
}

function filled(name: string, shape: number | Shape, value: number): NDArray {
  const lengths = shapeFrom(name, shape);
  const data = new Float32Array(sizeOf(lengths));
  if (value !== 0 || Object.is(value, -0)) data.fill(value);
  return new NDArray(data, lengths);
}

/**
 * An array of zeros; `shape` is a size or a list of sizes.
 * https://numpy.org/doc/stable/reference/generated/numpy.zeros.html
 */
export function zeros(shape: number | Shape): NDArray {
  return filled('zeros', shape, 0);
}

/**
 * An array of ones; `shape` is a size or a list of sizes.
 * https://numpy.org/doc/stable/reference/generated/numpy.ones.html
 */
export function ones(shape: number | Shape): NDArray {
  return filled('ones', shape, 1);
}

/**
 * An array in which every number is `value`; `shape` is a size or a list of sizes.
 * https://numpy.org/doc/stable/reference/generated/numpy.full.html
 */
export function full(shape: number | Shape, value: number): NDArray {
  if (typeof value !== 'number') throw new TypeError(`full: the value is a number; given ${describe(value)}`);
  return filled('full', shape, value);
}

/** Zeros in the shape of `a`. https://numpy.org/doc/stable/reference/generated/numpy.zeros_like.html */
export function zeros_like(a: ArrayLike): NDArray {
  return filled('zeros_like', toArray('zeros_like', a).shape, 0);
}

/** Ones in the shape of `a`. https://numpy.org/doc/stable/reference/generated/numpy.ones_like.html */
export function ones_like(a: ArrayLike): NDArray {
  return filled('ones_like', toArray('ones_like', a).shape, 1);
}

/** `value` everywhere, in the shape of `a`. https://numpy.org/doc/stable/reference/generated/numpy.full_like.html */
export function full_like(a: ArrayLike, value: number): NDArray {
  return full(toArray('full_like', a).shape, value);
}

/**
 * The numbers start, start + step, … before `stop`: `arange(stop)`, `arange(start, stop)`, `arange(start, stop, step)`.
 * They are computed in float64 and rounded. Throws for a step of 0 and for arguments that are not finite.
 * https://numpy.org/doc/stable/reference/generated/numpy.arange.html
 */
export function arange(stop: number): NDArray;
export function arange(start: number, stop: number, step?: number): NDArray;
export function arange(...values: unknown[]): NDArray {
  const names = values.length === 1 ? ['stop'] : ['start', 'stop', 'step'];
  const read = readArguments('arange', names, values);
  const [first, last, by] = values.length === 1 ? [0, read[0], 1] : read;
  const start = checkFinite('arange', 'start', first);
  const stop = checkFinite('arange', 'stop', last);
  const step = checkFinite('arange', 'step', by ?? 1);
  if (step === 0) throw new RangeError('arange: step is 0, so the stop is never reached');
  const length = Math.max(0, Math.ceil((stop - start) / step));
  const data = new Float32Array(sizeOf(shapeFrom('arange', length)));
  // NumPy takes the distance of the first two numbers, not the step itself.
  const delta = start + step - start;
  for (let i = 0; i < length; i++) data[i] = start + i * delta;
  return new NDArray(data, [length]);
}

function checkFinite(name: string, argument: string, value: unknown): number {
  if (typeof value !== 'number') throw new TypeError(`${name}: ${argument} is a number; given ${describe(value)}`);
  if (!Number.isFinite(value)) throw new RangeError(`${name}: ${argument} is a finite number; given ${value}`);
  return value;
}

/** Keyword arguments of `linspace`. */
export interface LinspaceOptions {
  /** The count of numbers. Default: 50. */
  num?: number | undefined;
  /** Whether the last number is `stop`; otherwise it would be the next one. Default: true. */
  endpoint?: boolean | undefined;
}

/**
 * `num` numbers at equal distances from `start` to `stop`. They are computed in float64 and rounded.
 * Throws where `num` is not a whole number ≥ 0.
 * https://numpy.org/doc/stable/reference/generated/numpy.linspace.html
 */
export function linspace(start: number, stop: number, options?: LinspaceOptions): NDArray;
export function linspace(start: number, stop: number, num: number, options?: LinspaceOptions): NDArray;
export function linspace(start: number, stop: number, num: number, endpoint: boolean): NDArray;
export function linspace(...values: unknown[]): NDArray {
  const read = readArguments('linspace', ['start', 'stop', 'num', 'endpoint'], values);
  const start = readNumber('linspace', 'start', read[0] ?? null, 0);
  const stop = readNumber('linspace', 'stop', read[1] ?? null, 0);
  const num = read[2] ?? 50;
  checkLength('linspace', num);
  const endpoint = readBoolean('linspace', 'endpoint', read[3], true);

  const data = new Float32Array(sizeOf(shapeFrom('linspace', num)));
  const gaps = endpoint ? num - 1 : num;
  const delta = stop - start;
  const step = delta / gaps;
  for (let i = 0; i < num; i++) {
    if (gaps <= 0) data[i] = i * delta + start;
    // A step too small for float64 would be lost, so the division comes second.
    else if (step === 0) data[i] = (i / gaps) * delta + start;
    else data[i] = i * step + start;
  }
  if (endpoint && num > 1) data[num - 1] = stop;
  return new NDArray(data, [num]);
}
