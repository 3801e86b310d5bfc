import { colorAt } from './color-map.ts';
import type { Level } from './contour-levels.ts';
import { colorbarGap, colorbarWidth, type Layout } from './panel-layout.ts';
import { createScale, type Scale } from './scale.ts';
import { element, escapeText } from './svg-text.ts';

/** The colours of an image or of contours beside it, from the lowest value, below, to the highest. */
export function drawColorbar({ frame, colorbar }: Layout, id: string): string[] {
  if (colorbar === undefined) return [];
  const { low, high, colors, ticks } = colorbar;
  const left = frame.right + colorbarGap;
  const y = createScale({ type: 'linear', domain: [low, high], range: [frame.bottom, frame.top] });
  const place = { x: left, y: frame.top, width: colorbarWidth, height: frame.bottom - frame.top };
  const edge = (fill: string) => ({ ...place, fill, stroke: 'currentColor', 'stroke-opacity': '0.6' });
  const inside =
    'levels' in colors
      ? [...colors.levels.map((level) => drawLevel(level, left, y)), element('rect', edge('none'))]
      : [drawGradient(`${id}-colors`, (t) => colorAt(colors.map, t)), element('rect', edge(`url(#${id}-colors)`))];
  const labels = ticks.map(({ value, label }) =>
    element('text', { x: left + colorbarWidth + 7, y: y(value) + 6 }, [escapeText(label)]),
  );
  return [...inside, element('g', { class: 'plot-ticks', fill: 'currentColor', 'fill-opacity': '0.8' }, labels)];
}

function drawGradient(id: string, color: (t: number) => string): string {
  const stops = Array.from({ length: 17 }, (_, index) =>
    element('stop', { offset: String(index / 16), 'stop-color': color(index / 16) }),
  );
  return element('linearGradient', { id, x1: '0', y1: '1', x2: '0', y2: '0' }, stops);
}

/** An area between two heights, or a line at one. */
function drawLevel({ from, to, paint }: Level, x: number, y: Scale): string {
  if (from === to) return element('rect', { x, y: y(to) - 1, width: colorbarWidth, height: 2, fill: paint });
  return element('rect', { x, y: y(to), width: colorbarWidth, height: y(from) - y(to), fill: paint });
}
