import { checkChoice } from './argument.ts';
import { currentTarget, type OpenFigure } from './current.ts';
import { checkPositive } from './limits.ts';
import { plot } from './line.ts';
import { findSharing } from './share.ts';

/**
 * Makes the horizontal axis logarithmic, `xscale('log')`, or `'linear'` again. A logarithmic axis has no place for 0 and
 * negative numbers: they are gaps.
 * Source: https://matplotlib.org/stable/api/_as_gen/matplotlib.pyplot.xscale.html
 */
export function xscale(value: 'linear' | 'log'): OpenFigure {
  return setScale('x', value);
}

/**
 * Makes the vertical axis logarithmic, `yscale('log')`, or `'linear'` again. A logarithmic axis has no place for 0 and
 * negative numbers: they are gaps.
 * Source: https://matplotlib.org/stable/api/_as_gen/matplotlib.pyplot.yscale.html
 */
export function yscale(value: 'linear' | 'log'): OpenFigure {
  return setScale('y', value);
}

/**
 * Draws a line as `plot` does, over a logarithmic horizontal axis.
 * Source: https://matplotlib.org/stable/api/_as_gen/matplotlib.pyplot.semilogx.html
 */
export const semilogx = ((...given: Parameters<typeof plot>) => {
  plot(...given);
  return xscale('log');
}) as typeof plot;

/**
 * Draws a line as `plot` does, beside a logarithmic vertical axis.
 * Source: https://matplotlib.org/stable/api/_as_gen/matplotlib.pyplot.semilogy.html
 */
export const semilogy = ((...given: Parameters<typeof plot>) => {
  plot(...given);
  return yscale('log');
}) as typeof plot;

/**
 * Draws a line as `plot` does, between two logarithmic axes.
 * Source: https://matplotlib.org/stable/api/_as_gen/matplotlib.pyplot.loglog.html
 */
export const loglog = ((...given: Parameters<typeof plot>) => {
  semilogx(...given);
  return yscale('log');
}) as typeof plot;

function setScale(direction: 'x' | 'y', value: unknown): OpenFigure {
  const word = `${direction}scale` as const;
  const scale = checkChoice(word, 'the scale', value, ['linear', 'log']);
  const { figure, panel } = currentTarget();
  for (const sharing of findSharing(figure.subplots, panel, direction)) {
    const ends = sharing[`${direction}lim`];
    if (scale === 'linear') delete sharing[word];
    else if (sharing.marks.some(({ type }) => type === 'image')) {
      throw new Error(`${word}: an image has cells of one size, so its axes cannot be logarithmic`);
    } else {
      if (ends) checkPositive(word, ends);
      sharing[word] = scale;
    }
  }
  return figure;
}
