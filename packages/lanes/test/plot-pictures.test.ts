import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import * as drawing from '../src/plot/drawing.ts';
import * as plt from '../src/plot/index.ts';

/** `UPDATE_PICTURES=1` writes the pictures anew; look at them before they are kept. */
const folder = new URL('./plot-pictures/', import.meta.url);

afterEach(() => {
  plt.close('all');
});

const grid = Array.from({ length: 25 }, (_, index) => index / 2 - 6);

/** A handwritten 2 of the optdigits data: 8 × 8 counts of dark pixels, 0 to 16. */
const digit = [
  [0, 1, 10, 13, 5, 0, 0, 0],
  [0, 10, 14, 12, 14, 0, 0, 0],
  [0, 5, 4, 2, 15, 0, 0, 0],
  [0, 0, 0, 7, 10, 0, 0, 0],
  [0, 0, 2, 15, 4, 0, 0, 0],
  [0, 0, 6, 15, 0, 0, 0, 0],
  [0, 1, 16, 13, 12, 13, 12, 0],
  [0, 0, 15, 12, 12, 10, 4, 0],
];

const places = Array.from({ length: 13 }, (_, index) => index / 2 - 3);
/** A valley that lies across both axes. */
const bowl = places.map((y) => places.map((x) => x * x + 2 * y * y - 1.5 * x * y));

const angles = Array.from({ length: 400 }, (_, index) => index * 0.7);
const wobble = (angle: number) => 2 * Math.sin(angle) * Math.cos(angle * 1.3) + 0.5;

describe('the picture of', () => {
  it.each<[string, () => plt.Figure]>([
    [
      'line',
      () => {
        plt.plot(
          grid,
          grid.map((z) => z / (1 + Math.abs(z))),
          { label: 'z / (1 + |z|)' },
        );
        plt.plot(
          grid,
          grid.map((z) => 1 / (1 + Math.abs(z)) / (1 + Math.abs(z))),
          'o--',
          { label: 'its derivative' },
        );
        plt.title('Softsign');
        plt.xlabel('z');
        plt.ylabel('softsign(z)');
        plt.grid();
        return plt.legend();
      },
    ],
    [
      'gap',
      () =>
        plt.plot(
          grid,
          grid.map((z) => (z === 0 || z === 1 ? Number.NaN : 1 / z)),
          'C3',
        ),
    ],
    [
      'scatter',
      () => {
        plt.scatter([1, 2, 3, 4], [2, 1, 4, 3], { label: 'class 0' });
        plt.scatter([1.5, 2.5, 3.5], [3, 3.5, 1], { label: 'class 1', marker: '^', s: 64 });
        plt.scatter([1.2, 2.2, 3.8], [1, 2.4, 2], { label: 'class 2', marker: 's', alpha: 0.6 });
        return plt.legend();
      },
    ],
    [
      'bar',
      () => {
        plt.bar([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], [0.01, 0.02, 0.71, 0.1, 0, 0.05, 0.01, 0.03, 0.05, 0.02]);
        plt.title('What the network believes');
        plt.xlabel('digit');
        return plt.ylabel('probability');
      },
    ],
    [
      'image',
      () => {
        plt.imshow(digit, { cmap: 'gray_r' });
        plt.colorbar();
        return plt.title('A handwritten 2');
      },
    ],
    [
      'reference-lines-and-text',
      () => {
        plt.plot([-3, 0, 3], [0, 0, 3], 'tab:purple');
        plt.axhline(1, { linestyle: '--', color: 'gray' });
        plt.axvline(0, { linestyle: ':' });
        return plt.text(0.1, 2.5, 'ReLU', { ha: 'left', va: 'center' });
      },
    ],
    [
      'histogram',
      () => {
        plt.hist(angles.map(wobble), { bins: 16, label: 'trained', alpha: 0.6 });
        plt.hist(angles.map(Math.sin), { bins: 16, label: 'at first', alpha: 0.6 });
        plt.xlabel('weight');
        plt.ylabel('count');
        return plt.legend();
      },
    ],
    [
      'band',
      () => {
        const mean = grid.map((z) => z / (1 + Math.abs(z)));
        plt.fill_between(
          grid,
          mean.map((y) => y - 0.2),
          mean.map((y, index) => y + index / 40),
          { alpha: 0.3, label: 'range' },
        );
        plt.plot(grid, mean, { label: 'mean' });
        return plt.legend();
      },
    ],
    [
      'contour',
      () => {
        plt.contour(places, places, bowl, { levels: 6 });
        plt.colorbar();
        plt.plot([2.5, 1.2, 0.6, 0.2], [1.8, 0.9, 0.5, 0.1], 'o-', { color: 'C3' });
        plt.title('Down the loss');
        plt.xlabel('w₁');
        return plt.ylabel('w₂');
      },
    ],
    [
      'contour-areas',
      () => {
        const holed = bowl.map((row, y) => row.map((value, x) => (y < 3 && x > 8 ? Number.NaN : value)));
        plt.contourf(places, places, holed, { levels: [0, 2, 5, 10, 20] });
        plt.colorbar();
        return plt.contour(places, places, holed, { levels: [2, 5, 10], colors: 'k', linewidths: 1 });
      },
    ],
    [
      'lines-with-ends',
      () => {
        plt.vlines([1, 2, 3, 4], 0, [2, 3, 1, 4], { linewidths: 2, label: 'stems' });
        plt.hlines([2.5], 1, 4, { colors: 'C3', linestyles: 'dashed', label: 'mean' });
        return plt.legend();
      },
    ],
    [
      'annotations',
      () => {
        plt.plot(
          grid,
          grid.map((z) => z * z),
        );
        plt.annotate('minimum', [0, 0], { xytext: [0, 14], ha: 'center', arrowprops: { arrowstyle: '->' } });
        plt.annotate('steep', [4, 16], { xytext: [-2, 28], color: 'C3', arrowprops: {} });
        return plt.annotate('start', [-6, 36], {
          xytext: [24, -12],
          textcoords: 'offset points',
          arrowprops: { arrowstyle: '-' },
        });
      },
    ],
    [
      'log',
      () => {
        const epochs = Array.from({ length: 40 }, (_, index) => index + 1);
        plt.semilogy(
          epochs,
          epochs.map((epoch) => 3 / epoch ** 2),
          { label: 'training' },
        );
        plt.semilogy(
          epochs,
          epochs.map((epoch) => 3 / epoch),
          '--',
          { label: 'validation' },
        );
        plt.grid();
        plt.xlabel('epoch');
        plt.ylabel('loss');
        return plt.legend();
      },
    ],
    [
      'log-of-nothing',
      () => {
        plt.loglog([1, 10, 1000], [-1, 0, -2]);
        return plt.title('No place');
      },
    ],
    [
      'panels',
      () => {
        const [figure, [left, right]] = plt.subplots(1, 2, { figsize: [8, 3.6] });
        left!.plot(grid, grid.map(Math.abs), 'C1');
        left!.set_title('Loss');
        left!.set_xlabel('w');
        left!.grid();
        right!.imshow(digit, { cmap: 'viridis' });
        right!.colorbar();
        right!.set_title('Input');
        return figure.suptitle('Two views');
      },
    ],
    [
      'panels-that-share-axes',
      () => {
        const [figure, rows] = plt.subplots(2, 2, { sharex: true, sharey: true });
        for (const [index, ax] of rows.flat().entries()) {
          ax.plot(
            grid,
            grid.map((z) => Math.max(index * z * 0.1, z / (index + 1))),
            { color: `C${index}` },
          );
          ax.set_title(`slope ${index / 10}`);
        }
        for (const ax of rows[1]!) ax.set_xlabel('z');
        return figure;
      },
    ],
  ])('%s is the one that was looked at', (name, make) => {
    const svg = `${drawing.drawFigure(make(), { id: name })}\n`;
    const file = new URL(`${name}.svg`, folder);
    if (process.env['UPDATE_PICTURES']) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, svg);
    }
    expect(svg).toBe(readFileSync(file, 'utf8'));
  });
});
