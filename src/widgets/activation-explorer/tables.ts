import { escapeHtml } from '../../show/escape.ts';
import { sayNumber, sayShare } from '../say-number.ts';
import type { Curve, Exploration } from './exploration.ts';
import { grid, zAt } from './grid.ts';
import { saySource } from './words.ts';

const heading = (...texts: string[]) => `<tr>${texts.map((text) => `<th scope="col">${text}</th>`).join('')}</tr>`;

const row = (first: string, ...texts: string[]) =>
  `<tr><th scope="row">${first}</th>${texts.map((text) => `<td>${text}</td>`).join('')}</tr>`;

/** The numbers behind the pictures, and how they were found. */
export const drawTables = ({ curves }: Exploration): string =>
  curves.map((curve) => `<p>${escapeHtml(saySource(curve))}</p>${drawPoints(curve)}${drawLayerTable(curve)}`).join('');

function drawPoints(curve: Curve): string {
  const { label, values, slopes, kinks } = curve;
  const points = Array.from({ length: 13 }, (_, k) => Math.round(k / grid.step));
  const rows = points.map((point) => {
    const kink = kinks.get(point);
    const slope = kink ? `${sayNumber(kink.left)} | ${sayNumber(kink.right)}` : sayNumber(slopes[point]!);
    return row(String(zAt(point)).replace('-', '−'), sayNumber(values[point]!), slope);
  });
  return `<table><caption>${escapeHtml(label)}</caption><thead>${heading('z', 'f(z)', 'f′(z)')}</thead><tbody>${rows.join('')}</tbody></table>`;
}

function drawLayerTable({ label, layers }: Curve): string {
  const rows = layers.map(({ mean, std, spread, flat }, k) =>
    row(String(k + 1), sayNumber(mean, 2), sayNumber(std, 2), sayNumber(spread, 2), sayShare(flat)),
  );
  const head = heading('layer', 'mean', 'standard deviation', 'the same between examples', 'z where f is flat');
  return `<section class="wide" tabindex="0" aria-label="Ten layers with ${escapeHtml(label)}"><table><caption>Ten layers with ${escapeHtml(label)}</caption><thead>${head}</thead><tbody>${rows.join('')}</tbody></table></section>`;
}
