import { pathToFileURL } from 'node:url';
import katex from 'katex';
import { linkCells } from '../cells/notebook/graph.ts';
import type { Cell, Data } from '../cells/types.ts';
import { escapeHtml } from '../show/escape.ts';
import { findPart, type Probe } from './probe.ts';

/** Draws a widget from what its probe saw in the build: the answer → the whole HTML within the widget. */
type Draw = (data: Data, id: string) => string;

/**
 * A widget as HTML: its picture as the build saw it, and which names of which cells it follows.
 * @param cells all cells of the page, in the notebook's order
 * @param data what the probe told
 */
export async function createWidget({ fence, cell }: Probe, cells: readonly Cell[], data: Data): Promise<string> {
  const { kind, name } = fence;
  const { draw } = (await import(pathToFileURL(findPart(kind, 'picture')).href)) as { draw: Draw };
  const inner = typeset(draw(data, name)) + showSources(cell, cells);
  return `<live-widget id="widget-${name}" class="widget widget-${kind}" data-widget="${kind}" data-probe="${name}">${inner}</live-widget>`;
}

/** Fills elements with `data-tex` with their formula, as HTML for the eye and MathML for screen readers. */
function typeset(html: string): string {
  return html.replace(/(<(\w+)\b[^>]*\sdata-tex="([^"]*)"[^>]*>)(<\/\2>)/g, (_, opening, __, tex, closing) => {
    const formula = tex
      .replaceAll('&quot;', '"')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&#39;', "'");
    const typed = katex.renderToString(formula.replaceAll('&amp;', '&'), { throwOnError: true, strict: 'error' });
    return opening + typed + closing;
  });
}

/** "It follows `sigmoid` of cell 3": the names that the probe reads, with links to the cells that define them. */
function showSources(probe: Cell, cells: readonly Cell[]): string {
  const index = cells.indexOf(probe);
  const names = new Map<number, string[]>();
  for (const [name, source] of linkCells(cells)[index]!.sources) {
    if (cells[source]!.imports.some((statement) => statement.names.some(({ local }) => local === name))) continue;
    names.set(source, [...(names.get(source) ?? []), `<code>${escapeHtml(name)}</code>`]);
  }
  if (names.size === 0) return '';
  const sources = [...names]
    .sort(([a], [b]) => a - b)
    .map(([source, list]) => {
      const { id, number } = cells[source]!;
      return `${list.join(', ')} of <a href="#cell-${id}">cell ${number}</a>`;
    });
  return `<p class="widget-source">Follows ${join(sources)}.<span class="needs-script"> Change a cell and run it, and this changes too.</span></p>`;
}

const join = (parts: readonly string[]) =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
