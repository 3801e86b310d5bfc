/**
 * Where a function of the plane reaches a level: closed lines round the parts where it is at least the level, by
 * marching squares. https://en.wikipedia.org/wiki/Marching_squares
 */

/** A grid of numbers, row after row. */
export interface Grid {
  side: number;
  values: ArrayLike<number>;
}

export type Corner = readonly [x: number, y: number];

const [top, right, bottom, left] = [0, 1, 2, 3];

/** No edge. */
const none = -1;

/**
 * Through which edges a line enters and leaves a cell, by which of its corners are inside: 8 upper left, 4 upper right,
 * 2 lower right, 1 lower left. A line leaves each cell as it enters the next.
 */
const crossings: readonly (readonly [enters: number, leaves: number])[][] = [
  [],
  [[left, bottom]],
  [[bottom, right]],
  [[left, right]],
  [[right, top]],
  [
    [left, bottom],
    [right, top],
  ],
  [[bottom, top]],
  [[left, top]],
  [[top, left]],
  [[top, bottom]],
  [
    [top, left],
    [bottom, right],
  ],
  [[top, right]],
  [[right, left]],
  [[right, bottom]],
  [[bottom, left]],
  [],
];

/** The rings in units of the grid, from 0 to side - 1; outside of the grid nothing is inside. */
export function traceRings({ side, values }: Grid, level: number): Corner[][] {
  // The grid with a border of points outside, so that cell (x, y) has (x - 1, y - 1) for its upper left corner.
  const wide = side + 2;
  const inside = new Uint8Array(wide * wide);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) inside[(y + 1) * wide + x + 1] = values[y * side + x]! >= level ? 1 : 0;
  }
  // Edges by number: cell c has the edge 2c above it, and 2c + 1 to its left.
  const offsets = [0, 3, 2 * wide, 1];
  const next = new Int32Array(2 * wide * wide).fill(none);
  const starts: number[] = [];
  for (let y = 0; y <= side; y++) {
    for (let cell = y * wide; cell <= y * wide + side; cell++) {
      const upper = 8 * inside[cell]! + 4 * inside[cell + 1]!;
      const corners = upper + 2 * inside[cell + wide + 1]! + inside[cell + wide]!;
      if (corners === 0 || corners === 15) continue;
      for (const [enters, leaves] of crossings[corners]!) {
        next[2 * cell + offsets[enters]!] = 2 * cell + offsets[leaves]!;
        starts.push(2 * cell + offsets[enters]!);
      }
    }
  }
  const rings: Corner[][] = [];
  for (const start of starts) {
    const ring: Corner[] = [];
    for (let edge = start; next[edge] !== none; ) {
      ring.push(placeEdge(edge, { side, values }, level));
      const following = next[edge]!;
      next[edge] = none;
      edge = following;
    }
    if (ring.length > 0) rings.push(ring);
  }
  return rings;
}

/** Where the level is reached on an edge; on the border of the grid, the border. */
function placeEdge(edge: number, { side, values }: Grid, level: number): Corner {
  const cell = edge >> 1;
  const wide = side + 2;
  const [fromX, fromY] = [(cell % wide) - 1, Math.floor(cell / wide) - 1];
  const [toX, toY] = edge % 2 === 1 ? [fromX, fromY + 1] : [fromX + 1, fromY];
  const isKnown = (x: number, y: number) => x >= 0 && y >= 0 && x < side && y < side;
  if (!isKnown(fromX, fromY)) return [toX, toY];
  if (!isKnown(toX, toY)) return [fromX, fromY];
  const [from, to] = [values[fromY * side + fromX]!, values[toY * side + toX]!];
  const part = (level - from) / (to - from);
  return [fromX + part * (toX - fromX), fromY + part * (toY - fromY)];
}
