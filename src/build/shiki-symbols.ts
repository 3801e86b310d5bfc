import type { ShikiTransformer } from 'shiki';
import ts from 'typescript';

/** The word behind a fence's language that names the symbols to mark in its code. */
const word = 'symbols=';

/** Info words for code in which these symbols are marked. */
export const writeSymbolWord = (names: readonly string[]): string | null =>
  names.length > 0 ? word + names.join(',') : null;

/** Marks, in code whose info words name symbols, the names that are just these: <span data-symbol="W1">. */
export const shikiSymbols: ShikiTransformer = {
  name: 'four-lanes:symbols',
  preprocess(code, options) {
    const raw: unknown = options.meta?.__raw;
    if (typeof raw !== 'string' || !raw.startsWith(word)) return;
    const names = new Set(raw.slice(word.length).split(','));
    const found = findNames(code).filter(({ text }) => names.has(text));
    options.decorations = [
      ...(options.decorations ?? []),
      ...found.map((name) => ({
        start: name.getStart(),
        end: name.end,
        properties: { 'data-symbol': name.text },
      })),
    ];
  },
};

/** The names in code, without those that stand in texts and comments. */
function findNames(code: string): ts.Identifier[] {
  const found: ts.Identifier[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && node.text) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('cell.ts', code, ts.ScriptTarget.Latest, true));
  return found;
}
