import type { Extension } from '@codemirror/state';
import type { Sandbox } from '../sandbox/sandbox.ts';
import type { Cell, Ending, NotebookEvent, Output, Place, Reply } from '../types.ts';
import { Draft } from './draft.ts';
import type { CellExercise } from './exercise.ts';
import { Freshness, type Written } from './freshness.ts';
import { once } from './once.ts';
import { findArray, openArrays } from './open-arrays.ts';
import { type Question, Questions } from './questions.ts';
import type { RunCell } from './run-cell.ts';
import { ShownOutputs } from './shown-outputs.ts';
import type { Checked } from './tell-exercise.ts';

/** What the program tells the parts of the page that keep and share its texts. */
export interface ProgramListener {
  /** A text was changed by the reader. */
  edit(draft: Draft): void;
}

const loadSandbox = once(() => import('../sandbox/sandbox.ts'));
const loadVerdicts = once(() => import('./tell-exercise.ts'));

/** The reader's program: the page's cells, the sandbox that runs them, and what they have shown. */
export class Program {
  readonly post: string;
  /** The texts of the cells that stand on the page, by the cell's name, in page order. */
  readonly drafts = new Map<string, Draft>();
  readonly #cells: readonly Cell[];
  readonly #shown = new ShownOutputs((cell) => this.drafts.get(cell)?.element);
  readonly #endings = new Map<string, Ending>();
  /** Who waits for the end of a cell. */
  readonly #waiting = new Map<string, () => void>();
  readonly #freshness: Freshness;
  readonly #questions = new Questions({
    run: (ids) => this.run(ids),
    send: (ask, probe, input) => void this.#sandbox?.ask(ask, probe, input),
  });
  #listener: ProgramListener | undefined;
  /** The text that each cell's output was made from, where that is not the post's. */
  readonly #textAtRun = new Map<string, string>();
  #sandbox: Sandbox | undefined;
  #checking: Promise<(cell: string) => Extension> | undefined;
  /** How often the reader has pressed Stop: a run that was still being prepared then does not begin. */
  #stops = 0;
  /** The cells as the sandbox has them. */
  #sent: readonly Cell[] = [];
  #written: readonly Written[] = [];

  constructor(post: string, cells: readonly Cell[], elements: ReadonlyMap<string, RunCell>) {
    this.post = post;
    this.#cells = cells;
    for (const cell of cells) {
      const element = elements.get(cell.id);
      if (!element) continue;
      const draft = new Draft(element, cell, {
        change: () => this.#change(draft),
        run: (_, then) => element.run(then),
        extend: ({ cell }) => this.#extend(cell.id),
      });
      this.drafts.set(cell.id, draft);
    }
    this.#written = this.#write();
    this.#freshness = new Freshness(this.#written);
  }

  listen(listener: ProgramListener): void {
    this.#listener = listener;
  }

  /** Runs the named cells, what they need, and what an edit has made stale below them. */
  async run(ids: readonly string[]): Promise<void> {
    const stops = this.#stops;
    const [{ Sandbox }] = await Promise.all([
      // Whoever edits and does not run needs no sandbox.
      loadSandbox(),
      ...[...this.drafts.values()].map((draft) => draft.compile()),
    ]);
    if (this.#stops !== stops) return;
    const written = this.#write();
    this.#written = written;
    const cells = written.map(({ cell }) => cell);
    const checks = cells.filter(({ checks }) => checks !== undefined && ids.includes(checks)).map(({ id }) => id);
    const wanted = this.#freshness.addStaleDependents(written, [...ids, ...checks]);
    for (const id of wanted) this.#setStatus(id, 'starting …');
    if (!this.#sandbox) {
      this.#sandbox = new Sandbox(this.post, cells, {
        reply: (reply) => this.#hear(reply),
        crash: (message) => this.#crash(message),
      });
    } else if (cells.some((cell, index) => cell !== this.#sent[index])) this.#sandbox.setCells(cells);
    this.#sent = cells;
    void this.#sandbox.run(wanted);
  }

  /** Opens the array whose button it is. What the build wrote has no values, so then the cell runs first. */
  async lookInto(cell: string, button: Element): Promise<void> {
    const { element } = this.drafts.get(cell)!;
    const index = findArray(element, button);
    if (!this.#shown.has(cell)) {
      const ended = new Promise<void>((resolve) => this.#waiting.set(cell, resolve));
      await this.run([cell]);
      await ended;
    }
    await openArrays(element, this.#shown.of(cell), new Map([[index, 'table']]));
  }

  /** Puts a widget's question to its probe. */
  ask(question: Question): void {
    this.#questions.put(question);
  }

  /** Ends whatever runs. The values of the cells are gone with it; the next run makes them again. */
  stop(): void {
    this.#stops += 1;
    this.#sandbox?.stop();
    this.#sandbox = undefined;
    this.#waiting.clear();
    this.#questions.stop('It was stopped.');
    for (const [cell, { element }] of this.drafts) {
      if (!element.busy) continue;
      this.#shown.end(cell);
      element.status = 'stopped';
    }
  }

  /** The type checker in an editor; it is loaded with the first editor. */
  async #extend(id: string): Promise<Extension> {
    this.#checking ??= import('../editor/open-checking.ts').then(({ openChecking }) =>
      openChecking(this.post, () =>
        [...this.drafts.values()].map(({ cell, text }) => ({ id: cell.id, number: cell.number, text })),
      ),
    );
    try {
      return (await this.#checking)(id);
    } catch {
      // One can edit without types; the next editor asks again.
      this.#checking = undefined;
      return [];
    }
  }

  #write(): Written[] {
    return this.#cells.map((cell) => {
      const draft = this.drafts.get(cell.id);
      return draft ? { cell: draft.cell, text: draft.text } : { cell, text: cell.body };
    });
  }

  /** Says of each cell at rest whether its output is still that of its code. */
  #change(draft: Draft): void {
    draft.underline(null);
    this.#tellExercise(draft.cell.id);
    this.#markStale();
    this.#listener?.edit(draft);
  }

  #markStale(): void {
    const stale = this.#freshness.findStale(this.#write());
    for (const [id, { element, text, original }] of this.drafts) {
      if (element.busy) continue;
      const isOwn = text !== (this.#textAtRun.get(id) ?? original);
      if (stale.has(id)) element.status = isOwn ? 'edited' : 'stale';
      else if (element.status === 'edited' || element.status === 'stale') element.status = '';
    }
  }

  #setStatus(id: string, status: RunCell['status']): void {
    const draft = this.drafts.get(id);
    if (draft) draft.element.status = status;
  }

  #hear(reply: Reply): void {
    if (reply.type === 'ready' || reply.type === 'idle') return;
    if (reply.type === 'answer') {
      this.#questions.answer(reply.ask, reply.answer);
      return;
    }
    if (reply.type === 'plan') {
      for (const id of reply.cells) this.#setStatus(id, 'queued …');
      return;
    }
    const draft = this.drafts.get(reply.cell);
    if (!draft) {
      const hidden = this.#cells.find(({ id }) => id === reply.cell);
      if (hidden?.checks !== undefined) this.#hearCheck(hidden, reply);
      else if (hidden) this.#hearProbe(reply);
      return;
    }
    const { element } = draft;
    if (reply.type === 'start') {
      this.#shown.start(reply.cell);
      this.#endings.delete(reply.cell);
      draft.underline(null);
      element.status = 'running …';
    } else if (reply.type === 'output') {
      this.#shown.add(reply.cell, reply.output);
      this.#underline(reply.output);
    } else {
      this.#endings.set(reply.cell, reply.ending);
      void this.#end(draft, reply.ending);
    }
  }

  /** A cell has ended when what it shows is there, and what draws figures may still be on its way. */
  async #end(draft: Draft, ending: Ending): Promise<void> {
    const { id } = draft.cell;
    if (this.#shown.lacksDrawing(id)) {
      await this.#shown.load();
      // By then it may run again, or the reader has pressed Stop.
      if (this.#endings.get(id) !== ending || !draft.element.busy) return;
    }
    this.#shown.draw(id);
    this.#freshness.note(this.#written, id);
    this.#textAtRun.set(id, this.#written.find(({ cell }) => cell.id === id)?.text ?? '');
    draft.element.status = ending;
    this.#markStale();
    this.#waiting.get(id)?.();
    this.#waiting.delete(id);
  }

  #hearProbe(reply: NotebookEvent & { cell: string }): void {
    if (reply.type === 'end') this.#freshness.note(this.#written, reply.cell);
    this.#questions.hear(reply);
  }

  /** What the check of an exercise says is the exercise's verdict. */
  #hearCheck({ id, checks = '' }: Cell, reply: NotebookEvent): void {
    if (reply.type === 'start') this.#shown.start(id);
    else if (reply.type === 'output') this.#shown.add(id, reply.output);
    else if (reply.type === 'end') {
      const check = { ending: reply.ending, outputs: this.#shown.of(id) };
      this.#tellExercise(checks, { answer: this.#endings.get(checks) ?? 'failed', check });
    }
    if (reply.type === 'start') this.#tellExercise(checks);
  }

  /** Tells an exercise how its answer was checked; without that, that nothing is known of it any more. */
  #tellExercise(exercise: string, checked?: Checked): void {
    const element = document.querySelector<CellExercise>(`cell-exercise[data-exercise="${exercise}"]`);
    if (element) void loadVerdicts().then(({ tellExercise }) => tellExercise(element, checked));
  }

  /** Underlines the place of an error in the text of its cell, which may be another than the one that failed. */
  #underline(output: Output): void {
    const place = output.kind === 'error' ? output.places[0] : undefined;
    if (!place) return;
    for (const draft of this.drafts.values()) {
      if (draft.cell.number !== place.cell) continue;
      const written = this.#written.find(({ cell }) => cell.id === draft.cell.id);
      // The reader may have typed since: then the place is another.
      if (written?.text === draft.text) draft.underline(place satisfies Place);
    }
  }

  #crash(message: string): void {
    this.#sandbox = undefined;
    this.#waiting.clear();
    this.#questions.stop(message);
    for (const [cell, { element }] of this.drafts) {
      if (!element.busy) continue;
      // A cell that has not begun keeps what it showed before; one that began, or that nothing can begin, says why.
      if (element.status === 'queued …') {
        element.status = 'stopped';
        continue;
      }
      this.#shown.end(cell);
      const shown = element.status === 'running …' ? this.#shown.of(cell) : [];
      this.#shown.replace(cell, [...shown, { kind: 'error', name: 'Stopped', message, places: [] }]);
      element.status = 'failed';
    }
  }
}
