import { annotate } from './annotate.ts';
import { bar } from './bar.ts';
import { contour, contourf } from './contour.ts';
import { callOn, type Target } from './current.ts';
import { fill_between } from './fill-between.ts';
import { grid } from './grid.ts';
import { hist } from './histogram.ts';
import { colorbar, imshow } from './imshow.ts';
import { legend, title, xlabel, ylabel } from './labels.ts';
import { xlim, ylim } from './limits.ts';
import { plot } from './line.ts';
import { hlines, vlines } from './lines.ts';
import { loglog, semilogx, semilogy, xscale, yscale } from './log-scale.ts';
import { axhline, axvline } from './reference-line.ts';
import { scatter } from './scatter.ts';
import { text } from './text.ts';

const words = {
  plot,
  semilogx,
  semilogy,
  loglog,
  scatter,
  bar,
  hist,
  fill_between,
  imshow,
  contour,
  contourf,
  colorbar,
  axhline,
  axvline,
  hlines,
  vlines,
  text,
  annotate,
  legend,
  grid,
  set_title: title,
  set_xlabel: xlabel,
  set_ylabel: ylabel,
  set_xlim: xlim,
  set_ylim: ylim,
  set_xscale: xscale,
  set_yscale: yscale,
};

type Words = typeof words;

/**
 * One panel of a figure. Its words are those of `plt`; they draw on this panel, whichever is the current one.
 * Source: https://matplotlib.org/stable/api/axes_api.html
 */
export interface Axes extends Words {}

export function createAxes(target: Target): Axes {
  const entries = Object.entries(words).map(([name, word]) => [
    name,
    (...given: unknown[]) => callOn(target, word, given),
  ]);
  // As a prototype: an Axes that is looked at is not a long list of functions.
  return Object.create(Object.fromEntries(entries));
}
