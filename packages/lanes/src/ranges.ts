import { NDArray } from './array.ts';
import { castNumber, createData, type DType, type DTypeOptions, readDtype } from './dtype.ts';
import { readArguments, readBoolean, readNumber } from './keywords.ts';
import { checkLength, describe, shapeFrom, sizeOf } from './shape.ts';

function readKind(name: string, value: unknown): DType {
  const dtype = readDtype(name, value) ?? 'float32';
  if (dtype === 'bool') throw new TypeError(`${name}: gives numbers, and dtype 'bool' has none`);
  return dtype;
}

/**
 * The numbers start, start + step, … before `stop`: `arange(stop)`, `arange(start, stop)`, `arange(start, stop, step)`.
 * They are computed in float64 and rounded; of int32, start and step are cut off first. Throws for a step of 0 and for
 * arguments that are not finite.
 * https://numpy.org/doc/stable/reference/generated/numpy.arange.html
 */
export function arange(stop: number, options?: DTypeOptions): NDArray<[number]>;
export function arange(start: number, stop: number, options?: DTypeOptions): NDArray<[number]>;
export function arange(start: number, stop: number, step: number, dtype?: DType | DTypeOptions): NDArray<[number]>;
export function arange(...values: unknown[]): NDArray<[number]> {
  const alone = typeof values[1] !== 'number' && (values.length === 1 || typeof values[1] === 'object');
  const read = readArguments('arange', alone ? ['stop', 'dtype'] : ['start', 'stop', 'step', 'dtype'], values);
  const [first, last, by, kind] = alone ? [0, read[0], 1, read[1]] : read;
  const start = checkFinite('arange', 'start', first);
  const stop = checkFinite('arange', 'stop', last);
  const step = checkFinite('arange', 'step', by ?? 1);
  const dtype = readKind('arange', kind);
  if (step === 0) throw new RangeError('arange: step is 0, so the stop is never reached');
  const length = Math.max(0, Math.ceil((stop - start) / step));
  const data = createData(dtype, sizeOf(shapeFrom('arange', length)));
  if (length === 0) return new NDArray(data, [0]);
  // NumPy takes the distance of the first two numbers, not the step itself.
  const isWhole = dtype === 'int32';
  const from = isWhole ? Math.trunc(start) : start;
  const delta = (isWhole ? Math.trunc(start + step) : start + step) - from;
  if (isWhole) for (const end of [from, from + (length - 1) * delta]) castNumber('arange', end, dtype);
  for (let i = 0; i < length; i++) data[i] = from + i * delta;
  return new NDArray(data, [length]);
}

function checkFinite(name: string, argument: string, value: unknown): number {
  if (typeof value !== 'number') throw new TypeError(`${name}: ${argument} is a number; given ${describe(value)}`);
  if (!Number.isFinite(value)) throw new RangeError(`${name}: ${argument} is a finite number; given ${value}`);
  return value;
}

/** Keyword arguments of `linspace`. */
export interface LinspaceOptions extends DTypeOptions {
  /** The count of numbers. Default: 50. */
  num?: number | undefined;
  /** Whether the last number is `stop`; otherwise it would be the next one. Default: true. */
  endpoint?: boolean | undefined;
}

/**
 * `num` numbers at equal distances from `start` to `stop`. They are computed in float64 and rounded, to int32 downwards.
 * Throws where `num` is not a whole number ≥ 0.
 * https://numpy.org/doc/stable/reference/generated/numpy.linspace.html
 */
export function linspace(start: number, stop: number, options?: LinspaceOptions): NDArray<[number]>;
export function linspace<const N extends number>(
  start: number,
  stop: number,
  num: N,
  options?: LinspaceOptions,
): NDArray<[N]>;
export function linspace<const N extends number>(
  start: number,
  stop: number,
  num: N,
  endpoint: boolean,
  options?: LinspaceOptions,
): NDArray<[N]>;
export function linspace(...values: unknown[]): NDArray<[number]> {
  const read = readArguments('linspace', ['start', 'stop', 'num', 'endpoint', 'dtype'], values);
  const start = readNumber('linspace', 'start', read[0] ?? null, 0);
  const stop = readNumber('linspace', 'stop', read[1] ?? null, 0);
  const num = read[2] ?? 50;
  checkLength('linspace', num);
  const endpoint = readBoolean('linspace', 'endpoint', read[3], true);
  const dtype = readKind('linspace', read[4]);

  const data = createData(dtype, sizeOf(shapeFrom('linspace', num)));
  const write = (i: number, x: number) => {
    data[i] = dtype === 'int32' ? castNumber('linspace', Math.floor(x), dtype) : x;
  };
  const gaps = endpoint ? num - 1 : num;
  const delta = stop - start;
  const step = delta / gaps;
  for (let i = 0; i < num; i++) {
    if (endpoint && num > 1 && i === num - 1) write(i, stop);
    else if (gaps <= 0) write(i, i * delta + start);
    // A step too small for float64 would be lost, so the division comes second.
    else if (step === 0) write(i, (i / gaps) * delta + start);
    else write(i, i * step + start);
  }
  return new NDArray(data, [num]);
}
