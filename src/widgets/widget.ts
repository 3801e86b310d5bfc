import type { Data } from '../cells/types.ts';

export type { Data } from '../cells/types.ts';

/** What a widget's life has: its element in the page, and the probe that looks into the reader's program. */
interface WidgetHost {
  readonly element: HTMLElement;
  /** Puts a question to the probe; only the newest counts. The answer comes to `show`. */
  ask(input?: Data): void;
}

/** A widget that a reader has touched. */
export interface Life {
  /** Shows what the probe answered: to the last question, and to the same one again when the reader's program has changed. */
  show(data: Data): void;
}

/** Brings a widget to life: takes the reader's input from the element, and asks. */
export type Live = (host: WidgetHost) => Life;
