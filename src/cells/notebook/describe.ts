import type { CellPlace, FigureOutput, Output, PlainNumber } from '../types.ts';
import { isArray, type Shaped, shortestFloat32 } from './array-value.ts';
import { findHint } from './hints.ts';
import { inspect } from './inspect.ts';
import { encodeNumber, mostValues } from './plain-number.ts';

/** What `console.log` writes of one cell may be this long; the rest is counted, not dropped silently. */
const longestText = 100_000;

/**
 * How many numbers the arrays of one run may still carry beside their texts. A loop that displays thousands of arrays
 * sends the text of each, and would be stopped as a flood if it sent the numbers too.
 */
export interface ValueBudget {
  left: number;
}

/** The budget of one run: at 25 letters a number at most, well below what the sandbox lets through. */
export const createValueBudget = (): ValueBudget => ({ left: 100_000 });

/** Any value as plain data, or undefined for `undefined`, which shows nothing. */
export function describeValue(value: unknown, budget?: ValueBudget): Output | undefined {
  if (value === undefined) return undefined;
  if (isFigure(value)) return { kind: 'figure', figure: structuredClone(value) };
  if (isArray(value)) {
    const output: Output = { kind: 'array', text: shorten(String(value)), shape: [...value.shape], dtype: value.dtype };
    const values = budget && readValues(value, budget);
    return values ? { ...output, values } : output;
  }
  return { kind: 'text', text: shorten(inspect(value)) };
}

/** The arguments of `console.log` as one text: strings as they are, all else as it is shown. */
export function formatLog(values: readonly unknown[]): string {
  return shorten(values.map((value) => (typeof value === 'string' ? value : inspect(value))).join(' '));
}

/** A thrown value as an error that names its places, with what learners do about it. */
export function describeError(error: unknown, places: CellPlace[]): Output {
  if (!(error instanceof Error)) return { kind: 'error', name: 'Thrown', message: shorten(inspect(error)), places };
  const name = shorten(String(error.name));
  const message = shorten(String(error.message));
  const hint = findHint({ name, message });
  return hint === undefined ? { kind: 'error', name, message, places } : { kind: 'error', name, message, hint, places };
}

function shorten(text: string): string {
  if (text.length <= longestText) return text;
  const left = text.length - longestText;
  return `${text.slice(0, longestText)}\n… ${left} more characters`;
}

/** Is it a figure of `lanes/plot`? A figure is plain data, so its form tells. */
function isFigure(value: unknown): value is FigureOutput {
  const figure = value as FigureOutput | null;
  return typeof value === 'object' && figure?.type === 'figure' && Array.isArray(figure.marks);
}

/** The numbers in row order, of an array that is small enough and as large as its shape says. */
function readValues(array: Shaped, budget: ValueBudget): PlainNumber[] | undefined {
  const size = array.shape.reduce((product, length) => product * length, 1);
  if (!(size <= mostValues && size <= budget.left)) return undefined;
  const { data } = array;
  if (data?.length !== size) return undefined;
  const numbers = Array.from(data, (entry) => (typeof entry === 'boolean' ? Number(entry) : entry));
  if (!numbers.every((number) => typeof number === 'number')) return undefined;
  budget.left -= size;
  return numbers.map((number) => encodeNumber(array.dtype === 'float32' ? shortestFloat32(number) : number));
}
