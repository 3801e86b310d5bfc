import type { MdastPluginEntry } from 'satteri';
import { renderFormula } from './formula.ts';
import { htmlNode } from './html-node.ts';
import { findLine, placeInFile } from './place-in-file.ts';

/** How far a formula reaches above its line and below it, in its own em: KaTeX gives each part of it a strut of its height. */
function writeHeight(html: string): string {
  const struts = [...html.matchAll(/"katex-strut" style="height:([\d.]+)em;(?:vertical-align:-([\d.]+)em;)?"/g)];
  const below = struts.map(([, , depth = '0']) => Number(depth));
  const above = struts.map(([, height], k) => Number(height) - below[k]!);
  const largest = (numbers: number[]) => Number(Math.max(...numbers).toFixed(4));
  return `--above:${largest(above)};--below:${largest(below)}`;
}

/**
 * Renders `$…$` and `$$…$$` with KaTeX, as HTML for the eye and MathML for screen readers. Bad TeX fails the build
 * with file and line.
 *
 * It works on the Markdown tree: Shiki comes before plugins on the HTML tree, and would take a formula for code.
 */
export const katexPlugin: MdastPluginEntry = ({ sourceFormat, fileURL }) => {
  type Formula = { value: string; position?: { start: { line: number } } | undefined };
  let count = 0;
  /** A formula on lines of its own: a wide one scrolls in its own box, which the keyboard must reach; others can link to it. */
  const place = (html: string) => {
    count += 1;
    const box = html.replace(
      '<span class="katex-display">',
      `<span class="katex-display" tabindex="0" style="${writeHeight(html)}">`,
    );
    const anchor = `<a class="anchor" href="#formula-${count}" aria-label="Link to this formula">#</a>`;
    return `<div class="formula" id="formula-${count}">${box}${anchor}</div>`;
  };
  const render = (node: Formula, displayMode: boolean, source: string, after = '') => {
    try {
      const html = renderFormula(node.value, displayMode);
      return displayMode ? htmlNode(place(html), sourceFormat, 'flow') : htmlNode(html + after, sourceFormat, 'text');
    } catch (error) {
      const where = placeInFile(fileURL, findLine(node, source, node.value));
      throw new Error(`${where}: this formula is not valid TeX: ${node.value.trim()}\n${(error as Error).message}`);
    }
  };
  return {
    name: 'katex',
    options: { position: true },
    math: (node, context) => render(node, true, context.source),
    inlineMath(node, context) {
      // A line must not break between a formula and the full stop or bracket behind it; U+2060 joins them.
      const next = context.parent(node).children[(context.indexOf(node) ?? 0) + 1];
      const joined = next?.type === 'text' && /^[^\s—–-]/.test(next.value);
      return render(node, false, context.source, joined ? '\u2060' : '');
    },
  };
};
