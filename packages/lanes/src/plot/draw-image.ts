import { colorAt, fractionOf } from './color-map.ts';
import type { ImageMark } from './figure.ts';
import type { Layout } from './panel-layout.ts';
import { element, formatLength } from './svg-text.ts';

/**
 * One path for each colour, in units of cells, so that the numbers in it are small and whole. Cells that are
 * side by side and have one colour are one rectangle. A gap stays empty.
 */
export function drawImage(mark: ImageMark, layout: Layout): string[] {
  const x = layout.x(-0.5);
  const y = layout.y(-0.5);
  const scale = [layout.x(0.5) - x, layout.y(0.5) - y].map(formatScale).join(' ');
  const paths = [...findRuns(mark)].map(([fill, d]) => element('path', { fill, d }));
  const transform = `translate(${formatLength(x)} ${formatLength(y)}) scale(${scale})`;
  return [element('g', { transform, 'shape-rendering': 'crispEdges' }, paths)];
}

/** From each colour to the outlines of its cells. */
function findRuns(mark: ImageMark): Map<string, string> {
  const { rows, columns, values } = mark;
  // The eye does not tell more levels apart in small cells, and each level is a path.
  const levels = rows * columns > 64 * 64 ? 64 : 256;
  const runs = new Map<string, string>();
  for (let row = 0; row < rows; row++) {
    let start = 0;
    for (let column = 1; column <= columns; column++) {
      const level = levelOf(values[row * columns + start], mark, levels);
      if (column < columns && levelOf(values[row * columns + column], mark, levels) === level) continue;
      if (level !== null) {
        const color = colorAt(mark.cmap, level / (levels - 1));
        const length = column - start;
        runs.set(color, `${runs.get(color) ?? ''}M${start} ${row}h${length}v1h-${length}z`);
      }
      start = column;
    }
  }
  return runs;
}

function levelOf(value: number | null | undefined, mark: ImageMark, levels: number): number | null {
  if (value === null || value === undefined) return null;
  return Math.round(fractionOf(value, mark) * (levels - 1));
}

/** The size of a cell is multiplied by hundreds, so it needs more decimals than a length. */
function formatScale(value: number): string {
  return String(Math.round(value * 1e5) / 1e5);
}
