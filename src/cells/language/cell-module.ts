import type ts from 'typescript';
import type { CheckedCell } from './types.ts';

type TypeScript = typeof ts;

/** A cell as a module: it imports the names of the cells above that it does not define, and exports its own. */
export interface CellModule {
  text: string;
  /** How far the cell's own text is shifted. */
  shift: number;
  /** How long the cell's own text is. */
  length: number;
  names: ReadonlySet<string>;
}

/** Names that a cell shares with the cells below, and those of them that it exports itself. */
export interface CellNames {
  all: Set<string>;
  exported: Set<string>;
}

/** What a cell has that checks an answer. */
const expectation =
  'declare function expect(what: string, got: unknown, expected: unknown, tolerance?: number): void; ';

/**
 * Makes a module of each cell. The nearest definition above wins, so a cell may define a name again.
 * @param namesOf finds the names in a cell's text
 */
export function createModules(
  cells: readonly CheckedCell[],
  namesOf: (text: string) => CellNames,
): Map<string, CellModule> {
  const nearest = new Map<string, string>();
  const modules = new Map<string, CellModule>();
  for (const cell of cells) {
    const names = namesOf(cell.text);
    const isCheck = cell.checks !== undefined;
    const taken = new Map<string, string[]>();
    for (const [name, id] of nearest) {
      if (names.all.has(name) || (isCheck && name === 'expect')) continue;
      const list = taken.get(id);
      if (list) list.push(name);
      else taken.set(id, [name]);
    }
    const imports = Array.from(taken, ([id, list]) => `import { ${list.join(', ')} } from 'cell:${id}';`);
    const head = `${isCheck ? expectation : ''}${imports.join(' ')}\n`;
    // The semicolon ends an unfinished last line, so that a mistake in it is not taken for one in the exports.
    const tail = `\n;export { ${[...names.all].filter((name) => !names.exported.has(name)).join(', ')} };`;
    modules.set(cell.id, {
      text: head + cell.text + tail,
      shift: head.length,
      length: cell.text.length,
      names: names.all,
    });
    if (!isCheck) for (const name of names.all) nearest.set(name, cell.id);
  }
  return modules;
}

/** The names that a cell declares at its top level or imports. */
export function findCellNames(typescript: TypeScript, text: string): CellNames {
  const source = typescript.createSourceFile('cell.ts', text, typescript.ScriptTarget.ESNext);
  const names: CellNames = { all: new Set(), exported: new Set() };
  for (const statement of source.statements) {
    const own = new Set<string>();
    collect(typescript, statement, true, own);
    const isExported =
      typescript.canHaveModifiers(statement) &&
      typescript.getModifiers(statement)?.some(({ kind }) => kind === typescript.SyntaxKind.ExportKeyword);
    for (const name of own) {
      // A name that the reader has not finished is empty.
      if (name === '') continue;
      names.all.add(name);
      if (isExported) names.exported.add(name);
    }
  }
  return names;
}

function collect(typescript: TypeScript, node: ts.Node, isTop: boolean, names: Set<string>): void {
  if (typescript.isVariableDeclarationList(node)) {
    // `var` belongs to the cell wherever it stands; `let` and `const` belong to their block.
    const isShared = isTop || !(node.flags & typescript.NodeFlags.BlockScoped);
    if (isShared) for (const { name } of node.declarations) collectBinding(typescript, name, names);
  }
  if (isTop && isNamedDeclaration(typescript, node) && node.name) names.add(node.name.text);
  if (typescript.isImportDeclaration(node)) collectImport(typescript, node.importClause, names);
  if (typescript.isFunctionLike(node) || typescript.isClassLike(node)) return;
  const isList = typescript.isVariableStatement(node);
  typescript.forEachChild(node, (child) => collect(typescript, child, isTop && isList, names));
}

function isNamedDeclaration(typescript: TypeScript, node: ts.Node): node is ts.DeclarationStatement {
  return (
    typescript.isFunctionDeclaration(node) ||
    typescript.isClassDeclaration(node) ||
    typescript.isInterfaceDeclaration(node) ||
    typescript.isTypeAliasDeclaration(node) ||
    typescript.isEnumDeclaration(node)
  );
}

function collectBinding(typescript: TypeScript, name: ts.BindingName, names: Set<string>): void {
  if (typescript.isIdentifier(name)) {
    names.add(name.text);
    return;
  }
  for (const element of name.elements) {
    if (typescript.isBindingElement(element)) collectBinding(typescript, element.name, names);
  }
}

function collectImport(typescript: TypeScript, clause: ts.ImportClause | undefined, names: Set<string>): void {
  if (clause?.name) names.add(clause.name.text);
  const bindings = clause?.namedBindings;
  if (!bindings) return;
  if (typescript.isNamespaceImport(bindings)) names.add(bindings.name.text);
  else for (const { name } of bindings.elements) names.add(name.text);
}
