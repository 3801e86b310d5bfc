import type { Corner } from './contour.ts';
import { size, toPicture } from './plane-picture.ts';
import type { Plane } from './scene.ts';
import { type Line, linesOf, type Weights } from './weights.ts';

/** How far, as a part of the view, an arrow reaches for each unit of the weights' length. */
const reach = 0.022;
const shortest = 0.05;

/** How far from the middle to the end of each line its name stands: not all alike, as lines often meet. */
const labelParts = [0.8, 0.62, 0.7, 0.54];

/** The point of a line that is nearest to a given place. */
export function findFoot({ w1, w2, b }: Line, x1: number, x2: number): Corner {
  const away = (w1 * x1 + w2 * x2 + b) / (w1 * w1 + w2 * w2);
  return [x1 - away * w1, x2 - away * w2];
}

/** Where the arrow of a line ends that starts at a foot. */
export function findTip({ w1, w2 }: Line, foot: Corner, { length }: Plane): Corner {
  const far = length * Math.max(reach, shortest / Math.hypot(w1, w2));
  return [foot[0] + far * w1, foot[1] + far * w2];
}

/** The weights whose arrow ends at a given place; the line still goes through the foot. */
export function pointArrow([x1, x2]: Corner, foot: Corner, { length }: Plane): Line {
  const [w1, w2] = [(x1 - foot[0]) / (length * reach), (x2 - foot[1]) / (length * reach)];
  return { w1, w2, b: -(w1 * foot[0] + w2 * foot[1]) };
}

/** Each hidden unit's line z = 0, with an arrow to the side where z is positive. */
export function drawLines(weights: Weights, plane: Plane): string {
  const named = weights.units.length > 0;
  return linesOf(weights)
    .map((line, k) => drawLine(line, k, plane, named ? `unit ${k + 1}` : 'output'))
    .join('');
}

function drawLine(line: Line, index: number, plane: Plane, name: string): string {
  const ends = cutSquare(line, plane);
  if (!ends) return '';
  const [[startX, startY], [endX, endY]] = ends;
  const [middleX, middleY] = [(startX + endX) / 2, (startY + endY) / 2];
  const foot = toPicture(plane, ...findFootInView(line, plane));
  const tip = toPicture(plane, ...findTip(line, findFootInView(line, plane), plane));
  // The name stands a little off the line, near the end, inside the picture.
  const part = labelParts[index % labelParts.length]!;
  const [labelX, labelY] = [middleX + part * (endX - middleX), middleY + part * (endY - middleY)];
  const way = Math.hypot(tip[0] - foot[0], tip[1] - foot[1]);
  const off = [-(tip[0] - foot[0]) / way, -(tip[1] - foot[1]) / way] as const;
  const text = `<text x="${clampText(labelX + 48 * off[0])}" y="${Math.round(Math.min(size - 8, Math.max(24, labelY + 28 * off[1] + 8)))}">${name}</text>`;
  const d = `M${round(startX)},${round(startY)}L${round(endX)},${round(endY)}`;
  return `<g data-line="${index}"><path class="line" d="${d}"/><path class="grip" d="${d}"/>
<path class="arrow" d="M${round(foot[0])},${round(foot[1])}L${round(tip[0])},${round(tip[1])}"/>
<circle class="knob" cx="${round(tip[0])}" cy="${round(tip[1])}" r="10"/><circle class="knob-grip" cx="${round(tip[0])}" cy="${round(tip[1])}" r="30"/>${text}</g>`;
}

const round = (number: number) => Math.round(number * 10) / 10;
const clampText = (x: number) => Math.round(Math.min(size - 50, Math.max(50, x)));

/** The middle of the visible part of a line. */
export function findFootInView(line: Line, plane: Plane): Corner {
  const ends = cutSquare(line, plane);
  if (!ends) return findFoot(line, plane.left + plane.length / 2, plane.bottom + plane.length / 2);
  const [x, y] = [(ends[0][0] + ends[1][0]) / 2, (ends[0][1] + ends[1][1]) / 2];
  return [plane.left + (x / size) * plane.length, plane.bottom + ((size - y) / size) * plane.length];
}

/** Where a line meets the edges of the picture; undefined where it lies outside. */
function cutSquare({ w1, w2, b }: Line, plane: Plane): [Corner, Corner] | undefined {
  const { left, bottom, length } = plane;
  const [right, top] = [left + length, bottom + length];
  const candidates: Corner[] = [];
  if (w2 !== 0) for (const x of [left, right]) candidates.push([x, -(w1 * x + b) / w2]);
  if (w1 !== 0) for (const y of [bottom, top]) candidates.push([-(w2 * y + b) / w1, y]);
  const room = 1e-6 * length;
  const met = candidates.filter(
    ([x, y]) => x >= left - room && x <= right + room && y >= bottom - room && y <= top + room,
  );
  const first = met[0];
  const last = first && met.find(([x, y]) => Math.hypot(x - first[0], y - first[1]) > room);
  return first && last && [toPicture(plane, ...first), toPicture(plane, ...last)];
}
