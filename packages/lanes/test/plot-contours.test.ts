import { afterEach, describe, expect, it } from 'vitest';
import * as drawing from '../src/plot/drawing.ts';
import * as plt from '../src/plot/index.ts';

afterEach(() => {
  plt.close('all');
});

const range = (from: number, to: number, count: number) =>
  Array.from({ length: count }, (_, index) => from + ((to - from) * index) / (count - 1));

/** The paths of the marks, and their points in the units of the data. */
function readPaths(figure: plt.Figure): { fill: string; stroke: string; lines: [x: number, y: number][][] }[] {
  const { x, y } = drawing.locateFigure(figure).axes[0]!;
  const invert = ({ domain, range: ends }: drawing.AxisScale, place: number) =>
    domain[0] + ((place - ends[0]) / (ends[1] - ends[0])) * (domain[1] - domain[0]);
  const marks =
    drawing.drawFigure(figure, { id: 'a' }).match(/<g clip-path[^>]*>(.*?)<path class="plot-axis"/)?.[1] ?? '';
  return [...marks.matchAll(/<path ([^>]*)>/g)].map(([, attributes = '']) => ({
    fill: attributes.match(/fill="([^"]+)"/)?.[1] ?? '',
    stroke: attributes.match(/stroke="([^"]+)"/)?.[1] ?? '',
    lines: (attributes.match(/d="([^"]+)"/)?.[1] ?? '')
      .split('M')
      .filter(Boolean)
      .map((line) =>
        line
          .replace('Z', '')
          .split('L')
          .map((point): [number, number] => {
            const [left = 0, top = 0] = point.split(',').map(Number);
            return [invert(x, left), invert(y, top)];
          }),
      ),
  }));
}

/** The area within a closed outline. Source: the shoelace formula. */
function areaOf(outline: [number, number][]): number {
  const twice = outline.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = outline[(index + 1) % outline.length]!;
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(twice) / 2;
}

const X = range(-3, 3, 61);
const Y = range(-2, 2, 41);
const bowl = Y.map((y) => X.map((x) => x * x + y * y));

describe('contour', () => {
  it('of x² + y² is circles', () => {
    const [first, second] = readPaths(plt.contour(X, Y, bowl, { levels: [1, 2.25] }));
    for (const [path, radius] of [
      [first, 1],
      [second, 1.5],
    ] as const) {
      expect(path?.lines).toHaveLength(1);
      for (const [x, y] of path!.lines[0]!) expect(Math.hypot(x, y)).toBeCloseTo(radius, 1.5);
      expect(areaOf(path!.lines[0]!)).toBeCloseTo(Math.PI * radius ** 2, 1);
    }
  });

  it('of a plane is straight lines, whatever the places of columns and rows', () => {
    const uneven = [0, 1, 4, 9];
    const falling = [8, 2, 0];
    const plane = falling.map((y) => uneven.map((x) => x + 2 * y));
    const paths = readPaths(plt.contour(uneven, falling, plane, [3, 10]));
    expect(paths).toHaveLength(2);
    for (const [index, height] of [3, 10].entries()) {
      for (const [x, y] of paths[index]!.lines.flat()) expect(x + 2 * y).toBeCloseTo(height, 0.5);
    }
  });

  it('does not draw the edge of the grid, nor that of a gap', () => {
    const [edge] = readPaths(plt.contour(X, Y, bowl, { levels: [5] }));
    // The circle of radius √5 leaves the grid above and below: two arcs.
    expect(edge?.lines).toHaveLength(2);
    for (const [x, y] of edge!.lines.flat()) expect(Math.hypot(x, y)).toBeCloseTo(Math.sqrt(5), 1.5);
    plt.close();
    const holed = bowl.map((row, r) => row.map((value, c) => (r > 15 && r < 25 && c > 35 ? Number.NaN : value)));
    const [cut] = readPaths(plt.contour(X, Y, holed, { levels: [1] }));
    for (const [x, y] of cut!.lines.flat()) expect(Math.hypot(x, y)).toBeCloseTo(1, 1.5);
    expect(cut?.lines).toHaveLength(1);
  });

  it('takes the colours of the map from the first level to the last, or those that it is given', () => {
    const figure = plt.contour(bowl, { levels: [1, 2, 3] });
    expect(readPaths(figure).map(({ stroke }) => stroke)).toEqual(
      [0, 0.5, 1].map((t) => drawing.colorAt('viridis', t)),
    );
    plt.close();
    const own = plt.contour(bowl, { levels: [1, 2, 3], colors: ['red', 'k'] });
    expect(readPaths(own).map(({ stroke }) => stroke)).toEqual(['red', 'currentColor', 'red']);
  });

  it('finds about seven round levels by itself, and numbers columns and rows', () => {
    const figure = plt.contour(bowl);
    expect(figure.marks[0]).toMatchObject({ x: Array.from(X.keys()), y: Array.from(Y.keys()), levels: 7 });
    const count = readPaths(figure).length;
    expect(count).toBeGreaterThanOrEqual(5);
    expect(count).toBeLessThanOrEqual(9);
  });

  it('takes X and Y as grids too, as np.meshgrid gives them', () => {
    const list = plt.contour(X, Y, bowl).marks[0];
    const grids = plt.contour(
      Y.map(() => X),
      Y.map((y) => X.map(() => y)),
      bowl,
    ).marks[1];
    expect(grids).toEqual(list);
  });
});

describe('contourf', () => {
  it('covers the whole grid with its own levels', () => {
    const [lowest] = readPaths(plt.contourf(X, Y, bowl));
    expect(areaOf(lowest!.lines[0]!)).toBeCloseTo(24, 2);
  });

  it('leaves empty what is lower than the first level and higher than the last', () => {
    const [ring] = readPaths(plt.contourf(X, Y, bowl, { levels: [1, 2.25] }));
    // By the even-odd rule: the grid outside of radius 1, without the grid outside of radius 1.5.
    const areas = ring!.lines.map(areaOf);
    expect(areas).toHaveLength(4);
    for (const [index, area] of [24, Math.PI, 24, Math.PI * 2.25].entries()) expect(areas[index]).toBeCloseTo(area, 1);
  });

  it('counts a plateau on a level to the area below it, and on the first level to the first area', () => {
    const steps = [0, 1].flatMap((value) => Array.from({ length: 3 }, () => Array(5).fill(value)));
    const paths = readPaths(plt.contourf(steps, { levels: [0, 0.5, 1], colors: ['C0', 'C1'] }));
    expect(paths).toHaveLength(2);
    expect(areaOf(paths[0]!.lines[0]!)).toBeCloseTo(20, 6);
    expect(areaOf(paths[1]!.lines[0]!)).toBeCloseTo(10, 0);
  });

  it('is as opaque as asked for, all areas together', () => {
    expect(drawing.drawFigure(plt.contourf(bowl, { alpha: 0.3 }))).toContain('<g opacity="0.3">');
  });

  it('of equal numbers, or of none, is no broken picture', () => {
    const flat = [
      [2, 2],
      [2, 2],
    ];
    const none = flat.map((row) => row.map(() => Number.NaN));
    for (const Z of [flat, none]) {
      plt.contour(Z);
      plt.contourf(Z);
      plt.colorbar();
      expect(drawing.drawFigure(plt.close()!)).not.toMatch(/NaN|Infinity|undefined/);
    }
  });
});
