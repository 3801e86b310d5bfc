import { afterEach, describe, expect, it } from 'vitest';
import * as drawing from '../src/plot/drawing.ts';
import * as plt from '../src/plot/index.ts';

afterEach(() => {
  plt.close('all');
});

describe('subplots', () => {
  it('gives the figure and one Axes, a list, or a list of rows, as matplotlib’s squeeze does', () => {
    const [, one] = plt.subplots();
    one.plot([1, 2]);
    const [, row] = plt.subplots(1, 3);
    const [, column] = plt.subplots(2);
    const [, rows] = plt.subplots(2, 3, { figsize: [8, 4] });
    expect([row.length, column.length, rows.length, rows[1]!.length]).toEqual([3, 2, 2, 3]);
    rows[1]![0]!.set_title('fourth');
    expect(plt.gcf().figsize).toEqual([8, 4]);
    expect(plt.gcf().subplots?.panels.findIndex(({ title }) => title === 'fourth')).toBe(3);
  });

  it('takes options in place of rows and columns', () => {
    const [figure] = plt.subplots({ figsize: [3, 3] });
    expect(figure).toMatchObject({ figsize: [3, 3], subplots: { rows: 1, columns: 1 } });
  });

  it('leaves plt on the last panel, and an Axes on its own', () => {
    const [figure, [left, right]] = plt.subplots(1, 2);
    plt.plot([1, 2]);
    left!.scatter([1], [2]);
    plt.title('still the last');
    right!.set_xlabel('x');
    expect(figure.subplots?.panels).toMatchObject([
      { marks: [{ type: 'scatter' }] },
      { marks: [{ type: 'line' }], title: 'still the last', xlabel: 'x' },
    ]);
  });

  it('gives Axes whose words return the figure, also after it was shown', () => {
    plt.use({ show: () => {} });
    const [figure, ax] = plt.subplots();
    expect(ax.plot([1, 2])).toBe(figure);
    plt.show();
    expect(ax.set_ylim(0, 3)).toBe(figure);
    expect(plt.close()).toBeUndefined();
  });

  it('stays on plt’s panel when a word of an Axes throws', () => {
    const [figure, [left]] = plt.subplots(1, 2);
    expect(() => left!.plot([])).toThrow('plot: y is empty');
    plt.plot([1]);
    expect(figure.subplots?.panels.map(({ marks }) => marks.length)).toEqual([0, 1]);
  });

  it('gives a figure that is plain data, also under its own title', () => {
    const [figure, [left]] = plt.subplots(1, 2, { sharey: true });
    left!.hist([1, 2, 3]);
    expect(figure.suptitle('Both')).toBe(figure);
    const copy = JSON.parse(JSON.stringify(figure));
    expect(copy).toEqual(figure);
    expect(structuredClone(figure)).toEqual(copy);
    expect(copy.heading).toBe('Both');
    expect(drawing.checkFigure(copy)).toEqual(copy);
  });
});

describe('panels that share an axis', () => {
  it('have its ends set together', () => {
    const [figure, [left, right]] = plt.subplots(1, 2, { sharey: true });
    left!.set_ylim(1, 2);
    right!.set_xlim(0, 1);
    right!.set_yscale('log');
    expect(figure.subplots?.panels).toMatchObject([
      { ylim: [1, 2], yscale: 'log' },
      { ylim: [1, 2], xlim: [0, 1], yscale: 'log' },
    ]);
    expect(figure.subplots?.panels[0]).not.toHaveProperty('xlim');
  });

  it('fit the data of all of them', () => {
    const [figure, rows] = plt.subplots(2, 2, { sharex: 'col', sharey: 'row' });
    rows.flat().forEach((ax, index) => {
      ax.plot([0, index + 1], [0, 10 * (index + 1)]);
    });
    const { axes } = drawing.locateFigure(figure);
    const ends = axes.map(({ x, y }) => [x.domain[1], y.domain[1]].map((end) => Math.round(end / 1.05)));
    expect(ends).toEqual([
      [3, 20],
      [4, 20],
      [3, 40],
      [4, 40],
    ]);
  });

  it('have their numbers on the left and below only', () => {
    const [figure, rows] = plt.subplots(2, 2, { sharex: true, sharey: true });
    for (const ax of rows.flat()) ax.plot([0, 1], [0, 1]);
    expect(drawing.drawFigure(figure).match(/class="plot-ticks"/g)).toHaveLength(4);
  });

  it('stand edge to edge: frames of a row at one height, frames of a column at one place', () => {
    const [figure, rows] = plt.subplots(2, 2);
    rows[0]![0]!.set_title('A title');
    rows[0]![1]!.plot([0, 1], [0, 100_000]);
    rows[1]![0]!.set_xlabel('x');
    const [a, b, c, d] = drawing.locateFigure(figure).axes.map(({ frame }) => frame);
    expect([a!.top, a!.bottom, a!.left, b!.left]).toEqual([b!.top, b!.bottom, c!.left, d!.left]);
    const sizes = [a!, b!, c!, d!].map(({ left, right, top, bottom }) => [right - left, bottom - top]);
    for (const [width, height] of sizes) {
      expect(width).toBeCloseTo(sizes[0]![0]!, 6);
      expect(height).toBeCloseTo(sizes[0]![1]!, 6);
    }
  });
});

describe('a figure of panels', () => {
  it('is described panel by panel, the first six', () => {
    const [figure, [left, right]] = plt.subplots(1, 2);
    left!.plot([1, 2]);
    left!.set_title('Loss');
    right!.bar(['a', 'b'], [1, 2]);
    figure.suptitle('Training');
    expect(drawing.describeFigure(figure)).toBe(
      '2 panels in 1 row and 2 columns, titled “Training”. ' +
        'Panel 1, “Loss”: a line chart. Horizontal: from 0 to 1; vertical: from 1 to 2. The line rises from 1 to 2. ' +
        'Panel 2: a bar chart. Vertical: from 1 to 2. 2 bars: the highest is b with 2, the lowest a with 1.',
    );
    const [many] = plt.subplots(3, 3);
    expect(drawing.describeFigure(many)).toMatch(/Panel 6: an empty panel\. And 3 more panels\.$/);
  });

  it('has the tables of its panels, each under the panel’s name', () => {
    const [figure, [left, right]] = plt.subplots(1, 2);
    left!.plot([5, 6], { label: 'f' });
    left!.set_title('Loss');
    right!.axhline(3);
    expect(drawing.tabulateFigure(figure).map(({ caption }) => caption)).toEqual([
      'Loss: f',
      'Panel 2: Lines and words',
    ]);
  });

  it('has parts with names of their own', () => {
    const [figure, axes] = plt.subplots(1, 2);
    for (const ax of axes) {
      ax.imshow([[1, 2]]);
      ax.colorbar();
    }
    const svg = drawing.drawFigure(figure, { id: 'f' });
    const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('f-2-clip');
  });
});
