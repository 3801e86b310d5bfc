import { escapeHtml } from '../../show/escape.ts';
import type { Curve, Exploration } from './exploration.ts';
import { grid } from './grid.ts';
import { createScale, dot, height, outlineBars, outlineSideways, path, picture, point, type Scale } from './marks.ts';
import { findTicks } from './ticks.ts';
import { sayPicture } from './words.ts';

const width = grid.points - 1;
const ranks = ['first', 'second'];
const toX = (z: number) => (z - grid.least) / grid.step;

/** The curves, their slopes and the distributions, with the point z, which is also drawn by itself, as it moves. */
export function drawStage(exploration: Exploration, at: number): string {
  const { curves, input, range } = exploration;
  const points = drawPoint(exploration, at);
  const value = createScale(...range);
  const slopes = findSlopeRange(curves);
  const slope = createScale(...slopes);
  const each = (draw: (curve: Curve, rank: string) => string) =>
    // The first lies on top.
    curves
      .map((curve, k) => draw(curve, ranks[k]!))
      .toReversed()
      .join('');
  const values = each((curve, rank) => drawCurve(curve, rank, curve.values, value, ['below', 'above']));
  const derivatives = each((curve, rank) => drawCurve(curve, rank, curve.slopes, slope, ['left', 'right']));
  const out = each(({ through }, rank) =>
    path(outlineSideways(through.counts, 0, 94, value(range[0]), value(range[1])), `bars ${rank}`),
  );
  return `<div class="stage" role="img" aria-label="${escapeHtml(sayPicture(exploration))}">
${drawScale(range, value)}
<div class="panel values" data-panel="values"><span class="caption"><i>f</i>(<i>z</i>)</span>${picture(width, `${drawGround(range, value)}${drawFlat(curves[0])}${values}<g data-at>${points['values']}</g>`)}</div>
<div class="panel out" data-panel="out"><span class="caption">out</span>${picture(100, `${out}<g data-at>${points['out']}</g>`)}</div>
${drawScale(slopes, slope)}
<div class="panel slopes" data-panel="slopes"><span class="caption">slope <i>f</i>′(<i>z</i>)</span>${picture(width, `${drawGround(slopes, slope)}${drawFlat(curves[0])}${derivatives}<g data-at>${points['slopes']}</g>`)}</div>
<div class="panel in" data-panel="in"><span class="caption">in: <i>z</i></span>${picture(width, `${path(outlineBars(input.counts, width), 'bars input')}<g data-at>${points['in']}</g>`)}</div>
<div class="z-scale">${[-6, -4, -2, 0, 2, 4, 6].map((z) => `<span style="left:${((z - grid.least) / (grid.most - grid.least)) * 100}%">${String(z).replace('-', '−')}</span>`).join('')}</div>
</div>`;
}

/** What moves with z, by the panel that it stands in. */
export function drawPoint({ curves, range }: Exploration, at: number): Record<string, string> {
  const value = createScale(...range);
  const slope = createScale(...findSlopeRange(curves));
  const line = path(`M${at},0V${height}`, 'at');
  const all = (draw: (curve: Curve, rank: string) => string) =>
    curves
      .map((curve, k) => draw(curve, ranks[k]!))
      .toReversed()
      .join('');
  return {
    values:
      line +
      all((curve, rank) => {
        const y = value(curve.values[at]!);
        if (!Number.isFinite(y)) return '';
        return `${path(`M${point(at, y)}H${width}`, 'at')}${drawTangent(curve, rank, at, value)}${dot(at, y, rank)}`;
      }),
    out: all(({ values }) => (Number.isFinite(values[at]!) ? path(`M${point(0, value(values[at]!))}H100`, 'at') : '')),
    slopes: line + all(({ slopes }, rank) => (Number.isFinite(slopes[at]!) ? dot(at, slope(slopes[at]!), rank) : '')),
    in: line,
  };
}

/** The line that touches the curve, one unit of z to each side. */
function drawTangent({ values, slopes }: Curve, rank: string, at: number, value: Scale): string {
  const [y, slope] = [values[at]!, slopes[at]!];
  if (!Number.isFinite(slope)) return '';
  const reach = 1 / grid.step;
  return path(`M${point(at - reach, value(y - slope))}L${point(at + reach, value(y + slope))}`, `tangent ${rank}`);
}

function drawCurve(
  { kinks, values }: Curve,
  rank: string,
  heights: readonly number[],
  scale: Scale,
  [before, after]: ['below', 'above'] | ['left', 'right'],
): string {
  let d = '';
  let dots = '';
  let drawing = false;
  const add = (x: number, y: number) => {
    d += `${drawing ? 'L' : 'M'}${point(x, scale(y))}`;
    drawing = true;
  };
  for (const [k, y] of heights.entries()) {
    const kink = kinks.get(k);
    // A bend leaves the curve whole; the slope has a gap there.
    if (kink && Math.abs(kink[before] - kink[after]) > 1e-3 * Math.max(1, Math.abs(kink[before]))) {
      add(k, kink[before]);
      drawing = false;
      add(k, kink[after]);
      const open =
        before === 'left' ? [kink.left, kink.right] : [kink.below, kink.above].filter((side) => side !== values[k]);
      dots += open.map((side) => dot(k, scale(side), rank) + dot(k, scale(side), 'hole')).join('');
    } else if (kink && before === 'left') add(k, kink.left);
    else if (Number.isFinite(y)) add(k, y);
    else drawing = false;
  }
  return path(d, `curve ${rank}`) + dots;
}

/** Where the chosen function is flat. */
function drawFlat({ flat }: Curve): string {
  const parts: [number, number][] =
    flat.largest === 0
      ? [[0, width]]
      : [
          [0, flat.left === null ? 0 : toX(flat.left)],
          [flat.right === null ? width : toX(flat.right), width],
        ];
  return parts
    .filter(([from, to]) => to > from)
    .map(([from, to]) =>
      path(`M${point(from, 0)}L${point(to, 0)}L${point(to, height)}L${point(from, height)}Z`, 'flat'),
    )
    .join('');
}

/** Lines at the numbers of both axes, and stronger ones at 0. */
function drawGround([least, most]: readonly [number, number], scale: Scale): string {
  const across = findTicks(least, most).map(({ value }) => `M${point(0, scale(value))}H${width}`);
  const up = [-4, -2, 2, 4].map((z) => `M${toX(z)},0V${height}`);
  const zero = least <= 0 && most >= 0 ? `M${point(0, scale(0))}H${width}` : '';
  return path([...across, ...up].join(''), 'grid') + path(`${zero}M${toX(0)},0V${height}`, 'zero');
}

function drawScale([least, most]: readonly [number, number], scale: Scale): string {
  const ticks = findTicks(least, most);
  return `<div class="scale">${ticks.map(({ value, label }) => `<span style="top:${Math.round((scale(value) / height) * 1000) / 10}%">${label}</span>`).join('')}</div>`;
}

/** From the least to the largest slope, with 0 in between. */
function findSlopeRange(curves: readonly Curve[]): [number, number] {
  const sides = curves.flatMap(({ kinks }) => [...kinks.values()].flatMap(({ left, right }) => [left, right]));
  const slopes = [...curves.flatMap((curve) => curve.slopes), ...sides].filter(Number.isFinite);
  const [least, most] = [Math.min(0, ...slopes), Math.max(0, ...slopes)];
  return most > least ? [least, most] : [0, 1];
}
