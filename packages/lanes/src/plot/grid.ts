import { nameValue } from './argument.ts';
import { gcf } from './current.ts';
import type { Figure } from './figure.ts';

/**
 * Draws faint lines at the ticks, or takes them away with `grid(false)`.
 * Source: https://matplotlib.org/stable/api/_as_gen/matplotlib.pyplot.grid.html
 */
export function grid(visible = true): Figure {
  if (typeof visible !== 'boolean') {
    throw new TypeError(`grid: ${nameValue(visible)} was given: true or false was expected`);
  }
  return Object.assign(gcf(), { grid: visible });
}
