import { EditStore } from '../edits/store.ts';
import { CellTools } from './cell-tools.ts';
import type { Draft } from './draft.ts';
import { PageTools } from './page-tools.ts';
import type { Program } from './program.ts';

// A text is written this long after the last key, in milliseconds, and when the page goes away.
const pause = 300;

/** The reader's edits, kept in the browser: each with the text of the post that it started from. */
export class KeptEdits {
  readonly #program: Program;
  readonly #store: EditStore;
  /** Edits of texts that a link brought: they are kept apart from the reader's own. */
  #linked: { store: EditStore; texts: ReadonlyMap<string, string> } | undefined;
  readonly #tools = new Map<Draft, CellTools>();
  readonly #page: PageTools;
  readonly #waiting = new Set<Draft>();
  #clock: ReturnType<typeof setTimeout> | undefined;

  constructor(program: Program) {
    this.#program = program;
    this.#store = new EditStore(program.post);
    this.#page = new PageTools(program, { resetAll: () => this.#resetAll() });
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
        this.#page.say(
          'Your edits are kept, but the editor that shows them did not arrive. Reload the page to see them.',
        );
        return;
      }
      if (kept.changed) {
        this.#toolsOf(draft).say('The post has changed since you edited this cell. Your text is kept.');
      }
    }
    this.#report();
  }

  /** Puts texts that a link brought into their cells; the reader's own stay as they are kept. */
  async showLinked(name: string, texts: ReadonlyMap<string, string>): Promise<void> {
    this.#save();
    this.#linked = { store: new EditStore(`${this.#program.post}~${name}`), texts };
    for (const [cell, text] of texts) {
      const draft = this.#program.drafts.get(cell)!;
      draft.isForeign = true;
      await draft.setText(this.#linked.store.read(cell, text)?.text ?? text);
      this.#toolsOf(draft).update();
    }
  }

  /** Makes texts that a link brought the reader's own, or takes them away again. */
  async endLinked(keep: boolean): Promise<void> {
    const linked = this.#linked;
    if (!linked) return;
    this.#save();
    this.#linked = undefined;
    for (const cell of linked.texts.keys()) {
      const draft = this.#program.drafts.get(cell)!;
      draft.isForeign = false;
      if (keep) this.#keepLinked(draft);
      else await draft.setText(this.#store.read(cell, draft.original)?.text ?? draft.original);
      this.#toolsOf(draft).update();
    }
    this.#save();
  }

  /** A text of the reader's own that gives way to the one of a link can be taken back. */
  #keepLinked(draft: Draft): void {
    const own = this.#store.read(draft.cell.id, draft.original)?.text;
    this.#edited(draft);
    if (own === undefined || own === draft.text) return;
    this.#toolsOf(draft).choose('Your own text of this cell has given way to the one of the link.', {
      'Take mine back': () => void draft.setText(own),
    });
  }

  #toolsOf(draft: Draft): CellTools {
    let tools = this.#tools.get(draft);
    if (!tools) {
      tools = new CellTools(draft);
      this.#tools.set(draft, tools);
    }
    return tools;
  }

  #edited(draft: Draft): void {
    this.#toolsOf(draft).update();
    this.#page.update();
    this.#waiting.add(draft);
    clearTimeout(this.#clock);
    this.#clock = setTimeout(() => this.#save(), pause);
  }

  #save(): void {
    clearTimeout(this.#clock);
    for (const draft of this.#waiting) this.#write(draft, false);
    this.#waiting.clear();
    this.#report();
  }

  #write(draft: Draft, force: boolean): void {
    const { id } = draft.cell;
    const linked = draft.isForeign ? this.#linked : undefined;
    const store = linked?.store ?? this.#store;
    const original = linked?.texts.get(id) ?? draft.original;
    if (store.write(id, original, draft.text, { force }) !== 'conflict') return;
    this.#toolsOf(draft).choose('This cell was changed in another tab, too.', {
      'Keep this text': () => this.#write(draft, true),
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
    for (const draft of this.#program.drafts.values()) if (draft.isEdited) await this.#toolsOf(draft).reset();
  }

  #report(): void {
    this.#page.say(this.#store.problem ?? this.#linked?.store.problem ?? '');
  }
}
