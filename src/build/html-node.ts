import type { MdastNode, SourceFormat } from 'satteri';

/** Finished HTML as a node of a Markdown tree. MDX has no raw HTML: there a Fragment carries it as one string. */
export function htmlNode(html: string, format: SourceFormat, flow: 'flow' | 'text'): MdastNode {
  if (format === 'markdown') return { type: 'html', value: html };
  return {
    type: flow === 'flow' ? 'mdxJsxFlowElement' : 'mdxJsxTextElement',
    name: 'Fragment',
    attributes: [{ type: 'mdxJsxAttribute', name: 'set:html', value: html }],
    children: [],
  };
}
