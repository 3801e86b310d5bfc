import type { Answer } from '../../cells/types.ts';
import { readList, readNumber, readObject, readText } from '../read-data.ts';
import type { Data } from '../widget.ts';
import type { PageSymbol, SymbolValue } from './page-symbol.ts';

/** What is known of a symbol's value: the value, where there is one, and what the reader has to know of it. */
export interface Told {
  value?: SymbolValue;
  note: string;
}

/** The reader's program gets this long to answer, in milliseconds, before the card opens without its answer. */
const patience = 400;

/** What a symbol stands for in the reader's program, as far as that has run. Nothing runs for it that has not run. */
export class SymbolReader {
  readonly #symbol: PageSymbol;
  /** What the program told last; at first what the build saw. */
  #last: SymbolValue;
  #isOwn = false;

  constructor(symbol: PageSymbol) {
    this.#symbol = symbol;
    this.#last = symbol.value;
  }

  async tell(): Promise<Told> {
    const statuses = this.#symbol.cells.map(([id, number]) => ({
      number,
      status: document.querySelector<HTMLElement>(`run-cell[data-cell="${id}"]`)?.dataset['status'] ?? '',
    }));
    const find = (...wanted: string[]) => statuses.find(({ status }) => wanted.includes(status));
    const before = this.#isOwn ? 'from your last run' : 'as this page was made';
    const running = statuses.find(({ status }) => status.endsWith('…'));
    if (running) return { value: this.#last, note: `${before}: cell ${running.number} is running` };
    const stopped = find('failed', 'waiting', 'stopped');
    if (stopped) return { note: `There is no value now: cell ${stopped.number} ${reasons[stopped.status]}.` };
    const changed = find('edited', 'stale');
    if (changed) return { value: this.#last, note: `${before}: cell ${changed.number} has not run since the change` };
    if (find('done') && statuses.every(({ status }) => status === 'done')) {
      // To ask a program that was stopped would run it once more.
      const isStopped = !document.querySelector('iframe[sandbox]');
      return isStopped ? { value: this.#last, note: `${before}: your program was stopped` } : this.#ask(before);
    }
    return { value: this.#last, note: this.#isOwn ? before : '' };
  }

  async #ask(before: string): Promise<Told> {
    const asked = new Promise<Answer>((settle) => {
      const detail = { probe: this.#symbol.probe, input: undefined, settle };
      document.dispatchEvent(new CustomEvent('widget-ask', { bubbles: true, detail }));
    });
    const late = new Promise<undefined>((resolve) => setTimeout(resolve, patience, undefined));
    const answer = await Promise.race([asked, late]);
    if (!answer) return { value: this.#last, note: `${before}: your program is busy` };
    try {
      if ('error' in answer) throw new Error(answer.error);
      this.#last = readValue(answer.data);
      this.#isOwn = true;
      return { value: this.#last, note: 'now, in your program' };
    } catch (error) {
      return { note: `There is no value now. ${(error as Error).message}` };
    }
  }
}

const reasons: Record<string, string> = {
  failed: 'failed',
  waiting: 'waits for one that failed',
  stopped: 'was stopped',
};

/** Reads what a probe told; anybody's code may have told it. */
function readValue(data: Data): SymbolValue {
  const fields = readObject(data, 'the value');
  const shape = readList(fields.get('shape'), 'its shape').map((size) => readNumber(size, 'a size'));
  return { shape, dtype: readText(fields.get('dtype'), 'its type'), text: readText(fields.get('text'), 'its text') };
}
