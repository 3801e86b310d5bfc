import ts from 'typescript';
import { compileCell } from '../cells/compile/compile.ts';
import type { SymbolsFence } from './fence.ts';
import type { Fenced } from './fenced.ts';
import { placeInFile, withPlace } from './place-in-file.ts';
import { compileProbe, type Probe, writeProbe } from './probe.ts';

/** A symbol of the post's formulas, and the hidden cell that tells what it is in the program. */
export interface SymbolProbe extends Probe {
  symbol: string;
  /** What stands behind it as a comment: what it is, in words. */
  meaning: string;
  /** What it is in the program, as the author wrote it. */
  code: string;
}

/**
 * Reads the symbols of a post, one object: the name in code → what it is in the program, each with a hidden cell of its
 * own, so that one of them has a value where the cell of another has failed. A comment behind an entry is its meaning.
 * @param number the number of the cell above
 */
export function readSymbols(
  { line, text }: Fenced<SymbolsFence>,
  number: number,
  file: URL | undefined,
): SymbolProbe[] {
  const seen = new Set<string>();
  return readEntries(text, line, file).map(({ name, code, meaning, line }) => {
    if (seen.has(name)) throw new Error(`${placeInFile(file, line)}: the symbol "${name}" stands here twice`);
    seen.add(name);
    // The expression stands in the second line of the hidden cell. No cell of a page can have a point in its name.
    const probe = { text: writeProbe('symbol', code), above: line - 2, line, name: `symbol "${name}"` };
    const compiled = compileProbe(probe, { id: `symbol.${name}`, number, probes: 'symbol' }, file);
    return { ...compiled, symbol: name, meaning, code };
  });
}

interface Entry {
  name: string;
  code: string;
  meaning: string;
  line: number;
}

function readEntries(text: string, line: number, file: URL | undefined): Entry[] {
  withPlace(file, line - 1, () => compileCell(`(\n${text}\n)`));
  const source = ts.createSourceFile('symbols.ts', `(${text})`, ts.ScriptTarget.Latest, true);
  const [statement] = source.statements;
  const isObject =
    statement &&
    ts.isExpressionStatement(statement) &&
    ts.isParenthesizedExpression(statement.expression) &&
    ts.isObjectLiteralExpression(statement.expression.expression);
  const form = 'symbols are one object, { W1: parameters.W1, b1: parameters.b1 }';
  if (!isObject) throw new Error(`${placeInFile(file, line)}: ${form}`);
  const object = statement.expression.expression as ts.ObjectLiteralExpression;
  return object.properties.map((property) => {
    const at = line + 1 + source.getLineAndCharacterOfPosition(property.getStart()).line;
    const { name } = property;
    if (!name || !ts.isIdentifier(name)) throw new Error(`${placeInFile(file, at)}: ${form}`);
    const [, meaning = ''] = /^[ \t]*,?[ \t]*\/\/[ \t]*(.*)/.exec(source.text.slice(property.end)) ?? [];
    if (ts.isShorthandPropertyAssignment(property)) return { name: name.text, code: name.text, meaning, line: at };
    if (!ts.isPropertyAssignment(property)) throw new Error(`${placeInFile(file, at)}: ${form}`);
    const code = property.initializer.getText();
    const start = line + 1 + source.getLineAndCharacterOfPosition(property.initializer.getStart()).line;
    return { name: name.text, code, meaning, line: start };
  });
}
