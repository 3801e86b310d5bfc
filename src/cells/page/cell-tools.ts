import type { Draft } from './draft.ts';

function createButton(text: string, label: string, act: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'cell-tool';
  button.textContent = text;
  button.setAttribute('aria-label', label);
  button.addEventListener('click', act);
  return button;
}

/** What an edited cell has beside Run: back to the text of the post, and what changed. */
export class CellTools {
  readonly #draft: Draft;
  readonly #reset: HTMLButtonElement;
  readonly #changes: HTMLButtonElement;
  readonly #mark = document.createElement('span');
  readonly #note = document.createElement('p');
  #list: HTMLElement | undefined;
  #before: string | undefined;

  constructor(draft: Draft) {
    this.#draft = draft;
    const { number } = draft.cell;
    this.#reset = createButton('Reset', `Reset cell ${number}`, () => void this.reset());
    this.#changes = createButton('What changed', `What changed in cell ${number}`, () => void this.#toggleChanges());
    this.#changes.setAttribute('aria-expanded', 'false');
    this.#mark.className = 'cell-mark';
    this.#note.className = 'cell-note';
    this.#note.setAttribute('role', 'status');
  }

  /** Shows what fits the text as it is now. */
  update(): void {
    const { element, isEdited, isForeign } = this.#draft;
    if (isEdited) this.#before = undefined;
    const canUndo = this.#before !== undefined;
    this.#reset.textContent = canUndo ? 'Undo reset' : 'Reset';
    this.#reset.setAttribute('aria-label', `${this.#reset.textContent} cell ${this.#draft.cell.number}`);
    this.#mark.textContent = isForeign ? 'somebody else’s code' : 'your text';
    element.toggleAttribute('data-foreign', isForeign);
    const number = element.bar.querySelector('.cell-number');
    const shown = [
      ...(isEdited ? [this.#mark, this.#changes] : []),
      ...((isEdited && !isForeign) || canUndo ? [this.#reset] : []),
    ];
    for (const tool of [this.#mark, this.#changes, this.#reset]) if (!shown.includes(tool)) tool.remove();
    for (const tool of shown) if (!tool.isConnected) element.bar.insertBefore(tool, number);
    if (!isEdited) this.#list?.remove();
    else if (this.#list?.isConnected) void this.#showChanges();
  }

  /** Puts the text of the post back; once more, the reader's. */
  async reset(): Promise<void> {
    const draft = this.#draft;
    if (this.#before !== undefined) {
      await draft.setText(this.#before);
      this.#before = undefined;
      return;
    }
    const before = draft.text;
    await draft.setText(draft.original);
    this.#before = before;
    this.update();
    // Where the focus was on a button that stays, it stays.
    if (this.#reset.isConnected) this.#reset.focus();
  }

  /** A sentence under the code. */
  say(sentence: string): void {
    this.#note.textContent = sentence;
    this.#draft.element.bar.after(this.#note);
  }

  /** A sentence with answers to choose from. */
  choose(sentence: string, answers: Record<string, () => void>): void {
    this.say(`${sentence} `);
    for (const [text, act] of Object.entries(answers)) {
      const button = createButton(text, text, () => {
        this.#note.remove();
        act();
      });
      this.#note.append(button, ' ');
    }
  }

  async #toggleChanges(): Promise<void> {
    if (this.#list?.isConnected) this.#list.remove();
    else await this.#showChanges();
    this.#changes.setAttribute('aria-expanded', String(this.#list?.isConnected ?? false));
  }

  async #showChanges(): Promise<void> {
    const { createChanges } = await import('./changes-list.ts');
    const list = createChanges(this.#draft);
    this.#list?.remove();
    this.#list = list;
    this.#draft.element.bar.after(list);
  }
}
