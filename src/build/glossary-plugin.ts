import type { MdastPluginEntry } from 'satteri';
import { escapeHtml } from '../show/escape.ts';
import { findTerm, readGlossary, readTermLink, type Term, typesetDefinition } from './glossary.ts';
import { htmlNode } from './html-node.ts';
import { findLine, placeInFile } from './place-in-file.ts';

/**
 * Makes terms of the links that name one, `[weighted sum](glossary:weighted-sum)`: links to the glossary, which tell
 * their definition too. The definitions stand at the post's end, unseen: screen readers read them, cards show them.
 */
export const glossaryPlugin: MdastPluginEntry = ({ sourceFormat, fileURL }) => {
  let terms: ReadonlyMap<string, Term> | undefined;
  const used = new Map<string, Term>();
  return {
    name: 'glossary',
    options: { position: true },
    link(node, context) {
      const key = readTermLink(node.url, context.textContent(node));
      if (key === undefined) return;
      terms ??= readGlossary();
      try {
        if (context.parent(node).type === 'heading')
          throw new Error('a heading holds no term: link it in the text below');
        used.set(key, findTerm(key, terms));
      } catch (error) {
        const line = findLine(node, context.source, `](${node.url})`);
        throw new Error(`${placeInFile(fileURL, line)}: ${(error as Error).message}`);
      }
      context.setProperty(node, 'url', `/glossary/#${key}`);
      const properties = { className: ['term'], 'aria-describedby': `term-${key}`, 'data-card': '' };
      context.setProperty(node, 'data', { hProperties: properties });
    },
    after(root, context) {
      if (used.size === 0) return;
      const definitions = [...used].map(([key, { words, definition }]) => {
        return `<div id="term-${key}"><b>${escapeHtml(words)}</b> <span>${typesetDefinition(definition)}</span></div>`;
      });
      context.appendChild(root, htmlNode(`<div hidden>${definitions.join('')}</div>`, sourceFormat, 'flow'));
    },
  };
};
