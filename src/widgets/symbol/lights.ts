import { findPopup } from '../../cells/hovers/hover-popup.ts';
import type { PageSymbols } from './page-symbol.ts';
import { fillSymbolCard } from './symbol-card.ts';
import { SymbolReader } from './symbol-value.ts';

/** How long a pointer rests on a symbol before it lights up, in milliseconds. */
const rest = 120;

/**
 * Lights up all places of a symbol on the page, in formulas, code and widgets, while a reader points at one of them, has
 * tapped it, or has walked to it: the formula has the focus, and the arrow keys go from symbol to symbol. For a place in a
 * formula a card says what the symbol is.
 */
class Lights {
  readonly #popup = findPopup();
  readonly #symbols: PageSymbols;
  readonly #readers = new Map<string, SymbolReader>();
  /** The place that the card is about. */
  #shown: HTMLElement | undefined;
  #isSpoken = false;
  /** The place that the reader pointed at or walked to last; what arrives for another one comes too late. */
  #wanted: HTMLElement | undefined;
  #clock: ReturnType<typeof setTimeout> | undefined;

  constructor(symbols: PageSymbols) {
    this.#symbols = symbols;
    for (const type of ['pointerover', 'click', 'focusin', 'focusout', 'keydown']) {
      document.addEventListener(type, (event) => this.hear(event), { capture: true });
    }
    document.addEventListener('pointerdown', ({ target }) => {
      if (target instanceof Element && target.closest('.hover-card')) return;
      this.#wanted = undefined;
      light(undefined);
    });
    document.addEventListener('probe-end', ({ detail }) => {
      const place = this.#shown;
      if (place && this.#symbolOf(place)?.probe === detail.probe) void this.#show(place, this.#isSpoken);
    });
  }

  hear(event: Event): void {
    const target = event.target instanceof Element ? event.target : undefined;
    if (event.type === 'pointerover') this.#point(target, event as PointerEvent);
    else if (event.type === 'click') this.#tap(target, event as PointerEvent);
    else if (event.type === 'keydown') this.#press(target, event as KeyboardEvent);
    else if (event.type === 'focusout') this.#leave();
    else if (target?.matches(':focus-visible')) this.#walk(target, 0);
  }

  #point(target: Element | undefined, { pointerType, buttons }: PointerEvent): void {
    clearTimeout(this.#clock);
    // A finger that comes down may scroll the page, and a reader who drags selects text.
    if (pointerType === 'touch' || buttons !== 0 || target?.closest('.hover-card')) return;
    const place = this.#findPlace(target);
    if (place && place === this.#wanted) return;
    this.#clock = setTimeout(() => {
      if (place) void this.#show(place, false);
      else this.#leave();
    }, rest);
  }

  #tap(target: Element | undefined, { pointerType }: PointerEvent): void {
    const place = this.#findPlace(target);
    if (pointerType === 'touch' && place) void this.#show(place, false);
  }

  #press(target: Element | undefined, event: KeyboardEvent): void {
    const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
    if (key === 'Escape') this.#leave();
    const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : undefined;
    if (!step || altKey || ctrlKey || metaKey || shiftKey || !target) return;
    if (this.#walk(target, step)) event.preventDefault();
  }

  /** Goes on to the next symbol of a formula that has the focus. Gives false where there is none. */
  #walk(formula: Element, step: 1 | 0 | -1): boolean {
    if (!formula.matches('.katex-display, .katex')) return false;
    const places = [...formula.querySelectorAll<HTMLElement>('[data-symbol]')].sort(compareInReading);
    const now = this.#wanted ? places.indexOf(this.#wanted) : -1;
    const next = places[now < 0 ? (step < 0 ? places.length - 1 : 0) : now + step];
    if (!next || !this.#symbolOf(next)) return false;
    next.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
    void this.#show(next, true);
    return true;
  }

  /** The innermost place of a symbol of this page. A widget may mark more than a page has symbols. */
  #findPlace(target: Element | undefined): HTMLElement | undefined {
    const place = target?.closest<HTMLElement>('[data-symbol]') ?? undefined;
    return place && isOfPage(place) && this.#symbolOf(place) ? place : undefined;
  }

  #symbolOf(place: HTMLElement) {
    return this.#symbols[place.dataset['symbol'] ?? ''];
  }

  async #show(place: HTMLElement, isSpoken: boolean): Promise<void> {
    this.#wanted = place;
    const name = place.dataset['symbol'] ?? '';
    const symbol = this.#symbolOf(place)!;
    const formula = place.closest('.katex-display') ?? place.closest('.katex');
    if (!formula) {
      if (this.#shown) this.#popup.close();
      light(name);
      return;
    }
    if (!this.#readers.has(name)) this.#readers.set(name, new SymbolReader(symbol));
    light(name);
    const told = await this.#readers.get(name)!.tell();
    if (this.#wanted !== place) return;
    const leave = () => {
      this.#shown = undefined;
      this.#wanted = undefined;
      light(undefined);
    };
    // Below the symbol, but beside the formula: one reads on while the card is open.
    const getBoundingClientRect = () => {
      const { top, height } = formula.getBoundingClientRect();
      const { left, width } = place.getBoundingClientRect();
      return new DOMRect(left, top, width, height);
    };
    this.#popup.show(
      formula,
      { getBoundingClientRect },
      (card) => fillSymbolCard(card, place, name, symbol, told),
      isSpoken,
      leave,
    );
    this.#shown = place;
    this.#wanted = place;
    this.#isSpoken = isSpoken;
    light(name);
  }

  #leave(): void {
    this.#wanted = undefined;
    if (this.#shown) this.#popup.closeSoon();
    else light(undefined);
  }
}

/** Formulas in several lines stand in the page column by column; one reads them line by line. */
function compareInReading(a: Element, b: Element): number {
  const [first, second] = [a.getBoundingClientRect(), b.getBoundingClientRect()];
  const below = (first.top + first.bottom - second.top - second.bottom) / 2;
  return Math.abs(below) > Math.min(first.height, second.height) / 2 ? below : first.left - second.left;
}

/** A widget that looks at other values than the page's symbols has names of its own: W1 is another there. */
const isOfPage = (place: Element) => !place.closest('live-widget:not([data-marked])');

/** Lights up the places of one symbol, and no others. */
function light(name: string | undefined): void {
  for (const place of document.querySelectorAll('[data-lit]')) place.removeAttribute('data-lit');
  if (name === undefined) return;
  for (const place of document.querySelectorAll(`[data-symbol="${CSS.escape(name)}"]`)) {
    if (isOfPage(place)) place.setAttribute('data-lit', '');
  }
}

let lights: Lights | undefined;

export function attachLights(): Lights {
  const text = document.querySelector('script[data-symbols]')?.textContent ?? '{}';
  lights ??= new Lights(JSON.parse(text) as PageSymbols);
  return lights;
}
