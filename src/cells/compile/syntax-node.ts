/** A node of a syntax tree, as far as every parser promises its shape. */
export interface SyntaxNode {
  type: string;
  start: number;
  end: number;
}

export function isNode(value: unknown): value is SyntaxNode {
  return (
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    typeof value.type === 'string' &&
    'start' in value &&
    typeof value.start === 'number' &&
    'end' in value &&
    typeof value.end === 'number'
  );
}

/** Returns the nodes that are fields of a node or stand in its lists, in the order of its fields. */
export function findChildren(node: SyntaxNode): SyntaxNode[] {
  return Object.values(node).flat().filter(isNode);
}

/** Returns what a field holds. */
export function findField(node: SyntaxNode, field: string): unknown {
  return Object.hasOwn(node, field) ? Reflect.get(node, field) : undefined;
}

/** Returns the node in a field. */
export function findChild(node: SyntaxNode, field: string): SyntaxNode | undefined {
  const value = findField(node, field);
  return isNode(value) ? value : undefined;
}

/** Returns the nodes in a field that holds a list. */
export function findList(node: SyntaxNode, field: string): SyntaxNode[] {
  const value = findField(node, field);
  return Array.isArray(value) ? value.filter(isNode) : [];
}
