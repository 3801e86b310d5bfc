import { mostValues } from '../cells/notebook/plain-number.ts';
import { escapeHtml } from './escape.ts';
import { showText } from './text.ts';

/**
 * An array: its shape and number type as a chip, then its numbers as NumPy prints them. Only the shape decides whether
 * there is a button, never whether the numbers themselves came along: built and live pages are the same bytes.
 */
export function showArray(array: { text: string; shape: readonly number[]; dtype: string }): string {
  const shape = array.shape.length === 1 ? `(${array.shape[0]},)` : `(${array.shape.join(', ')})`;
  const chip = `<span class="array-chip">array <b>${escapeHtml(shape)}</b> ${escapeHtml(array.dtype)}</span>`;
  const size = array.shape.reduce((product, length) => product * length, 1);
  const isOpenable = size > 1 && size <= mostValues;
  const button = isOpenable
    ? `<button type="button" class="array-open needs-script" aria-label="Table or heat map of array ${escapeHtml(shape)}">Table or heat map</button>`
    : '';
  return `<div class="output-array"><p class="array-head">${chip}${button}</p>${showText(array.text)}</div>`;
}
