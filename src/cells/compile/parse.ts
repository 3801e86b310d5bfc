import { tsPlugin } from '@sveltejs/acorn-typescript';
import { type Options, Parser, type Program, type Token } from 'acorn';
import { explainParseError } from './explain-parse-error.ts';
import { isNode, type SyntaxNode } from './syntax-node.ts';

const TypeScriptParser = Parser.extend(tsPlugin());

const options: Options = { ecmaVersion: 'latest', sourceType: 'module', locations: true, allowHashBang: false };

/** Returns the tree and the tokens of a cell's text; throws a `CellSyntaxError`. */
export function parseTypeScript(source: string): { program: SyntaxNode; tokens: Token[] } {
  const tokens: Token[] = [];
  try {
    const program: unknown = TypeScriptParser.parse(source, { ...options, onToken: tokens });
    if (!isNode(program)) throw new TypeError('The parser returned no tree');
    return { program, tokens };
  } catch (thrown) {
    throw explainParseError(thrown, source, tokens.at(-1)?.start);
  }
}

/**
 * Returns the tree and the tokens of a cell's text after its types are erased; throws a `CellSyntaxError`.
 * What this parser accepts does not depend on the TypeScript parser having been right about types.
 */
export function parseJavaScript(text: string): { program: Program; tokens: Token[] } {
  const tokens: Token[] = [];
  try {
    // With parentheses in the tree, an expression ends where its text does.
    return { program: Parser.parse(text, { ...options, preserveParens: true, onToken: tokens }), tokens };
  } catch (thrown) {
    throw explainParseError(thrown, text);
  }
}

/** Whether a text is JavaScript as it stands, and TypeScript would not read it otherwise: `f<T>(x)` is both. */
export function isPlainJavaScript(text: string): boolean {
  try {
    return !parseJavaScript(text).tokens.some(({ start }) => text.startsWith('<', start));
  } catch {
    return false;
  }
}
