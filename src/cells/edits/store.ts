import { findCell, findKey, parseEdit, type StoredEdit } from './stored-edit.ts';

/** A reader's edit of one cell. */
export interface Edit {
  text: string;
  /** The post's text that the edit started from. */
  original: string;
  /** The post's text is another one by now. */
  changed: boolean;
  /** The text of another tab that this one has overwritten on purpose, with `force`. */
  previous?: string;
}

export interface StoreOptions {
  /** Where edits are kept; null when there is no such place. Default: the browser's localStorage. */
  storage?: Storage | null;
  /** A name that no other tab has. Default: a random one. */
  tab?: string;
  /** Where `storage` events arrive. Default: the window. */
  events?: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>;
}

/** Longer texts are not kept, so that one cell cannot fill the storage of the whole site. */
export const longestEdit = 200_000;

/**
 * The edits of one post, kept in the browser with the text that each started from.
 *
 * Two tabs never overwrite each other unknowingly: the store remembers which version of an edit this tab has read or
 * written, and does not touch another one without `force`. It never throws: where nothing can be stored, the edits
 * live as long as the page, and `problem` says so.
 */
export class EditStore {
  /** A sentence for the reader when an edit could not be kept. */
  problem: string | null = null;
  readonly #post: string;
  readonly #tab: string;
  readonly #storage: Storage | null;
  readonly #events: StoreOptions['events'];
  /** The version of each edit that this tab goes on from. */
  readonly #known = new Map<string, string>();
  /** Edits that could not be stored. */
  readonly #unstored = new Map<string, StoredEdit>();
  #writes = 0;

  constructor(post: string, options: StoreOptions = {}) {
    this.#post = post;
    this.#tab = options.tab ?? Math.random().toString(36).slice(2);
    this.#storage = options.storage === undefined ? findStorage() : options.storage;
    this.#events = options.events ?? (typeof globalThis.addEventListener === 'function' ? globalThis : undefined);
    if (!this.#storage) this.problem = forbidden;
  }

  /** Returns the edit of a cell, and takes it as the version that this tab goes on from. */
  read(cell: string, original: string): Edit | null {
    const edit = this.#find(cell);
    if (edit) this.#known.set(cell, edit.version);
    else this.#known.delete(cell);
    return edit ? describe(edit, original) : null;
  }

  /** Returns the edit of a cell as `read` does, without going on from it: to show what another tab has written. */
  look(cell: string, original: string): Edit | null {
    const edit = this.#find(cell);
    return edit ? describe(edit, original) : null;
  }

  /**
   * Keeps a text. 'conflict': another tab has written this cell since this tab read it, and nothing was changed;
   * `look` gives the other text. With `force` it is overwritten, and stays in the edit as `previous`.
   * 'failed': the text could not be stored; `problem` says why, and `read` still gives it while the page is open.
   */
  write(cell: string, original: string, text: string, { force = false } = {}): 'saved' | 'conflict' | 'failed' {
    const stored = this.#findStored(cell);
    const isForeign = stored !== undefined && stored.version !== this.#known.get(cell);
    if (isForeign && stored.text !== text && !force) return 'conflict';
    // Back at the post's own text, with nothing of anybody to keep: that is no edit.
    if (text === original && !isForeign) return this.remove(cell, { force: true }) === 'removed' ? 'saved' : 'failed';
    const previous = isForeign && stored.text !== text ? stored.text : stored?.previous;
    const version = `${this.#tab}.${++this.#writes}`;
    const edit: StoredEdit = { text, original, version, ...(previous !== undefined && { previous }) };
    this.problem = this.#store(cell, edit);
    if (this.problem !== null) {
      this.#unstored.set(cell, edit);
      return 'failed';
    }
    this.#unstored.delete(cell);
    this.#known.set(cell, version);
    return 'saved';
  }

  /** Forgets the edit of a cell; one that another tab has written since only with `force`. */
  remove(cell: string, { force = false } = {}): 'removed' | 'conflict' | 'failed' {
    const stored = this.#findStored(cell);
    if (stored && stored.version !== this.#known.get(cell) && !force) return 'conflict';
    this.#unstored.delete(cell);
    try {
      this.#storage?.removeItem(findKey(this.#post, cell));
    } catch {
      this.problem = forbidden;
      return 'failed';
    }
    this.#known.delete(cell);
    return 'removed';
  }

  /** Forgets all edits of the post, and returns the cells whose edits stay, because another tab has written them since. */
  clear({ force = false } = {}): string[] {
    return this.cells().filter((cell) => this.remove(cell, { force }) !== 'removed');
  }

  /** Returns the names of all edited cells, in the order of the alphabet. */
  cells(): string[] {
    const found = new Set(this.#unstored.keys());
    try {
      for (let index = 0; index < (this.#storage?.length ?? 0); index++) {
        const cell = findCell(this.#post, this.#storage?.key(index) ?? '');
        if (cell !== undefined && this.#findStored(cell)) found.add(cell);
      }
    } catch {
      this.problem = forbidden;
    }
    return [...found].sort();
  }

  /** Calls the listener with the name of a cell when another tab writes or forgets its edit. Returns what ends it. */
  listen(listener: (cell: string) => void): () => void {
    const hear = (event: Event) => {
      const { key, storageArea } = event as StorageEvent;
      if (storageArea && storageArea !== this.#storage) return;
      // Without a key the whole storage was emptied: what this tab knew is gone.
      const cells = key === null ? [...this.#known.keys()] : [findCell(this.#post, key)];
      for (const cell of cells) if (cell !== undefined) listener(cell);
    };
    this.#events?.addEventListener('storage', hear);
    return () => this.#events?.removeEventListener('storage', hear);
  }

  #find(cell: string): StoredEdit | undefined {
    return this.#unstored.get(cell) ?? this.#findStored(cell);
  }

  #findStored(cell: string): StoredEdit | undefined {
    try {
      return parseEdit(this.#storage?.getItem(findKey(this.#post, cell)) ?? null);
    } catch {
      this.problem = forbidden;
      return undefined;
    }
  }

  /** Stores an edit; returns why it could not, in a sentence. */
  #store(cell: string, edit: StoredEdit): string | null {
    const length = Math.max(edit.text.length, edit.original.length);
    if (length > longestEdit) return tooLong(length);
    if (!this.#storage) return forbidden;
    try {
      this.#storage.setItem(findKey(this.#post, cell), JSON.stringify(edit));
      return null;
    } catch (error) {
      // Firefox has a name of its own for a full storage.
      const name = (error as { name?: unknown } | null)?.name;
      return name === 'QuotaExceededError' || name === 'NS_ERROR_DOM_QUOTA_REACHED' ? full : forbidden;
    }
  }
}

function describe(edit: StoredEdit, original: string): Edit {
  const { text, original: began, previous } = edit;
  return { text, original: began, changed: began !== original, ...(previous !== undefined && { previous }) };
}

/** The browser's storage. Merely to ask for it throws where a reader has forbidden it. */
function findStorage(): Storage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}

const untilClosed = 'Your edits last until you close or reload this page; download them to keep them.';
const forbidden = `This browser does not let the page store anything. ${untilClosed}`;
const full = `The browser’s storage for this site is full. ${untilClosed}`;
const tooLong = (length: number) =>
  `This cell has ${length} characters, and the page stores at most ${longestEdit} of a cell. ${untilClosed}`;
