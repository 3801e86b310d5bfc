import { escapeHtml } from '../../show/escape.ts';
import { sayShare } from '../say-number.ts';
import type { Curve, Exploration } from './exploration.ts';
import { createScale, height, outlineSideways, path, picture } from './marks.ts';
import { findTicks } from './ticks.ts';
import { sayLayers } from './words.ts';

const column = 100;

/** The activations of ten layers, one histogram a layer: for each function a strip. */
export function drawLayers({ curves }: Exploration): string {
  const strips = curves.map((curve, k) => drawStrip(curve, k === 0 ? 'first' : 'second')).join('');
  const numbers = curves[0].layers.map((_, k) => `<span>${k + 1}</span>`).join('');
  return `${strips}<div class="layer-numbers" aria-hidden="true"><span>layer</span>${numbers}</div>`;
}

function drawStrip(curve: Curve, rank: string): string {
  const { layers, window } = curve;
  const scale = createScale(...window);
  const bars = layers.map(({ counts }, k) =>
    outlineSideways(counts, k * column + 6, column - 14, scale(window[0]), scale(window[1])),
  );
  const beyond = layers.flatMap(({ counts, below, above, lost }, k) => {
    const all = counts.reduce((sum, count) => sum + count, below + above + lost);
    const edge = (share: number, y: number) =>
      share > 0 ? `M${k * column + 6},${y}h${Math.max(6, share * (column - 14))}` : '';
    return [edge(above / all, 2), edge(below / all, height - 2)];
  });
  const ground = layers.map((_, k) => `M${k * column + 6},0V${height}`).join('');
  const zero = window[0] <= 0 && window[1] >= 0 ? `M0,${scale(0)}H${layers.length * column}` : '';
  const ticks = findTicks(...window)
    .map(({ value, label }) => `<span style="top:${Math.round((scale(value) / height) * 1000) / 10}%">${label}</span>`)
    .join('');
  const content =
    path(zero, 'zero') +
    path(ground, 'grid') +
    path(bars.join(''), `bars ${rank}`) +
    path(beyond.join(''), `beyond ${rank}`);
  return `<div class="strip" role="img" aria-label="${escapeHtml(sayLayers(curve))}"><div class="scale">${ticks}</div><div class="panel">${picture(layers.length * column, content)}</div></div>`;
}

/** What the strips cannot show. */
export function sayBeyond({ layers, window }: Curve): string {
  const last = layers.at(-1)!;
  const all = last.counts.reduce((sum, count) => sum + count, last.below + last.above + last.lost);
  const share = (last.below + last.above) / all;
  if (share === 0) return '';
  return ` The picture ends at ${window.map((end) => String(Math.round(end * 100) / 100).replace('-', '−')).join(' and ')}; ${sayShare(share)} of layer ${layers.length} lie beyond.`;
}
