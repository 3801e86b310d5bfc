import type { BandMark, BarMark, HistogramMark } from './figure.ts';
import { formatPoint, type Point } from './marker-path.ts';
import type { Layout } from './panel-layout.ts';
import { findPoints } from './stroke.ts';
import { element, formatLength } from './svg-text.ts';

export function drawBars(mark: BarMark, layout: Layout, paint: string): string {
  const d = mark.x.map((x, index) => {
    const height = mark.height[index] ?? null;
    return x === null || height === null ? '' : formatBar(x - mark.width / 2, x + mark.width / 2, height, layout, 0);
  });
  return element('path', { d: d.join(''), fill: paint, opacity: mark.alpha });
}

/** Bars of a histogram touch; a hair of paper between them, where they are wide enough for it, tells them apart. */
export function drawHistogram(mark: HistogramMark, layout: Layout, paint: string): string {
  const { edges, heights } = mark;
  const first = layout.x(edges[0] ?? 0);
  const last = layout.x(edges.at(-1) ?? 0);
  const gap = Math.abs(last - first) / heights.length > 8 ? 0.5 : 0;
  const d = heights.map((height, index) => {
    const [from = 0, to = 0] = edges.slice(index, index + 2);
    return height === 0 ? '' : formatBar(from, to, height, layout, gap);
  });
  return element('path', { d: d.join(''), fill: paint, opacity: mark.alpha });
}

/** One bar from the ground; empty where it has no place on a logarithmic axis. */
function formatBar(from: number, to: number, height: number, layout: Layout, gap: number): string {
  const left = layout.x(from);
  const right = layout.x(to);
  const top = layout.y(height);
  if (Number.isNaN(left + right + top)) return '';
  const inward = Math.sign(right - left) * gap;
  const ground = formatLength(layout.ground);
  const start = formatPoint([left + inward, layout.ground]);
  return `M${start}V${formatLength(top)}H${formatLength(right - inward)}V${ground}Z`;
}

/** The area between two lines: each run of points without a gap is a closed outline of its own. */
export function drawBand(mark: BandMark, layout: Layout, paint: string): string[] {
  const upper = findPoints(mark.x, mark.y1, layout);
  const lower = findPoints(mark.x, mark.y2, layout);
  const outlines: string[] = [];
  let run: [Point, Point][] = [];
  for (let index = 0; index <= upper.length; index++) {
    const [top, bottom] = [upper[index], lower[index]];
    if (top && bottom) {
      run.push([top, bottom]);
      continue;
    }
    // A single point has no area.
    if (run.length > 1) {
      const corners = [...run.map(([point]) => point), ...run.reverse().map(([, point]) => point)];
      outlines.push(`M${corners.map(formatPoint).join('L')}Z`);
    }
    run = [];
  }
  if (outlines.length === 0) return [];
  return [element('path', { d: outlines.join(''), fill: paint, opacity: mark.alpha })];
}
