import type { Place } from '../types.ts';
import { once } from './once.ts';
import type { PageProgram } from './page-program.ts';
import type { Question } from './questions.ts';

/** What a cell is doing, in the words that the reader sees beside its button. */
export type CellStatus =
  | ''
  | 'edited'
  | 'stale'
  | 'starting …'
  | 'queued …'
  | 'running …'
  | 'done'
  | 'failed'
  | 'waiting'
  | 'stopped';

const busy: readonly string[] = ['starting …', 'queued …', 'running …'];

function createButton(className: string, act: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = className;
  button.addEventListener('click', act);
  return button;
}

/**
 * <run-cell>: a fence of a post with its output. The page arrives whole: code and output stand there without any
 * script. This adds the buttons and the keys, and loads the rest when a reader first runs or edits something.
 */
export class RunCell extends HTMLElement {
  readonly #run = createButton('cell-run', () => (this.busy ? stop() : this.run('stay')));
  readonly #above = createButton('cell-tool', () => void withProgram((page) => page.runAbove(this.cell), []));
  readonly #status = document.createElement('span');
  #isConnected = false;

  connectedCallback(): void {
    if (this.#isConnected) return;
    this.#isConnected = true;
    this.#status.className = 'cell-status';
    this.#status.setAttribute('role', 'status');
    this.#above.textContent = 'Run all above';
    this.#above.setAttribute('aria-label', `Run all above cell ${this.dataset['number']}`);
    this.bar.prepend(this.#run, this.#status, ...(this.dataset['number'] === '1' ? [] : [this.#above]));
    const { code } = this;
    code.setAttribute('aria-description', 'Enter edits this code.');
    this.addEventListener('click', ({ target }) => {
      const button = (target as Element).closest?.('.array-open');
      if (button) void withProgram((page) => page.look(this.cell, button), []);
    });
    for (const event of ['pointerover', 'focus']) {
      code.addEventListener(event, () => void wakeHovers(this.cell, code), { once: true });
    }
    code.addEventListener('keydown', (event) => this.#press(event));
    code.addEventListener('click', (event) => this.#click(event));
    this.status = '';
  }

  /** The cell's name in its post. */
  get cell(): string {
    return this.dataset['cell'] ?? '';
  }

  /** The static code. */
  get code(): HTMLElement {
    return this.querySelector(':scope > pre')!;
  }

  get bar(): HTMLElement {
    return this.querySelector('.cell-bar')!;
  }

  get busy(): boolean {
    return busy.includes(this.status);
  }

  get status(): CellStatus {
    return (this.dataset['status'] ?? '') as CellStatus;
  }

  set status(status: CellStatus) {
    this.dataset['status'] = status;
    this.#status.textContent = status;
    const word = this.busy ? 'Stop' : 'Run';
    this.#run.textContent = word;
    this.#run.setAttribute('aria-label', `${word} cell ${this.dataset['number']}`);
    document.querySelector<RunAll>('run-all')?.update();
  }

  set output(html: string) {
    const place = this.querySelector('.cell-output');
    if (place) place.innerHTML = html;
  }

  /** Runs the cell; to go on is to put the focus into the next one. */
  run(then: 'go on' | 'stay'): void {
    void withProgram((page) => page.run([this.cell]), [this]);
    if (then !== 'go on') return;
    const cells = [...document.querySelectorAll('run-cell')];
    cells[cells.indexOf(this) + 1]?.querySelector<HTMLElement>(':scope > pre:not([hidden]), .cell-editor')?.focus();
  }

  #edit(place?: Place): void {
    const tell = () => {
      this.#status.textContent = 'The editor did not arrive. Check your connection.';
    };
    void withProgram((page) => page.edit(this.cell, place).catch(tell), []);
  }

  #press(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.altKey) return;
    event.preventDefault();
    if (event.shiftKey) this.run('go on');
    else if (event.ctrlKey || event.metaKey) this.run('stay');
    else this.#edit();
  }

  /** A click into the code edits it there; a selection is left to be copied. */
  #click(event: MouseEvent): void {
    if (getSelection()?.isCollapsed === false) return;
    const isTap = (event as Partial<PointerEvent>).pointerType === 'touch';
    if (isTap && !awake.has(this.code)) void tapAgain(this.cell, this.code, event);
    else this.#edit(findClicked(this.code, event));
  }
}

/** The place in the text that lies under the pointer. */
function findClicked(code: HTMLElement, { clientX, clientY }: MouseEvent): Place | undefined {
  const { caretPositionFromPoint } = document;
  const range = caretPositionFromPoint
    ? caretPositionFromPoint.call(document, clientX, clientY)
    : document.caretRangeFromPoint(clientX, clientY);
  if (!range) return undefined;
  const [node, offset] =
    'offsetNode' in range ? [range.offsetNode, range.offset] : [range.startContainer, range.startOffset];
  if (!code.contains(node)) return undefined;
  const before = document.createRange();
  before.setStart(code, 0);
  before.setEnd(node, offset);
  const lines = before.toString().split('\n');
  return { line: lines.length, column: lines.at(-1)!.length + 1 };
}

/** <run-all>: runs the whole page from the top; while something runs, it stops it. */
export class RunAll extends HTMLElement {
  readonly #button = createButton('run-all', () => {
    const cells = [...document.querySelectorAll('run-cell')];
    if (this.busy) stop();
    else void withProgram((page) => page.run(cells.map(({ cell }) => cell)), cells);
  });

  connectedCallback(): void {
    if (this.#button.isConnected) return;
    this.append(this.#button);
    this.update();
  }

  get busy(): boolean {
    return [...document.querySelectorAll('run-cell')].some((cell) => cell.busy);
  }

  update(): void {
    this.#button.textContent = this.busy ? 'Stop' : 'Run all cells';
  }
}

/** Code that says what its names are. */
const awake = new WeakSet<HTMLElement>();

/** Loads what tells the types of the names; when a reader first points at code or walks to it, never before. */
async function wakeHovers(cell: string, code: HTMLElement): Promise<void> {
  const post = document.querySelector<HTMLElement>('script[data-post]')?.dataset['post'] ?? '';
  const [{ attachHovers }, { loadHovers }] = await Promise.all([
    import('../hovers/hovers.ts'),
    import('../hovers/load-hovers.ts'),
  ]);
  if (!awake.has(code)) attachHovers(code, () => loadHovers(post, cell));
  awake.add(code);
}

/** A tap that came before the names were there comes once more when they are. */
async function tapAgain(cell: string, code: HTMLElement, { target, clientX, clientY }: MouseEvent): Promise<void> {
  await wakeHovers(cell, code).catch(() => awake.add(code));
  const tap = { bubbles: true, composed: true, clientX, clientY };
  target?.dispatchEvent(new PointerEvent('pointerdown', { ...tap, pointerType: 'touch' }));
  target?.dispatchEvent(new MouseEvent('click', tap));
}

let page: Promise<PageProgram> | undefined;

/** Does something with the page's program, which is loaded when a reader first runs or edits something, never before. */
async function withProgram(
  act: (page: PageProgram) => unknown,
  cells: readonly RunCell[],
  fail?: () => void,
): Promise<void> {
  for (const cell of cells) if (!cell.busy) cell.status = 'starting …';
  try {
    page ??= import('./page-program.ts').then((module) => module.openPage());
    page.catch(() => {
      page = undefined;
    });
    await act(await page);
  } catch {
    fail?.();
    for (const element of cells) {
      element.status = 'failed';
      element.output =
        '<div class="output-error"><p class="error-message"><b>Not loaded:</b> the part of this page that runs code did not arrive. Check your connection and run the cell again.</p></div>';
    }
  }
}

function stop(): void {
  void page?.then((loaded) => loaded.stop());
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

const loadMeeting = once(() => import('../../figures/meet.ts'));

// What reads figures and saves them comes when a reader points at one or walks to it, and never before.
for (const type of ['pointerover', 'focusin', 'click']) {
  addEventListener(type, (event) => {
    if (!(event.target as Element).closest?.('.output-figure')) return;
    void loadMeeting().then(({ meetFigure }) => meetFigure(event));
  });
}

addEventListener('use-solution', (event) => {
  const { target, detail } = event as CustomEvent<string>;
  void withProgram((loaded) => loaded.write((target as HTMLElement).dataset['exercise'] ?? '', detail), []);
});

addEventListener('widget-ask', (event) => {
  const { detail } = event as CustomEvent<Question>;
  const fail = () => detail.settle({ error: 'What runs your code did not arrive. Check your connection.' });
  void withProgram((loaded) => loaded.ask(detail), [], fail);
});
addEventListener('widget-stop', stop);

// Edits that the browser keeps, and code that a link carries, are shown at once.
const { hash } = location;
const isKept = () => Object.keys(localStorage).some((key) => key.startsWith('four-lanes:1:'));
try {
  if (hash.startsWith('#code=') || isKept()) void withProgram(() => {}, []);
} catch {
  // Where storage is forbidden nothing is kept.
}
