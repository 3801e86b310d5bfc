import { inspect } from './inspect.ts';
import type { CellPlace, FigureOutput, Output } from './types.ts';

/** What `console.log` writes of one cell may be this long; the rest is counted, not dropped silently. */
const longestText = 100_000;

/** Any value as plain data, or undefined for `undefined`, which shows nothing. */
export function describeValue(value: unknown): Output | undefined {
  if (value === undefined) return undefined;
  if (isFigure(value)) return { kind: 'figure', figure: structuredClone(value) };
  if (isArray(value)) {
    return { kind: 'array', text: shorten(String(value)), shape: [...value.shape], dtype: value.dtype };
  }
  return { kind: 'text', text: shorten(inspect(value)) };
}

/** The arguments of `console.log` as one text: strings as they are, all else as it is shown. */
export function formatLog(values: readonly unknown[]): string {
  return shorten(values.map((value) => (typeof value === 'string' ? value : inspect(value))).join(' '));
}

/** A thrown value as an error that names its places. */
export function describeError(error: unknown, places: CellPlace[]): Output {
  if (error instanceof Error) {
    return { kind: 'error', name: shorten(String(error.name)), message: shorten(String(error.message)), places };
  }
  return { kind: 'error', name: 'Thrown', message: shorten(inspect(error)), places };
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

/** Is it an array of `lanes`, or of any package whose arrays have NumPy's attributes? */
function isArray(value: unknown): value is { shape: number[]; dtype: string } {
  const array = value as { shape: unknown; dtype: unknown; data: unknown } | null;
  return (
    typeof value === 'object' &&
    Array.isArray(array?.shape) &&
    typeof array.dtype === 'string' &&
    'data' in (array as object)
  );
}
