import type { Program } from './program.ts';

/** What the bar of the page's program has once something is edited: reset all, a link to this version, and notices. */
export class PageTools {
  readonly #program: Program;
  readonly #buttons: HTMLButtonElement[];
  readonly #notice = document.createElement('span');
  #problem = '';

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
    const { download } = await import('./take-version.ts');
    await download(this.#program, link);
  }

  /** A sentence for the reader; none with ''. */
  say(sentence: string): void {
    if (this.#notice.textContent !== sentence) this.#notice.textContent = sentence;
  }

  /** What keeps the texts from being kept; with '' nothing does, and only what was said of that is taken back. */
  report(problem: string): void {
    if (problem || this.#notice.textContent === this.#problem) this.say(problem);
    this.#problem = problem;
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
    const { copyLink } = await import('./take-version.ts');
    this.say(await copyLink(this.#program));
  }
}
