import type { Program } from 'acorn';
import { eraseTypes } from '../cells/compile/erase-types.ts';
import { parseJavaScript, parseTypeScript } from '../cells/compile/parse.ts';
import { findMentions, type Mention } from '../cells/compile/references.ts';
import { findChild, findField, findList, type SyntaxNode } from '../cells/compile/syntax-node.ts';
import { findTypeMentions, findTypeNames } from './type-mentions.ts';

/** One name of an import statement. */
export interface UnitImport {
  module: string;
  /** `*` for the whole module. */
  imported: string;
  local: string;
  isType: boolean;
}

/** One place where a unit mentions a name that other units may share. */
interface UnitMention {
  name: string;
  position: number;
  space: 'value' | 'type';
  isShorthand: boolean;
}

/** A text that goes into a file as one piece: a cell, a module of the post, or what the file itself adds. */
export interface Unit {
  text: string;
  /** The names that it declares at its top level, without its imports. */
  values: Set<string>;
  types: Set<string>;
  imports: UnitImport[];
  mentions: UnitMention[];
  /** Of its names, those that a function may give another value after the unit has run. */
  movingNames: Set<string>;
  /** What a file does not repeat: imports, which stand at its top, and the word `export`. */
  erased: { start: number; end: number }[];
  /** The expression with which the unit ends: a cell shows its value. */
  last?: LastExpression;
}

interface LastExpression {
  start: number;
  end: number;
  /** It is a list, `a, b`, which as an argument needs parentheses. */
  isList: boolean;
  /** What it calls: `display(…)`, `plt.show()`. Such a call may show by itself. */
  calls?: { name: string; method?: string };
}

/** Reads a text into a unit. Throws a `CellSyntaxError` when it is no program. */
export function readUnit(text: string): Unit {
  const { program } = parseJavaScript(eraseTypes(text));
  const typed = parseTyped(text);
  const imports = findImports(typed);
  const imported = new Set(imports.map(({ local }) => local));
  const { mentions, localNames } = findMentions(program);
  const inTypes = findTypeMentions(typed).filter(({ name, space }) => space === 'type' || !localNames.has(name));
  const typeNames = findTypeNames(typed);
  const declared = mentions.filter(({ kind }) => kind === 'declare').map(({ name }) => name);
  const values = new Set(declared.filter((name) => !imported.has(name)));
  // `n++` reads and writes at one place: one mention is enough.
  const places = new Map(mentions.map((mention) => [mention.position, mention]));
  const found: UnitMention[] = [
    ...[...places.values()].map(({ name, position, isShorthand }) => ({
      name,
      position,
      isShorthand,
      space: 'value' as const,
    })),
    ...inTypes.map((mention) => ({ ...mention, isShorthand: false })),
    // A class is declared once, as a value and as a type.
    ...typeNames.filter(({ name }) => !values.has(name)).map((name) => ({ ...name, ...asType })),
  ];
  const erased = findErased(typed, text);
  const last = findLast(program);
  return {
    text,
    values,
    types: new Set(typeNames.map(({ name }) => name)),
    imports,
    mentions: found.filter(({ position }) => !erased.some(({ start, end }) => start <= position && position < end)),
    movingNames: findMoving(mentions, values),
    erased,
    ...(last && { last }),
  };
}

const asType = { space: 'type', isShorthand: false } as const;

/** The few texts that only the JavaScript parser understands have no types. */
function parseTyped(text: string): SyntaxNode {
  try {
    return parseTypeScript(text).program;
  } catch {
    return parseJavaScript(text).program;
  }
}

function findImports(program: SyntaxNode): UnitImport[] {
  return findList(program, 'body').flatMap((node) => {
    if (node.type !== 'ImportDeclaration') return [];
    const module = String(findField(findChild(node, 'source')!, 'value'));
    return findList(node, 'specifiers').map((specifier) => ({
      module,
      imported: findImported(specifier),
      local: findName(findChild(specifier, 'local')!),
      isType: findField(node, 'importKind') === 'type' || findField(specifier, 'importKind') === 'type',
    }));
  });
}

function findImported(specifier: SyntaxNode): string {
  if (specifier.type === 'ImportNamespaceSpecifier') return '*';
  const imported = findChild(specifier, 'imported');
  return imported ? String(findField(imported, 'name') ?? findField(imported, 'value')) : 'default';
}

function findMoving(mentions: readonly Mention[], values: ReadonlySet<string>): Set<string> {
  const moved = mentions.filter(({ name, kind, isInFunction }) => kind === 'write' && isInFunction && values.has(name));
  return new Set(moved.map(({ name }) => name));
}

function findErased(program: SyntaxNode, text: string): Unit['erased'] {
  const erased: Unit['erased'] = [];
  for (const node of findList(program, 'body')) {
    if (node.type === 'ImportDeclaration') erased.push({ start: node.start, end: findLineEnd(text, node.end) });
    if (node.type === 'ExportNamedDeclaration') {
      erased.push({ start: node.start, end: findChild(node, 'declaration')?.start ?? node.end });
    }
  }
  return erased;
}

/** The start of the next line, when nothing but blanks stands before it. */
function findLineEnd(text: string, position: number): number {
  const blanks = /^[ \t]*(?:\r\n|\n|$)/.exec(text.slice(position));
  return position + (blanks?.[0].length ?? 0);
}

function findLast(program: Program): LastExpression | undefined {
  const last = program.body.findLast(({ type }) => type !== 'EmptyStatement' && type !== 'ImportDeclaration');
  if (last?.type !== 'ExpressionStatement') return undefined;
  const { expression } = last;
  const calls = expression.type === 'CallExpression' ? findCalled(expression.callee) : undefined;
  const isList = expression.type === 'SequenceExpression';
  return { start: expression.start, end: expression.end, isList, ...(calls && { calls }) };
}

function findCalled(callee: SyntaxNode): LastExpression['calls'] {
  if (callee.type === 'Identifier') return { name: findName(callee) };
  const [object, property] = [findChild(callee, 'object'), findChild(callee, 'property')];
  if (object?.type !== 'Identifier' || !property || findField(callee, 'computed') === true) return undefined;
  return { name: findName(object), method: findName(property) };
}

const findName = (node: SyntaxNode) => String(findField(node, 'name'));
