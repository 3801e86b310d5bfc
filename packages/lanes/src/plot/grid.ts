import { nameValue } from './argument.ts';
import { type OpenFigure, setFields } from './current.ts';

/**
 * Draws faint lines at the ticks, or takes them away with `grid(false)`.
 * Source: https://matplotlib.org/stable/api/_as_gen/matplotlib.pyplot.grid.html
 */
export function grid(visible = true): OpenFigure {
  if (typeof visible !== 'boolean') {
    throw new TypeError(`grid: ${nameValue(visible)} was given: true or false was expected`);
  }
  return setFields({ grid: visible });
}
