/** How far the popup stays from the window's edges, in pixels. */
const margin = 8;
/** How long the pointer may be on its way from a name to the popup, in milliseconds. */
const grace = 250;

/**
 * The page's one popup, which says what a name in the static code is, what stands behind a citation or a term, or what
 * a symbol is. It lies above the page and moves nothing.
 */
class HoverPopup {
  readonly #card = document.createElement('div');
  #clock: ReturnType<typeof setTimeout> | undefined;
  #owner: Element | undefined;
  #leave: (() => void) | undefined;

  constructor() {
    this.#card.className = 'hover-card';
    this.#card.setAttribute('role', 'tooltip');
    // A reader who walks by keys hears it; one who points looks at it.
    this.#card.setAttribute('aria-live', 'off');
    this.#card.addEventListener('pointerenter', () => clearTimeout(this.#clock));
    this.#card.addEventListener('pointerleave', () => this.closeSoon());
    document.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.close();
    });
    document.addEventListener('pointerdown', ({ target }) => {
      if (target instanceof Node && !this.#card.contains(target)) this.close();
    });
    document.body.append(this.#card);
  }

  /**
   * Shows something about the words in a range, or about another place: under it, or above where there is no room.
   * @param fill writes it into the popup's element, and may hide that from screen readers
   * @param leave is called when the popup is about this no more
   */
  show(
    owner: Element,
    place: { getBoundingClientRect(): DOMRect },
    fill: (card: HTMLElement) => void,
    isSpoken: boolean,
    leave?: () => void,
  ): void {
    clearTimeout(this.#clock);
    this.#leave?.();
    this.#leave = leave;
    this.#owner = owner;
    this.#card.setAttribute('aria-live', isSpoken ? 'polite' : 'off');
    this.#card.ariaHidden = null;
    fill(this.#card);
    mark(place instanceof Range ? place : undefined);
    const name = place.getBoundingClientRect();
    const { width, height } = this.#card.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    const left = Math.max(margin, Math.min(name.left, clientWidth - margin - width));
    const isBelow = name.bottom + height + margin <= clientHeight || name.top - height - margin < 0;
    const top = isBelow ? name.bottom + 2 : name.top - height - 2;
    this.#card.style.left = `${left + scrollX}px`;
    this.#card.style.top = `${top + scrollY}px`;
  }

  /** Closes it unless the pointer goes into it. */
  closeSoon(): void {
    clearTimeout(this.#clock);
    this.#clock = setTimeout(() => this.close(), grace);
  }

  close(): void {
    clearTimeout(this.#clock);
    this.#owner = undefined;
    this.#card.replaceChildren();
    mark();
    this.#leave?.();
    this.#leave = undefined;
  }

  isOpenFor(owner: Element): boolean {
    return this.#owner === owner;
  }
}

/** Marks the name that the popup is about, where the browser can mark letters without touching the page. */
function mark(range?: Range): void {
  if (!('highlights' in CSS)) return;
  if (range) CSS.highlights.set('hovered-name', new Highlight(range));
  else CSS.highlights.delete('hovered-name');
}

let popup: HoverPopup | undefined;

export const findPopup = (): HoverPopup => (popup ??= new HoverPopup());
