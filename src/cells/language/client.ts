import type { Answers, CheckedCell, Completion, Diagnosis, FromChecker, Hover, Question, ToChecker } from './types.ts';

/** A worker that checks. */
export interface Connection {
  send(message: ToChecker): void;
  close(): void;
}

/** Starts a worker, and tells what comes from it. */
export type Connect = (listener: { hear(message: FromChecker): void; end(): void }) => Connection;

/** A question on its way. */
interface Pending {
  question: Question;
  resolve(answer: Answers[Question['kind']]): void;
}

/** How long an answer may take, in milliseconds: the first one waits until the checker is there. */
const patience = { first: 90_000, later: 15_000 };

/**
 * The page's side of the type checker. The worker starts with the first question. It gets one question at a time, so that
 * a newer question of the same kind can take the place of one that has not been sent; that one gets the empty answer.
 */
export class CheckerClient {
  readonly #connect: Connect;
  readonly #waiting = new Map<string, Pending>();
  readonly #listeners = new Set<(changed: ReadonlySet<string>) => void>();
  #connection: Connection | undefined;
  #cells: readonly CheckedCell[] = [];
  #sentCells: readonly CheckedCell[] | undefined;
  #asked: Pending | undefined;
  #hasAnswered = false;
  #clock: ReturnType<typeof setTimeout> | undefined;
  #failed = false;

  constructor(connect: Connect) {
    this.#connect = connect;
  }

  /** Whether the checker has ended: it did not arrive, or it broke. All answers are empty then. */
  get failed(): boolean {
    return this.#failed;
  }

  /** Takes all cells, in page order; the questions from now on are about them. */
  setCells(cells: readonly CheckedCell[]): void {
    const before = new Map(this.#cells.map((cell) => [cell.id, cell]));
    const changed = cells.filter(({ id, text }) => before.get(id)?.text !== text).map(({ id }) => id);
    if (changed.length === 0 && cells.length === this.#cells.length) return;
    this.#cells = cells.map(({ id, number, text, checks }) => ({ id, number, text, checks }));
    for (const listener of this.#listeners) listener(new Set(changed));
  }

  /** Calls the listener with the names of the cells whose text has changed. Returns what ends it. */
  listen(listener: (changed: ReadonlySet<string>) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  diagnose(cell: string): Promise<Diagnosis[]> {
    return this.#ask({ kind: 'diagnose', cell });
  }

  hover(cell: string, offset: number): Promise<Hover | null> {
    return this.#ask({ kind: 'hover', cell, offset });
  }

  complete(cell: string, offset: number, explicit: boolean): Promise<Completion | null> {
    return this.#ask({ kind: 'complete', cell, offset, explicit });
  }

  #ask<Kind extends Question['kind']>(question: Question & { kind: Kind }): Promise<Answers[Kind]> {
    return new Promise((resolve) => {
      const pending: Pending = { question, resolve: resolve as Pending['resolve'] };
      if (this.#failed) return settle(pending);
      const key = `${question.kind} ${question.cell}`;
      const older = this.#waiting.get(key);
      if (older) settle(older);
      this.#waiting.set(key, pending);
      this.#send();
    });
  }

  #send(): void {
    if (this.#asked || this.#failed) return;
    const waiting = [...this.#waiting.entries()];
    // What the reader waits for comes before what is marked in passing.
    const [key, pending] = waiting.find(([, { question }]) => question.kind !== 'diagnose') ?? waiting[0] ?? [];
    if (key === undefined || !pending) return;
    this.#waiting.delete(key);
    this.#asked = pending;
    this.#clock = setTimeout(() => this.#end(), this.#hasAnswered ? patience.later : patience.first);
    try {
      this.#connection ??= this.#connect({ hear: (message) => this.#hear(message), end: () => this.#end() });
      const cells = this.#cells === this.#sentCells ? {} : { cells: [...this.#cells] };
      this.#connection.send({ type: 'ask', question: pending.question, ...cells });
      this.#sentCells = this.#cells;
    } catch {
      this.#end();
    }
  }

  #hear({ answer }: FromChecker): void {
    clearTimeout(this.#clock);
    this.#hasAnswered = true;
    this.#asked?.resolve(answer);
    this.#asked = undefined;
    this.#send();
  }

  #end(): void {
    this.#failed = true;
    clearTimeout(this.#clock);
    this.#connection?.close();
    for (const pending of [this.#asked, ...this.#waiting.values()]) if (pending) settle(pending);
    this.#asked = undefined;
    this.#waiting.clear();
  }
}

/** Gives the empty answer. */
function settle({ question, resolve }: Pending): void {
  resolve(question.kind === 'diagnose' ? [] : null);
}
