/** Marks in a picture that is stretched to its place: lines and dots keep their width, since only their places stretch. */

/** From a value to its place, from the top, in a picture that is 200 high. */
export type Scale = (value: number) => number;

export const height = 200;

/** Leaves some room below and above. */
export function createScale(least: number, most: number): Scale {
  const room = 0.06 * (most - least);
  return (value) => ((most + room - value) / (most - least + 2 * room)) * height;
}

const round = (number: number) => Math.round(number * 10) / 10;

export const point = (x: number, y: number) => `${round(x)},${round(y)}`;

/** A line or an area. */
export const path = (d: string, names: string) => `<path class="${names}" d="${d}"/>`;

/** A dot is a line without length and with round ends. */
export const dot = (x: number, y: number, names: string) => path(`M${point(x, y)}h0`, `dot ${names}`);

/** A picture that fills its place. */
export const picture = (width: number, content: string) =>
  `<svg viewBox="0 0 ${width} ${height}" preserveAspectRatio="none">${content}</svg>`;

/** Bars without gaps as one outline that stands on the x axis; heights are shares of the whole. */
export function outlineBars(counts: readonly number[], width: number): string {
  const most = Math.max(1, ...counts);
  const bar = width / counts.length;
  const steps = counts.map((count, k) => `V${round(height * (1 - (0.94 * count) / most))}H${round((k + 1) * bar)}`);
  return `M0,${height}${steps.join('')}V${height}`;
}

/** The same on its side: bars grow to the right, between the given ends, the first lowest. */
export function outlineSideways(
  counts: readonly number[],
  left: number,
  width: number,
  from: number,
  to: number,
): string {
  const most = Math.max(1, ...counts);
  const step = (to - from) / counts.length;
  const steps = counts.map((count, k) => `H${round(left + (width * count) / most)}V${round(from + (k + 1) * step)}`);
  return `M${left},${round(from)}${steps.join('')}H${left}`;
}
