import { positional, scientific } from './decimal.ts';
import { type Shape, sizeOf } from './shape.ts';

// NumPy's print options, at their defaults: https://numpy.org/doc/stable/reference/generated/numpy.set_printoptions.html
const PRECISION = 8;
const THRESHOLD = 1000;
const EDGE_ITEMS = 3;
const LINE_WIDTH = 75;
// From 10^6 on, and for ratios above 1000, NumPy shows float32 numbers with exponents.
const LARGE = 1e6;
// NumPy rounds this bound to float32 for arrays, but not for one number.
const SMALL = 1e-4;
const RATIO = 1000;

/** What can be printed as an array. */
interface Printable {
  readonly shape: Shape;
  readonly data: Float32Array;
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
function createFormat(numbers: number[]): (x: number) => string {
  const finite = numbers.filter(Number.isFinite);
  const nonFinite = numbers.filter((x) => !Number.isFinite(x)).map(showNonFinite);
  const sizes = finite.filter((x) => x !== 0).map(Math.abs);
  const most = sizes.reduce((a, b) => Math.max(a, b), 0);
  const least = sizes.reduce((a, b) => Math.min(a, b), Infinity);

  let write: (x: number) => string;
  if (sizes.length > 0 && (most >= LARGE || least < Math.fround(SMALL) || Math.fround(most / least) > RATIO)) {
    const fractions = finite.map((x) => scientific(x, PRECISION).replace(/^.*\.|e.*$/g, ''));
    const places = longest(fractions);
    write = (x) => scientific(x, places, true);
  } else {
    const parts = finite.map((x) => positional(x, PRECISION).split('.') as [string, string]);
    const left = longest(parts.map(([whole]) => whole));
    const right = longest(parts.map(([, fraction]) => fraction));
    write = (x) => {
      const [whole, fraction] = positional(x, PRECISION).split('.') as [string, string];
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
  const format = createFormat(shownNumbers(array, summarised));

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
  if (array.shape.length === 0) return formatNumber(array.data[0]!);
  if (sizeOf(array.shape) === 0) return '[]';
  return formatNested(array, ' ', '', 0);
}

/** One number as NumPy's `str` writes a float32. */
function formatNumber(x: number): string {
  if (!Number.isFinite(x)) return showNonFinite(x);
  const size = Math.abs(x);
  if (size !== 0 && (size < SMALL || size >= LARGE)) return scientific(x, 16).replace('.e', 'e');
  return positional(x, 64).replace(/\.$/, '.0');
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
  extras.push('dtype=float32');
  const text = size === 0 ? '[]' : formatNested(array, ', ', ' '.repeat(prefix.length), 1);
  const body = `${prefix}${text},`;
  const tail = `${extras.join(', ')})`;
  const lastLine = body.length - (body.lastIndexOf('\n') + 1);
  const fits = lastLine + tail.length + 1 <= LINE_WIDTH;
  return body + (fits ? ' ' : `\n${' '.repeat(prefix.length)}`) + tail;
}
