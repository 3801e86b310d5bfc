import { findChild, findChildren, findField, findList, type SyntaxNode } from '../cells/compile/syntax-node.ts';

/** One place that mentions, in a type, a name that may be shared by cells. */
export interface TypeMention {
  name: string;
  position: number;
  /** What the name stands for there: `typeof sigmoid` asks for the value. */
  space: 'type' | 'value';
}

/** Returns what a program's types mention and do not declare in a smaller place: a type parameter, a type within a function. */
export function findTypeMentions(program: SyntaxNode): TypeMention[] {
  const mentions: TypeMention[] = [];
  visit(program, new Set(), mentions);
  return mentions;
}

/** Returns the names of the types that a program declares at its top level, each with its position. */
export function findTypeNames(program: SyntaxNode): { name: string; position: number }[] {
  return findList(program, 'body').flatMap(findTypeDeclaration);
}

const declarations = new Set(['TSInterfaceDeclaration', 'TSTypeAliasDeclaration', 'ClassDeclaration']);

function findTypeDeclaration(statement: SyntaxNode): { name: string; position: number }[] {
  const declared = findChild(statement, 'declaration') ?? statement;
  const id = declarations.has(declared.type) ? findChild(declared, 'id') : undefined;
  return id ? [{ name: findName(id), position: id.start }] : [];
}

function visit(node: SyntaxNode, outer: ReadonlySet<string>, mentions: TypeMention[]): void {
  const own = findOwnNames(node);
  const hidden = own.length > 0 ? new Set([...outer, ...own]) : outer;
  const mention = findMention(node);
  if (mention && !hidden.has(mention.name)) mentions.push(mention);
  for (const child of findChildren(node)) visit(child, hidden, mentions);
}

function findMention(node: SyntaxNode): TypeMention | undefined {
  switch (node.type) {
    case 'TSTypeReference':
      return mentionFirst(findChild(node, 'typeName'), 'type');
    case 'TSExpressionWithTypeArguments':
      return mentionFirst(findChild(node, 'expression'), 'type');
    case 'TSTypeQuery':
      return mentionFirst(findChild(node, 'exprName'), 'value');
    default:
      return undefined;
  }
}

/** Of `np.NDArray` only `np` is a name that a cell could have declared. */
function mentionFirst(node: SyntaxNode | undefined, space: TypeMention['space']): TypeMention | undefined {
  let first = node;
  while (first && first.type !== 'Identifier') first = findChild(first, 'left') ?? findChild(first, 'object');
  return first && { name: findName(first), position: first.start, space };
}

/** The type names that exist only within a node. */
function findOwnNames(node: SyntaxNode): string[] {
  switch (node.type) {
    case 'BlockStatement':
      return findList(node, 'body')
        .flatMap(findTypeDeclaration)
        .map(({ name }) => name);
    case 'TSMappedType':
      return [findChild(node, 'typeParameter')].flatMap((parameter) => (parameter ? [findName(parameter)] : []));
    case 'TSConditionalType':
      return findInferred(node);
    default: {
      const parameters = findChild(node, 'typeParameters');
      return parameters?.type === 'TSTypeParameterDeclaration' ? findList(parameters, 'params').map(findName) : [];
    }
  }
}

function findInferred(node: SyntaxNode): string[] {
  const own = node.type === 'TSInferType' ? findChild(node, 'typeParameter') : undefined;
  return [...(own ? [findName(own)] : []), ...findChildren(node).flatMap(findInferred)];
}

const findName = (node: SyntaxNode) => String(findField(node, 'name'));
