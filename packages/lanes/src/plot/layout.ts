import { findBarTicks, findLimits, findTicks, type Limits, type Tick } from './axis.ts';
import type { Figure, ImageMark } from './figure.ts';
import { createScale, type Scale } from './scale.ts';
import { estimateWidth, lineHeight, wrapText } from './text-width.ts';

/** Where everything in a picture stands, in hundredths of an inch from its upper left corner. */
export interface Layout {
  width: number;
  height: number;
  /** The area of the data. */
  frame: Frame;
  limits: Limits;
  x: Scale;
  y: Scale;
  xTicks: Tick[];
  yTicks: Tick[];
  title: string[];
  xlabel: string[];
  ylabel: string[];
  /** The left edge of title and ylabel. */
  edge: number;
  /** The image with a colour bar, if there is one. */
  colorbar?: { image: ImageMark; ticks: Tick[] };
}

export interface Frame {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const margin = 6;
/** From an axis to its numbers. */
const tickGap = 9;
export const colorbarGap = 20;
export const colorbarWidth = 18;

/** Places the parts of a figure; `legendHeight` is kept free above the data. */
export function findLayout(figure: Figure, legendHeight: number): Layout {
  const [width, height] = [figure.figsize[0] * 100, figure.figsize[1] * 100];
  const texts = wrapTexts(figure, width - 2 * margin);
  const limits = findLimits(figure);
  const hasImage = figure.marks.some((mark) => mark.type === 'image');
  const headerHeight = (texts.title.length + texts.ylabel.length) * lineHeight + legendHeight;
  const top = margin + (headerHeight === 0 ? 8 : headerHeight + 10);
  const bottom = atLeast(top + 20, height - margin - lineHeight - 4 - texts.xlabel.length * (lineHeight + 2));
  const yTicks = findTicks(limits.y, countTicks(bottom - top, 60), hasImage);
  const colorbar = findColorbar(figure, bottom - top);
  const left = margin + tickGap + widest(yTicks);
  const right = atLeast(left + 20, width - margin - (colorbar ? colorbarSpace(colorbar.ticks) : 12));
  const frame = hasImage ? fitFrame({ left, top, right, bottom }, limits) : { left, top, right, bottom };
  return {
    width,
    height,
    ...texts,
    limits,
    frame,
    x: createScale(...limits.x, frame.left, frame.right),
    y: createScale(...limits.y, frame.bottom, frame.top),
    xTicks: findXTicks(figure, limits, frame, hasImage),
    yTicks: hasImage ? findTicks(limits.y, countTicks(frame.bottom - frame.top, 36), true) : yTicks,
    edge: hasImage ? frame.left : margin,
    ...(colorbar && { colorbar }),
  };
}

function wrapTexts(figure: Figure, width: number) {
  const wrap = (text?: string, size = 1) => (text ? wrapText(text, width / size) : []);
  return { title: wrap(figure.title, 1.25), xlabel: wrap(figure.xlabel), ylabel: wrap(figure.ylabel) };
}

/** Below bars their names, when they fit; otherwise round numbers. */
function findXTicks(figure: Figure, { x }: Limits, frame: Frame, whole: boolean): Tick[] {
  const width = frame.right - frame.left;
  const barTicks = findBarTicks(figure)?.filter(({ value }) => value >= Math.min(...x) && value <= Math.max(...x));
  if (barTicks && barTicks.length > 0 && (widest(barTicks) + 6) * barTicks.length <= width) return barTicks;
  // The numbers of columns are short.
  const ticks = findTicks(x, countTicks(width, whole ? 36 : 90), whole);
  if ((widest(ticks) + 12) * ticks.length <= width) return ticks;
  return findTicks(x, countTicks(width, 2 * widest(ticks) + 24), whole);
}

/** The largest frame within `room` in which a step to the right is as long as a step down. */
function fitFrame(room: Frame, { x, y }: Limits): Frame {
  // Halves, so that the distance of two huge numbers stays finite.
  const columns = Math.abs(x[1] / 2 - x[0] / 2);
  const rows = Math.abs(y[1] / 2 - y[0] / 2);
  const side = Math.min((room.right - room.left) / columns, (room.bottom - room.top) / rows);
  if (!Number.isFinite(side)) return room;
  const left = room.left + (room.right - room.left - side * columns) / 2;
  return { left, top: room.top, right: left + side * columns, bottom: room.top + side * rows };
}

function findColorbar(figure: Figure, height: number): Layout['colorbar'] {
  const image = figure.marks.find((mark): mark is ImageMark => mark.type === 'image' && mark.colorbar === true);
  return image && { image, ticks: findTicks([image.vmin, image.vmax], countTicks(height, 60)) };
}

function colorbarSpace(ticks: Tick[]): number {
  return colorbarGap + colorbarWidth + tickGap + widest(ticks);
}

function countTicks(length: number, apart: number): number {
  return Math.max(2, Math.floor(length / apart));
}

function widest(ticks: readonly Tick[]): number {
  return Math.max(0, ...ticks.map(({ label }) => estimateWidth(label)));
}

function atLeast(least: number, value: number): number {
  return Math.max(least, value);
}
