import { BlankableText } from './blankable-text.ts';
import { eraseClassHead, eraseMember, isErasedMember } from './erase-class.ts';
import { isPlainJavaScript, parseTypeScript } from './parse.ts';
import { checkNode } from './refusals.ts';
import { findChild, findChildren, findField, findList, type SyntaxNode } from './syntax-node.ts';

/**
 * Returns a cell's text as JavaScript: every type is replaced by as many spaces, so that line and column of all else stay.
 * Where that alone would change the meaning, one of `; ( )` stands on a blanked character.
 * Throws a `CellSyntaxError`.
 */
export function eraseTypes(source: string): string {
  let parsed: ReturnType<typeof parseTypeScript>;
  try {
    parsed = parseTypeScript(source);
  } catch (thrown) {
    // The TypeScript parser stumbles over a few expressions that have no types at all, such as `a ? (b) : c => d`.
    if (isPlainJavaScript(source)) return source;
    throw thrown;
  }
  const text = new BlankableText(source, parsed.tokens);
  eraseIn(parsed.program, text);
  return text.toString();
}

function eraseIn(node: SyntaxNode, text: BlankableText): void {
  if (isErasedMember(node) || isErasedStatement(node)) {
    text.blankStatement(node.start, node.end);
    return;
  }
  checkNode(node, text.source);
  switch (node.type) {
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
      eraseCast(node, text);
      break;
    case 'TSNonNullExpression':
      text.blank(node.end - 1, node.end);
      break;
    case 'TSInstantiationExpression':
      break;
    case 'ImportSpecifier':
      eraseTypeSpecifier(node, text);
      break;
    case 'VariableDeclarator':
      eraseMark(node, 'definite', '!', findChild(node, 'id'), text);
      break;
    case 'Identifier':
      eraseMark(node, 'optional', '?', node, text);
      break;
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      eraseSignature(node, text);
      break;
    case 'ClassDeclaration':
    case 'ClassExpression':
      eraseClassHead(node, text);
      break;
    case 'MethodDefinition':
    case 'PropertyDefinition':
      eraseMember(node, text);
      break;
    case 'IfStatement':
    case 'LabeledStatement':
    case 'WhileStatement':
    case 'ForStatement':
    case 'ForInStatement':
    case 'ForOfStatement':
      keepBranches(node, text);
      break;
    default:
      if (node.type.startsWith('TS')) {
        text.blank(node.start, node.end);
        return;
      }
  }
  for (const child of findChildren(node)) eraseIn(child, text);
}

const typeStatements = new Set(['TSInterfaceDeclaration', 'TSTypeAliasDeclaration', 'TSDeclareFunction']);

function isErasedStatement(node: SyntaxNode): boolean {
  const declaration = findChild(node, 'declaration');
  switch (node.type) {
    case 'ImportDeclaration':
      return findField(node, 'importKind') === 'type';
    case 'ExportAllDeclaration':
      return findField(node, 'exportKind') === 'type';
    case 'ExportNamedDeclaration':
    case 'ExportDefaultDeclaration':
      return findField(node, 'exportKind') === 'type' || (declaration !== undefined && isErasedStatement(declaration));
    case 'TSModuleDeclaration':
      return findField(node, 'declare') === true || holdsOnlyTypes(node);
    default:
      return findField(node, 'declare') === true || typeStatements.has(node.type);
  }
}

function holdsOnlyTypes(namespace: SyntaxNode): boolean {
  const body = findChild(namespace, 'body');
  if (body?.type === 'TSModuleDeclaration') return isErasedStatement(body);
  return body !== undefined && findList(body, 'body').every(isErasedStatement);
}

/** Erases `as T` and `satisfies T`. */
function eraseCast(node: SyntaxNode, text: BlankableText): void {
  const expression = findChild(node, 'expression');
  if (!expression) return;
  let keyword = text.tokenAfter(expression.end);
  while (keyword?.text === ')') keyword = text.tokenAfter(keyword.end);
  if (!keyword) return;
  text.blank(keyword.start, node.end);
  // A type ends where its line does; without it, the next line would be a call, an element or a template of the value.
  const next = text.tokenAfter(node.end);
  if (next && ['(', '[', '`'].includes(next.text) && text.breaksLine(node.end, next.start)) {
    text.guard(keyword.start, ';');
  }
}

/** Erases `type T,` in a list of imports. */
function eraseTypeSpecifier(node: SyntaxNode, text: BlankableText): void {
  if (findField(node, 'importKind') !== 'type') return;
  const next = text.tokenAfter(node.end);
  text.blank(node.start, next?.text === ',' ? next.end : node.end);
}

/** Erases the mark `?` or `!` behind a name. */
function eraseMark(
  node: SyntaxNode,
  field: string,
  mark: string,
  name: SyntaxNode | undefined,
  text: BlankableText,
): void {
  if (findField(node, field) !== true || !name) return;
  // The name's node ends behind its type, so the mark is the token behind the name's first token.
  const first = text.tokenAfter(name.start);
  const second = first && text.tokenAfter(first.end);
  if (second?.text === mark) text.blank(second.start, second.end);
}

function eraseSignature(node: SyntaxNode, text: BlankableText): void {
  const [first] = findList(node, 'params');
  if (first?.type === 'Identifier' && findField(first, 'name') === 'this') {
    const next = text.tokenAfter(first.end);
    text.blank(first.start, next?.text === ',' ? next.end : first.end);
  }
  if (node.type !== 'ArrowFunctionExpression') return;
  // An arrow function stays on the line of its `async` or `return`, and its `=>` on the line of its `)`:
  // a line break in an erased type must not come between.
  const typeParameters = findChild(node, 'typeParameters');
  const open = typeParameters && text.tokenAfter(typeParameters.end);
  if (typeParameters && open && text.breaksLine(typeParameters.start, open.start)) {
    text.blank(open.start, open.end);
    text.guard(typeParameters.start, '(');
  }
  const returnType = findChild(node, 'returnType');
  const close = returnType && text.tokenBefore(returnType.start);
  if (returnType && close && text.breaksLine(close.end, returnType.end)) {
    text.blank(close.start, close.end);
    text.guard(returnType.end - 1, ')');
  }
}

/** A type that is the whole branch of an `if` or a label leaves an empty statement, not the statement behind it. */
function keepBranches(node: SyntaxNode, text: BlankableText): void {
  for (const field of ['consequent', 'alternate', 'body']) {
    const branch = findChild(node, field);
    if (branch && isErasedStatement(branch)) text.guard(branch.start, ';');
  }
}
