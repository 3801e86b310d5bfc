import type { Program } from './program.ts';
import type { Cell } from './types.ts';

/** What a cell is doing, in the words that the reader sees beside its button. */
export type CellStatus = '' | 'starting …' | 'running …' | 'done' | 'failed' | 'waiting' | 'stopped';

/**
 * <run-cell>: a fence of a post with its output. The page arrives whole: code and output stand there without any
 * script. This adds the button and the key, and loads the rest when a reader first runs something.
 */
export class RunCell extends HTMLElement {
  readonly #button = document.createElement('button');
  readonly #status = document.createElement('span');

  connectedCallback(): void {
    if (this.#button.isConnected) return;
    this.#button.type = 'button';
    this.#button.className = 'cell-run';
    this.#button.addEventListener('click', () => (this.busy ? stop() : run([this.cell])));
    this.#status.className = 'cell-status';
    this.#status.setAttribute('role', 'status');
    this.querySelector('.cell-bar')?.prepend(this.#button, this.#status);
    this.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || !event.shiftKey) return;
      event.preventDefault();
      run([this.cell]);
      this.next?.querySelector<HTMLElement>('pre')?.focus();
    });
    this.status = '';
  }

  /** The cell's name in its post. */
  get cell(): string {
    return this.dataset['cell'] ?? '';
  }

  get busy(): boolean {
    return this.dataset['status'] === 'starting …' || this.dataset['status'] === 'running …';
  }

  set status(status: CellStatus) {
    this.dataset['status'] = status;
    this.#status.textContent = status;
    const word = this.busy ? 'Stop' : 'Run';
    this.#button.textContent = word;
    this.#button.setAttribute('aria-label', `${word} cell ${this.dataset['number']}`);
    document.querySelector<RunAll>('run-all')?.update();
  }

  set output(html: string) {
    const place = this.querySelector('.cell-output');
    if (place) place.innerHTML = html;
  }

  private get next(): RunCell | undefined {
    const cells = [...document.querySelectorAll('run-cell')];
    return cells[cells.indexOf(this) + 1];
  }
}

/** <run-all>: runs the whole page from the top; while something runs, it stops it. */
export class RunAll extends HTMLElement {
  readonly #button = document.createElement('button');

  connectedCallback(): void {
    if (this.#button.isConnected) return;
    this.#button.type = 'button';
    this.#button.className = 'run-all';
    this.#button.addEventListener('click', () => {
      if (this.busy) stop();
      else run([...document.querySelectorAll<RunCell>('run-cell')].map(({ cell }) => cell));
    });
    this.append(this.#button);
    this.update();
  }

  get busy(): boolean {
    return [...document.querySelectorAll<RunCell>('run-cell')].some(({ busy }) => busy);
  }

  update(): void {
    this.#button.textContent = this.busy ? 'Stop' : 'Run all cells';
  }
}

let program: Promise<Program> | undefined;

/** The page's program: loaded when a reader first runs something, never before. */
async function loadProgram(): Promise<Program> {
  const { Program } = await import('./program.ts');
  const data = document.querySelector('script[data-post]');
  const elements = new Map([...document.querySelectorAll('run-cell')].map((element) => [element.cell, element]));
  return new Program(
    (data as HTMLElement).dataset['post'] ?? '',
    JSON.parse(data?.textContent ?? '[]') as Cell[],
    elements,
  );
}

async function run(cells: string[]): Promise<void> {
  const elements = [...document.querySelectorAll('run-cell')].filter(({ cell }) => cells.includes(cell));
  for (const element of elements) element.status = 'starting …';
  try {
    program ??= loadProgram();
    (await program).run(cells);
  } catch {
    program = undefined;
    for (const element of elements) {
      element.status = 'failed';
      element.output =
        '<div class="output-error"><p class="error-message"><b>Not loaded:</b> the part of this page that runs code did not arrive. Check your connection and run the cell again.</p></div>';
    }
  }
}

async function stop(): Promise<void> {
  (await program)?.stop();
}

declare global {
  interface HTMLElementTagNameMap {
    'run-cell': RunCell;
    'run-all': RunAll;
  }
}

// In this order: a cell that comes to life tells <run-all>.
customElements.define('run-all', RunAll);
customElements.define('run-cell', RunCell);
