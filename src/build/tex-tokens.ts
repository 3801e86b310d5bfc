import { mdxToMdast } from 'satteri';
import { unmarkTex } from './formula.ts';

/** A command, a word set upright as one sign (`\operatorname{relu}`), or one character; what only lays out is left out. */
const token = /\\(?:operatorname|text|mathrm)\{[^{}]*\}|\\[a-zA-Z]+|\\.|[^\s{}]/gs;
const layout =
  /\\(?:begin|end)\{[^{}]*\}|\\\\\[[^\]]*\]|\\(?:eval\{[^{}]*\}|[,;:! \\]|quad|qquad|left|right|bigl|bigr|Bigl|Bigr)(?![a-zA-Z])|&/g;

/** The signs of a formula, one after the other: `{W}_{ik}\,` and `W_{ik}` have the same. */
export const readTokens = (tex: string): string[] => unmarkTex(tex).replace(layout, ' ').match(token) ?? [];

/** Whether a formula has these signs in a row. `\sigma` is not in `\sigmoid`, `n` is not in `\min`. */
export function holds(formula: readonly string[], part: readonly string[]): boolean {
  return formula.some((_, start) => part.every((sign, index) => formula[start + index] === sign));
}

interface FormulaNode {
  type: string;
  value?: string;
  children?: FormulaNode[];
}

/** The formulas of a post's text, in page order, as their signs. */
export function findFormulas(source: string): string[][] {
  const formulas: string[][] = [];
  const visit = ({ type, value = '', children = [] }: FormulaNode) => {
    if (type === 'math' || type === 'inlineMath') formulas.push(readTokens(value));
    children.forEach(visit);
  };
  visit(mdxToMdast(source, { features: { math: true, headingAttributes: true, frontmatter: true } }) as FormulaNode);
  return formulas;
}
