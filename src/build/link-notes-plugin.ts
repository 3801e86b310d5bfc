import type { MdastPluginEntry } from 'satteri';
import { escapeHtml } from '../show/escape.ts';
import { htmlNode } from './html-node.ts';

/**
 * On paper nobody can follow a link: so each link to another site has the number of a note there, and the notes stand at
 * the post's end. On the screen none of it is shown.
 */
export const linkNotesPlugin: MdastPluginEntry = ({ sourceFormat }) => {
  const addresses: string[] = [];
  return {
    name: 'link-notes',
    link(node, context) {
      if (!/^https?:/.test(node.url)) return;
      if (!addresses.includes(node.url)) addresses.push(node.url);
      const number = addresses.indexOf(node.url) + 1;
      context.insertAfter(node, htmlNode(`<sup class="link-note">${number}</sup>`, sourceFormat, 'text'));
    },
    after(root, context) {
      if (addresses.length === 0) return;
      const items = addresses.map((address) => `<li>${escapeHtml(address)}</li>`).join('');
      const list = `<section class="link-notes"><h2>Links</h2><ol>${items}</ol></section>`;
      context.appendChild(root, [htmlNode(list, sourceFormat, 'flow')]);
    },
  };
};
