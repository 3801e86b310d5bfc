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
