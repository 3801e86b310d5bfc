import type { FigureOutput } from '../cells/types.ts';
import { showFigure as drawFigure } from '../show/figure.ts';
import { keepLive, readId } from './live.ts';

/** Draws a figure as the build does, and keeps what it is made of for whoever points at it. */
export function showFigure(figure: FigureOutput, id: string): string {
  const html = drawFigure(figure, id);
  keepLive(id, figure);
  keepFocus(id);
  return html;
}

/** A reader who walks along a figure stays in it when a cell that still runs draws it anew. */
function keepFocus(id: string): void {
  const reader = document.activeElement;
  if (!reader?.matches('.figure-reader') || readId(reader) !== id) return;
  // Whoever asked for the drawing puts it into the page at once.
  queueMicrotask(() => {
    if (reader.isConnected) return;
    const figure = document.getElementById(`${id}-title`)?.closest('.output-figure');
    figure?.querySelector<HTMLElement>('.figure-reader')?.focus({ preventScroll: true });
  });
}
