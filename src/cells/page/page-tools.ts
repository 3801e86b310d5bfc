import type { Program } from './program.ts';

/** What the bar of the page's program has once something is edited: reset all, a link to this version, and notices. */
export class PageTools {
  readonly #program: Program;
  readonly #buttons: HTMLButtonElement[];
  readonly #notice = document.createElement('span');

  constructor(program: Program, { resetAll }: { resetAll(): Promise<void> }) {
    this.#program = program;
    this.#notice.setAttribute('role', 'status');
    this.#notice.className = 'program-notice';
    this.#buttons = [
      this.#createButton('Reset all cells', () => void resetAll()),
      this.#createButton('Copy a link to your version', () => void this.#copyLink()),
    ];
    document.querySelector('.program-tools')?.append(...this.#buttons, this.#notice);
    document.querySelector<HTMLAnchorElement>('[data-take-away]')?.addEventListener('click', (event) => {
      // The file of the post itself is a plain link; with the reader's texts it is written here.
      if (this.#isEdited) void this.#download(event);
    });
    this.update();
  }

  update(): void {
    const isEdited = this.#isEdited;
    for (const button of this.#buttons) button.hidden = !isEdited;
  }

  get #isEdited(): boolean {
    return [...this.#program.drafts.values()].some((draft) => draft.isEdited);
  }

  async #download(event: Event): Promise<void> {
    const link = event.currentTarget as HTMLAnchorElement;
    event.preventDefault();
    const [{ writeModule }, head] = await Promise.all([
      import('../../take-away/module-file.ts'),
      fetch(link.href.replace(/\.ts$/, '.json')).then((response) => response.json()),
    ]);
    const cells = [...this.#program.drafts.values()].map(({ cell: { id, number }, text, element }) => ({
      ...{ id, number, text },
      fails: element.querySelector('.cell-output .output-error') !== null,
    }));
    const url = URL.createObjectURL(new Blob([writeModule(head, cells, head.modules)], { type: 'text/plain' }));
    const save = document.createElement('a');
    save.href = url;
    save.download = `${this.#program.post}.ts`;
    save.click();
    URL.revokeObjectURL(url);
  }

  /** A sentence for the reader; none with ''. */
  say(sentence: string): void {
    if (this.#notice.textContent !== sentence) this.#notice.textContent = sentence;
  }

  #createButton(text: string, act: () => void): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'cell-tool';
    button.textContent = text;
    button.addEventListener('click', act);
    return button;
  }

  async #copyLink(): Promise<void> {
    const { encodeShare } = await import('../edits/share-link.ts');
    const edits = [...this.#program.drafts].filter(([, draft]) => draft.isEdited);
    const fragment = await encodeShare(
      this.#program.post,
      edits.map(([cell, { original, text }]) => ({ cell, original, text })),
    );
    const link = new URL(`#${fragment}`, location.href).href;
    try {
      await navigator.clipboard.writeText(link);
      this.say('Copied. Whoever opens the link sees your cells; nothing runs until they press Run.');
    } catch {
      // Without the right to write to the clipboard the address bar has it.
      history.replaceState(null, '', link);
      this.say('The link is in the address bar now: copy it there.');
    }
  }
}
