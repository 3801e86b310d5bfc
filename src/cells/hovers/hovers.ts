import { fillHoverCard } from './hover-card.ts';
import { findPopup } from './hover-popup.ts';
import type { CellHovers, NameHover } from './post-hovers.ts';
import { findNameStart, findRange } from './text-places.ts';

/** How long a pointer rests on a name before the popup opens, in milliseconds. */
const rest = 120;

/**
 * Lets a reader ask the static code what its names are: with a pointer that rests on a name, with a tap, and with the
 * arrow keys Left and Right, which walk from name to name while the code has the focus. Escape closes the popup. A tap
 * beside the names, and a second one on the same name, does what a click does.
 *
 * @param load gives the names; it is called on the first question, and again if it gave none
 */
export function attachHovers(pre: HTMLElement, load: () => Promise<CellHovers>): void {
  const popup = findPopup();
  let hovers: CellHovers = [];
  let walked = -1;
  let clock: ReturnType<typeof setTimeout> | undefined;

  const loaded = async () => {
    if (hovers.length === 0) hovers = await load();
    return hovers;
  };
  const show = (hover: NameHover, isSpoken: boolean) => {
    const range = findRange(pre, hover.from, hover.to);
    if (!range) return;
    // At once, because the popup is placed where the name is now.
    const place = { block: 'nearest', inline: 'nearest', behavior: 'instant' } as const;
    if (isSpoken) range.startContainer.parentElement?.scrollIntoView(place);
    popup.show(pre, range, (card) => fillHoverCard(card, hover), isSpoken);
  };
  // Where the pointer is has to be found before the names are awaited: meanwhile the page may scroll.
  const findAt = async ({ target, clientX, clientY }: MouseEvent) => {
    const start = findNameStart(pre, target, clientX, clientY);
    return start === undefined ? undefined : (await loaded()).find(({ from }) => from === start);
  };
  const point = async (event: MouseEvent) => {
    const found = await findAt(event);
    if (found) show(found, false);
    else if (popup.isOpenFor(pre)) popup.closeSoon();
  };
  const walk = async (step: 1 | -1) => {
    const { length } = await loaded();
    if (length === 0) return;
    const start = walked < 0 && step < 0 ? length : walked;
    walked = Math.max(0, Math.min(length - 1, start + step));
    show(hovers[walked]!, true);
  };

  pre.addEventListener('pointermove', (event) => {
    clearTimeout(clock);
    // A reader who drags selects text.
    if (event.pointerType === 'touch' || event.buttons !== 0) return;
    clock = setTimeout(() => void point(event), rest);
  });
  pre.addEventListener('pointerleave', ({ pointerType }) => {
    clearTimeout(clock);
    if (pointerType !== 'touch' && popup.isOpenFor(pre)) popup.closeSoon();
  });
  pre.addEventListener('blur', () => {
    walked = -1;
    if (popup.isOpenFor(pre)) popup.close();
  });
  pre.addEventListener('keydown', (event) => {
    const { key, target, altKey, ctrlKey, metaKey, shiftKey } = event;
    if (target !== pre || altKey || ctrlKey || metaKey || shiftKey) return;
    if (key !== 'ArrowRight' && key !== 'ArrowLeft') return;
    event.preventDefault();
    void walk(key === 'ArrowRight' ? 1 : -1);
  });
  answerTaps(pre, async (tap, shown) => {
    const found = await findAt(tap);
    if (!found || found === shown) return undefined;
    show(found, false);
    return found;
  });
}

/**
 * Asks what a tap shows, and passes the tap on if that is nothing. The names may still be on their way, so the tap is held
 * back until they are there.
 * @param answer what the tap shows; it is told what the tap before has shown
 */
function answerTaps(
  pre: HTMLElement,
  answer: (tap: MouseEvent, shown: NameHover | undefined) => Promise<NameHover | undefined>,
): void {
  let isTouch = false;
  let passing = false;
  let shown: NameHover | undefined;
  pre.addEventListener('pointerdown', ({ pointerType }) => {
    isTouch = pointerType === 'touch';
  });
  const hold = async (event: MouseEvent) => {
    if (!isTouch || passing) return;
    event.stopImmediatePropagation();
    shown = await answer(event, shown);
    if (shown) return;
    const { clientX, clientY } = event;
    passing = true;
    event.target?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, clientX, clientY }));
    passing = false;
  };
  pre.addEventListener('click', (event) => void hold(event), { capture: true });
}
