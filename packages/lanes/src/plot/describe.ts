import type { Figure, Gapped, ImageMark, LineMark, Mark } from './figure.ts';
import { formatNumber } from './format-number.ts';

const kinds: Record<Mark['type'], string> = {
  line: 'line chart',
  scatter: 'scatter plot',
  bar: 'bar chart',
  histogram: 'histogram',
  band: 'figure',
  image: 'image',
  contour: 'contour plot',
  hlines: 'figure',
  vlines: 'figure',
  hline: 'figure',
  vline: 'figure',
  text: 'figure',
};

/** At most so many marks are told one by one. */
const mostTold = 6;

/** The short name of a figure: its title, or what kind it is. */
export function nameFigure(figure: Figure): string {
  return figure.title || capitalize(findKind(figure));
}

/** One to a few sentences made from the figure itself, for those who do not see it. */
export function describeFigure(figure: Figure): string {
  const kind = findKind(figure);
  const article = /^[aeiou]/.test(kind) ? 'An' : 'A';
  const told = figure.marks.slice(0, mostTold).flatMap((mark) => describeMark(mark, figure));
  const left = figure.marks.length - mostTold;
  return [
    `${article} ${kind}${figure.title ? ` titled ${quote(figure.title)}` : ''}.`,
    describeAxes(figure),
    ...told,
    left > 0 ? `And ${left} more.` : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function findKind(figure: Figure): string {
  const mark = figure.marks.find(({ type }) => kinds[type] !== 'figure');
  if (mark === undefined) return figure.marks.length === 0 ? 'empty figure' : 'figure';
  return kinds[mark.type];
}

function describeAxes(figure: Figure): string {
  const points = figure.marks.flatMap(findKnownPoints);
  const named = figure.marks.some((mark) => mark.type === 'bar' && mark.names !== undefined);
  const across = named ? '' : describeRange(points.map(([x]) => x));
  const horizontal = [figure.xlabel, across].filter(Boolean).join(' ');
  const vertical = [figure.ylabel, describeRange(points.map(([, y]) => y))].filter(Boolean).join(' ');
  const parts = [horizontal && `horizontal: ${horizontal}`, vertical && `vertical: ${vertical}`].filter(Boolean);
  return parts.length === 0 ? '' : `${capitalize(parts.join('; '))}.`;
}

/** The points of a mark without those in a gap. */
function findKnownPoints(mark: Mark): [x: number, y: number][] {
  if (mark.type !== 'line' && mark.type !== 'scatter' && mark.type !== 'bar') return [];
  const heights = mark.type === 'bar' ? mark.height : mark.y;
  return mark.x.flatMap((x, index): [number, number][] => {
    const y = heights[index] ?? null;
    return x === null || y === null ? [] : [[x, y]];
  });
}

function describeMark(mark: Mark, figure: Figure): string[] {
  switch (mark.type) {
    case 'line':
      return [describeLine(mark, figure)];
    case 'scatter':
      return [`${count(mark.x.length, 'point')}${mark.label ? ` ${quote(mark.label)}` : ''}.`];
    case 'bar': {
      const name = (index: number) => mark.names?.[index] ?? show(mark.x[index]);
      const [lowest, highest] = findEnds(mark.height);
      const bars = `${count(mark.x.length, 'bar')}${mark.label ? ` ${quote(mark.label)}` : ''}`;
      if (lowest < 0) return [`${bars}, all empty.`];
      if (mark.x.length < 2) return [`${bars}, ${name(0)}, with ${show(mark.height[0])}.`];
      return [
        `${bars}: the highest is ${name(highest)} with ${show(mark.height[highest])}, the lowest ${name(lowest)} with ${show(mark.height[lowest])}.`,
      ];
    }
    case 'image':
      return [describeImage(mark)];
    case 'hline':
      return [`A horizontal line${mark.label ? ` ${quote(mark.label)}` : ''} at ${show(mark.y)}.`];
    case 'vline':
      return [`A vertical line${mark.label ? ` ${quote(mark.label)}` : ''} at ${show(mark.x)}.`];
    case 'histogram':
    case 'band':
    case 'contour':
    case 'hlines':
    case 'vlines':
      return [];
    case 'text':
      return [`The words ${quote(mark.text)} at ${show(mark.x)}, ${show(mark.y)}.`];
  }
}

/** What a line does from left to right: rises, falls, stays, or turns. */
function describeLine(mark: LineMark, figure: Figure): string {
  const lines = figure.marks.filter(({ type }) => type === 'line');
  const name = mark.label
    ? `The line ${quote(mark.label)}`
    : lines.length === 1
      ? 'The line'
      : `Line ${lines.indexOf(mark) + 1}`;
  const known = findKnownPoints(mark);
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

function describeImage({ rows, columns, values }: ImageMark): string {
  const range = describeRange(values);
  return `${count(rows, 'row')} and ${count(columns, 'column')} of values${range ? ` ${range}` : ', all missing'}.`;
}

/** Where the smallest and the largest number stand; -1 when all are gaps. */
function findEnds(values: Gapped): [lowest: number, highest: number] {
  let lowest = -1;
  let highest = -1;
  for (const [index, value] of values.entries()) {
    if (value === null) continue;
    if (lowest < 0 || value < (values[lowest] ?? 0)) lowest = index;
    if (highest < 0 || value > (values[highest] ?? 0)) highest = index;
  }
  return [lowest, highest];
}

function describeRange(values: Gapped): string {
  const [lowest, highest] = findEnds(values);
  if (lowest < 0) return '';
  if (values[lowest] === values[highest]) return `only ${show(values[lowest])}`;
  return `from ${show(values[lowest])} to ${show(values[highest])}`;
}

/** Three digits: a sentence is heard, not read. */
function show(value: number | null | undefined): string {
  return value === null || value === undefined ? 'nothing' : formatNumber(value, 3);
}

function count(number: number, noun: string): string {
  return number === 1 ? `1 ${noun}` : `${number} ${noun}s`;
}

function quote(text: string): string {
  return `“${text}”`;
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
