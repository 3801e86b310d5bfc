import { alignedScientific, type Float, positional, scientific } from './decimal.ts';
import type { Data, DType } from './dtype.ts';
import { type Shape, sizeOf } from './shape.ts';

// NumPy's print options, at their defaults: https://numpy.org/doc/stable/reference/generated/numpy.set_printoptions.html
const PRECISION = 8;
const THRESHOLD = 1000;
const EDGE_ITEMS = 3;
const LINE_WIDTH = 75;
// From here on, below SMALL, and for ratios above RATIO, NumPy shows the numbers of an array with exponents.
const LARGE = { float32: 1e6, float64: 1e8 };
const SMALL = 1e-4;
const RATIO = 1000;
// The same for a number by itself.
const LARGE_ALONE = { float32: 1e6, float64: 1e16 };

/** What can be printed as an array. */
interface Printable {
  readonly shape: Shape;
  readonly data: Data;
  readonly dtype: DType;
}

/** The numbers that are printed: all, or the first and last three along each axis. */
function shownNumbers({ shape, data }: Printable, summarised: boolean): number[] {
  if (!summarised) return Array.from(data);
  const shown: number[] = [];
  const visit = (axis: number, start: number, size: number): void => {
    if (axis === shape.length) {
      shown.push(data[start]!);
      return;
    }
    const length = shape[axis]!;
    const part = size / length;
    for (let i = 0; i < length; i++) {
      if (length > 2 * EDGE_ITEMS && i === EDGE_ITEMS) i = length - EDGE_ITEMS;
      visit(axis + 1, start + i * part, part);
    }
  };
  visit(0, 0, data.length);
  return shown;
}

function showNonFinite(x: number): string {
  if (Number.isNaN(x)) return 'nan';
  return x < 0 ? '-inf' : 'inf';
}

function longest(texts: string[]): number {
  return texts.reduce((length, text) => Math.max(length, text.length), 0);
}

/** How a number is written so that all of `numbers` line up in columns. */
function createFormat(numbers: number[], dtype: DType, ndim: number): (x: number) => string {
  if (dtype === 'bool') return (x) => showBoolean(x).padStart(ndim === 0 ? 0 : 5);
  if (dtype === 'int32') {
    const width = longest(numbers.map(String));
    return (x) => String(x).padStart(width);
  }
  return createFloatFormat(numbers, dtype);
}

function showBoolean(x: number): string {
  return x === 0 ? 'False' : 'True';
}

function createFloatFormat(numbers: number[], kind: Float): (x: number) => string {
  const finite = numbers.filter(Number.isFinite);
  const nonFinite = numbers.filter((x) => !Number.isFinite(x)).map(showNonFinite);
  const sizes = finite.filter((x) => x !== 0).map(Math.abs);
  const most = sizes.reduce((a, b) => Math.max(a, b), 0);
  const least = sizes.reduce((a, b) => Math.min(a, b), Infinity);

  // NumPy compares float32 numbers with bounds that are rounded to float32.
  const round = kind === 'float32' ? Math.fround : (x: number) => x;

  let write: (x: number) => string;
  if (sizes.length > 0 && (most >= LARGE[kind] || least < round(SMALL) || round(most / least) > RATIO)) {
    const parts = finite.map((x) => scientific(x, kind, PRECISION).split(/\.|e[+-]/) as [string, string, string]);
    const places = longest(parts.map(([, fraction]) => fraction));
    const exponentDigits = longest(parts.map(([, , exponent]) => exponent));
    write = (x) => alignedScientific(x, kind, places, exponentDigits);
  } else {
    const parts = finite.map((x) => positional(x, kind, PRECISION).split('.') as [string, string]);
    const left = longest(parts.map(([whole]) => whole));
    const right = longest(parts.map(([, fraction]) => fraction));
    write = (x) => {
      const [whole, fraction] = positional(x, kind, PRECISION).split('.') as [string, string];
      return `${whole.padStart(left)}.${fraction.padEnd(right)}`;
    };
  }
  const width = Math.max(longest(finite.map(write)), longest(nonFinite));
  return (x) => (Number.isFinite(x) ? write(x) : showNonFinite(x)).padStart(width);
}

/** The array within brackets; lines after the first are indented by `indent`, and `reserved` columns stay free. */
function formatNested(array: Printable, separator: string, indent: string, reserved: number): string {
  const { shape, data } = array;
  const summarised = data.length > THRESHOLD;
  const format = createFormat(shownNumbers(array, summarised), array.dtype, shape.length);

  const nest = (axis: number, start: number, size: number, hanging: string, width: number): string => {
    if (axis === shape.length) return format(data[start]!);
    const length = shape[axis]!;
    const part = size / length;
    const cut = summarised && length > 2 * EDGE_ITEMS;
    const isRow = axis === shape.length - 1;
    const inner = `${hanging} `;

    const items: string[] = [];
    for (let i = 0; i < length; i++) {
      if (cut && i === EDGE_ITEMS) {
        items.push('...');
        i = length - EDGE_ITEMS;
      }
      items.push(nest(axis + 1, start + i * part, part, inner, width - 1));
    }
    if (!isRow) {
      const lineEnd = separator.trimEnd() + '\n'.repeat(shape.length - axis - 1);
      return `[${items.join(lineEnd + inner)}]`;
    }

    // A bracket or a separator has to fit behind the last item of a line.
    const room = width - 1;
    let text = '';
    let line = inner;
    items.forEach((item, i) => {
      if (line.length + item.length > room && line.length > inner.length) {
        text += `${line.trimEnd()}\n`;
        line = inner;
      }
      line += item + (i < items.length - 1 ? separator : '');
    });
    return `[${(text + line).slice(inner.length)}]`;
  };
  return nest(0, 0, data.length, indent, LINE_WIDTH - reserved);
}

/**
 * The array as NumPy's `str` writes it.
 * https://numpy.org/doc/stable/reference/generated/numpy.array_str.html
 */
export function formatArray(array: Printable): string {
  if (array.shape.length === 0) return formatNumber(array.data[0]!, array.dtype);
  if (sizeOf(array.shape) === 0) return '[]';
  return formatNested(array, ' ', '', 0);
}

/** One number as NumPy's `str` writes it. */
function formatNumber(x: number, dtype: DType): string {
  if (dtype === 'bool') return showBoolean(x);
  if (dtype === 'int32') return String(x);
  if (!Number.isFinite(x)) return showNonFinite(x);
  const size = Math.abs(x);
  if (size !== 0 && (size < SMALL || size >= LARGE_ALONE[dtype])) return scientific(x, dtype, 16).replace('.e', 'e');
  return positional(x, dtype, 64).replace(/\.$/, '.0');
}

/**
 * The array as NumPy's `repr` writes it.
 * https://numpy.org/doc/stable/reference/generated/numpy.array_repr.html
 */
export function inspectArray(array: Printable): string {
  const { shape } = array;
  const size = sizeOf(shape);
  const prefix = 'array(';
  const extras: string[] = [];
  if ((size === 0 && !(shape.length === 1 && shape[0] === 0)) || size > THRESHOLD) {
    extras.push(`shape=(${shape.join(', ')}${shape.length === 1 ? ',' : ''})`);
  }
  const isImplied = array.dtype === 'float64' || array.dtype === 'bool';
  if (!isImplied || size === 0) extras.push(`dtype=${array.dtype}`);
  const text = size === 0 ? '[]' : formatNested(array, ', ', ' '.repeat(prefix.length), 1);
  if (extras.length === 0) return `${prefix}${text})`;
  const body = `${prefix}${text},`;
  const tail = `${extras.join(', ')})`;
  const lastLine = body.length - (body.lastIndexOf('\n') + 1);
  const fits = lastLine + tail.length + 1 <= LINE_WIDTH;
  return body + (fits ? ' ' : `\n${' '.repeat(prefix.length)}`) + tail;
}
