/** Finds places of a text on the screen, whatever spans its letters stand in. */

/** The letters of an element between two offsets of its text; undefined if it has fewer. */
export function findRange(element: Element, from: number, to: number): Range | undefined {
  const range = document.createRange();
  let offset = 0;
  let isOpen = false;
  for (const node of textNodes(element)) {
    const end = offset + node.length;
    if (!isOpen && from < end) {
      range.setStart(node, from - offset);
      isOpen = true;
    }
    if (isOpen && to <= end) {
      range.setEnd(node, to - offset);
      return range;
    }
    offset = end;
  }
  return undefined;
}

/** The offset, in the text of an element, at which the name under a point of the window begins. */
export function findNameStart(element: Element, target: EventTarget | null, x: number, y: number): number | undefined {
  if (!(target instanceof Element) || !element.contains(target)) return undefined;
  const before = document.createRange();
  before.selectNodeContents(element);
  if (target !== element) before.setEndBefore(target);
  const start = target === element ? 0 : before.toString().length;
  for (const { index, 0: name } of target.textContent.matchAll(/[\p{ID_Continue}$]+/gu)) {
    const range = findRange(target, index, index + name.length);
    if (range && isInside(range, x, y)) return start + index;
  }
  return undefined;
}

/** Whether one of the boxes of a range contains a point of the window. */
function isInside(range: Range, x: number, y: number): boolean {
  return [...range.getClientRects()].some(
    ({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom,
  );
}

function* textNodes(element: Element): Generator<Text> {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) yield walker.currentNode as Text;
}
