import type { Verdict } from './verdict.ts';

const titles: Record<Verdict['kind'], string> = { solved: 'Solved', wrong: 'Not yet', failed: 'Not checked', none: '' };

/**
 * <cell-exercise>: a cell that the reader completes, with its hints and its solution. They stand in the page as parts
 * that open; this offers each when the one before it has been opened, shows what the check said, and remembers what
 * is solved. It sends `use-solution`, whose detail is the solution's text, and leaves the cell to others.
 */
export class CellExercise extends HTMLElement {
  connectedCallback(): void {
    const help = [...this.querySelectorAll<HTMLDetailsElement>('.exercise-help > details')];
    for (const [index, part] of help.entries()) {
      part.hidden = index > 0;
      part.addEventListener('toggle', () => {
        const next = help[index + 1];
        if (part.open && next) next.hidden = false;
      });
    }
    this.#addButton();
    if (readSolved().includes(this.exercise)) this.#mark();
  }

  /** The exercise's name, which is its cell's. */
  get exercise(): string {
    return this.dataset['exercise'] ?? '';
  }

  set verdict({ kind, message }: Verdict) {
    this.dataset['verdict'] = kind;
    const title = document.createElement('b');
    title.textContent = `${titles[kind]}: `;
    this.querySelector('.exercise-verdict')?.replaceChildren(...(kind === 'none' ? [] : [title, message]));
    if (kind !== 'solved') return;
    const solved = readSolved();
    if (!solved.includes(this.exercise)) writeSolved([...solved, this.exercise]);
    this.#mark();
  }

  #mark(): void {
    const head = this.querySelector('.exercise-head');
    if (!head || head.querySelector('.exercise-mark')) return;
    const mark = document.createElement('span');
    mark.className = 'exercise-mark';
    mark.textContent = 'solved';
    head.append(' ', mark);
  }

  #addButton(): void {
    const code = this.querySelector('.exercise-solution > pre');
    if (!code || this.querySelector('.exercise-use')) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'exercise-use';
    button.textContent = 'Put it into the cell';
    const text = code.textContent;
    button.addEventListener('click', () => {
      this.dispatchEvent(new CustomEvent('use-solution', { bubbles: true, detail: text }));
    });
    code.after(button);
  }
}

const key = () => `four-lanes:solved:${document.querySelector<HTMLElement>('[data-post]')?.dataset['post']}`;

/** The names of the post's solved exercises. A browser may refuse its storage; then nothing is remembered. */
function readSolved(): string[] {
  try {
    const names: unknown = JSON.parse(localStorage.getItem(key()) ?? '[]');
    return Array.isArray(names) ? names.map(String) : [];
  } catch {
    return [];
  }
}

function writeSolved(names: string[]): void {
  try {
    localStorage.setItem(key(), JSON.stringify(names));
  } catch {
    // Full or refused: the mark stays until the page is left.
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cell-exercise': CellExercise;
  }
  interface HTMLElementEventMap {
    'use-solution': CustomEvent<string>;
  }
}

customElements.define('cell-exercise', CellExercise);
