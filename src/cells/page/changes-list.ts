import { compareTexts } from '../edits/differences.ts';
import type { Draft } from './draft.ts';

const signs = { same: '  ', added: '+ ', removed: '− ' } as const;
const tags = { same: 'span', added: 'ins', removed: 'del' } as const;

/** What a reader has changed in a cell, line by line. */
export function createChanges({ cell, original, text }: Draft): HTMLElement {
  const list = document.createElement('pre');
  list.className = 'cell-changes';
  list.tabIndex = 0;
  list.setAttribute('aria-label', `What changed in cell ${cell.number}`);
  for (const { kind, text: words } of compareTexts(original, text)) {
    const line = document.createElement(tags[kind]);
    line.textContent = `${signs[kind]}${words}\n`;
    list.append(line);
  }
  return list;
}
