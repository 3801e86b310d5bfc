import { decodeNumber, mostValues } from '../notebook/plain-number.ts';
import type { Answer, CellPlace, Ending, Output, PlainNumber, Reply } from '../types.ts';
import { checkData } from './check-data.ts';

/** What the page draws of one output: more is refused, whoever sends it. */
const most = { axes: 64, columns: 200, rows: 2000, places: 1000 };

/**
 * Reads what a worker sent. Reader code can send anything in a worker's name, so nothing is taken on trust: each
 * reply is made anew from the fields that it must have, and figures are checked once more where they are drawn.
 */
export function checkReplies(text: unknown): Reply[] {
  const values: unknown = JSON.parse(String(text));
  if (!Array.isArray(values)) throw new Error('The cell sent something that the page does not understand.');
  return values.map(checkReply);
}

function checkReply(value: unknown): Reply {
  const type = field(value, 'type');
  if (type === 'ready') return { type };
  if (type === 'idle') return { type, run: number(value, 'run') };
  if (type === 'plan') return { type, cells: list(value, 'cells').map(String) };
  if (type === 'answer') return { type, ask: number(value, 'ask'), answer: checkAnswer(field(value, 'answer')) };
  const cell = text(value, 'cell');
  if (type === 'start') return { type, cell };
  if (type === 'output') return { type, cell, output: checkOutput(field(value, 'output')) };
  if (type === 'end') return { type, cell, ending: checkEnding(field(value, 'ending')) };
  throw new Error('The cell sent something that the page does not understand.');
}

function checkAnswer(value: unknown): Answer {
  if (field(value, 'error') !== undefined) return { error: text(value, 'error').slice(0, 2000) };
  return { data: checkData(field(value, 'data')) };
}

function checkOutput(value: unknown): Output {
  const kind = field(value, 'kind');
  if (kind === 'text') return { kind, text: text(value, 'text') };
  if (kind === 'array') return checkArray(value, kind);
  if (kind === 'table') return checkTable(value, kind);
  if (kind === 'progress') return checkProgress(value, kind);
  if (kind === 'figure') {
    const figure = field(value, 'figure');
    return { kind, figure: { ...(figure as object), type: 'figure', marks: list(figure, 'marks') } };
  }
  if (kind === 'error') {
    const places = list(value, 'places', most.places).map(checkPlace);
    const error: Output = { kind, name: text(value, 'name'), message: text(value, 'message'), places };
    return field(value, 'hint') === undefined ? error : { ...error, hint: text(value, 'hint') };
  }
  throw new Error('The cell sent an output that the page does not understand.');
}

function checkArray(value: unknown, kind: 'array'): Output {
  const shape = list(value, 'shape', most.axes).map((size) => {
    if (Number.isSafeInteger(size) && (size as number) >= 0) return size as number;
    throw new Error('The cell sent a "shape" that is no list of sizes.');
  });
  const array: Output = { kind, text: text(value, 'text'), shape, dtype: text(value, 'dtype') };
  if (field(value, 'values') === undefined) return array;
  const values = list(value, 'values', mostValues);
  const size = shape.reduce((product, length) => product * length, 1);
  if (values.length !== size || values.some((number) => decodeNumber(number) === undefined)) {
    throw new Error('The cell sent "values" that are not the numbers of their array.');
  }
  return { ...array, values: values as PlainNumber[] };
}

function checkTable(value: unknown, kind: 'table'): Output {
  const columns = checkTexts(list(value, 'columns', most.columns));
  const rows = list(value, 'rows', most.rows).map((row) => {
    if (Array.isArray(row) && row.length === columns.length) return checkTexts(row);
    throw new Error('The cell sent a table whose rows do not fit its columns.');
  });
  const table: Output = { kind, columns, rows };
  return field(value, 'rest') === undefined ? table : { ...table, rest: text(value, 'rest') };
}

function checkTexts(values: unknown[]): string[] {
  if (values.every((entry) => typeof entry === 'string')) return values;
  throw new Error('The cell sent a table with an entry that is no text.');
}

function checkProgress(value: unknown, kind: 'progress'): Output {
  const done = number(value, 'done');
  const total = number(value, 'total');
  const seconds = number(value, 'seconds');
  if (Number.isSafeInteger(total) && Number.isSafeInteger(done) && done >= 0 && total >= Math.max(1, done)) {
    if (seconds >= 0) return { kind, done, total, seconds };
  }
  throw new Error('The cell sent a progress that cannot be.');
}

function checkPlace(value: unknown): CellPlace {
  return { cell: number(value, 'cell'), line: number(value, 'line'), column: number(value, 'column') };
}

function checkEnding(value: unknown): Ending {
  if (value === 'done' || value === 'failed' || value === 'waiting') return value;
  throw new Error('The cell sent an ending that the page does not understand.');
}

function field(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) throw new Error(`The cell sent no "${name}".`);
  return (value as Record<string, unknown>)[name];
}

function text(value: unknown, name: string): string {
  const found = field(value, name);
  if (typeof found !== 'string') throw new Error(`The cell sent a "${name}" that is no text.`);
  return found;
}

function number(value: unknown, name: string): number {
  const found = field(value, name);
  // JSON has no word for Infinity, but reads 1e999 as it.
  if (typeof found !== 'number' || !Number.isFinite(found))
    throw new Error(`The cell sent a "${name}" that is no number.`);
  return found;
}

function list(value: unknown, name: string, longest = Number.POSITIVE_INFINITY): unknown[] {
  const found = field(value, name);
  if (!Array.isArray(found)) throw new Error(`The cell sent a "${name}" that is no list.`);
  if (found.length > longest) throw new Error(`The cell sent a "${name}" with more than ${longest} entries.`);
  return found;
}
