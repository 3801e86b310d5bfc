import { hasImage } from './axis.ts';
import { drawLines } from './draw-lines.ts';
import type { Layout } from './panel-layout.ts';
import { element, escapeText, formatLength } from './svg-text.ts';
import { fontSize, lineHeight, wrapText } from './text-width.ts';
import type { Tick } from './ticks.ts';

/** Faint lines at the ticks, below everything else. */
export function drawGrid({ frame, x, y, xTicks, yTicks }: Layout): string {
  const [left, right, top, bottom] = [frame.left, frame.right, frame.top, frame.bottom].map(formatLength);
  const d = [
    ...xTicks.filter(isLabelled).map(({ value }) => `M${formatLength(x(value))},${bottom}V${top}`),
    ...yTicks.filter(isLabelled).map(({ value }) => `M${left},${formatLength(y(value))}H${right}`),
  ];
  return element('path', { class: 'plot-grid', d: d.join(''), stroke: 'currentColor', opacity: '0.14' });
}

/** The lower and the left axis with their numbers; round an image all four edges, as its own may be white. */
export function drawAxes({ panel, frame, x, y, xTicks, yTicks, hidesX, hidesY }: Layout): string[] {
  const [left, right, top, bottom] = [frame.left, frame.right, frame.top, frame.bottom].map(formatLength);
  const d = [
    `M${left},${top}V${bottom}H${right}${hasImage(panel) ? `V${top}Z` : ''}`,
    ...xTicks.map((tick) => `M${formatLength(x(tick.value))},${bottom}v${tickLength(tick)}`),
    ...yTicks.map((tick) => `M${left},${formatLength(y(tick.value))}h-${tickLength(tick)}`),
  ];
  const below = frame.bottom + 10 + fontSize * 0.75;
  const ink = { class: 'plot-ticks', fill: 'currentColor', 'fill-opacity': '0.8' };
  const xLabels = xTicks.filter(isLabelled).map(({ value, label }) => write(x(value), below, label));
  const yLabels = yTicks.filter(isLabelled).map(({ value, label }) => write(frame.left - 9, y(value) + 6, label));
  return [
    element('path', { class: 'plot-axis', d: d.join(''), fill: 'none', stroke: 'currentColor', opacity: '0.6' }),
    ...(hidesX ? [] : [element('g', { ...ink, 'text-anchor': 'middle' }, xLabels)]),
    ...(hidesY ? [] : [element('g', { ...ink, 'text-anchor': 'end' }, yLabels)]),
  ];
}

/** Title and ylabel above the data, xlabel below. */
export function drawLabels({ room, frame, edge, textTop, hidesX, title, xlabel, ylabel }: Layout): string[] {
  const firstLine = textTop + fontSize;
  const middle = (frame.left + frame.right) / 2;
  const lastLine = room.bottom - 9 - (xlabel.length - 1) * lineHeight;
  const xLine = Math.min(lastLine, frame.bottom + (hidesX ? 12 : 36) + fontSize * 0.75);
  return [
    ...drawLines(title, edge, firstLine, titleStyle),
    ...drawLines(ylabel, edge, firstLine + title.length * lineHeight, { class: 'plot-label' }),
    ...drawLines(xlabel, middle, xLine, { class: 'plot-label', 'text-anchor': 'middle' }),
  ];
}

/** What stands in place of data where there is nothing to see. */
export function drawNote({ frame, note }: Layout): string[] {
  if (note === undefined) return [];
  const lines = wrapText(note, frame.right - frame.left);
  const top = (frame.top + frame.bottom - (lines.length - 2) * lineHeight) / 2;
  return drawLines(lines, (frame.left + frame.right) / 2, top, { class: 'plot-note', 'text-anchor': 'middle' });
}

const titleStyle = { class: 'plot-title', 'font-size': fontSize * 1.12, 'font-weight': '600' };

function write(x: number, y: number, label: string): string {
  return element('text', { x, y }, [escapeText(label)]);
}

function isLabelled({ label }: Tick): boolean {
  return label !== '';
}

/** Between the labelled ticks of a logarithmic axis there are short ones. */
function tickLength(tick: Tick): number {
  return isLabelled(tick) ? 5 : 3;
}
