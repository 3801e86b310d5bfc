import type { Place } from '../types.ts';

/** The name that styles know the underlined places by: `::highlight(cell-error)`. */
const name = 'cell-error';

const ranges = new WeakMap<HTMLElement, Range>();

/**
 * Underlines the word at a place of a cell's highlighted code, or nothing when there is none. The text itself stays as
 * it is: the browser paints the range, and where it cannot, an empty element lies over it.
 */
export function underlinePlace(pre: HTMLElement, place: Place | null): void {
  erase(pre);
  const range = place && findRange(pre, place);
  if (!range) return;
  if ('highlights' in CSS) paint(pre, range);
  else cover(pre, range);
}

function paint(pre: HTMLElement, range: Range): void {
  ranges.set(pre, range);
  const highlight = CSS.highlights.get(name);
  if (highlight) highlight.add(range);
  else CSS.highlights.set(name, new Highlight(range));
}

function erase(pre: HTMLElement): void {
  for (const cover of pre.querySelectorAll('.place-cover')) cover.remove();
  const range = ranges.get(pre);
  if (range) CSS.highlights.get(name)?.delete(range);
  ranges.delete(pre);
}

/** The word that begins at a place, or the one sign there. */
function findRange(pre: HTMLElement, { line, column }: Place): Range | undefined {
  const code = pre.querySelector('code') ?? pre;
  const text = code.textContent ?? '';
  const lines = text.split('\n');
  if (line < 1 || line > lines.length) return undefined;
  const lineStart = lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0);
  const inLine = lines[line - 1]!;
  // An error at the end of a line is shown at its last sign.
  const start = Math.min(column - 1, inLine.trimEnd().length - 1);
  if (start < 0) return undefined;
  const [word = ''] = /^(?:[\p{ID_Continue}$]+|.)/su.exec(inLine.slice(start)) ?? [];
  const range = document.createRange();
  range.setStart(...findOffset(code, lineStart + start));
  range.setEnd(...findOffset(code, lineStart + start + word.length, true));
  return range;
}

/**
 * The text node and the offset in it of an offset into the whole text.
 * @param isEnd whether a place between two nodes belongs to the first of them
 */
function findOffset(code: HTMLElement, offset: number, isEnd = false): [Node, number] {
  const walker = document.createTreeWalker(code, NodeFilter.SHOW_TEXT);
  let left = offset;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { length } = node as Text;
    if (left < length || (isEnd && left === length)) return [node, left];
    left -= length;
  }
  return [code, code.childNodes.length];
}

/** For browsers without custom highlights. It scrolls with the code, because it lies within. */
function cover(pre: HTMLElement, range: Range): void {
  const element = document.createElement('span');
  element.className = 'place-cover';
  element.setAttribute('aria-hidden', 'true');
  // With it the code is laid out, however far it is from what is seen; only then its words have places.
  pre.append(element);
  const { left, top, width, height } = range.getBoundingClientRect();
  const outer = pre.getBoundingClientRect();
  element.style.left = `${left - outer.left - pre.clientLeft + pre.scrollLeft}px`;
  element.style.top = `${top - outer.top - pre.clientTop + pre.scrollTop}px`;
  element.style.width = `${width}px`;
  element.style.height = `${height}px`;
}
