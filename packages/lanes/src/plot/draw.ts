import { findPaints } from './colors.ts';
import { describeFigure, nameFigure } from './describe.ts';
import { drawAxes, drawColorbar, drawGrid, drawLabels } from './draw-axes.ts';
import { drawLegend, findFreeCorner, lineUpLegend, stackLegend } from './draw-legend.ts';
import { drawMarks, drawTexts } from './draw-marks.ts';
import type { Figure } from './figure.ts';
import { findLayout, type Layout } from './layout.ts';
import { element, escapeText } from './svg-text.ts';
import { fontSize, lineHeight } from './text-width.ts';

export interface DrawOptions {
  /** Begins the names of the picture's parts, which must be unique in a page. Default: made from the figure. */
  id?: string;
}

/**
 * Draws a figure as SVG text, without a document: the same figure always gives the same bytes. The picture has no size
 * of its own, so it fills its place; its ink is `currentColor`, its font `--plot-font`, the colours of its lines are
 * `--plot-0` … `--plot-9`, and each has a default.
 */
export function drawFigure(figure: Figure, options: DrawOptions = {}): string {
  const paints = findPaints(figure);
  const { layout, legend } = placeLegend(figure, paints);
  const { frame } = layout;
  const marks = drawMarks(figure, layout, paints);
  const description = describeFigure(figure);
  const id = options.id ?? makeId(description, marks);
  if (!/^[A-Za-z][\w-]*$/.test(id)) {
    throw new RangeError('drawFigure: the id was expected to be a letter followed by letters, digits, - and _');
  }
  // A little more than the frame, so that a line on its edge keeps its width.
  const clip = {
    x: frame.left - 3,
    y: frame.top - 3,
    width: frame.right - frame.left + 6,
    height: frame.bottom - frame.top + 6,
  };
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    class: 'plot',
    viewBox: `0 0 ${Math.round(layout.width)} ${Math.round(layout.height)}`,
    role: 'img',
    'aria-labelledby': `${id}-title ${id}-desc`,
    'font-family': 'var(--plot-font, system-ui, sans-serif)',
    'font-size': fontSize,
  };
  return element('svg', root, [
    element('title', { id: `${id}-title` }, [escapeText(nameFigure(figure))]),
    element('desc', { id: `${id}-desc` }, [escapeText(description)]),
    element('clipPath', { id: `${id}-clip` }, [element('rect', clip)]),
    ...(figure.grid ? [drawGrid(layout)] : []),
    element('g', { 'clip-path': `url(#${id}-clip)` }, marks),
    ...drawAxes(figure, layout),
    ...drawColorbar(layout, id),
    ...drawTexts(figure, layout, paints),
    ...drawLabels(layout),
    legend,
  ]);
}

/** In a free corner of the data, or, when there is none, in lines above. */
function placeLegend(figure: Figure, paints: readonly string[]): { layout: Layout; legend: string } {
  const layout = findLayout(figure, 0);
  const { left, right } = layout.frame;
  const stack = figure.legend ? stackLegend(figure, paints, right - left) : undefined;
  if (stack === undefined) return { layout, legend: '' };
  const corner = findFreeCorner(figure, layout, stack);
  if (corner) return { layout, legend: drawLegend(stack, corner) };
  const line = lineUpLegend(figure, paints, right - left);
  const lower = findLayout(figure, line.height + 4);
  const top = 8 + (lower.title.length + lower.ylabel.length) * lineHeight;
  return { layout: lower, legend: drawLegend(line, [lower.edge, top]) };
}

/** FNV-1a of what is drawn, so that two figures in a page hardly ever share an id. */
function makeId(...drawn: (string | string[])[]): string {
  let hash = 0x811c9dc5;
  for (const character of drawn.flat().join('')) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return `plot-${(hash >>> 0).toString(36)}`;
}
