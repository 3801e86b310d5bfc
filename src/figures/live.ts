import type { FigureOutput } from '../cells/types.ts';

/** What the figures that this page itself has drawn are made of, by their ids. */
const live = new Map<string, FigureOutput>();

export function keepLive(id: string, figure: FigureOutput): void {
  live.set(id, figure);
}

export function findLive(id: string): FigureOutput | undefined {
  return live.get(id);
}

/** The id of the figure that an element is part of. */
export function readId(part: Element): string {
  const title = part.closest('.output-figure')?.querySelector('svg > title');
  return title?.id.replace(/-title$/, '') ?? '';
}
