import * as plt from 'lanes/plot';
import { drawFigure, type Figure } from 'lanes/plot/drawing';
import { afterEach, expect, test } from 'vitest';
import { showFigure } from '../../src/show/figure.ts';
import { fitFigure } from '../../src/show/fit-figure.ts';

afterEach(() => plt.close('all'));

const measure = (figure: Figure) => Number(/viewBox="0 0 (\d+)/.exec(drawFigure(figure))![1]);
const grid = ({ subplots }: Figure) => subplots && [subplots.rows, subplots.columns];

test('a figure that fits is left as it is', () => {
  const figure = plt.figure({ figsize: [4, 3] });
  expect(fitFigure(figure, 430)).toBe(figure);
});

test('a figure that is too wide becomes narrower, and never so low that its data have no room', () => {
  expect(fitFigure(plt.figure({ figsize: [6.4, 4.8] }), 430).figsize).toEqual([4.3, 3.225]);
  expect(fitFigure(plt.figure({ figsize: [6, 3] }), 430).figsize).toEqual([4.3, 2.6]);
  expect(fitFigure(plt.figure({ figsize: [6, 2] }), 430).figsize).toEqual([4.3, 2]);
});

test.each([
  [1, 2, 'lines', {}, [2, 1]],
  [2, 3, 'lines', {}, [6, 1]],
  [2, 3, 'images', {}, [3, 2]],
  [1, 5, 'images', {}, [5, 1]],
  [1, 2, 'lines', { sharey: 'row' }, [2, 1]],
  [2, 2, 'lines', { sharex: 'col' }, [2, 2]],
] as const)('%i × %i panels of %s, with %j, fit a phone as %j', (rows, columns, what, sharing, expected) => {
  const [figure] = plt.subplots(rows, columns, { figsize: [10, 5], ...sharing });
  for (const panel of figure.subplots!.panels) {
    panel.marks.push(
      what === 'lines'
        ? { type: 'line', x: [0, 1], y: [0, 1], style: '-' }
        : { type: 'image', rows: 1, columns: 1, values: [0], cmap: 'gray', vmin: 0, vmax: 1 },
    );
  }
  const fitted = fitFigure(figure, 430);
  expect(grid(fitted)).toEqual(expected);
  expect(measure(fitted)).toBeLessThanOrEqual(430);
});

test('panels that share their axis in a way that no other order of rows can say stay in theirs, even when they are too many', () => {
  const [figure] = plt.subplots(2, 4, { figsize: [10, 5], sharex: 'col' });
  expect(fitFigure(figure, 430)).toBe(figure);
});

test('a wide figure is drawn twice, unless it is small or its picture is heavy', () => {
  const count = (html: string) => html.split('<svg').length - 1;
  expect(count(showFigure(plt.plot([1, 2]), 'a'))).toBe(2);
  plt.figure({ figsize: [4, 3] });
  expect(count(showFigure(plt.plot([1, 2]), 'b'))).toBe(1);
  plt.figure();
  const many = Array.from({ length: 10_000 }, (_, index) => Math.sin(index));
  expect(count(showFigure(plt.plot(many), 'c'))).toBe(1);
});
