import { type Corner, traceRings } from './contour.ts';
import { isRight, type Plane, type Scene } from './scene.ts';

/** The picture is a square of this size. */
export const size = 600;

const levels = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

/** A place in the plane as a place in the picture. */
export const toPicture = ({ left, bottom, length }: Plane, x1: number, x2: number): Corner => [
  ((x1 - left) / length) * size,
  size - ((x2 - bottom) / length) * size,
];

/** The plane in bands of the output, and the line where it is one half. */
export function drawBands({ colors }: Scene): string {
  const scale = size / (colors.side - 1);
  const place = ([x, y]: Corner): Corner => [Math.round(x * scale), Math.round(size - y * scale)];
  const bands = levels.map((level) => {
    const rings = traceRings(colors, level).map((ring) => ring.map(place));
    const area = rings.map((ring) => `M${thin(ring).join('L')}Z`).join('');
    const half = level === 0.5 ? `<path class="half" d="${rings.map(openAtBorder).join('')}"/>` : '';
    return `<path class="band-${Math.round(level * 10)}" d="${area}"/>${half}`;
  });
  return bands.join('');
}

/** Corners between which a line goes on straight along the border are left out. */
function thin(ring: readonly Corner[]): Corner[] {
  // In the corner of the grid two places are one.
  const places = ring.filter(([x, y], k) => x !== ring.at(k - 1)![0] || y !== ring.at(k - 1)![1]);
  return places.filter(([x, y], k) => {
    const [before, after] = [places.at(k - 1)!, places[(k + 1) % places.length]!];
    return !((before[0] === x && after[0] === x) || (before[1] === y && after[1] === y));
  });
}

/** A ring without the parts that run along the border. */
function openAtBorder(ring: readonly Corner[]): string {
  const isBorder = ([x, y]: Corner, [otherX, otherY]: Corner) =>
    (x === otherX && (x === 0 || x === size)) || (y === otherY && (y === 0 || y === size));
  let d = '';
  let drawing = false;
  for (const [k, corner] of ring.entries()) {
    const following = ring[(k + 1) % ring.length]!;
    const skips = isBorder(corner, following);
    if (!skips) d += `${drawing ? '' : `M${corner}`}L${following}`;
    drawing = !skips;
  }
  return d;
}

/** The points: full for 1, empty for 0; a ring round those that the network has wrong. */
export function drawPoints({ points, plane }: Scene): string {
  const few = points.length <= 8;
  const radius = few ? 15 : 7;
  return points
    .map((point) => {
      const [x, y] = toPicture(plane, point.x1, point.x2).map(Math.round) as [number, number];
      const wrong = isRight(point) ? '' : `<circle class="wrong" cx="${x}" cy="${y}" r="${radius + 9}"/>`;
      const digit = few ? `<text x="${x}" y="${y + 7}" class="digit-${point.label}">${point.label}</text>` : '';
      return `${wrong}<circle class="point-${point.label}" cx="${x}" cy="${y}" r="${radius}"/>${digit}`;
    })
    .join('');
}
