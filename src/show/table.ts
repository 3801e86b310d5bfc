import { escapeHtml } from './escape.ts';

/** Longer tables are folded: the first rows stay in sight, the rest opens on demand. */
const rowsInSight = 20;

/** What `console.table` shows. The first column names the rows. */
export function showTable(table: { columns: readonly string[]; rows: readonly string[][]; rest?: string }): string {
  const { columns, rows } = table;
  const rest = table.rest === undefined ? '' : `<p class="table-rest">${escapeHtml(table.rest)}</p>`;
  if (rows.length <= rowsInSight + 5) return `<div class="output-table">${showRows(columns, rows, 0)}${rest}</div>`;
  const folded = rows.slice(rowsInSight);
  return `<div class="output-table">${showRows(columns, rows.slice(0, rowsInSight), 0)}<details class="output-rest"><summary>${folded.length} more rows</summary>${showRows(columns, folded, rowsInSight)}</details>${rest}</div>`;
}

/** A wide table scrolls in its own box, and the keyboard must reach that box. */
function showRows(columns: readonly string[], rows: readonly string[][], start: number): string {
  const head = columns.map((column) => `<th scope="col">${escapeHtml(column)}</th>`).join('');
  const body = rows
    .map(
      ([name = '', ...entries]) =>
        `<tr><th scope="row">${escapeHtml(name)}</th>${entries.map(showEntry).join('')}</tr>`,
    )
    .join('');
  const label = start === 0 ? `Table, ${rows.length} rows` : `Table, rows ${start + 1} to ${start + rows.length}`;
  return `<section class="table-box" tabindex="0" aria-label="${label}"><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></section>`;
}

/** Numbers stand at the right, so that their digits are one below the other. */
function showEntry(entry: string): string {
  const isNumber = /^(-?(\d|Infinity)|NaN)/.test(entry) && !entry.includes(' ');
  return `<td${isNumber ? ' class="number"' : ''}>${escapeHtml(entry)}</td>`;
}
