import katex from 'katex';
import { escapeHtml } from '../show/escape.ts';
import { sayNotation } from './spoken-formula.ts';

/**
 * A formula as HTML for the eye and MathML for screen readers. Throws where it is not valid TeX.
 *
 * `\sym{W1}{W^{[1]}}` marks a part of it as the symbol `W1` of the page. KaTeX has a command for that which could write
 * any data into the page; it may be used through `\sym` only.
 */
export function renderFormula(tex: string, displayMode = false): string {
  const isMarked = tex.includes('\\sym') && !tex.includes('\\html');
  const rendered = katex.renderToString(tex, {
    throwOnError: true,
    strict: (code: string) => (code === 'htmlExtension' && isMarked ? 'ignore' : 'error'),
    trust: ({ command }) => command === '\\htmlData' && isMarked,
    // Without the outer braces the space behind a symbol would be part of it.
    macros: { '\\sym': '{\\htmlData{symbol=#1}{#2}}' },
    displayMode,
  });
  const html = sayNotation(rendered);
  if (!isMarked) return html;
  // What is copied, and what some screen readers say, is the formula as one writes it elsewhere.
  return html.replace(
    /(<annotation[^>]*>)[\s\S]*?(<\/annotation>)/,
    (_, open: string, close: string) => open + escapeHtml(unmarkTex(tex)) + close,
  );
}

/** A symbol that a formula marks, and the line of the text in which it does, from 0. */
export interface SymbolMark {
  name: string;
  line: number;
}

const mark = /\\sym(?![A-Za-z])\s*/g;

/** The symbols that a text marks in its formulas. Throws where a mark is not written whole. */
export function findMarks(text: string): SymbolMark[] {
  return [...text.matchAll(mark)].map(({ index, 0: { length } }) => {
    const name = readGroup(text, index + length);
    if (!name || !readGroup(text, name.end)) {
      const found = text.slice(index, index + 20).split('\n')[0];
      throw new Error(`a symbol is marked with its name and its formula, \\sym{W1}{W^{[1]}}; here stands ${found}`);
    }
    return { name: name.inner.trim(), line: text.slice(0, index).split('\n').length - 1 };
  });
}

/** TeX as one writes it without marks: `W^{[1]}` for `\sym{W1}{W^{[1]}}`. */
export function unmarkTex(tex: string): string {
  let plain = '';
  let position = 0;
  for (const { index, 0: opening } of tex.matchAll(mark)) {
    const name = readGroup(tex, index + opening.length);
    const formula = name && readGroup(tex, name.end);
    // What lies in a mark has been written with it.
    if (!formula || index < position) continue;
    const inner = unmarkTex(formula.inner);
    const isBase = /^\s*[\^_']/.test(tex.slice(formula.end));
    plain += tex.slice(position, index) + (isBase ? `{${inner}}` : inner);
    position = formula.end;
  }
  return plain + tex.slice(position);
}

/** What stands between a brace and the one that closes it. */
function readGroup(tex: string, from: number): { inner: string; end: number } | undefined {
  const start = from + /^\s*/.exec(tex.slice(from))![0].length;
  if (tex[start] !== '{') return undefined;
  let depth = 0;
  for (let end = start; end < tex.length; end++) {
    if (tex[end] === '\\') end += 1;
    else if (tex[end] === '{') depth += 1;
    else if (tex[end] === '}') depth -= 1;
    if (depth === 0) return { inner: tex.slice(start + 1, end), end: end + 1 };
  }
  return undefined;
}
