import { checkNumber, checkOptions, nameValue } from './argument.ts';
import { describeFigure } from './describe.ts';
import type { Figure } from './figure.ts';
import { isList } from './numbers.ts';

/** Where shown figures go. */
export interface Backend {
  show(figure: Figure): void;
}

const sentenceBackend: Backend = {
  show: (figure) => console.log(describeFigure(figure)),
};

/** Figures that are being made, the current one last. */
const open: Figure[] = [];
let backend = sentenceBackend;

export interface FigureOptions {
  /** Width and height in inches. Default [6.4, 4]. */
  figsize?: readonly [number, number];
}

/**
 * Starts a new figure, which the words that follow draw on.
 * Source: https://matplotlib.org/stable/api/_as_gen/matplotlib.pyplot.figure.html
 */
export function figure(options?: FigureOptions): Figure {
  const { figsize = [6.4, 4] } = checkOptions('figure', options, ['figsize']);
  const made: Figure = { type: 'figure', figsize: checkSize(figsize), grid: false, legend: false, marks: [] };
  open.push(made);
  return made;
}

/**
 * Gives the current figure; makes one when there is none.
 * Source: https://matplotlib.org/stable/api/_as_gen/matplotlib.pyplot.gcf.html
 */
export function gcf(): Figure {
  return open.at(-1) ?? figure();
}

/**
 * Shows all figures that are open, in the order in which they were made, and closes them. Without an open figure
 * nothing happens.
 * Source: https://matplotlib.org/stable/api/_as_gen/matplotlib.pyplot.show.html
 */
export function show(): undefined {
  for (const shown of open.splice(0)) backend.show(shown);
}

/**
 * Closes the current figure without showing it, and returns it; the figure before it becomes the current one.
 * Returns undefined when none is open. `close('all')` closes every one and returns the last.
 * Source: https://matplotlib.org/stable/api/_as_gen/matplotlib.pyplot.close.html
 */
export function close(which?: 'all'): Figure | undefined {
  if (which === 'all') return open.splice(0).at(-1);
  if (which !== undefined) throw new TypeError(`close: ${nameValue(which)} was given: nothing or 'all' was expected`);
  return open.pop();
}

/**
 * Sets where shown figures go. Without it, `show` prints a sentence about the figure.
 * Source: https://matplotlib.org/stable/api/matplotlib_configuration_api.html#matplotlib.use
 */
export function use(chosen: Backend): undefined {
  if (typeof chosen?.show !== 'function') {
    throw new TypeError(`use: ${nameValue(chosen)} was given: an object with a function show(figure) was expected`);
  }
  backend = chosen;
}

function checkSize(value: unknown): [number, number] {
  if (!isList(value) || value.length !== 2) {
    throw new TypeError('figure: figsize was expected as [width, height] in inches, such as [6.4, 4]');
  }
  const width = checkNumber('figure', 'the width in figsize', value[0]);
  const height = checkNumber('figure', 'the height in figsize', value[1]);
  if (Math.min(width, height) < 1 || Math.max(width, height) > 20) {
    throw new RangeError(`figure: figsize is [${width}, ${height}]: each must be from 1 to 20 inches`);
  }
  return [width, height];
}
