import type { Output } from '../types.ts';
import { inspectPart } from './inspect.ts';

/** How much of a table is shown; the rest is counted. */
const most = { rows: 1000, columns: 100, lettersAnEntry: 1000, letters: 200_000 };

const indexColumn = '(index)';
const valueColumn = 'Value';

/** One row before it is laid out: its name, and its entries by column. */
interface Row {
  index: string;
  entries: Map<string, unknown>;
}

/**
 * What `console.table` shows: a row for each entry of a list, object, map or set, a column for each key that the rows
 * have, as browsers do. Undefined for what is no table, and is logged instead.
 * @param columns the columns to show, in this order; default all
 */
export function describeTable(data: unknown, columns?: unknown): Output | undefined {
  try {
    const rows = readRows(data);
    return rows && rows.length > 0 ? layOut(rows, columns) : undefined;
  } catch {
    // A getter or a proxy threw: the log shows such a part as unreadable.
    return undefined;
  }
}

function readRows(data: unknown): Row[] | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  if (data instanceof Map) {
    const row = ([key, value]: [unknown, unknown], index: number): Row => ({
      index: String(index),
      entries: new Map([
        ['Key', key],
        [valueColumn, value],
      ]),
    });
    return [...data].map(row);
  }
  if (data instanceof Set) return [...data].map((value, index) => readRow(String(index), value));
  const array = readArray(data);
  if (array) return array.map((value, index) => readRow(String(index), value));
  if (isShaped(data) || !isRecord(data)) return undefined;
  if (isList(data)) return Array.from(data, (value, index) => readRow(String(index), value));
  return Object.keys(data).map((key) => readRow(key, Reflect.get(data, key)));
}

function readRow(index: string, value: unknown): Row {
  const entries = new Map<string, unknown>();
  if (!isRecord(value) || isShaped(value)) entries.set(valueColumn, value);
  else for (const key of Object.keys(value)) entries.set(key, Reflect.get(value, key));
  return { index, entries };
}

/** The rows of an array of one or two axes. */
function readArray(value: object): unknown[] | undefined {
  if (!isShaped(value)) return undefined;
  const { shape, data } = value;
  const list = Array.from(data);
  if (shape.length === 1) return list;
  const [rows, columns] = shape;
  if (shape.length !== 2 || rows === undefined || columns === undefined) return undefined;
  return Array.from({ length: rows }, (_, row) => list.slice(row * columns, (row + 1) * columns));
}

function isShaped(value: object): value is { shape: number[]; data: ArrayLike<unknown> } {
  return 'shape' in value && 'dtype' in value && 'data' in value && Array.isArray(value.shape) && isList(value.data);
}

function isList(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView));
}

/** Has it entries of its own to show, or is it one value? */
function isRecord(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  return ![Map, Set, Date, Error, RegExp, Promise, ArrayBuffer].some((type) => value instanceof type);
}

function layOut(rows: Row[], chosen: unknown): Output {
  const columns = chooseColumns(rows, chosen);
  const shown = columns.slice(0, most.columns);
  const lines: string[][] = [];
  let letters = 0;
  for (const { index, entries } of rows.slice(0, most.rows)) {
    const line = [index, ...shown.map((column) => (entries.has(column) ? writeEntry(entries.get(column)) : ''))];
    letters += line.reduce((sum, text) => sum + text.length, 0);
    if (letters > most.letters && lines.length > 0) break;
    lines.push(line);
  }
  const left = [
    [rows.length - lines.length, 'rows'],
    [columns.length - shown.length, 'columns'],
  ].filter(([count]) => count !== 0);
  const table: Output = { kind: 'table', columns: [indexColumn, ...shown.map(shorten)], rows: lines };
  return left.length > 0 ? { ...table, rest: `… ${left.map((part) => part.join(' more ')).join(', ')}` } : table;
}

/** Each key once, in the order of first appearance; plain values have the last column. */
function chooseColumns(rows: Row[], chosen: unknown): string[] {
  if (typeof chosen === 'string') return [chosen];
  if (Array.isArray(chosen)) return [...new Set(chosen.map(String))];
  const columns = new Set(rows.flatMap(({ entries }) => [...entries.keys()]));
  const isPlain = rows.some(({ entries }) => entries.size === 1 && entries.has(valueColumn));
  if (isPlain && columns.delete(valueColumn)) columns.add(valueColumn);
  return [...columns];
}

/** A text stands as it is; all else on one line, as within an object. */
function writeEntry(value: unknown): string {
  return shorten(typeof value === 'string' ? value : inspectPart(value).replace(/\n\s*/g, ' '));
}

function shorten(text: string): string {
  if (text.length <= most.lettersAnEntry) return text;
  return `${text.slice(0, most.lettersAnEntry)} … ${text.length - most.lettersAnEntry} more characters`;
}
