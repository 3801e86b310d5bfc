import { colorAt } from './color-map.ts';
import type { Figure } from './figure.ts';
import { colorbarGap, colorbarWidth, type Layout } from './layout.ts';
import { createScale } from './scale.ts';
import { element, escapeText, formatLength } from './svg-text.ts';
import { fontSize, lineHeight } from './text-width.ts';

/** Faint lines at the ticks, below everything else. */
export function drawGrid({ frame, x, y, xTicks, yTicks }: Layout): string {
  const [left, right, top, bottom] = [frame.left, frame.right, frame.top, frame.bottom].map(formatLength);
  const d = [
    ...xTicks.map(({ value }) => `M${formatLength(x(value))},${bottom}V${top}`),
    ...yTicks.map(({ value }) => `M${left},${formatLength(y(value))}H${right}`),
  ];
  return element('path', { class: 'plot-grid', d: d.join(''), stroke: 'currentColor', opacity: '0.14' });
}

/** The lower and the left axis with their numbers; round an image all four edges, as its own may be white. */
export function drawAxes(figure: Figure, { frame, x, y, xTicks, yTicks }: Layout): string[] {
  const [left, right, top, bottom] = [frame.left, frame.right, frame.top, frame.bottom].map(formatLength);
  const hasImage = figure.marks.some((mark) => mark.type === 'image');
  const d = [
    `M${left},${top}V${bottom}H${right}${hasImage ? `V${top}Z` : ''}`,
    ...xTicks.map(({ value }) => `M${formatLength(x(value))},${bottom}v5`),
    ...yTicks.map(({ value }) => `M${left},${formatLength(y(value))}h-5`),
  ];
  const below = frame.bottom + 10 + fontSize * 0.75;
  return [
    element('path', { class: 'plot-axis', d: d.join(''), fill: 'none', stroke: 'currentColor', opacity: '0.6' }),
    element(
      'g',
      { class: 'plot-ticks', fill: 'currentColor', 'fill-opacity': '0.8', 'text-anchor': 'middle' },
      xTicks.map(({ value, label }) => element('text', { x: x(value), y: below }, [escapeText(label)])),
    ),
    element(
      'g',
      { class: 'plot-ticks', fill: 'currentColor', 'fill-opacity': '0.8', 'text-anchor': 'end' },
      yTicks.map(({ value, label }) => element('text', { x: frame.left - 9, y: y(value) + 6 }, [escapeText(label)])),
    ),
  ];
}

/** Title and ylabel above the data, xlabel below. */
export function drawLabels({ frame, height, edge, title, xlabel, ylabel }: Layout): string[] {
  const lines = (texts: string[], x: number, y: number, attributes: Record<string, string | number>) =>
    texts.map((text, index) =>
      element('text', { ...attributes, x, y: y + index * lineHeight, fill: 'currentColor' }, [escapeText(text)]),
    );
  const firstLine = 6 + fontSize;
  const middle = (frame.left + frame.right) / 2;
  const lastLine = height - 9 - (xlabel.length - 1) * lineHeight;
  const xLine = Math.min(lastLine, frame.bottom + 36 + fontSize * 0.75);
  return [
    ...lines(title, edge, firstLine, { class: 'plot-title', 'font-size': fontSize * 1.12, 'font-weight': '600' }),
    ...lines(ylabel, edge, firstLine + title.length * lineHeight, { class: 'plot-label' }),
    ...lines(xlabel, middle, xLine, { class: 'plot-label', 'text-anchor': 'middle' }),
  ];
}

/** The colours of an image from vmin, below, to vmax, beside it. */
export function drawColorbar({ frame, colorbar }: Layout, id: string): string[] {
  if (colorbar === undefined) return [];
  const { image, ticks } = colorbar;
  const left = frame.right + colorbarGap;
  const y = createScale(image.vmin, image.vmax, frame.bottom, frame.top);
  const stops = Array.from({ length: 17 }, (_, index) =>
    element('stop', { offset: String(index / 16), 'stop-color': colorAt(image.cmap, index / 16) }),
  );
  const place = { x: left, y: frame.top, width: colorbarWidth, height: frame.bottom - frame.top };
  return [
    element('linearGradient', { id: `${id}-colors`, x1: '0', y1: '1', x2: '0', y2: '0' }, stops),
    element('rect', { ...place, fill: `url(#${id}-colors)`, stroke: 'currentColor', 'stroke-opacity': '0.6' }),
    element(
      'g',
      { class: 'plot-ticks', fill: 'currentColor', 'fill-opacity': '0.8' },
      ticks.map(({ value, label }) =>
        element('text', { x: left + colorbarWidth + 7, y: y(value) + 6 }, [escapeText(label)]),
      ),
    ),
  ];
}
