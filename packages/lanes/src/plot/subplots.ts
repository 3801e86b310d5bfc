import { checkChoice, checkNumber, checkOptions, isRecord } from './argument.ts';
import { type Axes, createAxes } from './axes.ts';
import { currentTarget, emptyPanel, type FigureOptions, type OpenFigure, openFigure } from './current.ts';
import { type Sharing, type Subplots, sharings } from './figure.ts';

export interface SubplotsOptions extends FigureOptions {
  /** One horizontal axis for all panels (`true`), for those of a `'row'` or of a `'col'`. Default false. */
  sharex?: boolean | Sharing;
  /** One vertical axis for all panels (`true`), for those of a `'row'` or of a `'col'`. Default false. */
  sharey?: boolean | Sharing;
}

/** What `subplots` gives for so many rows and columns: one Axes, a list, or a list of rows. */
export type AxesGrid<R extends number, C extends number> = R extends 1
  ? C extends 1
    ? Axes
    : Axes[]
  : C extends 1
    ? Axes[]
    : Axes[][];

/**
 * Starts a figure of panels in rows and columns: `const [fig, [left, right]] = plt.subplots(1, 2)`. Gives the figure and
 * its Axes: one, a list when there is one row or one column, or a list of rows. Each has the words of `plt`, which
 * themselves act on the last panel. Throws a RangeError for more than 10 rows or columns.
 * Source: https://matplotlib.org/stable/api/_as_gen/matplotlib.pyplot.subplots.html
 */
export function subplots(options?: SubplotsOptions): [figure: OpenFigure, axes: Axes];
export function subplots<R extends number>(
  rows: R,
  options?: SubplotsOptions,
): [figure: OpenFigure, axes: AxesGrid<R, 1>];
export function subplots<R extends number, C extends number>(
  rows: R,
  columns: C,
  options?: SubplotsOptions,
): [figure: OpenFigure, axes: AxesGrid<R, C>];
export function subplots(...given: unknown[]): [figure: OpenFigure, axes: Axes | Axes[] | Axes[][]] {
  const options = isRecord(given.at(-1)) ? given.pop() : given[2];
  const rows = checkCount('rows', given[0]);
  const columns = checkCount('columns', given[1]);
  const {
    figsize = [6.4, 4],
    sharex = false,
    sharey = false,
  } = checkOptions('subplots', options, ['figsize', 'sharex', 'sharey']);
  const shared: Pick<Subplots, 'sharex' | 'sharey'> = {
    sharex: checkSharing('sharex', sharex),
    sharey: checkSharing('sharey', sharey),
  };
  const figure = openFigure('subplots', figsize);
  const panels = Array.from({ length: rows * columns }, emptyPanel);
  figure.subplots = { rows, columns, ...shared, panels };
  const axes = panels.map((panel) => createAxes({ figure, panel }));
  currentTarget().panel = panels.at(-1)!;
  if (axes.length === 1) return [figure, axes[0]!];
  if (rows === 1 || columns === 1) return [figure, axes];
  return [figure, Array.from({ length: rows }, (_, row) => axes.slice(row * columns, (row + 1) * columns))];
}

function checkCount(name: string, value: unknown = 1): number {
  const count = checkNumber('subplots', name, value, 1, 10);
  if (Number.isInteger(count)) return count;
  throw new RangeError(`subplots: ${name} is ${count}: a whole number was expected`);
}

function checkSharing(name: string, value: unknown): Sharing {
  if (typeof value === 'boolean') return value ? 'all' : 'none';
  return checkChoice('subplots', name, value, sharings);
}
