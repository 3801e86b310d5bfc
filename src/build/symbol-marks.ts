import type { Root } from 'mdast';
import { findAncestors, linkCells } from '../cells/notebook/graph.ts';
import type { Cell } from '../cells/types.ts';
import { readFence } from './fence.ts';
import { findMarks, type SymbolMark } from './formula.ts';
import { placeInFile, withPlace } from './place-in-file.ts';
import { findSources } from './probe-sources.ts';
import type { SymbolProbe } from './symbols.ts';

/** A node as far as this file looks at it. */
interface MarkedNode {
  type: string;
  value?: string;
  lang?: string | null;
  meta?: string | null;
  attributes?: readonly { name?: string; value?: unknown }[];
  children?: readonly MarkedNode[];
  position?: { start: { line: number }; end: { line: number } };
}

/**
 * Checks a post's marks: each leads to a symbol of the post, and each symbol is marked by a formula. Throws with file
 * and line.
 */
export function checkMarks(root: Readonly<Root>, symbols: readonly SymbolProbe[], file: URL | undefined): void {
  const formulas = findInFormulas(root as unknown as MarkedNode, file);
  const elements = findInElements(root as unknown as MarkedNode);
  const names = symbols.map(({ symbol }) => symbol);
  for (const { name, line } of [...formulas, ...elements]) {
    if (names.includes(name)) continue;
    const known = names.length > 0 ? `its symbols are ${names.join(', ')}` : 'it has no fence ```ts symbols';
    throw new Error(`${placeInFile(file, line)}: the post has no symbol "${name}" that could be marked here: ${known}`);
  }
  const unmarked = symbols.find(({ symbol }) => !formulas.some(({ name }) => name === symbol));
  if (unmarked) {
    const { symbol, line } = unmarked;
    const message = `no formula marks the symbol "${symbol}": write \\sym{${symbol}}{…} in one, or leave the symbol out`;
    throw new Error(`${placeInFile(file, line)}: ${message}`);
  }
}

/** The marks in formulas; a hint and a question are Markdown and may hold some too. */
function findInFormulas(node: MarkedNode, file: URL | undefined): SymbolMark[] {
  const { type, value = '', position, children = [] } = node;
  const start = position?.start.line ?? 1;
  const isFence = type === 'code' && /^(hint|predict)$/.test(readFence(node.lang, node.meta)?.role ?? '');
  if (isFence || type === 'math' || type === 'inlineMath') {
    // The text of a fence begins a line below its first; so does a formula between lines of dollar signs.
    const first = type === 'inlineMath' || position?.end.line === start ? start : start + 1;
    const marks = withPlace(file, start, () => findMarks(value));
    return marks.map(({ name, line }) => ({ name, line: first + line }));
  }
  return children.flatMap((child) => findInFormulas(child, file));
}

/** The marks of elements in the text: <td data-symbol="W1">. */
function findInElements({ attributes = [], children = [], position }: MarkedNode): SymbolMark[] {
  const own = attributes
    .filter(({ name }) => name === 'data-symbol')
    .map(({ value }) => ({ name: String(value), line: position?.start.line ?? 1 }));
  return [...own, ...children.flatMap(findInElements)];
}

/**
 * The cells, by name, in whose code the symbols are marked: those that make what the symbols stand for, and those that
 * read the same names as the symbols do. In others the name of a symbol may stand for something else.
 * @param cells all cells of the page, in the notebook's order
 */
export function findMarkedCells(symbols: readonly SymbolProbe[], cells: readonly Cell[]): Set<string> {
  const links = linkCells(cells);
  const marked = new Set<string>();
  for (const { cell } of symbols) {
    for (const index of findAncestors(links, cells.indexOf(cell))) marked.add(cells[index]!.id);
    for (const [source, names] of findSources(cell, cells)) {
      const index = cells.indexOf(source);
      for (const [reader, { sources }] of links.entries()) {
        const { id, probes } = cells[reader]!;
        if (probes === undefined && names.some((name) => sources.get(name) === index)) marked.add(id);
      }
    }
  }
  return marked;
}
