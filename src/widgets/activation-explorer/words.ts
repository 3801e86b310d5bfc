import { sayNumber, sayShare } from '../say-number.ts';
import type { Curve, Exploration } from './exploration.ts';
import { flatShare } from './flat-ends.ts';
import { grid, zAt } from './grid.ts';

const sayZ = (point: number) => zAt(point).toFixed(2).replace('-', '−');

/** What a function does at one point of the grid. */
export function sayPoint({ label, values, slopes, kinks }: Curve, point: number): string {
  const kink = kinks.get(point);
  const slope = kink
    ? `slope f′(z) = ${sayNumber(kink.left)} on the left, ${sayNumber(kink.right)} on the right`
    : `slope f′(z) = ${sayNumber(slopes[point]!)}`;
  return `${label} at z = ${sayZ(point)}: f(z) = ${sayNumber(values[point]!)}, ${slope}`;
}

/** Where a function is flat. */
export function sayFlat({ label, flat }: Curve): string {
  if (flat.largest === 0) return `${label} has slope 0 wherever it has a slope.`;
  const ends = [
    flat.left === null ? '' : `below z = ${sayEnd(flat.left)}`,
    flat.right === null ? '' : `above z = ${sayEnd(flat.right)}`,
  ].filter(Boolean);
  const share = sayShare(flatShare);
  if (ends.length === 0) {
    return `Towards neither end does the slope of ${label} fall below ${share} of its largest, ${sayNumber(flat.largest)}.`;
  }
  const slope =
    flat.most === flat.least || flat.most - flat.least < 1e-9
      ? `is ${sayNumber(flat.most)}`
      : `stays below ${sayNumber(flatShare * flat.largest)}, ${share} of its largest`;
  const meaning = flat.most === 0 ? 'a unit there does not react to its inputs at all' : 'a unit there hardly reacts';
  return `${label} is flat ${ends.join(' and ')}: the slope, up or down, ${slope}, and ${meaning}.`;
}

const sayEnd = (z: number) => (Math.round(z * 100) / 100 || 0).toString().replace('-', '−');

/** The standard normal sample. */
export const sayInput = ({ draws, input }: Exploration): string =>
  `${sayCount(draws)} numbers go in, drawn from the standard normal distribution: mean ${sayNumber(input.mean, 2)}, standard deviation ${sayNumber(input.std, 2)}.`;

/** What becomes of it. */
export function sayThrough({ label, through }: Curve, { draws }: Exploration): string {
  const lost = through.lost > 0 ? ` ${sayShare(through.lost / draws)} of them are no finite numbers.` : '';
  return `Out of ${label} come numbers with mean ${sayNumber(through.mean, 2)} and standard deviation ${sayNumber(through.std, 2)}.${lost}`;
}

const sayCount = (count: number) => String(count).replace(/(\d)(?=(\d{3})+$)/g, '$1,');

/** What becomes of the activations in ten layers: do they keep their size, and can examples still be told apart? */
export function sayLayers({ label, layers }: Curve): string {
  const [first, last] = [layers[0]!, layers.at(-1)!];
  const broken = layers.findIndex(({ lost }) => lost > 0);
  if (broken >= 0) return `${label}: from layer ${broken + 1} on, not all activations are finite numbers.`;
  const size = `${label}: the activations have standard deviation ${sayNumber(first.std, 2)} in layer 1 and ${sayNumber(last.std, 2)} in layer ${layers.length}.`;
  const flat = last.flat > 0.5 ? ` There, ${sayShare(last.flat)} of the sums z lie where f is flat.` : '';
  return `${size} ${judge(first, last)}${flat}`;
}

type Spread = Pick<Curve['layers'][number], 'std' | 'spread'>;

function judge(first: Spread, last: Spread): string {
  if (last.std > 10 * first.std) return 'They grow from layer to layer.';
  if (last.std < 0.1 * first.std) return 'They shrink towards one value: they collapse.';
  const alike = `From example to example a unit’s activation differs by ${sayNumber(last.spread, 2)} at the end, by ${sayNumber(first.spread, 2)} at the beginning`;
  if (last.spread < 0.01 * first.spread) return `${alike}: the examples can hardly be told apart.`;
  if (last.std < 0.5 * first.std) return 'They shrink slowly.';
  if (last.spread < 0.5 * first.spread) return `They keep their size, more or less. ${alike}: the examples grow alike.`;
  return 'They keep their size, more or less.';
}

/** How the slopes were found. */
export const saySource = ({ label, yours }: Curve): string =>
  yours
    ? `${label} is the function of your cell. Its slope is a difference, (f(z + h) − f(z − h)) / 2h, with h = 0.00001, or 1/64 if the function rounds to float32. Each side has a difference of its own; where the two disagree, the function bends or jumps, and both are told.`
    : `${label} and its slope are computed from the formulas.`;

/** The picture in one sentence. */
export const sayPicture = ({ curves }: Exploration): string =>
  `Curve and slope of ${curves.map(({ label }) => label).join(' and of ')} for z from −${grid.most} to ${grid.most}; along the sides, the distribution of z and of f(z).`;
