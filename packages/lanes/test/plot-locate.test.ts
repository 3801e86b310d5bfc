import { afterEach, describe, expect, it } from 'vitest';
import * as drawing from '../src/plot/drawing.ts';
import * as plt from '../src/plot/index.ts';

afterEach(() => {
  plt.close('all');
});

const axesOf = (figure: plt.Figure) => drawing.locateFigure(figure).axes[0]!;

describe('locateFigure', () => {
  it('gives the size of the picture, and each frame with its scales', () => {
    plt.title('t');
    plt.xlabel('x');
    plt.xlim(0, 10);
    const places = drawing.locateFigure(plt.plot([1, 2], [3, 4]));
    const svg = drawing.drawFigure(plt.gcf());
    expect(svg).toContain(`viewBox="0 0 ${places.width} ${places.height}"`);
    const { frame, x, y, title, xlabel } = places.axes[0]!;
    expect({ title, xlabel }).toEqual({ title: 't', xlabel: 'x' });
    expect(x).toEqual({ type: 'linear', domain: [0, 10], range: [frame.left, frame.right] });
    expect(y.range).toEqual([frame.bottom, frame.top]);
  });

  it('gives each point of a line where it is drawn, and none in a gap or outside the frame', () => {
    plt.plot([0, 1, 2, 3, 40], [1, Number.NaN, 2, 3, 4], { label: 'loss' });
    const figure = plt.xlim(-1, 4);
    const [series] = axesOf(figure).series;
    expect(series).toMatchObject({ type: 'points', mark: 'line', label: 'loss', index: 0 });
    const points = series?.type === 'points' ? series.points : [];
    expect(points.map(({ index, x, y }) => [index, x, y])).toEqual([
      [0, 0, 1],
      [2, 2, 2],
      [3, 3, 3],
    ]);
    const path = drawing.drawFigure(figure).match(/<g clip-path[^>]*><path d="M([\d.]+),([\d.]+)/);
    expect(points[0]!.left).toBeCloseTo(Number(path?.[1]), 1);
    expect(points[0]!.top).toBeCloseTo(Number(path?.[2]), 1);
  });

  it('gives the cells of an image and the grid of contours', () => {
    const image = axesOf(
      plt.imshow([
        [1, 2],
        [3, Number.NaN],
      ]),
    );
    const cell = (image.frame.right - image.frame.left) / 2;
    const centre = (start: number, index: number) => ({ value: index, place: start + (index + 0.5) * cell });
    expect(image.series).toEqual([
      {
        type: 'grid',
        mark: 'image',
        index: 0,
        columns: [0, 1].map((index) => centre(image.frame.left, index)),
        rows: [0, 1].map((index) => centre(image.frame.top, index)),
        values: [1, 2, 3, null],
      },
    ]);
    plt.figure();
    const Z = [0, 1].map((row) => [0, 1, 2].map((column) => row + column));
    const contours = axesOf(plt.contourf([10, 20, 30], [5, 6], Z));
    expect(contours.series[0]).toMatchObject({
      columns: [{ value: 10, place: contours.frame.left }, { value: 20 }, { value: 30, place: contours.frame.right }],
      rows: [
        { value: 5, place: contours.frame.bottom },
        { value: 6, place: contours.frame.top },
      ],
    });
  });

  it('gives bars with their names, intervals with both ends, bands with both edges', () => {
    plt.bar(['a', 'b'], [1, 2]);
    plt.hist([0, 1, 2], { bins: 2 });
    plt.fill_between([0, 1], [1, 2], [3, 4]);
    plt.hlines([1], 0, 2);
    plt.axhline(1);
    plt.text(0, 0, 'a');
    const told = axesOf(plt.gcf()).series.map((series) =>
      series.type === 'points' ? series.points.map(({ left, top, ...point }) => point) : [],
    );
    expect(told).toEqual([
      [
        { index: 0, x: 0, y: 1, name: 'a' },
        { index: 1, x: 1, y: 2, name: 'b' },
      ],
      [
        { index: 0, x: 0, to: 1, y: 1 },
        { index: 1, x: 1, to: 2, y: 2 },
      ],
      [
        { index: 0, x: 0, y: 1, to: 3 },
        { index: 1, x: 1, y: 2, to: 4 },
      ],
      [{ index: 0, x: 0, y: 1, to: 2 }],
    ]);
  });

  it('knows that a legend has moved the frame', () => {
    plt.imshow([[1, 2]]);
    plt.axhline(0, { label: 'a' });
    const { frame } = axesOf(plt.legend());
    const clip = drawing.drawFigure(plt.gcf()).match(/<clipPath[^>]*><rect x="[\d.]+" y="([\d.]+)"/);
    expect(frame.top).toBeCloseTo(Number(clip?.[1]) + 3, 1);
  });

  it('is plain data', () => {
    const [figure, [left]] = plt.subplots(1, 2);
    left!.plot([1, 2]);
    const places = drawing.locateFigure(figure);
    expect(JSON.parse(JSON.stringify(places))).toEqual(places);
    expect(places.axes).toHaveLength(2);
  });
});
