import { type Figure, tabulateFigure } from 'lanes/plot/drawing';

/**
 * The numbers of a figure as one CSV file (RFC 4180), each with all its digits. Several tables stand side by side, so
 * that every line has the same number of fields; the heads of their columns then begin with the table's name.
 */
export function writeCsv(figure: Figure): string {
  const tables = tabulateFigure(figure, String);
  const heads = tables.flatMap(({ caption, columns }) =>
    columns.map((column) => (tables.length > 1 ? `${caption}: ${column}` : column)),
  );
  const length = Math.max(0, ...tables.map(({ rows }) => rows.length));
  const rows = Array.from({ length }, (_, index) =>
    tables.flatMap(({ rows, columns }) => rows[index] ?? columns.map(() => '')),
  );
  return [heads, ...rows].map((fields) => `${fields.map(quote).join(',')}\r\n`).join('');
}

function quote(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
