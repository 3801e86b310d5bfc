import { checkFigure, describeFigure, drawFigure, escapeText, type Figure, tabulateFigure } from 'lanes/plot/drawing';
import type { FigureOutput } from '../cells/types.ts';
import { fitFigure } from './fit-figure.ts';

/** A table of ten thousand rows takes an engine ten times as long as the picture itself: so it shows the first rows. */
const mostEntries = 2000;

/** The widest pictures, in their units, whose letters are 11 pixels high in the column of a desk and of a phone of 320 pixels. */
const most = { column: 1050, phone: 412 };

/** Pictures wider than matplotlib's own, in their units, are legible only where the column is as wide as on a desk. */
const widest = 640;

/** Pictures of more characters are not drawn a second time: on a phone they scroll. */
const mostTwice = 40_000;

/**
 * A figure of `lanes/plot`: the picture, what reads its values and saves it where scripts run, and behind it the sentence
 * and the numbers that it is made of.
 */
export function showFigure(value: FigureOutput, id: string): string {
  const figure = checkFigure(value);
  const tables = tabulateFigure(figure).map(showTable).join('');
  const numbers = `<details class="figure-numbers"><summary>In words and numbers</summary><p>${escapeText(describeFigure(figure))}</p>${tables}</details>`;
  return `<figure class="output-figure">${showPictures(figure, id)}<div class="figure-foot">${saveMenu}${numbers}</div></figure>`;
}

/**
 * The figure as it was asked for, and, where its letters would become too small on a phone, drawn once more for that.
 * The page shows one of the two.
 */
function showPictures(figure: Figure, id: string): string {
  const wide = drawFigure(fitColumn(figure), { id });
  const fitted = fitPhone(figure);
  const narrow = fitted === figure || wide.length > mostTwice ? '' : drawFigure(fitted, { id: `${id}-narrow` });
  const names = ['figure-stage', narrow && 'is-twice', readWidth(wide) > widest && 'is-wide'].filter(Boolean).join(' ');
  const widths = `--wide: ${readWidth(wide)}${narrow && `; --narrow: ${readWidth(narrow)}`}`;
  const second = narrow && `<div class="figure-narrow">${narrow}</div>`;
  return `<div class="figure-box"><div class="${names}" style="${widths}">${wide}${second}${showReader(id)}</div></div>`;
}

/** What a script makes alive. It lies over the picture, so that this stays one to those who hear the page. */
function showReader(id: string): string {
  return `<div class="figure-reader needs-script" tabindex="0" role="application" aria-roledescription="figure" aria-labelledby="${id}-title" aria-description="The arrow keys read its values."></div>`;
}

/** The figure that the narrow picture shows. */
export const fitPhone = (figure: Figure): Figure => fitFigure(figure, most.phone);

/** The figure that the wide picture shows. */
export const fitColumn = (figure: Figure): Figure => fitFigure(figure, most.column);

function readWidth(svg: string): number {
  return Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
}

const saveMenu = `<div class="figure-save needs-script" role="group" aria-label="Save the figure">Save: ${[
  'SVG',
  'PNG',
  'CSV',
]
  .map((format) => `<button type="button">${format}</button>`)
  .join(' · ')}</div>`;

function showTable(table: { caption: string; columns: string[]; rows: string[][] }): string {
  const head = table.columns.map((column) => `<th scope="col">${escapeText(column)}</th>`).join('');
  const shown = Math.max(1, Math.floor(mostEntries / Math.max(1, table.columns.length)));
  const body = table.rows
    .slice(0, shown)
    .map((row) => `<tr>${row.map((entry) => `<td>${escapeText(entry)}</td>`).join('')}</tr>`)
    .join('');
  const left = table.rows.length - shown;
  const more = left > 0 ? `<p class="table-more">… ${left} more rows</p>` : '';
  return `<section class="figure-table" tabindex="0" aria-label="${escapeText(table.caption)}"><table><caption>${escapeText(table.caption)}</caption><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>${more}</section>`;
}
