/**
 * Citations and terms are links that lead to the list of references and to the glossary. With a script, each also shows
 * what stands there on a card: when a pointer rests on it, when the keyboard reaches it, and on a tap. A second tap on it
 * follows the link. What draws the card is loaded with the first of these.
 */

/** How long a pointer rests on a link before its card opens, in milliseconds. */
const rest = 120;

const loadCard = () => import('./card.ts');
const findLink = ({ target }: Event) =>
  target instanceof Element ? target.closest<HTMLElement>('a[data-card]') : null;

/** Follows the pointer and the focus of a document. */
export function attachCards(): void {
  let clock: ReturnType<typeof setTimeout> | undefined;
  let isTouch = false;
  let tapped: Element | null = null;
  /** The link whose card is wanted now: it may still be on its way. */
  let wanted: HTMLElement | null = null;

  const open = async (link: HTMLElement) => {
    wanted = link;
    const { showCard } = await loadCard();
    if (wanted === link) showCard(link);
  };
  const close = async (link: HTMLElement, soon: boolean) => {
    clearTimeout(clock);
    if (wanted !== link) return;
    wanted = null;
    const { closeCard } = await loadCard();
    if (wanted === null) closeCard(link, soon);
  };

  document.addEventListener('pointerover', (event) => {
    const link = findLink(event);
    if (!link || event.pointerType === 'touch') return;
    clearTimeout(clock);
    clock = setTimeout(() => void open(link), rest);
  });
  document.addEventListener('pointerout', (event) => {
    const link = findLink(event);
    if (link && event.pointerType !== 'touch') void close(link, true);
  });
  document.addEventListener('focusin', (event) => {
    const link = findLink(event);
    if (link?.matches(':focus-visible')) void open(link);
  });
  document.addEventListener('focusout', (event) => {
    const link = findLink(event);
    if (link) void close(link, false);
  });
  document.addEventListener('pointerdown', (event) => {
    isTouch = event.pointerType === 'touch';
    if (findLink(event) !== tapped) tapped = null;
  });
  document.addEventListener('click', (event) => {
    const link = findLink(event);
    if (!link) return;
    if (isTouch && tapped !== link) {
      event.preventDefault();
      tapped = link;
      void open(link);
    } else void close(link, false);
  });
}
