import { type Figure, type FigurePlaces, locateFigure } from 'lanes/plot/drawing';
import { fitColumn, fitPhone } from '../show/figure.ts';
import { type Choice, findChoice, findNearest, move, nameChoice } from './choice.ts';
import { drawMark } from './draw-mark.ts';
import { findFigure } from './figure-data.ts';
import { readId } from './live.ts';
import { createPart, readerSheet } from './reader-parts.ts';
import { describeChoice } from './words.ts';

/** The one that shows something now: a page has one pointer and one focus. */
let shown: FigureReader | undefined;

document.addEventListener('pointerdown', ({ target }) => {
  if (target !== shown?.host) shown?.hide();
});
document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') shown?.leave();
});

/** Where the pointer was seen last, in the window. */
let rest = { x: Number.NaN, y: Number.NaN };

/** What was chosen last in each figure, by its id: a figure that is drawn anew goes on there. */
const chosen = new Map<string, number[]>();

const arrows = /^(Arrow(Left|Right|Up|Down)|Home|End|Page(Up|Down))$/;

/** Lies over a figure and tells the value under the pointer, or the one that the arrow keys have walked to. */
export class FigureReader {
  readonly host: HTMLElement;
  readonly #surface = createPart('surface');
  readonly #mark = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  readonly #label = createPart('label');
  readonly #spoken = createPart('spoken');
  #figure: Figure | undefined;
  /** The picture that is seen, of the two for wide and narrow windows, and where its data lie. */
  #picture: SVGSVGElement | undefined;
  #places: FigurePlaces | undefined;
  #choice: Choice | undefined;
  /** Whether keys have chosen, not the pointer. */
  #isWalked = false;
  /** The last thing that the reader did here: what was done before, and waited for the numbers, is out of date. */
  #last: Event | undefined;

  constructor(host: HTMLElement) {
    this.host = host;
    this.#spoken.setAttribute('role', 'status');
    for (const part of [this.#label, this.#mark]) part.setAttribute('aria-hidden', 'true');
    const root = host.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [readerSheet];
    root.append(this.#surface, this.#mark, this.#label, this.#spoken);
    this.hide();
    host.addEventListener('pointermove', (event) => void this.#point(event));
    host.addEventListener('pointerdown', (event) => void this.#point(event));
    host.addEventListener('pointerleave', (event) => {
      this.#last = event;
      // What a finger has chosen stays when it is lifted, and so does what the keys have.
      if (event.pointerType !== 'touch' && !this.#isWalked) this.hide();
    });
    host.addEventListener('keydown', (event) => void this.#press(event));
    host.addEventListener('blur', () => this.hide());
  }

  /** Answers the event that has woken the figure, and those of its kind after it. */
  greet(event: Event): void {
    if (event.type === 'pointerover') void this.#point(event as PointerEvent);
    if (event.type === 'focusin') void this.#enter(event);
  }

  hide(): void {
    if (shown === this) shown = undefined;
    this.#label.hidden = true;
    this.#mark.style.visibility = 'hidden';
    this.#spoken.textContent = '';
  }

  /** Hides what is shown and forgets it; where the focus was here, it goes. */
  leave(): void {
    this.hide();
    this.#choice = undefined;
    chosen.delete(readId(this.host));
    this.host.blur();
  }

  async #enter(event: Event): Promise<void> {
    // A click has both chosen its point and brought the focus.
    if (shown === this || this.#last?.type === 'pointerdown') return;
    this.#isWalked = true;
    const places = await this.#locate(event);
    if (!places) return;
    this.#choice ??= findChoice(places, chosen.get(readId(this.host)) ?? []) ?? move(places, undefined, 'Home');
    this.#show(true);
  }

  async #point(event: PointerEvent): Promise<void> {
    const { x, y } = rest;
    rest = { x: event.clientX, y: event.clientY };
    // A pointer that rests says where it is whenever the page moves under it: keys are not disturbed by that, nor by a
    // pointer that has not been seen before.
    if (this.#isWalked && (Number.isNaN(x) || (x === rest.x && y === rest.y))) return;
    this.#isWalked = false;
    const places = await this.#locate(event);
    if (!places || !this.#picture) return;
    const { left, top, width, height } = this.#picture.getBoundingClientRect();
    const across = ((event.clientX - left) / width) * places.width;
    const along = ((event.clientY - top) / height) * places.height;
    this.#choice = findNearest(places, across, along);
    this.#show(false);
  }

  async #press(event: KeyboardEvent): Promise<void> {
    if (!arrows.test(event.key) || event.altKey || event.ctrlKey || event.metaKey) return;
    // Where there is one panel, these turn the page, as everywhere.
    if (event.key.startsWith('Page') && (this.#places?.axes.length ?? 1) === 1) return;
    event.preventDefault();
    this.#isWalked = true;
    const places = await this.#locate(event);
    if (!places) return;
    this.#choice = move(places, this.#choice, event.key);
    this.#show(true);
    this.#scrollIntoSight();
  }

  /** Where the data lie in the picture that is seen; undefined where the numbers do not arrive or the reader has gone on. */
  async #locate(event: Event): Promise<FigurePlaces | undefined> {
    this.#last = event;
    try {
      this.#figure ??= await findFigure(this.host);
    } catch {
      this.#label.hidden = false;
      this.#label.textContent = 'The numbers of this figure did not arrive. Check your connection.';
      this.#spoken.textContent = this.#label.textContent;
      return undefined;
    }
    // Keys follow one another quickly, and each is a step of its own.
    if (this.#last !== event && event.type !== 'keydown') return undefined;
    const pictures = [...(this.host.parentElement?.querySelectorAll('svg') ?? [])];
    const picture = pictures.find((svg) => svg.clientWidth > 0);
    if (picture && picture !== this.#picture) {
      const address = this.#places && this.#choice && nameChoice(this.#places, this.#choice);
      this.#places = locateFigure(picture === pictures[0] ? fitColumn(this.#figure) : fitPhone(this.#figure));
      this.#choice = address && findChoice(this.#places, address);
      this.#picture = picture;
    }
    return this.#places;
  }

  #show(isSpoken: boolean): void {
    const [places, choice] = [this.#places, this.#choice];
    if (!places || !choice || !this.#picture) {
      this.hide();
      return;
    }
    if (shown !== this) shown?.hide();
    shown = this;
    chosen.set(readId(this.host), nameChoice(places, choice));
    const { name, lines } = describeChoice(choice, places.axes.length);
    const parts = [...(name ? [createPart('', 'b', name)] : []), ...lines.map((line) => createPart('', 'span', line))];
    this.#label.replaceChildren(...parts);
    this.#label.hidden = false;
    if (isSpoken) this.#spoken.textContent = [name, ...lines].filter(Boolean).join(', ');
    const picture = this.#picture.getBoundingClientRect();
    const { left, top } = this.host.getBoundingClientRect();
    const place = drawMark(this.#mark, places, choice);
    const { style } = this.#mark;
    style.visibility = 'visible';
    style.left = `${picture.left - left}px`;
    style.top = `${picture.top - top}px`;
    style.width = `${picture.width}px`;
    style.height = `${picture.height}px`;
    const scale = picture.width / places.width;
    this.#placeLabel(picture.left - left + place.left * scale, picture.top - top + place.top * scale);
    const box = this.host.closest('.figure-box');
    this.#surface.classList.toggle('scrolls', box !== null && box.scrollWidth > box.clientWidth);
  }

  /** Beside the point, to the right and above if there is room. */
  #placeLabel(x: number, y: number): void {
    const { offsetWidth: width, offsetHeight: height } = this.#label;
    const { clientWidth, clientHeight } = this.host;
    const left = x + 12 + width <= clientWidth ? x + 12 : x - 12 - width;
    const top = y - 10 - height >= 0 ? y - 10 - height : y + 12;
    this.#label.style.left = `${Math.max(0, Math.min(left, clientWidth - width))}px`;
    this.#label.style.top = `${Math.max(0, Math.min(top, clientHeight - height))}px`;
  }

  /** A picture that is wider than its box scrolls, and the chosen point with it. */
  #scrollIntoSight(): void {
    const box = this.host.closest('.figure-box');
    if (!box || this.#label.hidden) return;
    const { left, right } = this.#label.getBoundingClientRect();
    const bounds = box.getBoundingClientRect();
    if (left < bounds.left || right > bounds.right) box.scrollLeft += (left + right - bounds.left - bounds.right) / 2;
  }
}
