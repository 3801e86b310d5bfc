import type { Cell, Data } from '../cells/types.ts';
import type { PageSymbol, SymbolValue } from '../widgets/symbol/page-symbol.ts';
import { readAnswer, withProbe } from './probe.ts';
import { findSources } from './probe-sources.ts';
import type { Runs } from './run-post.ts';
import type { SymbolProbe } from './symbols.ts';

/**
 * What the page tells of its symbols before anything runs in it, as HTML. A symbol without a value fails the build.
 * @param cells all cells of the page, in the notebook's order
 */
export async function createSymbolsData(
  symbols: readonly SymbolProbe[],
  cells: readonly Cell[],
  runs: Runs,
  file: URL | undefined,
): Promise<string> {
  if (symbols.length === 0) return '';
  const entries: [string, PageSymbol][] = [];
  for (const symbol of symbols) {
    const data = await withProbe(symbol, file, (probe) => readAnswer(probe, runs));
    const { cell, meaning, code } = symbol;
    entries.push([
      symbol.symbol,
      {
        meaning,
        code,
        cells: findSources(cell, cells).map(([{ id, number }]) => [id, number]),
        probe: cell.id,
        value: data as Data & SymbolValue,
      },
    ]);
  }
  const text = JSON.stringify(Object.fromEntries(entries)).replaceAll('<', '\\u003c');
  return `<script type="application/json" data-symbols>${text}</script>`;
}
