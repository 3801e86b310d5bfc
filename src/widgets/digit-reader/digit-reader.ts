const early = ['pointerdown', 'pointermove', 'pointerup', 'input', 'click', 'keydown'];
/** A pointer that only passes wakes nothing: it has to stay so many milliseconds. */
const dwell = 250;

/**
 * <digit-reader>: a sheet, and a network that reads what is on it, as the build drew them. The first touch loads the
 * network; what a reader does until it is there is done once more when it is.
 */
class DigitReader extends HTMLElement {
  readonly #events: Event[] = [];
  #loading: Promise<void> | undefined;

  readonly #keep = (event: Event) => {
    const { target, type } = event;
    const part = (target as Element).closest('.picture, input, [data-draw]');
    const isOnSheet = part?.className === 'picture';
    if (!part || (type === 'keydown' && !(isOnSheet && isForSheet(event as KeyboardEvent)))) return;
    // Else a first stroke would mark text, and a first key would scroll.
    if (isOnSheet && (type === 'pointerdown' || type === 'keydown')) event.preventDefault();
    if (type !== 'pointermove' || this.#events.length > 0) this.#events.push(event);
    if (type !== 'pointermove') this.#wake();
  };

  connectedCallback(): void {
    const sheet = this.querySelector('.picture')!;
    if (sheet.role === 'grid') return;
    sheet.role = 'grid';
    sheet.ariaLabel = 'Sheet of 8 by 8 squares. Arrow keys move, Space adds ink, Backspace takes it away.';
    sheet.querySelector('td')!.tabIndex = 0;
    for (const type of early) this.addEventListener(type, this.#keep);
    this.addEventListener('focusin', () => this.#wake());
    // A browser that remembers what was chosen before the page was loaded again does not remember the picture.
    addEventListener('pageshow', () => {
      if (!this.#loading) for (const choice of this.querySelectorAll('input')) choice.checked = choice.defaultChecked;
    });
    let clock: ReturnType<typeof setTimeout>;
    this.addEventListener('pointerenter', () => {
      clock = setTimeout(() => this.#wake(), dwell);
    });
    this.addEventListener('pointerleave', () => clearTimeout(clock));
  }

  #wake(): void {
    this.#loading ??= import('./live-reader.ts').then(
      ({ enliven }) => {
        for (const type of early) this.removeEventListener(type, this.#keep);
        enliven(this);
        for (const event of this.#events) repeat(event);
      },
      () => {
        this.#loading = undefined;
        this.#events.length = 0;
        this.querySelector('.answer')!.textContent = 'The network did not arrive. Check your connection and try again.';
      },
    );
  }
}

const isForSheet = ({ key, altKey, ctrlKey, metaKey }: KeyboardEvent) =>
  !(altKey || ctrlKey || metaKey) && /^( |Enter|Arrow|Home|End|Backspace|Delete)/.test(key);

function repeat(event: Event): void {
  const Kind = event.constructor as typeof Event;
  event.target!.dispatchEvent(new Kind(event.type, event));
}

customElements.define('digit-reader', DigitReader);
