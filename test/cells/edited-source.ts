import fc from 'fast-check';
import { CellSyntaxError, compileCell } from '../../src/cells/compile/compile.ts';
import type { CompiledCell } from '../../src/cells/types.ts';
import { postCells, typescriptSnippets } from './snippets.ts';

const tokenPattern = /[\p{L}\p{N}_$]+|\s+|=>|\.\.\.|\?\.|\?\?|&&|\|\||./gsu;
const findTokens = (text: string): string[] => text.match(tokenPattern) ?? [];

const sources = [...postCells, ...typescriptSnippets];
const vocabulary = [...new Set([...sources.flatMap(findTokens), '\r\n', '\u2028', '`', '${', '<!--', '/*', "'", '@'])];

/** A real cell, or two snippets one below the other, in which a few tokens were deleted, doubled, swapped, replaced or added. */
export const editedSource = fc
  .tuple(
    fc.array(fc.constantFrom(...sources), { minLength: 1, maxLength: 2 }),
    fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(4), fc.constantFrom(...vocabulary)), { maxLength: 4 }),
  )
  .map(([texts, edits]) => {
    const tokens = findTokens(texts.join('\n'));
    for (const [first, second, kind, token] of edits) {
      const a = first % (tokens.length + 1);
      const b = second % (tokens.length + 1);
      if (kind === 0) tokens.splice(a, 1);
      else if (kind === 1) tokens.splice(a, 0, tokens[b] ?? '');
      else if (kind === 2) [tokens[a], tokens[b]] = [tokens[b] ?? '', tokens[a] ?? ''];
      else tokens.splice(a, kind === 3 ? 1 : 0, token);
    }
    return tokens.join('');
  });

export function compileOrRefuse(source: string): CompiledCell | undefined {
  try {
    return compileCell(source);
  } catch (error) {
    if (error instanceof CellSyntaxError) return undefined;
    throw error;
  }
}
