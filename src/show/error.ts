import type { CellPlace } from '../cells/types.ts';
import { escapeHtml } from './escape.ts';

/** An error: its sentence, what to do about it, where it happened, and the calls between cells that led there. */
export function showError(error: {
  name: string;
  message: string;
  hint?: string;
  places: readonly CellPlace[];
}): string {
  const [place, ...calls] = error.places;
  const where = place ? `<p class="error-place">at ${showPlaces([place, ...calls])}</p>` : '';
  const hint = error.hint === undefined ? '' : `<p class="error-hint">${escapeHtml(error.hint)}</p>`;
  return `<div class="output-error"><p class="error-message"><b>${escapeHtml(error.name)}:</b> ${escapeHtml(error.message)}</p>${hint}${where}</div>`;
}

function showPlaces(places: readonly CellPlace[]): string {
  // A function that calls itself has the same place again and again: once is enough.
  const texts = places.map(({ cell, line, column }) => `cell ${cell}, line ${line}:${column}`);
  return escapeHtml(
    texts
      .filter((text, index) => text !== texts[index - 1])
      .slice(0, 10)
      .join(', called from '),
  );
}
