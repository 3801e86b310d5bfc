import type { KnownExtents } from './axis.ts';
import type { Figure } from './figure.ts';
import { type Frame, type Layout, measurePanel, measureSides, placePanel } from './panel-layout.ts';
import { findPanels } from './panels.ts';
import { lineHeight, margin, wrapText } from './text-width.ts';

/** Where everything in a picture stands, in hundredths of an inch from its upper left corner. */
export interface FigureLayout {
  width: number;
  height: number;
  /** The lines of the title above all panels. */
  heading: string[];
  /** Row after row. */
  panels: Layout[];
}

/** Places the parts of a figure; `legendHeights` are kept free above the data of each panel. */
export function findLayout(figure: Figure, legendHeights: readonly number[] = []): FigureLayout {
  const { rows, columns } = figure.subplots ?? { rows: 1, columns: 1 };
  const zoom = findZoom(figure, rows, columns);
  const [width, height] = [figure.figsize[0] * 100 * zoom, figure.figsize[1] * 100 * zoom];
  const heading = figure.heading ? wrapText(figure.heading, (width - 2 * margin) / 1.25) : [];
  const headingHeight = heading.length === 0 ? 0 : heading.length * lineHeight + 10;
  const known: KnownExtents = { x: new Map(), y: new Map() };
  const measures = findPanels(figure).map((panel, index) =>
    measurePanel(figure, panel, width / columns - 2 * margin, legendHeights[index] ?? 0, known),
  );
  // Frames in a row stand side by side, those in a column one below the other, whatever is written beside them.
  const above = findMost(measures, rows, 'row', columns, ({ header }) => header);
  const below = findMost(measures, rows, 'row', columns, ({ footer }) => footer);
  const frameHeight = Math.max(20, (height - headingHeight - sum(above) - sum(below)) / rows);
  const sides = measures.map((measured) => measureSides(measured, frameHeight));
  const before = findMost(sides, columns, 'column', columns, ({ left }) => left);
  const after = findMost(sides, columns, 'column', columns, ({ right }) => right);
  const frameWidth = Math.max(20, (width - sum(before) - sum(after)) / columns);
  const panels = measures.map((measured, index) => {
    const [row, column] = [Math.floor(index / columns), index % columns];
    const left = sum(before.slice(0, column + 1)) + sum(after.slice(0, column)) + column * frameWidth;
    const top = headingHeight + sum(above.slice(0, row + 1)) + sum(below.slice(0, row)) + row * frameHeight;
    const frame: Frame = { left, top, right: left + frameWidth, bottom: top + frameHeight };
    const room: Frame = {
      left: frame.left - (before[column] ?? 0),
      top: frame.top - (above[row] ?? 0),
      right: frame.right + (after[column] ?? 0),
      bottom: frame.bottom + (below[row] ?? 0),
    };
    return placePanel(measured, sides[index]!, frame, room);
  });
  return { width, height, heading, panels };
}

/** How much larger the paper of several panels is than its figsize: letters and lines keep their size, and so get smaller. */
function findZoom({ figsize: [width, height] }: Figure, rows: number, columns: number): number {
  if (rows * columns === 1) return 1;
  return Math.min(1.3, Math.max(1, 360 / ((width * 100) / columns), 230 / ((height * 100) / rows)));
}

/** The largest measure of the panels in each row or column. */
function findMost<T>(
  measures: readonly T[],
  count: number,
  line: 'row' | 'column',
  columns: number,
  measure: (measured: T) => number,
): number[] {
  return Array.from({ length: count }, (_, wanted) => {
    const inLine = measures.filter(
      (_, index) => (line === 'row' ? Math.floor(index / columns) : index % columns) === wanted,
    );
    return Math.max(...inLine.map(measure));
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
