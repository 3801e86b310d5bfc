import { EditStore } from '../edits/store.ts';
import type { CellTools } from './cell-tools.ts';
import type { Draft } from './draft.ts';
import type { PageTools } from './page-tools.ts';
import type { Program } from './program.ts';

// A text is written this long after the last key, in milliseconds, and when the page goes away.
const pause = 300;

/** The reader's edits, kept in the browser: each with the text of the post that it started from. */
export class KeptEdits {
  readonly #program: Program;
  readonly #store: EditStore;
  /** Edits of texts that a link brought: they are kept apart from the reader's own. */
  #linked: { store: EditStore; texts: ReadonlyMap<string, string> } | undefined;
  readonly #tools = new Map<Draft, Promise<CellTools>>();
  #page: Promise<PageTools> | undefined;
  readonly #waiting = new Set<Draft>();
  #clock: ReturnType<typeof setTimeout> | undefined;

  constructor(program: Program) {
    this.#program = program;
    this.#store = new EditStore(program.post);
    program.listen({ edit: (draft) => this.#edited(draft) });
    addEventListener('pagehide', () => this.#save());
    this.#store.listen((cell) => this.#takeFromOtherTab(cell));
  }

  /** Puts the kept texts into their cells. */
  async restore(): Promise<void> {
    for (const [cell, draft] of this.#program.drafts) {
      const kept = this.#store.read(cell, draft.original);
      if (!kept) continue;
      try {
        await draft.setText(kept.text);
      } catch {
        (await this.#pageTools()).say(
          'Your edits are kept, but the editor that shows them did not arrive. Reload the page to see them.',
        );
        return;
      }
      if (kept.changed) {
        (await this.#toolsOf(draft)).say('The post has changed since you edited this cell. Your text is kept.');
      }
    }
    this.#report();
  }

  /** Puts texts that a link brought into their cells; the reader's own stay as they are kept. */
  async showLinked(name: string, texts: ReadonlyMap<string, string>): Promise<void> {
    // A link that was shown before gives way to this one.
    await this.endLinked(false);
    this.#linked = { store: new EditStore(`${this.#program.post}~${name}`), texts };
    for (const [cell, text] of texts) {
      const draft = this.#program.drafts.get(cell)!;
      draft.isForeign = true;
      await draft.setText(this.#linked.store.read(cell, text)?.text ?? text);
      (await this.#toolsOf(draft)).update();
    }
  }

  /** Makes texts that a link brought the reader's own, or takes them away again. */
  async endLinked(keep: boolean): Promise<void> {
    this.#save();
    for (const cell of this.#linked?.texts.keys() ?? []) {
      const draft = this.#program.drafts.get(cell)!;
      draft.isForeign = false;
      if (keep) await this.#keepLinked(draft);
      else await draft.setText(this.#store.read(cell, draft.original)?.text ?? draft.original);
      (await this.#toolsOf(draft)).update();
    }
    // Not sooner: what is typed meanwhile into cells that still show the link belongs to it.
    this.#linked = undefined;
    this.#save();
  }

  /** A text of the reader's own that gives way to the one of a link can be taken back. */
  async #keepLinked(draft: Draft): Promise<void> {
    const own = this.#store.read(draft.cell.id, draft.original)?.text;
    this.#edited(draft);
    if (own === undefined || own === draft.text) return;
    (await this.#toolsOf(draft)).choose('Your own text of this cell has given way to the one of the link.', {
      'Take mine back': () => void draft.setText(own),
    });
  }

  /** What the page's bar has comes with the first edit, too. */
  #pageTools(): Promise<PageTools> {
    if (!this.#page) {
      this.#page = import('./page-tools.ts').then(
        ({ PageTools }) => new PageTools(this.#program, { resetAll: () => this.#resetAll() }),
      );
      this.#page.catch(() => {
        this.#page = undefined;
      });
    }
    return this.#page;
  }

  /** The tools of a cell come with its first edit, never before. */
  #toolsOf(draft: Draft): Promise<CellTools> {
    let tools = this.#tools.get(draft);
    if (!tools) {
      tools = import('./cell-tools.ts').then(({ CellTools }) => new CellTools(draft));
      this.#tools.set(draft, tools);
      // What did not arrive is asked for again at the next edit.
      tools.catch(() => this.#tools.delete(draft));
    }
    return tools;
  }

  async #updateTools(draft: Draft): Promise<void> {
    for (const tools of await Promise.allSettled([this.#toolsOf(draft), this.#pageTools()])) {
      if (tools.status === 'fulfilled') tools.value.update();
    }
  }

  #edited(draft: Draft): void {
    void this.#updateTools(draft);
    this.#waiting.add(draft);
    clearTimeout(this.#clock);
    this.#clock = setTimeout(() => this.#save(), pause);
  }

  #save(): void {
    clearTimeout(this.#clock);
    for (const draft of this.#waiting) void this.#write(draft, false);
    this.#waiting.clear();
    this.#report();
  }

  async #write(draft: Draft, force: boolean): Promise<void> {
    const { id } = draft.cell;
    const linked = draft.isForeign ? this.#linked : undefined;
    const store = linked?.store ?? this.#store;
    const original = linked?.texts.get(id) ?? draft.original;
    if (store.write(id, original, draft.text, { force }) !== 'conflict') return;
    (await this.#toolsOf(draft)).choose('This cell was changed in another tab, too.', {
      'Keep this text': () => void this.#write(draft, true),
      'Take the other': () => void draft.setText(store.read(id, original)?.text ?? original),
    });
  }

  /** Another tab has changed a cell: a text that was not touched here follows it. */
  #takeFromOtherTab(cell: string): void {
    const draft = this.#program.drafts.get(cell);
    // Where the reader is at work nothing changes under the hands; what is written next meets the other text then.
    if (!draft || draft.isForeign || draft.isFocused || this.#waiting.has(draft)) return;
    void draft.setText(this.#store.read(cell, draft.original)?.text ?? draft.original);
  }

  async #resetAll(): Promise<void> {
    for (const draft of this.#program.drafts.values()) if (draft.isEdited) await (await this.#toolsOf(draft)).reset();
  }

  #report(): void {
    const problem = this.#store.problem ?? this.#linked?.store.problem ?? '';
    // Where nothing was edited and nothing is wrong, there is nothing to say.
    if (problem || this.#page) void this.#pageTools().then((page) => page.report(problem));
  }
}
