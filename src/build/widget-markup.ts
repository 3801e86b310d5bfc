import { pathToFileURL } from 'node:url';
import type { Cell, Data } from '../cells/types.ts';
import { escapeHtml } from '../show/escape.ts';
import { renderFormula } from './formula.ts';
import { findPart, type WidgetProbe } from './probe.ts';
import { findSources } from './probe-sources.ts';
import type { SymbolProbe } from './symbols.ts';

/** Draws a widget from what its probe saw in the build: the answer → the whole HTML within the widget. */
type Draw = (data: Data, id: string) => string;

/**
 * A widget as HTML: its picture as the build saw it, and which names of which cells it follows.
 * @param cells all cells of the page, in the notebook's order
 * @param data what the probe told
 * @param symbols those of the page's formulas, which light up in a widget that looks at the same values
 */
export async function createWidget(
  { fence, cell }: WidgetProbe,
  cells: readonly Cell[],
  data: Data,
  symbols: readonly SymbolProbe[],
): Promise<string> {
  const { kind, name } = fence;
  const { draw } = (await import(pathToFileURL(findPart(kind, 'picture')).href)) as { draw: Draw };
  const inner = typeset(draw(data, name)) + showSources(cell, cells);
  const marked = symbols.some((symbol) => sharesNames(symbol.cell, cell, cells)) ? ' data-marked' : '';
  return `<live-widget id="widget-${name}" class="widget widget-${kind}" data-widget="${kind}" data-probe="${name}"${marked}>${inner}</live-widget>`;
}

/** Whether two probes read a name of the same cell. */
function sharesNames(a: Cell, b: Cell, cells: readonly Cell[]): boolean {
  const sources = new Map(findSources(a, cells));
  return findSources(b, cells).some(([source, names]) => names.some((name) => sources.get(source)?.includes(name)));
}

/** Fills elements with `data-tex` with their formula, as HTML for the eye and MathML for screen readers. */
function typeset(html: string): string {
  return html.replace(/(<(\w+)\b[^>]*\sdata-tex="([^"]*)"[^>]*>)(<\/\2>)/g, (_, opening, __, tex, closing) => {
    const formula = tex
      .replaceAll('&quot;', '"')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&#39;', "'");
    return opening + renderFormula(formula.replaceAll('&amp;', '&')) + closing;
  });
}

/** "It follows `sigmoid` of cell 3": the names that the probe reads, with links to the cells that define them. */
function showSources(probe: Cell, cells: readonly Cell[]): string {
  const sources = findSources(probe, cells).map(([{ id, number }, names]) => {
    const list = names.map((name) => `<code>${escapeHtml(name)}</code>`).join(', ');
    return `${list} of <a href="#cell-${id}">cell ${number}</a>`;
  });
  if (sources.length === 0) return '';
  return `<p class="widget-source">Follows ${join(sources)}.<span class="needs-script"> Change a cell and run it, and this changes too.</span></p>`;
}

const join = (parts: readonly string[]) =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
