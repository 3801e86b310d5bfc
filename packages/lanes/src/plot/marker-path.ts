import type { Marker } from './figure.ts';
import { element, formatLength } from './svg-text.ts';

/** A point of the picture. */
export type Point = readonly [x: number, y: number];

/** The strokes of the markers that are no discs or squares, round a centre, for a half width of 1. */
const outlines = {
  '^': ['0,-1 1,0.8 -1,0.8'],
  v: ['0,1 1,-0.8 -1,-0.8'],
  D: ['0,-1.2 1.2,0 0,1.2 -1.2,0'],
  x: ['-0.9,-0.9 0.9,0.9', '-0.9,0.9 0.9,-0.9'],
  '+': ['-1.1,0 1.1,0', '0,-1.1 0,1.1'],
};

/** All markers of one mark as one path; `diameter` is in lengths of the picture. */
export function drawMarkers(
  points: readonly Point[],
  marker: Marker,
  diameter: number,
  paint: string,
  opacity?: number,
): string {
  if (marker === 'o' || marker === '.' || marker === 's') {
    // A line without length, with round or square ends, is a disc or a square, and takes few bytes.
    const d = points.map((point) => `M${formatPoint(point)}h0`).join('');
    const width = marker === '.' ? diameter / 2 : diameter;
    const cap = marker === 's' ? 'square' : 'round';
    return element('path', { d, fill: 'none', stroke: paint, 'stroke-width': width, 'stroke-linecap': cap, opacity });
  }
  const open = marker === 'x' || marker === '+';
  const strokes = outlines[marker].map((stroke) => stroke.split(' ').map(parsePoint));
  const d = points.flatMap(([x, y]) =>
    strokes.map((stroke) => {
      const corners = stroke.map(([dx, dy]) => formatPoint([x + (dx * diameter) / 2, y + (dy * diameter) / 2]));
      return `M${corners.join('L')}${open ? '' : 'Z'}`;
    }),
  );
  const style = open ? { fill: 'none', stroke: paint, 'stroke-width': 2 } : { fill: paint };
  return element('path', { d: d.join(''), ...style, opacity });
}

export function formatPoint([x, y]: Point): string {
  return `${formatLength(x)},${formatLength(y)}`;
}

function parsePoint(text: string): Point {
  const [x = 0, y = 0] = text.split(',').map(Number);
  return [x, y];
}
