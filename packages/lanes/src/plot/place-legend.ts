import { findPaints } from './colors.ts';
import { drawLegend, type Legend, lineUpLegend, stackLegend } from './draw-legend.ts';
import type { Figure } from './figure.ts';
import { type FigureLayout, findLayout } from './layout.ts';
import { findFreeCorner } from './legend-space.ts';
import type { Layout } from './panel-layout.ts';
import { lineHeight } from './text-width.ts';

/** A figure with all its parts in their places, and the legend of each panel as SVG text. */
export interface PlacedFigure {
  layout: FigureLayout;
  legends: string[];
}

/** Each legend in a free corner of its data, or, when there is none, in lines above. */
export function placeFigure(figure: Figure): PlacedFigure {
  const layout = findLayout(figure);
  const lines: (Legend | undefined)[] = [];
  const legends = layout.panels.map((panel, index) => {
    const stack = stackFor(panel);
    if (stack === undefined) return '';
    const corner = findFreeCorner(panel, stack);
    if (corner) return drawLegend(stack, corner);
    lines[index] = lineUpLegend(panel.panel, findPaints(panel.panel), panel.frame.right - panel.frame.left);
    return '';
  });
  if (lines.length === 0) return { layout, legends };
  const heights = layout.panels.map((_, index) => (lines[index] ? lines[index].height + 4 : 0));
  const lower = findLayout(figure, heights);
  return { layout: lower, legends: lower.panels.map((panel, index) => drawAgain(panel, lines[index])) };
}

function stackFor({ panel, frame }: Layout): Legend | undefined {
  return panel.legend ? stackLegend(panel, findPaints(panel), frame.right - frame.left) : undefined;
}

/** With legends above some data all frames have moved, so each legend is placed once more. */
function drawAgain(panel: Layout, line: Legend | undefined): string {
  if (line)
    return drawLegend(line, [panel.edge, panel.textTop + 2 + (panel.title.length + panel.ylabel.length) * lineHeight]);
  const stack = stackFor(panel);
  if (stack === undefined) return '';
  // Its corner was free, and a lower frame has hardly less of it.
  const corner = findFreeCorner(panel, stack) ?? [panel.frame.right - stack.width, panel.frame.top];
  return drawLegend(stack, corner);
}
