import { findPopup } from '../cells/hovers/hover-popup.ts';

/** Shows on the page's popup what a link's description says: a reference, or the definition of a term. */
export function showCard(link: HTMLElement): void {
  const description = document.getElementById(link.getAttribute('aria-describedby') ?? '');
  if (!description) return;
  const place = document.createRange();
  place.selectNodeContents(link);
  const fill = (card: HTMLElement) => {
    const content = document.createElement('div');
    content.className = 'note-card';
    content.append(...[...description.childNodes].map((node) => node.cloneNode(true)));
    for (const inner of content.querySelectorAll('a')) inner.tabIndex = -1;
    card.replaceChildren(content);
    // For the eye and the pointer: a screen reader has the description with the link, and the keyboard follows the link.
    card.ariaHidden = 'true';
  };
  findPopup().show(link, place, fill, false);
}

/** Closes the card if it is this link's. Soon is when the pointer has had time to go into it. */
export function closeCard(link: HTMLElement, soon: boolean): void {
  const popup = findPopup();
  if (!popup.isOpenFor(link)) return;
  if (soon) popup.closeSoon();
  else popup.close();
}
