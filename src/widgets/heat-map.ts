import { colorInk, colorNumber, findEnd, type HeatColor } from './heat-color.ts';

/**
 * Numbers as coloured squares, for the eye alone: each is one unit wide, and squares of one colour are one path. The
 * numbers themselves have to stand beside it as text.
 * @param mark a row that is framed
 */
export function drawHeatMap(values: readonly number[], columns: number, color = heat(values), mark?: number): string {
  const rows = Math.ceil(values.length / columns);
  const paths = new Map<string, string>();
  for (const [index, value] of values.entries()) {
    const { paper } = color(value);
    paths.set(paper, `${paths.get(paper) ?? ''}M${index % columns} ${Math.floor(index / columns)}h1v1h-1z`);
  }
  const squares = [...paths].map(([fill, d]) => `<path fill="${fill}" d="${d}"/>`).join('');
  const frame = `x="0" y="${mark}" width="${columns}" height="1"`;
  const frames = mark === undefined ? '' : `<rect class="frame" ${frame}/><rect class="frame" ${frame}/>`;
  return `<svg class="heat" viewBox="0 0 ${columns} ${rows}" style="aspect-ratio: ${columns} / ${rows}" aria-hidden="true"><g shape-rendering="crispEdges">${squares}</g>${frames}</svg>`;
}

/** Few enough colours that many squares share one. */
const levels = 24;

/** Red for positive, blue for negative: the strongest for the largest of these numbers. */
export function heat(values: readonly number[]): (value: number) => HeatColor {
  const end = findEnd(values);
  const cache = new Map<number, HeatColor>();
  return (value) => {
    const share = end > 0 ? Math.min(1, Math.max(-1, value / end)) : 0;
    const level = Number.isNaN(share) ? share : Math.round(share * levels);
    const color = cache.get(level) ?? colorNumber(level, levels);
    cache.set(level, color);
    return color;
  };
}

/** How dark 0 (paper) to 16 (ink) is. */
export const ink = (level: number): HeatColor => colorInk(Math.round(level) / 16);
