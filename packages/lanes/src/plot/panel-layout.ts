import { findLimits, findsNoPlace, hasImage, isLog, type KnownExtents, type Limits } from './axis.ts';
import { type Colorbar, findColorbar } from './colorbar.ts';
import type { Figure, Panel } from './figure.ts';
import { type AxisScale, createScale, type Scale } from './scale.ts';
import { findSharing } from './share.ts';
import { estimateWidth, lineHeight, margin, wrapText } from './text-width.ts';
import { findBarTicks, findLogTicks, findTicks, type Tick } from './ticks.ts';

/** Where everything in a panel stands, in hundredths of an inch from the upper left corner of the picture. */
export interface Layout {
  panel: Panel;
  /** All that belongs to the panel. */
  room: Frame;
  /** The area of the data. */
  frame: Frame;
  limits: Limits;
  x: Scale;
  y: Scale;
  /** The two scales as plain data. */
  xAxis: AxisScale;
  yAxis: AxisScale;
  /** Where bars stand. */
  ground: number;
  xTicks: Tick[];
  yTicks: Tick[];
  /** Whether the numbers of an axis stand at another panel, which shares it. */
  hidesX: boolean;
  hidesY: boolean;
  title: string[];
  xlabel: string[];
  ylabel: string[];
  /** The left edge of title and ylabel, and the upper edge of the first of them. */
  edge: number;
  textTop: number;
  colorbar?: Colorbar;
  /** Why nothing is seen, where there is a reason to say. */
  note?: string;
}

export interface Frame {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** What is known of a panel before the size of its frame. */
export interface Measured {
  panel: Panel;
  limits: Limits;
  hidesX: boolean;
  hidesY: boolean;
  title: string[];
  xlabel: string[];
  ylabel: string[];
  /** How much room is needed above and below the frame. */
  header: number;
  footer: number;
}

/** What is known when the frame has a height. */
interface Sides {
  /** How much room is needed on the left and on the right of the frame. */
  left: number;
  right: number;
  yTicks: Tick[];
  colorbar: Colorbar | undefined;
}

/** From an axis to its numbers. */
const tickGap = 9;
export const colorbarGap = 20;
export const colorbarWidth = 18;

/** What a panel needs above and below its data, for texts at most `width` wide. */
export function measurePanel(
  figure: Figure,
  panel: Panel,
  width: number,
  legendHeight: number,
  known: KnownExtents,
): Measured {
  const sharingX = findSharing(figure.subplots, panel, 'x');
  const sharingY = findSharing(figure.subplots, panel, 'y');
  const wrap = (text?: string, size = 1) => (text ? wrapText(text, width / size) : []);
  const texts = { title: wrap(panel.title, 1.25), xlabel: wrap(panel.xlabel), ylabel: wrap(panel.ylabel) };
  const headerHeight = (texts.title.length + texts.ylabel.length) * lineHeight + legendHeight;
  const hidesX = hasNumbersElsewhere(figure, panel, sharingX, 'x');
  return {
    panel,
    limits: findLimits(panel, sharingX, sharingY, known),
    hidesX,
    hidesY: hasNumbersElsewhere(figure, panel, sharingY, 'y'),
    ...texts,
    header: margin + (headerHeight === 0 ? 8 : headerHeight + 10),
    footer: margin + 4 + (hidesX ? 0 : lineHeight) + texts.xlabel.length * (lineHeight + 2),
  };
}

/** What a panel needs beside its data, when these are `height` high. */
export function measureSides({ panel, limits, hidesY }: Measured, height: number): Sides {
  const yTicks = findAxisTicks(panel, limits, 'y', countTicks(height, isLog(panel, 'y') ? 40 : 60));
  const colorbar = findColorbar(panel, countTicks(height, 60));
  return {
    left: margin + tickGap + (hidesY ? 0 : widest(yTicks)),
    right: margin + (colorbar ? colorbarGap + colorbarWidth + tickGap + widest(colorbar.ticks) : 12),
    yTicks,
    colorbar,
  };
}

export function placePanel(measured: Measured, sides: Sides, given: Frame, room: Frame): Layout {
  const { panel, limits } = measured;
  const image = hasImage(panel);
  const frame = image ? fitFrame(given, limits) : given;
  const scaleType = (direction: 'x' | 'y') => (isLog(panel, direction) ? 'log' : 'linear');
  const xAxis: AxisScale = { type: scaleType('x'), domain: limits.x, range: [frame.left, frame.right] };
  const yAxis: AxisScale = { type: scaleType('y'), domain: limits.y, range: [frame.bottom, frame.top] };
  const y = createScale(yAxis);
  return {
    ...measured,
    room,
    frame,
    x: createScale(xAxis),
    y,
    xAxis,
    yAxis,
    ground: yAxis.type === 'log' ? frame.bottom : y(0),
    xTicks: findXTicks(panel, limits, frame),
    yTicks: image ? findTicks(limits.y, countTicks(frame.bottom - frame.top, 36), true) : sides.yTicks,
    edge: image ? frame.left : room.left + margin,
    textTop: frame.top - measured.header + margin,
    colorbar: sides.colorbar,
    note: findNote(panel),
  };
}

/** Whether a panel further down, or further left, shows the numbers of an axis that both share. */
function hasNumbersElsewhere(figure: Figure, panel: Panel, sharing: readonly Panel[], direction: 'x' | 'y'): boolean {
  const { subplots } = figure;
  if (subplots === undefined) return false;
  const { panels, columns } = subplots;
  const place = panels.indexOf(panel);
  return sharing.some((other) => {
    const index = panels.indexOf(other);
    if (direction === 'x') return index > place && index % columns === place % columns;
    return index < place && Math.floor(index / columns) === Math.floor(place / columns);
  });
}

function findAxisTicks(panel: Panel, limits: Limits, direction: 'x' | 'y', count: number): Tick[] {
  if (isLog(panel, direction)) return findLogTicks(limits[direction], count);
  return findTicks(limits[direction], count, hasImage(panel));
}

/** Below bars their names, when they fit; otherwise round numbers. */
function findXTicks(panel: Panel, limits: Limits, frame: Frame): Tick[] {
  const width = frame.right - frame.left;
  const ends = limits.x;
  const log = isLog(panel, 'x');
  const barTicks = log
    ? undefined
    : findBarTicks(panel)?.filter(({ value }) => value >= Math.min(...ends) && value <= Math.max(...ends));
  if (barTicks && barTicks.length > 0 && (widest(barTicks) + 6) * barTicks.length <= width) return barTicks;
  // The numbers of columns are short.
  const ticks = findAxisTicks(panel, limits, 'x', countTicks(width, hasImage(panel) ? 36 : log ? 60 : 90));
  const labelled = ticks.filter(({ label }) => label !== '');
  if ((widest(labelled) + 12) * labelled.length <= width) return ticks;
  return findAxisTicks(panel, limits, 'x', countTicks(width, 2 * widest(labelled) + 24));
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

/** A logarithmic axis without one positive number is empty: the picture says why. */
function findNote(panel: Panel): string | undefined {
  const empty = (['x', 'y'] as const).filter((direction) => findsNoPlace(panel, direction));
  return empty.length === 0 ? undefined : `No ${empty[0]} is greater than 0: a logarithmic axis has no place for them`;
}

function countTicks(length: number, apart: number): number {
  return Math.max(2, Math.floor(length / apart));
}

function widest(ticks: readonly Tick[]): number {
  return Math.max(0, ...ticks.map(({ label }) => estimateWidth(label)));
}
