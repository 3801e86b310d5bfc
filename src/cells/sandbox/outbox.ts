import type { Output, Reply } from '../types.ts';

/** What a worker may send, so that no cell, careless or hostile, can flood the page. */
const budget = { messagesASecond: 300, lettersAMessage: 2_000_000, lettersARun: 8_000_000 };

// The first replies of each tenth of a second go out at once, so that what a cell prints before it hangs is seen. A
// cell that prints in a loop has the rest sent together, not a message a line.
const slice = { milliseconds: 100, messages: 10, letters: 500_000 };
/** What stands round an output's text when it is sent. */
const lettersAReply = 80;

/**
 * All that leaves a worker leaves here: texts, whose size is known before they are sent. A text of half a gigabyte would
 * stall the page merely by arriving.
 */
export class Outbox {
  readonly #post: (text: string) => void;
  readonly #now: () => number;
  readonly #stringify = JSON.stringify;
  readonly #waiting: Reply[] = [];
  #waitingLetters = 0;
  #sliceStart = 0;
  #sentInSlice = 0;
  #lastSent = 0;
  #second = 0;
  #sentInSecond = 0;
  #sentInRun = 0;
  #ended = false;

  /** Takes the worker's own functions, so that a cell that puts others in their place changes nothing here. */
  constructor(post: (text: string) => void, now: () => number) {
    this.#post = post;
    this.#now = now;
  }

  /** The page has asked for something: it may have as much again. */
  startRun(): void {
    this.#sentInRun = 0;
  }

  reply(message: Reply): void {
    this.#waiting[this.#waiting.length] = message;
    const time = this.#now();
    if (time - this.#sliceStart > slice.milliseconds) {
      this.#sliceStart = time;
      this.#sentInSlice = 0;
    }
    if (message.type === 'output' && !this.#isDue(message, time)) return;
    const text: unknown = this.#stringify(this.#waiting);
    this.#waiting.length = 0;
    this.#waitingLetters = 0;
    this.#sentInSlice += 1;
    this.#lastSent = time;
    if (this.#mayFollow(text, time)) this.#post(`r${text}`);
  }

  /** The last word: the frame ends the worker and the page shows the sentence. */
  end(message: string): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#post(`e${message.length > 1000 ? 'It threw an error that is too long to be shown.' : message}`);
  }

  #isDue(message: Reply & { type: 'output' }, time: number): boolean {
    this.#waitingLetters += lettersAReply + countLetters(message.output);
    return (
      this.#sentInSlice < slice.messages ||
      this.#waitingLetters >= slice.letters ||
      time - this.#lastSent >= slice.milliseconds
    );
  }

  #mayFollow(text: unknown, time: number): text is string {
    // A cell can make JSON.stringify give nothing, through a toJSON of all objects.
    if (this.#ended || typeof text !== 'string') return false;
    if (time - this.#second > 1000) {
      this.#second = time;
      this.#sentInSecond = 0;
    }
    this.#sentInSecond += 1;
    this.#sentInRun += text.length;
    const isTooMuch =
      text.length > budget.lettersAMessage ||
      this.#sentInRun > budget.lettersARun ||
      this.#sentInSecond > budget.messagesASecond;
    if (isTooMuch) this.end('The cell printed more than the page can show, so it was stopped.');
    return !isTooMuch;
  }
}

/** About how many letters an output is when it is sent. */
function countLetters(output: Output): number {
  if (output.kind === 'array') return output.text.length + 16 * (output.values?.length ?? 0);
  if (output.kind === 'text') return output.text.length;
  if (output.kind !== 'table') return 1000;
  let letters = 0;
  for (let row = 0; row < output.rows.length; row++) {
    for (let column = 0; column < output.columns.length; column++)
      letters += 3 + (output.rows[row]![column]?.length ?? 0);
  }
  return letters;
}
