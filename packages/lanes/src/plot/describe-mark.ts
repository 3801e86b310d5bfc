import { findLevels } from './contour-levels.ts';
import type {
  BandMark,
  BarMark,
  ContourMark,
  HistogramMark,
  ImageMark,
  LineMark,
  Mark,
  Panel,
  TextMark,
} from './figure.ts';
import { findKnownPoints } from './known-points.ts';
import { count, describeRange, findEnds, list, named, quote, show } from './phrases.ts';

/** One mark of a panel in a sentence. */
export function describeMark(mark: Mark, panel: Panel): string {
  switch (mark.type) {
    case 'line':
      return describeLine(mark, panel);
    case 'scatter':
      return `${count(mark.x.length, 'point')}${named(mark.label)}.`;
    case 'bar':
      return describeBars(mark);
    case 'histogram':
      return describeHistogram(mark);
    case 'band':
      return describeBand(mark);
    case 'image':
      return `${describeGrid(mark)}.`;
    case 'contour':
      return describeContours(mark);
    case 'hline':
      return `A horizontal line${named(mark.label)} at ${show(mark.y)}.`;
    case 'vline':
      return `A vertical line${named(mark.label)} at ${show(mark.x)}.`;
    case 'hlines':
      return `${count(mark.y.length, 'horizontal line')}${named(mark.label)} at ${list(mark.y)}.`;
    case 'vlines':
      return `${count(mark.x.length, 'vertical line')}${named(mark.label)} at ${list(mark.x)}.`;
    case 'text':
      return describeText(mark);
  }
}

/** What a line does from left to right: rises, falls, stays, or turns. */
function describeLine(mark: LineMark, panel: Panel): string {
  const lines = panel.marks.filter(({ type }) => type === 'line');
  const name = mark.label
    ? `The line ${quote(mark.label)}`
    : lines.length === 1
      ? 'The line'
      : `Line ${lines.indexOf(mark) + 1}`;
  const known = findKnownPoints(mark, panel);
  if (known.length === 0) return `${name} has no points.`;
  const heights = known.map(([, y]) => y);
  const from = heights[0] ?? 0;
  const to = heights.at(-1) ?? 0;
  const gaps = mark.y.length - known.length;
  const end = gaps > 0 ? `, with ${count(gaps, 'point')} missing.` : '.';
  const rises = heights.every((height, index) => index === 0 || height >= (heights[index - 1] ?? 0));
  const falls = heights.every((height, index) => index === 0 || height <= (heights[index - 1] ?? 0));
  if (rises && falls) return `${name} stays at ${show(from)}${end}`;
  const verb = rises ? 'rises' : 'falls';
  if (rises || falls) {
    const flat = heights.findIndex((height) => height !== from) - 1;
    if (flat < 2) return `${name} ${verb} from ${show(from)} to ${show(to)}${end}`;
    return `${name} stays at ${show(from)} until ${show(known[flat]?.[0])}, then ${verb} to ${show(to)}${end}`;
  }
  const [lowest, highest] = findEnds(heights);
  const place = (index: number) => `${show(heights[index])} at ${show(known[index]?.[0])}`;
  return `${name} goes from ${show(from)} to ${show(to)}; its lowest point is ${place(lowest)}, its highest ${place(highest)}${end}`;
}

function describeBars(mark: BarMark): string {
  const name = (index: number) => mark.names?.[index] ?? show(mark.x[index]);
  const [lowest, highest] = findEnds(mark.height);
  const bars = `${count(mark.x.length, 'bar')}${named(mark.label)}`;
  if (lowest < 0) return `${bars}, all empty.`;
  if (mark.x.length < 2) return `${bars}, ${name(0)}, with ${show(mark.height[0])}.`;
  return `${bars}: the highest is ${name(highest)} with ${show(mark.height[highest])}, the lowest ${name(lowest)} with ${show(mark.height[lowest])}.`;
}

function describeHistogram({ edges, heights, density, label }: HistogramMark): string {
  const [, highest] = findEnds(heights);
  const intervals = `${count(heights.length, 'interval')}${named(label)} ${describeRange(edges)}`;
  const place = describeRange(edges.slice(highest, highest + 2));
  if (density) return `${intervals}: the densest goes ${place}, with a density of ${show(heights[highest])}.`;
  const total = heights.reduce((sum, height) => sum + height, 0);
  return `${intervals}: the fullest goes ${place} and holds ${show(heights[highest])} of ${show(total)} numbers.`;
}

function describeBand({ x, y1, y2, label }: BandMark): string {
  const heights = x.map((place, index) => {
    const [first = null, second = null] = [y1[index], y2[index]];
    return place === null || first === null || second === null ? null : Math.abs(second - first);
  });
  const [narrowest, widest] = findEnds(heights);
  const area = `An area${named(label)} between two lines`;
  if (widest < 0) return `${area}, which is empty.`;
  const seen = x.filter((_, index) => heights[index] !== null);
  const where = `for x ${describeRange(seen)}`;
  if (heights[narrowest] === heights[widest]) return `${area}, ${show(heights[widest])} apart, ${where}.`;
  const place = (index: number) => `${show(heights[index])} apart at ${show(x[index])}`;
  return `${area} ${where}: ${place(narrowest)}, where they are closest, and ${place(widest)}, where they are farthest.`;
}

function describeGrid({ rows, columns, values }: ImageMark | ContourMark): string {
  const range = describeRange(values);
  return `${count(rows, 'row')} and ${count(columns, 'column')} of values${range ? ` ${range}` : ', all missing'}`;
}

function describeContours(mark: ContourMark): string {
  const [lowest, highest] = findEnds(mark.values);
  if (lowest < 0) return `${describeGrid(mark)}.`;
  const place = (index: number) =>
    `${show(mark.x[index % mark.columns])}, ${show(mark.y[Math.floor(index / mark.columns)])}`;
  const levels = findLevels(mark);
  const heights = describeRange(levels.flatMap(({ from, to }) => [from, to]));
  const shown = `${count(levels.length, mark.filled ? 'area' : 'line')}${heights && ` at heights ${heights}`}`;
  return `${describeGrid(mark)}, lowest at ${place(lowest)} and highest at ${place(highest)}, in ${shown}.`;
}

function describeText({ text, x, y, arrow }: TextMark): string {
  if (arrow) return `The words ${quote(text)} with an arrow to ${show(arrow.x)}, ${show(arrow.y)}.`;
  return `The words ${quote(text)} at ${show(x)}, ${show(y)}.`;
}
