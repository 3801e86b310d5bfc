import { afterEach, describe, expect, it } from 'vitest';
import * as drawing from '../src/plot/drawing.ts';
import * as plt from '../src/plot/index.ts';

afterEach(() => {
  plt.close('all');
});

describe('describeFigure', () => {
  it('tells title, axes and what the line does', () => {
    plt.plot([-6, 0, 6], [0.002, 0.5, 0.998], { label: 'sigmoid' });
    plt.title('The sigmoid');
    plt.xlabel('z');
    expect(drawing.describeFigure(plt.ylabel('σ(z)'))).toBe(
      'A line chart titled “The sigmoid”. Horizontal: z from −6 to 6; vertical: σ(z) from 0.002 to 0.998. ' +
        'The line “sigmoid” rises from 0.002 to 0.998.',
    );
  });

  it.each([
    [[3, 2, 1], 'The line falls from 3 to 1.'],
    [[2, 2, 2], 'The line stays at 2.'],
    [[0, 0, 0, 1, 2], 'The line stays at 0 until 2, then rises to 2.'],
    [[0, 5, -1, 2], 'The line goes from 0 to 2; its lowest point is −1 at 2, its highest 5 at 1.'],
    [[1, Number.NaN, 3], 'The line rises from 1 to 3, with 1 point missing.'],
    [[Number.NaN], 'The line has no points.'],
  ])('of a line through %j ends: %s', (y, sentence) => {
    expect(drawing.describeFigure(plt.plot(y)).endsWith(sentence)).toBe(true);
  });

  it('names the highest and the lowest bar', () => {
    expect(drawing.describeFigure(plt.bar(['cat', 'dog', 'fish'], [0.2, 0.7, 0.1]))).toBe(
      'A bar chart. Vertical: from 0.1 to 0.7. 3 bars: the highest is dog with 0.7, the lowest fish with 0.1.',
    );
  });

  it('counts the rows and columns of an image', () => {
    expect(drawing.describeFigure(plt.imshow([[0, 16, 3]]))).toBe(
      'An image. 1 row and 3 columns of values from 0 to 16.',
    );
  });

  it('tells six marks and counts the rest', () => {
    for (let line = 0; line < 8; line++) plt.axhline(line);
    expect(drawing.describeFigure(plt.gcf())).toMatch(/A horizontal line at 5\. And 2 more\.$/);
  });

  it('says that an empty figure is empty', () => {
    expect(drawing.describeFigure(plt.figure())).toBe('An empty figure.');
  });
});

describe('tabulateFigure', () => {
  it('puts lines over the same x into one table, a gap as an empty cell', () => {
    plt.plot([0, 1], [1, 2], { label: 'f' });
    plt.plot([0, 1], [1 / 3, Number.NaN], { label: 'g' });
    plt.title('Two');
    expect(drawing.tabulateFigure(plt.xlabel('z'))).toEqual([
      {
        caption: 'Two',
        columns: ['z', 'f', 'g'],
        rows: [
          ['0', '1', '0.33333'],
          ['1', '2', ''],
        ],
      },
    ]);
  });

  it('puts lines over different x into different tables', () => {
    plt.plot([0, 1], [1, 2], { label: 'f' });
    const tables = drawing.tabulateFigure(plt.plot([5, 6], [1, 2]));
    expect(tables.map(({ caption, columns }) => [caption, columns])).toEqual([
      ['f', ['x', 'f']],
      ['y', ['x', 'y']],
    ]);
  });

  it('gives the names of bars and the grid of an image', () => {
    plt.bar(['cat', 'dog'], [1, 2]);
    expect(
      drawing.tabulateFigure(
        plt.imshow([
          [1, 2],
          [3, 4],
        ]),
      ),
    ).toEqual([
      {
        caption: 'Image',
        columns: ['row', '0', '1'],
        rows: [
          ['0', '1', '2'],
          ['1', '3', '4'],
        ],
      },
      {
        caption: 'y',
        columns: ['x', 'y'],
        rows: [
          ['cat', '1'],
          ['dog', '2'],
        ],
      },
    ]);
  });
});
