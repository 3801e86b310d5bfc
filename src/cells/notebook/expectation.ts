import { inspect } from './inspect.ts';

/** How far a number may be from the expected one, as a share of it: float32 has about seven digits. */
const relativeTolerance = 1e-5;
/** An array of up to so many numbers is shown whole; of a larger one, the first number that differs. */
const fewNumbers = 6;
/** How long a value may be in a message. */
const longestValue = 80;

/** The reader's answer is not right yet: the message says on which input, what was expected and what came. */
class NotYet extends Error {
  override name = 'NotYet';
}

/** Numbers in row order with their shape: an array of `lanes`, or a list of numbers, nested or not. */
interface Numbers {
  kind: 'array' | 'list';
  shape: number[];
  data: number[];
}

/**
 * What an exercise's check calls `expect`: throws unless `got` is as expected. Numbers may differ by float32's
 * rounding; NaN is equal to NaN. A list of numbers also stands for an array with these numbers.
 * @param what the input, as the message says it: "z = [-1000]"
 * @param tolerance how far a number may be from the expected one, beside 1e-5 of it; 1e-6 when left out
 */
export function expect(what: string, got: unknown, expected: unknown, tolerance = 1e-6): void {
  const difference = findDifference(got, expected, tolerance);
  if (difference) throw new NotYet(`for ${what} ${difference}`);
}

/** "expected 0, got NaN", or undefined when there is no difference. */
function findDifference(got: unknown, expected: unknown, tolerance: number): string | undefined {
  if (got === undefined && expected !== undefined) {
    return `expected ${describe(expected)}, got nothing: does the function return its result?`;
  }
  const single = readSingle(got);
  if (typeof expected === 'number' && typeof single === 'number') {
    return isClose(single, expected, tolerance) ? undefined : describePair(single, expected);
  }
  const expectedNumbers = readNumbers(expected);
  const gotNumbers = readNumbers(got);
  if (expectedNumbers && gotNumbers && (gotNumbers.kind === 'array' || expectedNumbers.kind === 'list')) {
    return findNumberDifference(gotNumbers, expectedNumbers, tolerance);
  }
  if (Array.isArray(expected) && Array.isArray(got)) return findListDifference(got, expected, tolerance);
  return Object.is(single, expected) ? undefined : `expected ${describe(expected)}, got ${describe(got)}`;
}

function findNumberDifference(got: Numbers, expected: Numbers, tolerance: number): string | undefined {
  if (String(got.shape) !== String(expected.shape)) {
    return `expected ${describeShape(expected.shape, got.kind)}, got ${describeShape(got.shape, got.kind)}`;
  }
  const first = expected.data.findIndex((number, index) => !isClose(got.data[index]!, number, tolerance));
  if (first < 0) return undefined;
  const pair = describePair(got.data[first]!, expected.data[first]!);
  if (expected.data.length === 1) return pair;
  if (expected.data.length > fewNumbers) return `at [${findIndices(first, expected.shape).join(', ')}] ${pair}`;
  return `expected ${nest(expected)}, got ${nest(got)}`;
}

function findListDifference(got: readonly unknown[], expected: readonly unknown[], tolerance: number) {
  if (got.length !== expected.length) {
    return `expected ${describe(expected)}, a list of ${expected.length}, got ${describe(got)}, a list of ${got.length}`;
  }
  for (const [index, part] of expected.entries()) {
    const difference = findDifference(got[index], part, tolerance);
    if (difference) return `at [${index}] ${difference}`;
  }
  return undefined;
}

function isClose(got: number, expected: number, tolerance: number): boolean {
  if (Object.is(got, expected) || got === expected) return true;
  // No finite number is close to infinity, though infinity times a share is infinity.
  if (!Number.isFinite(got) || !Number.isFinite(expected)) return false;
  return Math.abs(got - expected) <= tolerance + relativeTolerance * Math.abs(expected);
}

/** A value by itself; an array without axes is the number in it. */
function readSingle(value: unknown): unknown {
  const numbers = isArray(value) ? readNumbers(value) : undefined;
  return numbers?.shape.length === 0 ? numbers.data[0] : value;
}

function readNumbers(value: unknown): Numbers | undefined {
  if (isArray(value)) return { kind: 'array', shape: [...value.shape], data: Array.from(value.data, Number) };
  if (ArrayBuffer.isView(value) && 'length' in value) {
    const data = Array.from(value as unknown as ArrayLike<number>, Number);
    return { kind: 'list', shape: [data.length], data };
  }
  if (!Array.isArray(value)) return undefined;
  if (value.every((part) => typeof part === 'number')) return { kind: 'list', shape: [value.length], data: [...value] };
  const rows = value.map((part) => (Array.isArray(part) ? readNumbers(part) : undefined));
  const [first] = rows;
  if (!first || !rows.every((row) => row && String(row.shape) === String(first.shape))) return undefined;
  return { kind: 'list', shape: [rows.length, ...first.shape], data: rows.flatMap((row) => row!.data) };
}

/** Is it an array of `lanes`, or of any package whose arrays have NumPy's attributes? */
function isArray(value: unknown): value is { shape: number[]; data: ArrayLike<number> } {
  const array = value as { shape?: unknown; dtype?: unknown; data?: unknown } | null;
  return typeof value === 'object' && Array.isArray(array?.shape) && 'dtype' in array && 'data' in array;
}

/** The place of a number in row order, as the index along each axis. */
function findIndices(position: number, shape: readonly number[]): number[] {
  const indices: number[] = [];
  let rest = position;
  for (const length of shape.toReversed()) {
    indices.unshift(rest % length);
    rest = Math.floor(rest / length);
  }
  return indices;
}

/** Numbers within brackets, row by row. */
function nest({ shape, data }: Omit<Numbers, 'kind'>): string {
  const [length, ...inner] = shape;
  if (length === undefined) return showNumber(data[0]!);
  const size = data.length / Math.max(length, 1);
  const parts = Array.from({ length }, (_, index) =>
    nest({ shape: inner, data: data.slice(index * size, (index + 1) * size) }),
  );
  return `[${parts.join(', ')}]`;
}

/** Two numbers that differ, with as many digits as it takes to see it. */
function describePair(got: number, expected: number): string {
  const short = showNumber(got) !== showNumber(expected);
  const show = short ? showNumber : String;
  return `expected ${show(expected)}, got ${show(got)}`;
}

/** Six digits are enough to tell a number; whole numbers keep all of theirs. */
function showNumber(number: number): string {
  return Number.isInteger(number) ? String(number) : String(Number(number.toPrecision(6)));
}

function describeShape(shape: readonly number[], kind: Numbers['kind']): string {
  const [length] = shape;
  if (kind === 'list' && shape.length === 1) return length === 1 ? 'a list of 1 number' : `a list of ${length} numbers`;
  const text = shape.length === 1 ? `(${length},)` : `(${shape.join(', ')})`;
  return kind === 'list' ? `lists of shape ${text}` : `an array of shape ${text}`;
}

function describe(value: unknown): string {
  const numbers = readNumbers(value);
  if (numbers && numbers.data.length > fewNumbers) return describeShape(numbers.shape, numbers.kind);
  if (numbers) return numbers.kind === 'array' ? `the array ${nest(numbers)}` : nest(numbers);
  if (typeof value === 'number') return showNumber(value);
  const text = inspect(value);
  return text.length <= longestValue ? text : `${text.slice(0, longestValue)}…`;
}
