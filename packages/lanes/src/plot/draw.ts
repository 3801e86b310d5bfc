import { describeFigure, nameFigure } from './describe.ts';
import { drawAxes, drawGrid, drawLabels, drawNote } from './draw-axes.ts';
import { drawColorbar } from './draw-colorbar.ts';
import { drawLines } from './draw-lines.ts';
import { drawMarks } from './draw-marks.ts';
import { drawTexts } from './draw-text.ts';
import type { Figure } from './figure.ts';
import type { Layout } from './panel-layout.ts';
import { placeFigure } from './place-legend.ts';
import { element, escapeText } from './svg-text.ts';
import { fontSize, margin } from './text-width.ts';

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
  const { layout, legends } = placeFigure(figure);
  const marks = layout.panels.map(drawMarks);
  const description = describeFigure(figure);
  const id = options.id ?? makeId(description, marks.flat());
  if (!/^[A-Za-z][\w-]*$/.test(id)) {
    throw new RangeError('drawFigure: the id was expected to be a letter followed by letters, digits, - and _');
  }
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    class: 'plot',
    viewBox: `0 0 ${Math.round(layout.width)} ${Math.round(layout.height)}`,
    role: 'img',
    'aria-labelledby': `${id}-title ${id}-desc`,
    'font-family': 'var(--plot-font, system-ui, sans-serif)',
    'font-size': fontSize,
  };
  const panels = layout.panels.map((panel, index) => {
    // The only panel has the plain names.
    const name = figure.subplots ? `${id}-${index + 1}` : id;
    return drawPanel(panel, name, marks[index] ?? [], legends[index] ?? '');
  });
  const headingStyle = {
    class: 'plot-title',
    'font-size': fontSize * 1.12,
    'font-weight': '600',
    'text-anchor': 'middle',
  };
  return element('svg', root, [
    element('title', { id: `${id}-title` }, [escapeText(nameFigure(figure))]),
    element('desc', { id: `${id}-desc` }, [escapeText(description)]),
    ...drawLines(layout.heading, layout.width / 2, margin + fontSize, headingStyle),
    ...panels.flat(),
  ]);
}

function drawPanel(layout: Layout, id: string, marks: string[], legend: string): string[] {
  const { frame } = layout;
  // A little more than the frame, so that a line on its edge keeps its width.
  const clip = {
    x: frame.left - 3,
    y: frame.top - 3,
    width: frame.right - frame.left + 6,
    height: frame.bottom - frame.top + 6,
  };
  return [
    element('clipPath', { id: `${id}-clip` }, [element('rect', clip)]),
    ...(layout.panel.grid ? [drawGrid(layout)] : []),
    element('g', { 'clip-path': `url(#${id}-clip)` }, marks),
    ...drawAxes(layout),
    ...drawColorbar(layout, id),
    ...drawTexts(layout),
    ...drawNote(layout),
    ...drawLabels(layout),
    legend,
  ];
}

/** FNV-1a of what is drawn, so that two figures in a page hardly ever share an id. */
function makeId(...drawn: (string | string[])[]): string {
  let hash = 0x811c9dc5;
  for (const character of drawn.flat().join('')) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return `plot-${(hash >>> 0).toString(36)}`;
}
