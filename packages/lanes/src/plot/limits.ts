import { checkNumber } from './argument.ts';
import { gcf } from './current.ts';
import type { Figure } from './figure.ts';
import { isList } from './numbers.ts';

/**
 * Sets the left and right end of the horizontal axis: `xlim(-6, 6)` or `xlim([-6, 6])`.
 * Source: https://matplotlib.org/stable/api/_as_gen/matplotlib.pyplot.xlim.html
 */
export function xlim(left: number | readonly [number, number], right?: number): Figure {
  const ends = readEnds('xlim', left, right);
  return Object.assign(gcf(), { xlim: ends });
}

/**
 * Sets the lower and upper end of the vertical axis: `ylim(0, 1)` or `ylim([0, 1])`.
 * Source: https://matplotlib.org/stable/api/_as_gen/matplotlib.pyplot.ylim.html
 */
export function ylim(bottom: number | readonly [number, number], top?: number): Figure {
  const ends = readEnds('ylim', bottom, top);
  return Object.assign(gcf(), { ylim: ends });
}

function readEnds(word: string, first: unknown, second: unknown): [number, number] {
  const pair = isList(first) && second === undefined ? [first[0], first[1]] : [first, second];
  const from = checkNumber(word, 'the first end', pair[0]);
  const to = checkNumber(word, 'the second end', pair[1]);
  if (from === to) throw new RangeError(`${word}: both ends are ${from}: two different numbers were expected`);
  return [from, to];
}
