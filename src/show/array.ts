import { escapeHtml } from './escape.ts';
import { showText } from './text.ts';

/** An array: its numbers as NumPy prints them, under a line with its shape and number type. */
export function showArray(array: { text: string; shape: readonly number[]; dtype: string }): string {
  const shape = array.shape.length === 1 ? `(${array.shape[0]},)` : `(${array.shape.join(', ')})`;
  return `<div class="output-array"><p class="output-shape">array <b>${escapeHtml(shape)}</b> ${escapeHtml(array.dtype)}</p>${showText(array.text)}</div>`;
}
