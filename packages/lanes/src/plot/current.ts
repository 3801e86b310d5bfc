import { checkNumber, checkOptions, checkText, nameValue } from './argument.ts';
import { currentBackend } from './backend.ts';
import type { Figure, Mark, Panel } from './figure.ts';
import { isList } from './numbers.ts';

/** What the words of a figure act on. */
export interface Target {
  figure: OpenFigure;
  panel: Panel;
}

/** A figure that is being made: plain data, and the words that concern the whole of it. */
export interface OpenFigure extends Figure {
  /**
   * Writes a title above all panels.
   * Source: https://matplotlib.org/stable/api/_as_gen/matplotlib.figure.Figure.suptitle.html
   */
  suptitle(words: string): OpenFigure;
  /**
   * Saves the figure as SVG, as `plt.savefig` does.
   * Source: https://matplotlib.org/stable/api/_as_gen/matplotlib.figure.Figure.savefig.html
   */
  savefig(file: string): undefined;
}

/** Figures that are being made, the current one last, each with its current panel. */
const open: Target[] = [];
/** What the word of an Axes acts on while it runs. */
let chosen: Target | undefined;

// As a prototype: a figure's own properties are data only, and so is each copy of it.
const figureWords = {
  suptitle(this: OpenFigure, words: string): OpenFigure {
    return Object.assign(this, { heading: checkText('suptitle', 'the title', words) });
  },
  savefig(this: OpenFigure, file: string): undefined {
    save(this, file);
  },
};

export interface FigureOptions {
  /** Width and height in inches. Default [6.4, 4]. */
  figsize?: readonly [number, number];
}

/**
 * Starts a new figure, which the words that follow draw on.
 * Source: https://matplotlib.org/stable/api/_as_gen/matplotlib.pyplot.figure.html
 */
export function figure(options?: FigureOptions): OpenFigure {
  const { figsize = [6.4, 4] } = checkOptions('figure', options, ['figsize']);
  return openFigure('figure', figsize);
}

/** Starts a figure of a size that a word was given. */
export function openFigure(word: string, figsize: unknown): OpenFigure {
  const data: Figure = { type: 'figure', figsize: checkSize(word, figsize), ...emptyPanel() };
  const made: OpenFigure = Object.assign(Object.create(figureWords), data);
  open.push({ figure: made, panel: made });
  return made;
}

export function emptyPanel(): Panel {
  return { grid: false, legend: false, marks: [] };
}

/**
 * Gives the current figure; makes one when there is none.
 * Source: https://matplotlib.org/stable/api/_as_gen/matplotlib.pyplot.gcf.html
 */
export function gcf(): OpenFigure {
  return currentTarget().figure;
}

/** The current panel and its figure, which is made when there is none. */
export function currentTarget(): Target {
  if (chosen) return chosen;
  if (open.length === 0) figure();
  return open.at(-1)!;
}

/** Calls a word as if a panel were the current one. */
export function callOn(target: Target, word: (...given: never[]) => unknown, given: unknown[]): unknown {
  const before = chosen;
  chosen = target;
  try {
    return word(...(given as never[]));
  } finally {
    chosen = before;
  }
}

/** Draws a mark on the current panel, above those that are there. */
export function addMark(mark: Mark): OpenFigure {
  const target = currentTarget();
  target.panel.marks.push(mark);
  return target.figure;
}

/** Changes fields of the current panel. */
export function setFields(fields: Partial<Panel>): OpenFigure {
  const target = currentTarget();
  Object.assign(target.panel, fields);
  return target.figure;
}

/**
 * Shows all figures that are open, in the order in which they were made, and closes them. Without an open figure
 * nothing happens.
 * Source: https://matplotlib.org/stable/api/_as_gen/matplotlib.pyplot.show.html
 */
export function show(): undefined {
  for (const shown of open.splice(0)) currentBackend().show(shown.figure);
}

/**
 * Saves the current figure as SVG: `savefig('loss.svg')`. Where there are no files, as in a page, it says so instead.
 * Source: https://matplotlib.org/stable/api/_as_gen/matplotlib.pyplot.savefig.html
 */
export function savefig(file: string): undefined {
  save(gcf(), file);
}

/**
 * Closes the current figure without showing it, and returns it; the figure before it becomes the current one.
 * Returns undefined when none is open. `close('all')` closes every one and returns the last.
 * Source: https://matplotlib.org/stable/api/_as_gen/matplotlib.pyplot.close.html
 */
export function close(which?: 'all'): OpenFigure | undefined {
  if (which === 'all') return open.splice(0).at(-1)?.figure;
  if (which !== undefined) throw new TypeError(`close: ${nameValue(which)} was given: nothing or 'all' was expected`);
  return open.pop()?.figure;
}

function save(saved: Figure, file: unknown): void {
  if (typeof file !== 'string') {
    throw new TypeError(`savefig: ${nameValue(file)} was given: the name of a file was expected, such as 'loss.svg'`);
  }
  currentBackend().save(saved, file);
}

function checkSize(word: string, value: unknown): [number, number] {
  if (!isList(value) || value.length !== 2) {
    throw new TypeError(`${word}: figsize was expected as [width, height] in inches, such as [6.4, 4]`);
  }
  const width = checkNumber(word, 'the width in figsize', value[0]);
  const height = checkNumber(word, 'the height in figsize', value[1]);
  if (Math.min(width, height) < 1 || Math.max(width, height) > 20) {
    throw new RangeError(`${word}: figsize is [${width}, ${height}]: each must be from 1 to 20 inches`);
  }
  return [width, height];
}
