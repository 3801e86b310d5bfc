import { lineMarkerDiameter, scatterMarkerDiameter } from './draw-marks.ts';
import type { Mark, Panel } from './figure.ts';
import { drawMarkers, type Point } from './marker-path.ts';
import { strokeOf } from './stroke.ts';
import { element, escapeText } from './svg-text.ts';
import { estimateWidth, lineHeight, shortenText } from './text-width.ts';

/** The labels of a panel and where each stands, from the upper left corner of the legend. */
export interface Legend {
  entries: { mark: Mark; paint: string; text: string; x: number; y: number }[];
  width: number;
  height: number;
}

const symbolWidth = 30;
const gap = 8;
const padding = 8;

/** The labels one below the other, for a corner; undefined when there is nothing to explain. */
export function stackLegend(panel: Panel, paints: readonly string[], width: number): Legend | undefined {
  const texts = findTexts(panel, paints, width - symbolWidth - gap - 2 * padding);
  if (texts.length === 0) return undefined;
  return {
    entries: texts.map((entry, index) => ({ ...entry, x: padding, y: padding + index * lineHeight })),
    width: Math.max(...texts.map(({ text }) => estimateWidth(text))) + symbolWidth + gap + 2 * padding,
    height: texts.length * lineHeight + 2 * padding,
  };
}

/** The labels side by side in lines of `width`, for the space above the data. */
export function lineUpLegend(panel: Panel, paints: readonly string[], width: number): Legend {
  let x = 0;
  let y = 0;
  const entries = findTexts(panel, paints, width - symbolWidth - gap).map((entry) => {
    const length = symbolWidth + gap + estimateWidth(entry.text);
    if (x > 0 && x + length > width) {
      x = 0;
      y += lineHeight;
    }
    const placed = { ...entry, x, y };
    x += length + 16;
    return placed;
  });
  return { entries, width, height: y + lineHeight };
}

export function drawLegend(legend: Legend, [left, top]: Point): string {
  const entries = legend.entries.map(({ mark, paint, text, x, y }) => {
    const middle = top + y + lineHeight / 2;
    const words = { x: left + x + symbolWidth + gap, y: middle + 6, fill: 'currentColor' };
    return drawSymbol(mark, paint, left + x, middle) + element('text', words, [escapeText(text)]);
  });
  return element('g', { class: 'plot-legend' }, entries);
}

function findTexts(panel: Panel, paints: readonly string[], width: number) {
  return panel.marks.flatMap((mark, index) => {
    if (!('label' in mark) || !mark.label) return [];
    return [{ mark, paint: paints[index] ?? 'currentColor', text: shortenText(mark.label, width) }];
  });
}

function drawSymbol(mark: Mark, paint: string, x: number, y: number): string {
  const centre: Point = [x + symbolWidth / 2, y];
  if (mark.type === 'bar' || mark.type === 'histogram' || mark.type === 'band') {
    return element('rect', { x: x + 6, y: y - 7, width: 18, height: 14, fill: paint, opacity: mark.alpha });
  }
  if (mark.type === 'scatter') {
    return drawMarkers([centre], mark.marker, Math.min(16, scatterMarkerDiameter(mark)), paint, mark.alpha);
  }
  if (mark.type === 'image' || mark.type === 'contour' || mark.type === 'text') return '';
  const d = `M${x},${y}h${symbolWidth}`;
  const line = mark.style === 'none' ? '' : element('path', { d, ...strokeOf(mark, paint) });
  const marker = mark.type === 'line' && mark.marker;
  return line + (marker ? drawMarkers([centre], marker, lineMarkerDiameter, paint, mark.alpha) : '');
}
