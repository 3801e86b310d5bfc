import type ts from 'typescript';
import { reflow } from './doc.ts';
import { TypePrinter } from './print-type.ts';
import type { Hover } from './types.ts';

/** The name at a position of a file. */
export function findName(typescript: typeof ts, source: ts.SourceFile, position: number): ts.Identifier | undefined {
  const find = (node: ts.Node): ts.Identifier | undefined => {
    if (typescript.isIdentifier(node)) return node.getStart(source) <= position ? node : undefined;
    return typescript.forEachChild(node, (child) =>
      child.pos <= position && position <= child.end ? find(child) : undefined,
    );
  };
  return find(source);
}

/** All names in a file, in the order of the text. */
export function findNames(typescript: typeof ts, source: ts.SourceFile): ts.Identifier[] {
  const names: ts.Identifier[] = [];
  const visit = (node: ts.Node) => {
    if (typescript.isIdentifier(node)) names.push(node);
    else typescript.forEachChild(node, visit);
  };
  visit(source);
  return names;
}

/** What a name is; null where nothing is known of it. */
export function describeName(
  typescript: typeof ts,
  checker: ts.TypeChecker,
  name: ts.Identifier,
): Pick<Hover, 'type' | 'doc'> | null {
  const symbol = findSymbol(typescript, checker, name);
  if (!symbol) return null;
  const { SymbolFlags } = typescript;
  const printer = new TypePrinter(typescript, checker);
  const documented = (type: string, doc = symbol.getDocumentationComment(checker)) => ({
    type,
    doc: reflow(typescript.displayPartsToString(doc)),
  });
  if (symbol.flags & SymbolFlags.ValueModule) return documented(`${name.text}: ${showModule(symbol)}`);
  const isCalled = typescript.isNewExpression(name.parent);
  const isDeclared = !(symbol.flags & SymbolFlags.Value) || (symbol.flags & SymbolFlags.Class && !isCalled);
  if (isDeclared) return documented(printer.printDeclared(symbol));
  const signature = findSignature(typescript, checker, name);
  if (signature) {
    const own = symbol.getDocumentationComment(checker);
    const doc = own.length > 0 ? own : signature.getDocumentationComment(checker);
    return documented(printer.printSignature(name.text, signature), doc);
  }
  const type = checker.getTypeAtLocation(name);
  if (type.flags & typescript.TypeFlags.Any && !symbol.valueDeclaration) return null;
  return documented(`${name.text}: ${printer.print(type)}`);
}

/** What a name stands for: of an imported name, what was exported. */
function findSymbol(typescript: typeof ts, checker: ts.TypeChecker, name: ts.Identifier): ts.Symbol | undefined {
  const symbol =
    (typescript.isShorthandPropertyAssignment(name.parent) && checker.getShorthandAssignmentValueSymbol(name.parent)) ||
    checker.getSymbolAtLocation(name);
  if (!symbol || !(symbol.flags & typescript.SymbolFlags.Alias)) return symbol;
  const target = checker.getAliasedSymbol(symbol);
  // What cannot be found has no declaration.
  return target.declarations ? target : undefined;
}

/** The signature with which a name is called here; of a function that is not called, its only one. */
function findSignature(typescript: typeof ts, checker: ts.TypeChecker, name: ts.Identifier): ts.Signature | undefined {
  const { parent } = name;
  const callee = typescript.isPropertyAccessExpression(parent) && parent.name === name ? parent : name;
  const call = callee.parent;
  if ((typescript.isCallExpression(call) || typescript.isNewExpression(call)) && call.expression === callee) {
    const resolved = checker.getResolvedSignature(call);
    if (resolved?.declaration) return resolved;
  }
  const type = checker.getTypeAtLocation(name);
  const [first] = type.getCallSignatures();
  return first && type.getProperties().length === 0 ? first : undefined;
}

/** '"/lanes/plot/index"' is the module 'lanes/plot' to a reader. */
function showModule(symbol: ts.Symbol): string {
  const path = symbol.name.replaceAll('"', '').slice(1);
  if (path.endsWith('/index')) return `module '${path.slice(0, -'/index'.length)}'`;
  return path.startsWith('post/') ? `module './${path.slice('post/'.length)}.ts'` : 'module';
}
