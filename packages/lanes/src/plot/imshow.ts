import { checkChoice, checkNumber, checkOptions } from './argument.ts';
import { addMark, currentTarget, type OpenFigure } from './current.ts';
import { type ColorMap, colorMaps, type Gapped } from './figure.ts';
import { type Grid, readGrid } from './numbers.ts';

export interface ImageOptions {
  /** `'viridis'`, `'gray'` (0 is black), `'gray_r'` (0 is white) or `'RdBu'`. Default `'viridis'`. */
  cmap?: ColorMap;
  /** The value at the lower end of the colour map. Default the smallest. */
  vmin?: number;
  /** The value at the upper end of the colour map. Default the largest. */
  vmax?: number;
}

/**
 * Draws a grid of numbers as coloured squares, row 0 on top.
 * Source: https://matplotlib.org/stable/api/_as_gen/matplotlib.pyplot.imshow.html
 */
export function imshow(values: Grid, options?: ImageOptions): OpenFigure {
  const { cmap = 'viridis', ...ends } = checkOptions('imshow', options, ['cmap', 'vmin', 'vmax']);
  const grid = readGrid('imshow', 'the image', values);
  const [low, high] = findExtent(grid.values);
  const vmin = ends['vmin'] === undefined ? low : checkNumber('imshow', 'vmin', ends['vmin']);
  const vmax = ends['vmax'] === undefined ? high : checkNumber('imshow', 'vmax', ends['vmax']);
  if (vmin > vmax) throw new RangeError(`imshow: vmin is ${vmin} and vmax is ${vmax}: vmin must not be the larger one`);
  const map = checkChoice('imshow', 'cmap', cmap, colorMaps);
  const { xscale, yscale } = currentTarget().panel;
  if (xscale || yscale) throw new Error('imshow: an image has cells of one size, so its axes cannot be logarithmic');
  return addMark({ type: 'image', ...grid, cmap: map, vmin, vmax });
}

/**
 * Puts a colour bar beside the last image, or the last contours.
 * Source: https://matplotlib.org/stable/api/_as_gen/matplotlib.pyplot.colorbar.html
 */
export function colorbar(): OpenFigure {
  const { figure, panel } = currentTarget();
  const mapped = panel.marks.filter((mark) => mark.type === 'image' || mark.type === 'contour').at(-1);
  if (mapped === undefined) {
    throw new Error('colorbar: there is no image yet: call imshow before it');
  }
  mapped.colorbar = true;
  return figure;
}

function findExtent(values: Gapped): [number, number] {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    if (value === null) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return low <= high ? [low, high] : [0, 1];
}
