import { afterEach, describe, expect, it, vi } from 'vitest';
import * as plt from '../src/plot/index.ts';

afterEach(() => {
  plt.close('all');
});

describe('the current figure', () => {
  it('is made by the first word, and each word returns it', () => {
    const figure = plt.plot([1, 2]);
    expect(plt.title('two')).toBe(figure);
    expect(plt.gcf()).toBe(figure);
    expect(figure).toMatchObject({ type: 'figure', figsize: [6.4, 4], title: 'two', grid: false, legend: false });
  });

  it('is plain data that survives JSON', () => {
    const figure = plt.plot([1, Number.NaN, Infinity, 4], 'r--', { label: 'a' });
    plt.bar(['x', 'y'], [1, 2]);
    plt.imshow([
      [1, 2],
      [3, 4],
    ]);
    expect(JSON.parse(JSON.stringify(figure))).toEqual(figure);
  });

  it('is closed by close, which returns it once', () => {
    const figure = plt.plot([1, 2]);
    expect(plt.close()).toBe(figure);
    expect(plt.close()).toBeUndefined();
  });

  it('is the one before, after the newest is closed', () => {
    const first = plt.figure();
    const second = plt.figure({ figsize: [8, 3] });
    expect(plt.close()).toBe(second);
    expect(plt.gcf()).toBe(first);
  });
});

describe('show', () => {
  it('hands all open figures to the backend in the order of making, closes them and returns undefined', () => {
    const shown: plt.Figure[] = [];
    plt.use({ show: (figure) => shown.push(figure) });
    const first = plt.plot([1, 2]);
    const second = plt.figure();
    expect(plt.show()).toBeUndefined();
    expect(shown).toEqual([first, second]);
    expect(plt.close()).toBeUndefined();
  });

  it('does nothing without an open figure, as in matplotlib', () => {
    const show = vi.fn();
    plt.use({ show });
    plt.show();
    expect(show).not.toHaveBeenCalled();
  });

  it('prints a sentence about the figure in Node when no backend is set', async () => {
    vi.resetModules();
    const fresh = await import('../src/plot/node.ts');
    const log = vi.spyOn(console, 'log').mockImplementation(() => {});
    fresh.plot([1, 2, 3]);
    fresh.show();
    expect(log).toHaveBeenCalledWith(
      'A line chart. Horizontal: from 0 to 2; vertical: from 1 to 3. The line rises from 1 to 3.',
    );
    log.mockRestore();
  });
});

describe('plot', () => {
  it('counts from 0 when only y is given', () => {
    expect(plt.plot([5, 6, 7]).marks).toEqual([{ type: 'line', x: [0, 1, 2], y: [5, 6, 7], style: '-' }]);
  });

  it('takes lists, typed arrays, and anything with shape and data', () => {
    const line = { type: 'line', x: [1, 2], y: [3, 4], style: '-' };
    plt.plot([1, 2], new Float32Array([3, 4]));
    plt.plot({ shape: [2], data: new Float32Array([1, 2]) }, { shape: [2, 1], data: [3, 4] });
    plt.plot([1, 2], [[3], [4]]);
    expect(plt.gcf().marks).toEqual([line, line, line]);
  });

  it('keeps NaN and infinities as gaps, and rounds nothing', () => {
    expect(plt.plot([0.1 + 0.2, Number.NaN, -Infinity]).marks[0]).toMatchObject({ y: [0.1 + 0.2, null, null] });
  });

  it('reads a format: colour, marker and line style in any order', () => {
    plt.plot([1, 2], 'r--');
    plt.plot([1, 2], 'o-.');
    plt.plot([1, 2], 'C3^');
    plt.plot([1, 2], 'tab:green');
    expect(plt.gcf().marks).toMatchObject([
      { color: 'r', style: '--' },
      { marker: 'o', style: '-.' },
      { color: 'C3', marker: '^', style: 'none' },
      { color: 'tab:green', style: '-' },
    ]);
  });

  it('takes matplotlib’s keyword arguments as a last object, stronger than the format', () => {
    const options = {
      label: 'loss',
      color: '#1f77b4',
      linestyle: 'dashed',
      linewidth: 3,
      marker: 's',
      alpha: 0.5,
    } as const;
    expect(plt.plot([1], [2], 'ro-', options).marks[0]).toEqual({
      type: 'line',
      x: [1],
      y: [2],
      style: '--',
      width: 3,
      color: '#1f77b4',
      label: 'loss',
      marker: 's',
      alpha: 0.5,
    });
  });
});

describe('the other marks', () => {
  it('scatter has round markers of 36 square points, and takes c for color', () => {
    expect(plt.scatter([1], [2], { c: 'C1' }).marks[0]).toEqual({
      type: 'scatter',
      x: [1],
      y: [2],
      color: 'C1',
      marker: 'o',
      size: 36,
    });
  });

  it('bar stands at numbers or above names', () => {
    plt.bar([1, 2], [3, 4]);
    plt.bar(['cat', 'dog'], [3, 4], { width: 0.5 });
    expect(plt.gcf().marks).toEqual([
      { type: 'bar', x: [1, 2], height: [3, 4], width: 0.8 },
      { type: 'bar', x: [0, 1], names: ['cat', 'dog'], height: [3, 4], width: 0.5 },
    ]);
  });

  it('imshow spans the colours from the smallest value to the largest', () => {
    expect(
      plt.imshow(
        [
          [1, 2, 3],
          [4, Number.NaN, 0],
        ],
        { cmap: 'gray' },
      ).marks[0],
    ).toEqual({
      type: 'image',
      rows: 2,
      columns: 3,
      values: [1, 2, 3, 4, null, 0],
      cmap: 'gray',
      vmin: 0,
      vmax: 4,
    });
    expect(plt.colorbar().marks[0]).toMatchObject({ colorbar: true });
  });

  it('axhline and axvline stand at zero when no place is given', () => {
    plt.axhline();
    plt.axvline(2, { color: 'gray', linestyle: ':' });
    expect(plt.gcf().marks).toEqual([
      { type: 'hline', y: 0, style: '-' },
      { type: 'vline', x: 2, style: ':', color: 'gray' },
    ]);
  });

  it('legend may be given the labels', () => {
    plt.plot([1, 2]);
    plt.plot([2, 1]);
    expect(plt.legend(['up', 'down'])).toMatchObject({ legend: true, marks: [{ label: 'up' }, { label: 'down' }] });
  });
});

describe('an error says what was given and what was expected', () => {
  /** What a learner may write although the types forbid it. */
  const loose = plt as unknown as Record<string, (...given: unknown[]) => unknown>;
  const mistakes: [string, unknown[], string][] = [
    [
      'plot',
      [
        [1, 2, 3, 4, 5],
        [1, 2, 3, 4],
      ],
      'plot: x has 5 numbers and y has 4: they must have the same length',
    ],
    ['plot', [[]], 'plot: y is empty: at least one number is needed'],
    ['plot', [], 'plot: y is nothing (undefined): a list or an array of numbers was expected'],
    ['plot', [[1, 2], undefined], 'plot: y is nothing (undefined): a list or an array of numbers was expected'],
    ['plot', ['abc'], "plot: y is 'abc': a list or an array of numbers was expected"],
    ['plot', [[1, 'two']], "plot: y holds 'two' at index 1: a number was expected"],
    [
      'plot',
      [{ shape: [2, 3], data: [1, 2, 3, 4, 5, 6] }],
      'plot: y has shape (2, 3): a list of numbers was expected, so choose one row or column',
    ],
    [
      'plot',
      [[1, 2], { colour: 'r' }],
      "plot: there is no option 'colour': it knows color, label, alpha, linestyle, linewidth, marker",
    ],
    [
      'plot',
      [[1, 2], { color: 'blu' }],
      "plot: the colour 'blu' is unknown: 'C0' … 'C9', a letter of 'rgbcmykw', a name such as 'tab:blue' or 'orange', or '#1f77b4' was expected",
    ],
    [
      'plot',
      [[1, 2], 'r%'],
      "plot: the format 'r%' has '%', which is no colour (r g b c m y k w, C0 … C9), no marker (o . s ^ v D x +) and no line style (- -- : -.)",
    ],
    ['plot', [[1, 2], 'rg'], "plot: the format 'rg' has more than one colour"],
    ['plot', [[1, 2], { linewidth: -1 }], 'plot: linewidth is -1: a number from 0 to 50 was expected'],
    [
      'scatter',
      [[1], [1], { c: [1, 2] }],
      "scatter: the colour is a list: one colour for all points was expected, such as 'C1'",
    ],
    ['bar', [['a', 'b'], [1]], 'bar: x has 2 numbers and height has 1: they must have the same length'],
    ['imshow', [[1, 2, 3]], 'imshow: the image has shape (3,): rows and columns were expected, such as (8, 8)'],
    [
      'imshow',
      [[[1, 2], [3]]],
      'imshow: row 1 of the image has 1 number and row 0 has 2: all rows must have the same length',
    ],
    [
      'imshow',
      [[[1]], { cmap: 'jet' }],
      "imshow: cmap is 'jet': one of 'viridis', 'gray', 'gray_r', 'RdBu' was expected",
    ],
    ['imshow', [[[1]], { vmin: 2, vmax: 1 }], 'imshow: vmin is 2 and vmax is 1: vmin must not be the larger one'],
    ['colorbar', [], 'colorbar: there is no image yet: call imshow before it'],
    ['axhline', ['1'], "axhline: y is '1': a finite number was expected"],
    ['xlim', [1, 1], 'xlim: both ends are 1: two different numbers were expected'],
    ['ylim', [0], 'ylim: the second end is nothing (undefined): a finite number was expected'],
    ['title', [{}], 'title: the title is an object: a text in quotes was expected'],
    ['legend', [], "legend: nothing drawn so far has a label: write plot(x, y, { label: 'sigmoid' }) before it"],
    ['grid', ['on'], "grid: 'on' was given: true or false was expected"],
    ['text', [0, Number.NaN, 'a'], 'text: y is NaN: a finite number was expected'],
    ['figure', [{ figsize: [60, 4] }], 'figure: figsize is [60, 4]: each must be from 1 to 20 inches'],
    ['use', ['svg'], "use: 'svg' was given: an object with a function show(figure) was expected"],
  ];

  it.each(mistakes)('%s(%j) → %s', (word, given, message) => {
    expect(() => loose[word]?.(...given)).toThrow(message);
  });

  it('and nothing is drawn', () => {
    expect(() => plt.plot([1], [1, 2])).toThrow();
    expect(plt.close()).toBeUndefined();
  });
});
