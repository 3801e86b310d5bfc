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

  it('names the fullest interval of a histogram, or the densest', () => {
    expect(drawing.describeFigure(plt.hist([0, 1, 1.5, 2], { bins: 2, label: 'x' }))).toBe(
      'A histogram. Horizontal: from 0 to 2; vertical: from 1 to 3. ' +
        '2 intervals “x” from 0 to 2: the fullest goes from 1 to 2 and holds 3 of 4 numbers.',
    );
    plt.figure();
    expect(drawing.describeFigure(plt.hist([0, 1, 1.5, 2], { bins: 2, density: true }))).toMatch(
      /the densest goes from 1 to 2, with a density of 0\.75\.$/,
    );
  });

  it('tells where a band is narrow and where it is wide', () => {
    expect(drawing.describeFigure(plt.fill_between([0, 1, 2], [1, 2, 5], { label: 'σ' }))).toBe(
      'An area chart. Horizontal: from 0 to 2; vertical: from 0 to 5. An area “σ” between two lines for x from 0 to 2: ' +
        '1 apart at 0, where they are closest, and 5 apart at 2, where they are farthest.',
    );
  });

  it('tells where contours are low and high, and between which heights they lie', () => {
    const Z = [
      [0, 1],
      [2, 3],
    ];
    expect(drawing.describeFigure(plt.contour([5, 6], [7, 8], Z, [1, 2]))).toBe(
      'A contour plot. Horizontal: from 5 to 6; vertical: from 7 to 8. ' +
        '2 rows and 2 columns of values from 0 to 3, lowest at 5, 7 and highest at 6, 8, in 2 lines at heights from 1 to 2.',
    );
  });

  it('counts lines with ends, and tells what an arrow points to', () => {
    plt.hlines([1, 2], 0, 1);
    plt.vlines(3, 0, 1, { label: 'now' });
    plt.annotate('here', [1, 2], { xytext: [0, 0], arrowprops: {} });
    expect(drawing.describeFigure(plt.gcf())).toMatch(
      /2 horizontal lines at 1 and 2\. 1 vertical line “now” at 3\. The words “here” with an arrow to 1, 2\.$/,
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

  it('gives intervals with their counts, both edges of a band, the grid of contours and lines with their ends', () => {
    plt.hist([0, 1, 2], { bins: 2 });
    plt.fill_between([0, 1], [1, 2], 3, { label: 'b' });
    plt.contour(
      [5, 6],
      [7, 8],
      [
        [0, 1],
        [2, 3],
      ],
    );
    plt.hlines([1], 0, 2);
    plt.vlines([4], 0, 1, { label: 'now' });
    plt.annotate('here', [1, 2], { xytext: [0, 0], arrowprops: {} });
    expect(drawing.tabulateFigure(plt.gcf())).toEqual([
      {
        caption: 'Histogram',
        columns: ['from', 'to', 'count'],
        rows: [
          ['0', '1', '1'],
          ['1', '2', '2'],
        ],
      },
      {
        caption: 'Heights',
        columns: ['y \\ x', '5', '6'],
        rows: [
          ['7', '0', '1'],
          ['8', '2', '3'],
        ],
      },
      { caption: 'Horizontal lines', columns: ['y', 'from x', 'to x'], rows: [['1', '0', '2']] },
      { caption: 'now', columns: ['x', 'from y', 'to y'], rows: [['4', '0', '1']] },
      {
        caption: 'b, y1, b, y2',
        columns: ['x', 'b, y1', 'b, y2'],
        rows: [
          ['0', '1', '3'],
          ['1', '2', '3'],
        ],
      },
      { caption: 'Lines and words', columns: ['what', 'x', 'y'], rows: [['here', '1', '2']] },
    ]);
  });
});
