import { checkFigure, describeFigure, drawFigure, tabulateFigure } from 'lanes/plot/drawing';
import type { FigureOutput } from '../cells/types.ts';
import { escapeHtml } from './escape.ts';

/** A table of ten thousand rows takes an engine ten times as long as the picture itself: so it shows the first rows. */
const mostEntries = 2000;

/** A figure of `lanes/plot`: the picture, and behind it the sentence and the numbers that it is made of. */
export function showFigure(value: FigureOutput, id: string): string {
  const figure = checkFigure(value);
  const tables = tabulateFigure(figure).map(showTable).join('');
  // A figure of matplotlib's own width fills the column; a smaller one is smaller in proportion, so that text keeps its size.
  const width = `style="--share: ${Math.min(1, figure.figsize[0] / 6.4)}"`;
  return `<figure class="output-figure" ${width}>${drawFigure(figure, { id })}<details class="figure-numbers"><summary>In words and numbers</summary><p>${escapeHtml(describeFigure(figure))}</p>${tables}</details></figure>`;
}

function showTable(table: { caption: string; columns: string[]; rows: string[][] }): string {
  const head = table.columns.map((column) => `<th scope="col">${escapeHtml(column)}</th>`).join('');
  const shown = Math.max(1, Math.floor(mostEntries / Math.max(1, table.columns.length)));
  const body = table.rows
    .slice(0, shown)
    .map((row) => `<tr>${row.map((entry) => `<td>${escapeHtml(entry)}</td>`).join('')}</tr>`)
    .join('');
  const left = table.rows.length - shown;
  const more = left > 0 ? `<p class="table-more">… ${left} more rows</p>` : '';
  return `<section class="figure-table" tabindex="0" aria-label="${escapeHtml(table.caption)}"><table><caption>${escapeHtml(table.caption)}</caption><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>${more}</section>`;
}
