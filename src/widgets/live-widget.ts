import type { Answer, Data } from '../cells/types.ts';
import type { Life, Live } from './widget.ts';

const lives = import.meta.glob<{ live: Live }>('./*/life.ts');

/** What wakes a widget. A pointer that only passes does not: it has to stay for a moment. */
const touches = ['pointerdown', 'click', 'input', 'keydown'];
const dwell = 250;
/** After this long, in milliseconds, a reader is told that the code still computes. */
const patience = 1500;

/**
 * <live-widget>: a widget as the build drew it. The first touch loads its life; a page that nobody touches loads nothing.
 * It sends `widget-ask`, with a question for the reader's program, and `widget-stop`; it hears `probe-end` when the part
 * of the program that it follows has run again.
 */
class LiveWidget extends HTMLElement {
  #life: Life | undefined;
  #loading: Promise<void> | undefined;
  #input: Data | undefined;
  #isBusy = false;
  #hasMore = false;
  #message: HTMLElement | undefined;

  connectedCallback(): void {
    for (const type of touches) this.addEventListener(type, (event) => this.#touch(event));
    let clock: ReturnType<typeof setTimeout>;
    this.addEventListener('pointerenter', () => {
      clock = setTimeout(() => void this.#wake(), dwell);
    });
    this.addEventListener('pointerleave', () => clearTimeout(clock));
    document.addEventListener('probe-end', ({ detail }) => {
      if (detail.probe === this.dataset['probe']) this.#follow(detail.problem);
    });
  }

  /** What a reader did before the life was there is done once more when it is. */
  #touch(event: Event): void {
    if (this.#life || (event as Partial<KeyboardEvent>).key === 'Tab') return;
    const { target, type } = event;
    void this.#wake().then(() => {
      if (type === 'click') (target as Element).closest<HTMLElement>('button')?.click();
      else if (type === 'input') target?.dispatchEvent(new Event(type, { bubbles: true }));
    });
  }

  #wake(): Promise<void> {
    this.#loading ??= this.#load().catch(() => {
      this.#loading = undefined;
      this.#tell('This part of the page did not arrive. Check your connection and try again.');
    });
    return this.#loading;
  }

  async #load(): Promise<void> {
    const { live } = await lives[`./${this.dataset['widget']}/life.ts`]!();
    // A first answer may come before `live` has returned.
    let first: Data | undefined;
    this.#show = (data) => {
      first = data;
    };
    const life = live({ element: this, ask: (input) => this.#ask(input) });
    this.#life = life;
    this.#show = (data) => life.show(data);
    if (first !== undefined) life.show(first);
  }

  #show: (data: Data) => void = () => {};

  #follow(problem: string | undefined): void {
    if (problem !== undefined) this.#tell(`This shows your program as it was before. ${problem}`);
    else if (this.#life) this.#ask(this.#input);
    else void this.#wake();
  }

  #ask(input: Data | undefined): void {
    this.#input = input;
    this.#hasMore = this.#isBusy;
    if (this.#isBusy) return;
    this.#isBusy = true;
    const clock = setTimeout(() => this.#tell('Your code is still computing …', 'Stop'), patience);
    const settle = (answer: Answer) => {
      clearTimeout(clock);
      this.#isBusy = false;
      this.#hear(answer);
      if (this.#hasMore) this.#ask(this.#input);
    };
    const detail = { probe: this.dataset['probe'] ?? '', input, settle };
    this.dispatchEvent(new CustomEvent('widget-ask', { bubbles: true, detail }));
  }

  #hear(answer: Answer): void {
    try {
      if ('error' in answer) throw new Error(answer.error);
      this.#show(answer.data);
      this.#tell('');
    } catch (error) {
      this.#tell(`This shows your program as it was before. ${(error as Error).message}`);
    }
  }

  #tell(message: string, action = ''): void {
    if (!message && !this.#message) return;
    if (!this.#message) {
      this.#message = document.createElement('p');
      this.#message.className = 'widget-message';
      this.#message.setAttribute('role', 'status');
      this.append(this.#message);
    }
    this.#message.replaceChildren(message);
    if (!action) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = action;
    button.addEventListener('click', () => this.dispatchEvent(new CustomEvent('widget-stop', { bubbles: true })));
    this.#message.append(' ', button);
  }
}

declare global {
  interface DocumentEventMap {
    'probe-end': CustomEvent<{ probe: string; problem?: string }>;
  }
}

customElements.define('live-widget', LiveWidget);
