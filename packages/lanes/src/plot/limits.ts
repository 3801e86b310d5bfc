import { checkNumber } from './argument.ts';
import { currentTarget, type OpenFigure } from './current.ts';
import { isList } from './numbers.ts';
import { findSharing } from './share.ts';

/**
 * Sets the left and right end of the horizontal axis: `xlim(-6, 6)` or `xlim([-6, 6])`.
 * Source: https://matplotlib.org/stable/api/_as_gen/matplotlib.pyplot.xlim.html
 */
export function xlim(left: number | readonly [number, number], right?: number): OpenFigure {
  return setEnds('x', left, right);
}

/**
 * Sets the lower and upper end of the vertical axis: `ylim(0, 1)` or `ylim([0, 1])`.
 * Source: https://matplotlib.org/stable/api/_as_gen/matplotlib.pyplot.ylim.html
 */
export function ylim(bottom: number | readonly [number, number], top?: number): OpenFigure {
  return setEnds('y', bottom, top);
}

function setEnds(direction: 'x' | 'y', first: unknown, second: unknown): OpenFigure {
  const word = `${direction}lim` as const;
  const pair = isList(first) && second === undefined ? [first[0], first[1]] : [first, second];
  const from = checkNumber(word, 'the first end', pair[0]);
  const to = checkNumber(word, 'the second end', pair[1]);
  if (from === to) throw new RangeError(`${word}: both ends are ${from}: two different numbers were expected`);
  const { figure, panel } = currentTarget();
  if (panel[`${direction}scale`] === 'log') checkPositive(word, [from, to]);
  for (const sharing of findSharing(figure.subplots, panel, direction)) sharing[word] = [from, to];
  return figure;
}

/** Both ends of a logarithmic axis are above zero. */
export function checkPositive(word: string, [from, to]: [number, number]): void {
  if (Math.min(from, to) > 0) return;
  throw new RangeError(
    `${word}: the axis goes from ${from} to ${to}: on a logarithmic axis, both ends must be greater than 0`,
  );
}
