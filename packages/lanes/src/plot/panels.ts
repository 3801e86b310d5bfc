import type { Figure, Panel } from './figure.ts';

/** The panels of a figure, row after row: those of `subplots`, or the figure itself. */
export function findPanels(figure: Figure): Panel[] {
  return figure.subplots?.panels ?? [figure];
}
