import type { CellPlace, Ending, Output, Reply } from './types.ts';

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
  const cell = text(value, 'cell');
  if (type === 'start') return { type, cell };
  if (type === 'output') return { type, cell, output: checkOutput(field(value, 'output')) };
  if (type === 'end') return { type, cell, ending: checkEnding(field(value, 'ending')) };
  throw new Error('The cell sent something that the page does not understand.');
}

function checkOutput(value: unknown): Output {
  const kind = field(value, 'kind');
  if (kind === 'text') return { kind, text: text(value, 'text') };
  if (kind === 'array') {
    const shape = list(value, 'shape').map((size) => Number(size));
    return { kind, text: text(value, 'text'), shape, dtype: text(value, 'dtype') };
  }
  if (kind === 'figure') {
    const figure = field(value, 'figure');
    return { kind, figure: { ...(figure as object), type: 'figure', marks: list(figure, 'marks') } };
  }
  if (kind === 'error') {
    const places = list(value, 'places').map(checkPlace);
    return { kind, name: text(value, 'name'), message: text(value, 'message'), places };
  }
  throw new Error('The cell sent an output that the page does not understand.');
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
  if (typeof found !== 'number') throw new Error(`The cell sent a "${name}" that is no number.`);
  return found;
}

function list(value: unknown, name: string): unknown[] {
  const found = field(value, name);
  if (!Array.isArray(found)) throw new Error(`The cell sent a "${name}" that is no list.`);
  return found;
}
