import { type BlankableText, prefixes } from './blankable-text.ts';
import { createSyntaxError } from './syntax-error.ts';
import { findChild, findField, findList, type SyntaxNode } from './syntax-node.ts';

const modifiers = new Set(['abstract', 'declare', 'override', 'private', 'protected', 'public', 'readonly']);

const closers = new Set([')', ']']);

/** Erases `abstract` before a class and `implements` behind its name. */
export function eraseClassHead(node: SyntaxNode, text: BlankableText): void {
  const first = text.tokenAfter(node.start);
  if (findField(node, 'abstract') === true && first?.text === 'abstract') text.blank(first.start, first.end);
  const interfaces = findList(node, 'implements');
  const keyword = interfaces[0] && text.tokenBefore(interfaces[0].start);
  if (keyword) text.blank(keyword.start, interfaces.at(-1)!.end);
}

/** Whether a member of a class says nothing but types: an overload, an index signature, an abstract or declared member. */
export function isErasedMember(node: SyntaxNode): boolean {
  switch (node.type) {
    case 'TSIndexSignature':
    case 'TSAbstractMethodDefinition':
    case 'TSAbstractPropertyDefinition':
      return true;
    case 'MethodDefinition':
      // A getter has no overloads: without a body it is a mistake, which the JavaScript parser then finds.
      if (findField(node, 'abstract') === true) return true;
      return findField(node, 'kind') !== 'get' && findChild(node, 'value')?.type !== 'FunctionExpression';
    case 'PropertyDefinition':
      return findField(node, 'abstract') === true || findField(node, 'declare') === true;
    default:
      return false;
  }
}

/** Erases a member's modifiers and the `?` or `!` behind its name. Its types are nodes of their own. */
export function eraseMember(node: SyntaxNode, text: BlankableText): void {
  const key = findChild(node, 'key');
  if (!key) return;
  let kept = key.start;
  for (const token of text.tokensIn(node.start, key.start).reverse()) {
    if (modifiers.has(token.text)) text.blank(token.start, token.end);
    else kept = token.start;
  }
  if (kept > node.start) text.separate(node.start, kept);

  let next = text.tokenAfter(key.end);
  while (findField(node, 'computed') === true && next && closers.has(next.text)) next = text.tokenAfter(next.end);
  const isMarked = findField(node, 'optional') === true || findField(node, 'definite') === true;
  if (next && isMarked) text.blank(next.start, next.end);
  if (node.type === 'PropertyDefinition' && findField(node, 'computed') !== true) closePrefix(node, key, text);
}

/** Puts a semicolon behind a property named `get` whose type is gone. Throws if one named `static` is not meant as a name. */
function closePrefix(node: SyntaxNode, key: SyntaxNode, text: BlankableText): void {
  const name = text.source.slice(key.start, key.end);
  if (findChild(node, 'value') || !prefixes.has(name) || text.tokenBefore(node.end)?.text === ';') return;
  const next = text.tokenAfter(key.end);
  if (!next) return;
  if (next.start < node.end) text.guard(next.start, ';');
  else if (name === 'static' && (next.text === '[' || modifiers.has(next.text))) {
    // TypeScript goes on reading the same member in the next line; the parser here does not.
    throw createSyntaxError('`static` must stand in the line of what it belongs to', text.source, key.start);
  }
}
