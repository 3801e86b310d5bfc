import { findLevels, type Level } from './contour-levels.ts';
import type { ColorMap, ImageMark, Panel } from './figure.ts';
import { formatNumber } from './format-number.ts';
import { findTicks, type Tick } from './ticks.ts';

/** What a colour bar shows: the colours of a map without steps, or those of levels. */
export interface Colorbar {
  low: number;
  high: number;
  colors: { map: ColorMap } | { levels: Level[] };
  ticks: Tick[];
}

/** The colour bar that a panel has beside its data, with about `count` ticks. */
export function findColorbar({ marks }: Panel, count: number): Colorbar | undefined {
  const mark = marks.find((each) => (each.type === 'image' || each.type === 'contour') && each.colorbar === true);
  if (mark?.type === 'image') return ofImage(mark, count);
  if (mark?.type !== 'contour') return undefined;
  const levels = findLevels(mark);
  const [low, high] = [levels[0]?.from ?? 0, levels.at(-1)?.to ?? 1];
  const ends = mark.levels;
  const given = typeof ends === 'number' || ends.length > 1.5 * count ? undefined : ends;
  const ticks = given?.map((value) => ({ value, label: formatNumber(value, 3) })) ?? findTicks([low, high], count);
  return { low, high, colors: { levels }, ticks };
}

function ofImage({ vmin, vmax, cmap }: ImageMark, count: number): Colorbar {
  return { low: vmin, high: vmax, colors: { map: cmap }, ticks: findTicks([vmin, vmax], count) };
}
