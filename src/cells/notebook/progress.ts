import type { Ending, Output } from '../types.ts';
import { inspect } from './inspect.ts';

/** A bar is drawn at most this often, in milliseconds: a fast loop reports a million times a second. */
const interval = 100;

/**
 * How far a loop is, as plain data.
 * @param seconds about how long the rest will take; 0 when that is not known
 */
export function describeProgress(i: unknown, n: unknown, seconds = 0): Output & { kind: 'progress' } {
  if (!isWhole(n) || n < 1) throw new RangeError(`progress(i, n): n is a whole number above 0; given ${inspect(n)}`);
  if (!isWhole(i) || i < 0 || i > n) {
    throw new RangeError(`progress(i, n): i is a whole number from 0 to n = ${n}; given ${inspect(i)}`);
  }
  return { kind: 'progress', done: i, total: n, seconds };
}

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value);

/** The bar of one cell while it runs: `report` is what the cell calls as `progress(i, n)`. */
export class Progress {
  readonly #show: (output: Output) => void;
  readonly #now: () => number;
  /** The last report, whether it was shown or not. */
  #last: (Output & { kind: 'progress' }) | undefined;
  /** Where the clock started: a loop may begin at 0 or at 1, and the next loop starts it anew. */
  #start = { done: 0, time: 0 };
  #shownAt = Number.NEGATIVE_INFINITY;
  #completeAt = Number.NEGATIVE_INFINITY;

  constructor(show: (output: Output) => void, now: () => number = () => performance.now()) {
    this.#show = show;
    this.#now = now;
  }

  report(i: unknown, n: unknown): void {
    const output = describeProgress(i, n);
    const { done, total } = output;
    const time = this.#now();
    if (!this.#last || this.#last.total !== total || done < this.#last.done) this.#start = { done, time };
    this.#last = output;
    // The end of a loop is shown at once: what follows it may take long and report nothing.
    const isNews = done === total && time - this.#completeAt >= interval;
    if (!isNews && time - this.#shownAt < interval) return;
    this.#shownAt = time;
    if (done === total) this.#completeAt = time;
    const passed = (time - this.#start.time) / 1000;
    const steps = done - this.#start.done;
    this.#show({ ...output, seconds: steps > 0 ? (passed / steps) * (total - done) : 0 });
  }

  /**
   * Called when the cell has ended: shows the last report without a time, which would be another in every run. A loop
   * that counts from 0 reports n - 1 last; when its cell ended well, all n are done.
   */
  end(ending: Ending): void {
    if (!this.#last) return;
    const { done, total } = this.#last;
    this.#show(describeProgress(ending === 'done' && done === total - 1 ? total : done, total));
  }
}
