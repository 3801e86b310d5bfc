import { hashText } from '../edits/hash.ts';
import { decodeShare } from '../edits/share-link.ts';
import type { KeptEdits } from './kept-edits.ts';
import type { Program } from './program.ts';

/** Shows the code that a link carries: as somebody else's, run by nobody but the reader, kept apart from the reader's own. */
export async function openSharedCode(program: Program, kept: KeptEdits, hash: string): Promise<void> {
  try {
    const shared = await decodeShare(hash.slice(1));
    if (!shared) return;
    if (shared.post !== program.post) {
      say('The code in this link belongs to another post, so it is not shown here.');
      return;
    }
    const texts = new Map(shared.edits.map(({ cell, text }) => [cell, text]));
    const known = new Map([...texts].filter(([cell]) => program.drafts.has(cell)));
    await kept.showLinked(hashText(hash), known);
    const numbers = [...known.keys()].map((cell) => program.drafts.get(cell)!.cell.number).sort((a, b) => a - b);
    const cells = numbers.length === 1 ? `cell ${numbers[0]}` : `cells ${numbers.join(', ')}`;
    const missing = texts.size - known.size;
    const lost = missing > 0 ? ` ${missing} more belong to cells that this post no longer has.` : '';
    const isOld = shared.edits.some(({ cell, originalHash }) => {
      const draft = program.drafts.get(cell);
      return draft !== undefined && hashText(draft.original) !== originalHash;
    });
    const old = isOld ? ' The post has changed since the link was made.' : '';
    const end = (keep: boolean) => async () => {
      await kept.endLinked(keep);
      history.replaceState(null, '', location.pathname + location.search);
      banner.remove();
    };
    say(`This link carries somebody else’s code, in ${cells}. It runs only if you press Run.${old}${lost}`, {
      'Keep it as mine': end(true),
      'Show my own again': end(false),
    });
  } catch (error) {
    say((error as Error).message);
  }
}

const banner = document.createElement('div');
banner.className = 'shared-code';
banner.setAttribute('role', 'region');
banner.setAttribute('aria-label', 'Code from a link');

function say(sentence: string, answers: Record<string, () => Promise<void>> = {}): void {
  const text = document.createElement('p');
  text.textContent = sentence;
  const buttons = Object.entries(answers).map(([words, act]) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'cell-tool';
    button.textContent = words;
    button.addEventListener('click', () => void act());
    return button;
  });
  banner.replaceChildren(text, ...buttons);
  document.querySelector('.program')?.after(banner);
}
