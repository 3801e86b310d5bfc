import type { ContourMark, Figure, Gapped, HistogramMark, ImageMark, Mark, Panel } from './figure.ts';
import { formatNumber } from './format-number.ts';
import { findPanels } from './panels.ts';

/** A table of numbers as text, ready to be read. */
export interface FigureTable {
  caption: string;
  columns: string[];
  rows: string[][];
}

/** What stands in a table before its numbers are written; a gap is an empty cell. */
type Entry = string | number | null | undefined;

interface Table {
  caption: string;
  columns: Entry[];
  rows: Entry[][];
}

/**
 * The numbers behind a figure. Marks over the same x share a table; an image is its grid. The tables of a figure with
 * several panels begin with the name of their panel.
 * @param write how a number is written; by default with at most five significant digits
 */
export function tabulateFigure(figure: Figure, write = (value: number) => formatNumber(value, 5)): FigureTable[] {
  const writeEntry = (entry: Entry) => (typeof entry === 'number' ? write(entry) : (entry ?? ''));
  const tables = figure.subplots === undefined ? tabulatePanel(figure) : tabulatePanels(figure);
  return tables.map(({ caption, columns, rows }) => ({
    caption,
    columns: columns.map(writeEntry),
    rows: rows.map((row) => row.map(writeEntry)),
  }));
}

function tabulatePanels(figure: Figure): Table[] {
  return findPanels(figure).flatMap((panel, index) => {
    const name = panel.title || `Panel ${index + 1}`;
    return tabulatePanel({ ...panel, title: undefined }).map((table) => ({
      ...table,
      caption: `${name}: ${table.caption}`,
    }));
  });
}

function tabulatePanel(panel: Panel): Table[] {
  const tables: Table[] = [];
  const groups = new Map<string, Group>();
  for (const mark of panel.marks) {
    const table = tabulateAlone(mark, panel);
    if (table) tables.push(table);
    const columns = listColumns(mark);
    if (columns === undefined) continue;
    const { x, names, series } = columns;
    const key = JSON.stringify([x, names]);
    const group = groups.get(key) ?? { x, names, series: [] };
    groups.set(key, { ...group, series: [...group.series, ...series] });
  }
  for (const group of groups.values()) tables.push(tabulateGroup(group, panel));
  const notes = panel.marks.flatMap(tabulateNote);
  if (notes.length > 0) tables.push({ caption: 'Lines and words', columns: ['what', 'x', 'y'], rows: notes });
  return tables;
}

/** Columns over the same x. */
interface Group {
  x: Gapped;
  /** What stands in place of x. */
  names: string[] | undefined;
  series: { label: string | undefined; values: Gapped }[];
}

function listColumns(mark: Mark): Group | undefined {
  switch (mark.type) {
    case 'line':
    case 'scatter':
      return { x: mark.x, names: undefined, series: [{ label: mark.label, values: mark.y }] };
    case 'bar':
      return { x: mark.x, names: mark.names, series: [{ label: mark.label, values: mark.height }] };
    case 'band': {
      const side = (name: string) => (mark.label ? `${mark.label}, ${name}` : name);
      const series = [
        { label: side('y1'), values: mark.y1 },
        { label: side('y2'), values: mark.y2 },
      ];
      return { x: mark.x, names: undefined, series };
    }
    default:
      return undefined;
  }
}

/** x in the first column, then one column for each series. */
function tabulateGroup({ x, names, series }: Group, panel: Panel): Table {
  const columns = series.map(
    ({ label }, index) => label || (series.length === 1 && panel.ylabel) || `y${series.length > 1 ? index + 1 : ''}`,
  );
  const rows = x.map((place, row) => [names?.[row] ?? place, ...series.map(({ values }) => values[row])]);
  return { caption: panel.title || columns.join(', '), columns: [panel.xlabel || 'x', ...columns], rows };
}

/** The table of a mark that shares none. */
function tabulateAlone(mark: Mark, panel: Panel): Table | undefined {
  switch (mark.type) {
    case 'image':
      return tabulateImage(mark, panel.title ?? 'Image');
    case 'contour':
      return tabulateContours(mark, panel);
    case 'histogram':
      return tabulateHistogram(mark, panel);
    case 'hlines': {
      const rows = mark.y.map((y, row) => [y, mark.xmin[row], mark.xmax[row]]);
      return { caption: mark.label || 'Horizontal lines', columns: ['y', 'from x', 'to x'], rows };
    }
    case 'vlines': {
      const rows = mark.x.map((x, row) => [x, mark.ymin[row], mark.ymax[row]]);
      return { caption: mark.label || 'Vertical lines', columns: ['x', 'from y', 'to y'], rows };
    }
    default:
      return undefined;
  }
}

function tabulateImage({ rows, columns, values }: ImageMark, caption: string): Table {
  return {
    caption,
    columns: ['row', ...Array.from({ length: columns }, (_, column) => String(column))],
    rows: Array.from({ length: rows }, (_, row) => [String(row), ...values.slice(row * columns, (row + 1) * columns)]),
  };
}

function tabulateContours({ columns, values, x, y }: ContourMark, { title, xlabel, ylabel }: Panel): Table {
  return {
    caption: title || 'Heights',
    columns: [`${ylabel || 'y'} \\ ${xlabel || 'x'}`, ...x],
    rows: y.map((place, row) => [place, ...values.slice(row * columns, (row + 1) * columns)]),
  };
}

function tabulateHistogram({ edges, heights, density, label }: HistogramMark, { title }: Panel): Table {
  const height = density ? 'density' : 'count';
  return {
    caption: label || title || 'Histogram',
    columns: ['from', 'to', height],
    rows: heights.map((value, row) => [edges[row], edges[row + 1], value]),
  };
}

function tabulateNote(mark: Mark): Entry[][] {
  if (mark.type === 'hline') return [[mark.label || 'horizontal line', '', mark.y]];
  if (mark.type === 'vline') return [[mark.label || 'vertical line', mark.x, '']];
  if (mark.type !== 'text') return [];
  // With an arrow, the words are about the place that it points to.
  const { x, y } = mark.arrow ?? mark;
  return [[mark.text, x, y]];
}
