import type { SyntaxNode, Tree } from '@lezer/common';

/** The colours of the static code, by what they are for: `theme.ts` has their values. */
export type Color = 'keyword' | 'constant' | 'string' | 'comment' | 'function' | 'parameter';

/** A part of the text that is not in the colour of plain text. */
export interface ColoredPart {
  readonly from: number;
  readonly to: number;
  readonly color: Color;
}

// Names of the nodes of Lezer's grammar that have one colour wherever they stand.
const fixed: Record<string, Color> = {
  LineComment: 'comment',
  BlockComment: 'comment',
  String: 'string',
  TemplateString: 'string',
  Escape: 'keyword',
  RegExp: 'string',
  Number: 'constant',
  BooleanLiteral: 'constant',
  null: 'constant',
  this: 'constant',
  super: 'constant',
  Star: 'constant',
  TypeDefinition: 'parameter',
  ArithOp: 'keyword',
  BitOp: 'keyword',
  CompareOp: 'keyword',
  LogicOp: 'keyword',
  UpdateOp: 'keyword',
  Equals: 'keyword',
  Arrow: 'keyword',
  Spread: 'keyword',
  Optional: 'keyword',
};

const builtInTypes = new Set(['any', 'bigint', 'boolean', 'never', 'null', 'number', 'object', 'string', 'symbol']);
for (const name of ['undefined', 'unknown', 'void', 'this']) builtInTypes.add(name);
const constants = new Set(['undefined', 'NaN', 'Infinity', 'arguments']);
const functions = new Set(['ArrowFunction', 'FunctionExpression', 'FunctionDeclaration']);

/** Whether an expression is called: `f` in `f(x)` and in `new F(x)`. */
function isCalled(node: SyntaxNode): boolean {
  const { parent } = node;
  return (parent?.name === 'CallExpression' || parent?.name === 'NewExpression') && parent.firstChild?.name !== 'import'
    ? parent.name === 'NewExpression' || parent.firstChild?.from === node.from
    : false;
}

/** The nearest node above with one of these names. */
function findAbove(node: SyntaxNode, names: readonly string[]): SyntaxNode | null {
  for (let above = node.parent; above; above = above.parent) if (names.includes(above.name)) return above;
  return null;
}

function colorOfDefinition(node: SyntaxNode): Color | undefined {
  const { parent } = node;
  if (parent && functions.has(parent.name)) return parent.name === 'ArrowFunction' ? 'parameter' : 'function';
  if (parent?.name === 'ClassDeclaration' || parent?.name === 'ClassExpression') return 'parameter';
  const owner = findAbove(node, [
    'ParamList',
    'VariableDeclaration',
    'ForOfSpec',
    'ForInSpec',
    'ImportGroup',
    'ImportDeclaration',
  ]);
  if (owner?.name === 'ParamList') return 'parameter';
  if (owner?.name === 'ImportGroup' || owner?.name === 'ImportDeclaration') return undefined;
  if (owner?.firstChild?.name !== 'const' && owner?.getChild('const') === null) {
    return isFunction(node) ? 'function' : undefined;
  }
  return isFunction(node) ? 'function' : 'constant';
}

/** Whether a name is declared with a function as its value: `const f = (x) => x`. */
function isFunction(node: SyntaxNode): boolean {
  const equals = node.nextSibling?.name === 'TypeAnnotation' ? node.nextSibling.nextSibling : node.nextSibling;
  let value = equals?.name === 'Equals' ? equals.nextSibling : null;
  if (value?.name === 'async') value = value.nextSibling;
  return value !== null && value !== undefined && functions.has(value.name);
}

function colorOf(node: SyntaxNode, text: string): Color | undefined {
  const { name, parent } = node;
  const color = fixed[name];
  if (color) return color;
  const word = () => text.slice(node.from, node.to);
  switch (name) {
    case 'VariableName':
      if (constants.has(word())) return 'constant';
      if (parent?.name === 'ParameterizedType' || parent?.name === 'IndexedType' || parent?.name === 'TypeQuery')
        return 'parameter';
      return isCalled(node) ? 'function' : isConstantName(word()) ? 'constant' : undefined;
    case 'VariableDefinition':
      return colorOfDefinition(node);
    case 'TypeName':
      return builtInTypes.has(word()) ? 'constant' : 'parameter';
    case 'PropertyName':
      if (parent && isCalled(parent)) return 'function';
      return isConstantName(word()) && parent?.name === 'MemberExpression' ? 'constant' : undefined;
    case 'PropertyDefinition':
      if (parent?.name === 'MethodDeclaration') return 'function';
      if (parent?.name === 'PropertyType' || parent?.name === 'PropertyDeclaration') return 'parameter';
      return undefined;
    case ':':
      return parent?.name === 'TypeAnnotation' || parent?.name === 'ConditionalExpression' ? 'keyword' : undefined;
    case '?':
      return 'keyword';
    default:
      // Keywords have themselves as names.
      return /^[a-z]+$/.test(name) && word() === name ? 'keyword' : undefined;
  }
}

/** Whether a name is written as constants are: `PI`, `W1`, `MAX_SIZE`. */
function isConstantName(name: string): boolean {
  return /^[A-Z][_$\dA-Z]*$/.test(name);
}

/** The parts of a text between two positions that have a colour, in order and without overlap. */
export function colorParts(tree: Tree, text: string, from = 0, to = text.length): ColoredPart[] {
  const parts: ColoredPart[] = [];
  tree.iterate({
    from,
    to,
    enter({ node }) {
      if (node.name === 'TemplateString') {
        colorTemplate(node, parts);
        return true;
      }
      if (node.firstChild && node.name !== 'String') return true;
      const color = colorOf(node, text);
      if (color) parts.push({ from: node.from, to: node.to, color });
      return false;
    },
  });
  return parts.sort((a, b) => a.from - b.from);
}

/** A template's own text; what stands in its braces has its own colours. */
function colorTemplate(node: SyntaxNode, parts: ColoredPart[]): void {
  let start = node.from;
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.name !== 'Interpolation') continue;
    parts.push({ from: start, to: child.from + 2, color: 'string' });
    start = child.to - 1;
  }
  parts.push({ from: start, to: node.to, color: 'string' });
}
