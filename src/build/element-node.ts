/** A node of the Markdown tree, as loosely as the tree takes it. */
export type Node = object;

/** An HTML element round nodes of the Markdown tree. */
export function createElement(name: string, attributes: Record<string, string>, children: Node[]): Node {
  return {
    type: 'mdxJsxFlowElement',
    name,
    attributes: Object.entries(attributes).map(([name, value]) => ({ type: 'mdxJsxAttribute', name, value })),
    children,
  };
}
