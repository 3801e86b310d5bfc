import type { RunCell } from './run-cell.ts';

// Told once in a browser, below the first editor that is opened.
const told = 'four-lanes-told-tab';
const convention = 'Tab moves on. Once you type, it indents; Esc, then Tab moves on.';

function takeTold(): boolean {
  try {
    const before = localStorage.getItem(told) !== null;
    localStorage.setItem(told, '1');
    return before;
  } catch {
    return false;
  }
}

/** The box of a cell's code, in which an editor takes the place of the static text and gives it back. */
export class EditorBox {
  readonly #cell: RunCell;
  readonly #host = document.createElement('div');
  readonly #note = document.createElement('p');

  constructor(cell: RunCell) {
    this.#cell = cell;
    this.#host.className = 'cell-editor';
    this.#note.className = 'cell-tab-note';
    this.#note.setAttribute('role', 'status');
  }

  /** The element for the editor, in the place of the static text and as high. */
  open(): HTMLElement {
    const { code } = this.#cell;
    // Until the editor stands in it, the box keeps its height, so that nothing below moves.
    this.#host.style.minHeight = `${code.offsetHeight}px`;
    code.before(this.#host);
    code.hidden = true;
    if (!takeTold()) this.#say(convention);
    return this.#host;
  }

  /** The editor is there; from now on its lines give the height. */
  settle(): void {
    this.#host.style.minHeight = '';
  }

  close(): void {
    const hadFocus = this.#host.matches(':focus-within');
    this.#cell.code.hidden = false;
    this.#host.remove();
    this.#note.remove();
    if (hadFocus) this.#cell.code.focus();
  }

  /** Says how Tab works from now on, to those who have been told of the change before. */
  tellTab(indents: boolean): void {
    this.#say(indents ? 'Tab indents now. Esc, then Tab, moves on.' : 'Tab moves on.');
  }

  #say(sentence: string): void {
    this.#note.textContent = sentence;
    // Within the bar, so that nothing below moves.
    this.#cell.bar.querySelector('.cell-number')?.before(this.#note);
  }
}
