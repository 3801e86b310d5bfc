import { writeModule } from '../../take-away/module-file.ts';
import { encodeShare } from '../edits/share-link.ts';
import type { Program } from './program.ts';

/** Copies a link that carries the edited cells. Returns what to tell the reader. */
export async function copyLink(program: Program): Promise<string> {
  const edits = [...program.drafts].filter(([, draft]) => draft.isEdited);
  let link: string;
  try {
    const fragment = await encodeShare(
      program.post,
      edits.map(([cell, { original, text }]) => ({ cell, original, text })),
    );
    link = new URL(`#${fragment}`, location.href).href;
  } catch (error) {
    return (error as Error).message;
  }
  try {
    await navigator.clipboard.writeText(link);
    return 'Copied. Whoever opens the link sees your cells; nothing runs until they press Run.';
  } catch {
    // Without the right to write to the clipboard the address bar has it.
    history.replaceState(null, '', link);
    return 'The link is in the address bar now: copy it there.';
  }
}

/** Saves the post as the file that `link` leads to, with the reader's texts. */
export async function download(program: Program, link: HTMLAnchorElement): Promise<void> {
  const head = await fetch(link.href.replace(/\.ts$/, '.json')).then((response) => response.json());
  const cells = [...program.drafts.values()].map(({ cell: { id, number }, text, element }) => ({
    ...{ id, number, text },
    fails: element.querySelector('.cell-output .output-error') !== null,
  }));
  const url = URL.createObjectURL(new Blob([writeModule(head, cells, head.modules)], { type: 'text/plain' }));
  const save = document.createElement('a');
  save.href = url;
  save.download = `${program.post}.ts`;
  save.click();
  URL.revokeObjectURL(url);
}
