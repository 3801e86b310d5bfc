import type { Program } from 'acorn';
import type { CellImport, CompiledCell, Insertion, Place } from '../types.ts';
import { BlankableText } from './blankable-text.ts';
import { eraseTypes } from './erase-types.ts';
import { explainParseError } from './explain-parse-error.ts';
import { globalNames } from './globals.ts';
import { parseJavaScript } from './parse.ts';
import { findPlace } from './place.ts';
import { findReferences, type References } from './references.ts';
import { checkTree } from './refusals.ts';
import { type CellSyntaxError, createSyntaxError } from './syntax-error.ts';

export { CellSyntaxError } from './syntax-error.ts';

const valueHead = '$value((';
const valueTail = '))';

/** Compiles the TypeScript of one cell. Throws nothing but a `CellSyntaxError`. */
export function compileCell(source: string): CompiledCell {
  try {
    return compile(source);
  } catch (thrown) {
    throw explainParseError(thrown, source);
  }
}

/** What stands for a cell that does not compile: it defines nothing, and running it shows the mistake. */
export function createBrokenCell({ message, hint, place }: CellSyntaxError): CompiledCell {
  const sentence = hint ? `${message}. ${hint}` : message;
  return {
    body: '',
    uses: {},
    defines: [],
    writes: {},
    imports: [],
    insertions: [],
    mistake: { message: sentence, place },
  };
}

function compile(source: string): CompiledCell {
  const erased = eraseTypes(source);
  const { program, tokens } = parseJavaScript(erased);
  checkTree(program, source);
  const text = new BlankableText(erased, tokens);
  checkComments(text);
  const references = findReferences(program);
  checkNames(references, source);
  eraseModuleSyntax(program, text);
  const uses = [...references.reads].filter(([name]) => !globalNames.has(name));
  return {
    ...insertValueCall(program, text.toString()),
    uses: findPlaces(uses, source),
    defines: [...references.defines.keys()],
    writes: findPlaces([...references.writes], source),
    imports: findImports(program, source),
  };
}

/** A cell runs as a script, and only there does `<!--` start a comment. */
function checkComments(text: BlankableText): void {
  for (const token of text.tokensIn(0, text.source.length)) {
    if (token.text === '<' && text.source.startsWith('<!--', token.start)) {
      const message = '`<!--` starts a comment in old JavaScript';
      throw createSyntaxError(message, text.source, token.start, 'Write a space after `<`.');
    }
  }
}

function checkNames({ reads, writes, defines, imports }: References, source: string): void {
  const reserved = reads.get('$value') ?? writes.get('$value') ?? defines.get('$value');
  if (reserved !== undefined) {
    throw createSyntaxError('`$value` is a name that the notebook itself uses', source, reserved, 'Take another name.');
  }
  for (const [name, position] of defines) {
    if (!globalNames.has(name)) continue;
    // The cells below take such a name for the global one, so they would not see the cell's.
    const message = `\`${name}\` is a name of JavaScript itself, which a cell cannot define`;
    throw createSyntaxError(message, source, position, 'Take another name.');
  }
  const parameters = reads.get('arguments');
  if (parameters !== undefined) {
    throw createSyntaxError('`arguments` works only inside a function', source, parameters);
  }
  for (const [name, position] of writes) {
    if (imports.has(name)) {
      throw createSyntaxError(`\`${name}\` is imported, and an import cannot be assigned`, source, position);
    }
  }
}

/** Erases imports, which become parameters, and the word `export`, because a cell shares all its names. */
function eraseModuleSyntax(program: Program, text: BlankableText): void {
  for (const node of program.body) {
    if (node.type === 'ImportDeclaration') text.blankStatement(node.start, node.end);
    if (node.type === 'ExportNamedDeclaration') text.blank(node.start, node.start + 'export'.length);
  }
}

/** Puts `$value(( ))` round the expression with which the cell ends, if it ends with one. */
function insertValueCall(program: Program, text: string): { body: string; insertions: Insertion[] } {
  const last = program.body.findLast(({ type }) => type !== 'EmptyStatement' && type !== 'ImportDeclaration');
  if (last?.type !== 'ExpressionStatement') return { body: text, insertions: [] };
  const { start, end } = last.expression;
  const head = findPlace(text, start);
  const tail = findPlace(text, end);
  if (tail.line === head.line) tail.column += valueHead.length;
  return {
    body: text.slice(0, start) + valueHead + text.slice(start, end) + valueTail + text.slice(end),
    insertions: [
      { ...head, length: valueHead.length },
      { ...tail, length: valueTail.length },
    ],
  };
}

function findImports(program: Program, source: string): CellImport[] {
  const imports: CellImport[] = [];
  for (const node of program.body) {
    if (node.type !== 'ImportDeclaration') continue;
    const names = node.specifiers.map((specifier) => {
      const local = specifier.local.name;
      if (specifier.type === 'ImportNamespaceSpecifier') return { imported: '*', local };
      if (specifier.type === 'ImportDefaultSpecifier') return { imported: 'default', local };
      const { imported } = specifier;
      return { imported: imported.type === 'Identifier' ? imported.name : String(imported.value), local };
    });
    imports.push({ module: String(node.source.value), names, place: findPlace(source, node.start) });
  }
  return imports;
}

function findPlaces(positions: [string, number][], source: string): Record<string, Place> {
  // Unlike an assignment, this also makes a property of a name such as `__proto__`.
  return Object.fromEntries(positions.map(([name, position]) => [name, findPlace(source, position)]));
}
