import type { MdastPluginEntry } from 'satteri';
import { renderFormula } from './formula.ts';
import { htmlNode } from './html-node.ts';
import { placeInFile } from './place-in-file.ts';

/**
 * Renders `$…$` and `$$…$$` with KaTeX, as HTML for the eye and MathML for screen readers. Bad TeX fails the build
 * with file and line.
 *
 * It works on the Markdown tree: Shiki comes before plugins on the HTML tree, and would take a formula for code.
 */
export const katexPlugin: MdastPluginEntry = ({ sourceFormat, fileURL }) => {
  type Formula = { value: string; position?: { start: { line: number } } | undefined };
  const render = (node: Formula, displayMode: boolean, after = '') => {
    try {
      const html = renderFormula(node.value, displayMode) + after;
      // A wide formula scrolls in its own box, and the keyboard must reach that box.
      const reachable = html.replace('<span class="katex-display">', '<span class="katex-display" tabindex="0">');
      return htmlNode(reachable, sourceFormat, displayMode ? 'flow' : 'text');
    } catch (error) {
      const place = placeInFile(fileURL, node.position?.start.line);
      throw new Error(`${place}: this formula is not valid TeX: ${node.value.trim()}\n${(error as Error).message}`);
    }
  };
  return {
    name: 'katex',
    options: { position: true },
    math: (node) => render(node, true),
    inlineMath(node, context) {
      // A line must not break between a formula and the full stop or bracket behind it; U+2060 joins them.
      const next = context.parent(node).children[(context.indexOf(node) ?? 0) + 1];
      const joined = next?.type === 'text' && /^[^\s—–-]/.test(next.value);
      return render(node, false, joined ? '\u2060' : '');
    },
  };
};
