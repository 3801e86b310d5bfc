import type { BarMark, Figure, ImageMark, LineMark, Mark, ScatterMark } from './figure.ts';
import { formatNumber } from './format-number.ts';

/** A table of numbers as text, ready to be read. */
export interface FigureTable {
  caption: string;
  columns: string[];
  rows: string[][];
}

type PointMark = LineMark | ScatterMark | BarMark;

/**
 * The numbers behind a figure, with at most five significant digits. Lines over the same x share a table;
 * an image is its grid.
 */
export function tabulateFigure(figure: Figure): FigureTable[] {
  const tables: FigureTable[] = [];
  const groups = new Map<string, PointMark[]>();
  for (const mark of figure.marks) {
    if (mark.type === 'image') tables.push(tabulateImage(mark, figure.title ?? 'Image'));
    if (mark.type !== 'line' && mark.type !== 'scatter' && mark.type !== 'bar') continue;
    const key = JSON.stringify([mark.x, mark.type === 'bar' ? mark.names : undefined]);
    groups.set(key, [...(groups.get(key) ?? []), mark]);
  }
  for (const marks of groups.values()) tables.push(tabulatePoints(marks, figure));
  const notes = figure.marks.flatMap(tabulateNote);
  if (notes.length > 0) tables.push({ caption: 'Lines and words', columns: ['what', 'x', 'y'], rows: notes });
  return tables;
}

/** x in the first column, then one column for each mark. */
function tabulatePoints(marks: PointMark[], figure: Figure): FigureTable {
  const columns = marks.map(
    (mark, index) => mark.label || (marks.length === 1 && figure.ylabel) || `y${marks.length > 1 ? index + 1 : ''}`,
  );
  const [first] = marks;
  const names = first?.type === 'bar' ? first.names : undefined;
  const rows = (first?.x ?? []).map((x, row) => [
    names?.[row] ?? show(x),
    ...marks.map((mark) => show((mark.type === 'bar' ? mark.height : mark.y)[row])),
  ]);
  return { caption: figure.title || columns.join(', '), columns: [figure.xlabel || 'x', ...columns], rows };
}

function tabulateImage({ rows, columns, values }: ImageMark, caption: string): FigureTable {
  return {
    caption,
    columns: ['row', ...Array.from({ length: columns }, (_, column) => String(column))],
    rows: Array.from({ length: rows }, (_, row) => [
      String(row),
      ...values.slice(row * columns, (row + 1) * columns).map(show),
    ]),
  };
}

function tabulateNote(mark: Mark): string[][] {
  if (mark.type === 'hline') return [[mark.label || 'horizontal line', '', show(mark.y)]];
  if (mark.type === 'vline') return [[mark.label || 'vertical line', show(mark.x), '']];
  if (mark.type === 'text') return [[mark.text, show(mark.x), show(mark.y)]];
  return [];
}

/** A gap is an empty cell. */
function show(value: number | null | undefined): string {
  return value === null || value === undefined ? '' : formatNumber(value, 5);
}
