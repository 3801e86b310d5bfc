import { afterEach, describe, expect, it } from 'vitest';
import * as plt from '../src/plot/index.ts';

afterEach(() => {
  plt.close('all');
});

describe('an error says what was given and what was expected', () => {
  /** What a learner may write although the types forbid it. */
  const loose = plt as unknown as Record<string, (...given: unknown[]) => unknown>;
  const square = [
    [1, 2],
    [3, 4],
  ];
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
    ['hist', [[]], 'hist: x is empty: at least one number is needed'],
    ['hist', [[Number.NaN]], 'hist: x holds no finite number: at least one is needed'],
    [
      'hist',
      [
        [
          [1, 2],
          [3, 4],
        ],
      ],
      'hist: x has shape (2, 2): a list of numbers was expected, so choose one row or column',
    ],
    ['hist', [[1], 2.5], 'hist: bins is 2.5: a whole number was expected'],
    ['hist', [[1], 'auto'], "hist: bins is 'auto': a finite number was expected"],
    ['hist', [[1], [3, 2]], 'hist: bins was expected as a number or as a list of two or more rising numbers'],
    ['hist', [[1], { range: [2, 1] }], 'hist: range is [2, 1]: the lower end must come first'],
    ['hist', [[1], { range: [2, 3], density: true }], 'hist: no number lies in the range, so there is no density'],
    ['hist', [[0, 1e-310], { bins: 1, density: true }], 'hist: intervals of width 1e-310 are too narrow for a density'],
    [
      'hist',
      [[1], { histtype: 'step' }],
      "hist: there is no option 'histtype': it knows bins, range, density, color, label, alpha",
    ],
    [
      'fill_between',
      [
        [1, 2],
        [1, 2, 3],
      ],
      'fill_between: x has 2 numbers and y1 has 3: they must have the same length',
    ],
    [
      'fill_between',
      [[1, 2, 3], 0, 1, [true, false]],
      'fill_between: x has 3 numbers and where has 2: they must have the same length',
    ],
    ['hlines', ['a', 0, 1], "hlines: y is 'a': a list or an array of numbers was expected"],
    ['vlines', [[1, 2, 3], [0, 1], 1], 'vlines: x has 3 numbers and ymin has 2: they must have the same length'],
    ['hlines', [1, 0, 1, { linestyles: '~' }], "hlines: linestyle is '~': '-', '--', ':', '-.' or 'none' was expected"],
    ['contour', [[[1, 2]]], 'contour: Z has shape (1, 2): at least (2, 2) was expected'],
    ['contour', [[1, 2]], 'contour: Z has shape (2,): rows and columns were expected, such as (8, 8)'],
    [
      'contour',
      [[1, 2, 3], [1, 2], square],
      'contour: X has shape (3,) and Z has (2, 2): (2,) or the shape of Z was expected',
    ],
    ['contour', [[1, 1], [1, 2], square], 'contour: X was expected to rise or fall from one column to the next'],
    [
      'contourf',
      [
        [
          [1, 2],
          [2, 3],
        ],
        [1, 2],
        square,
      ],
      'contourf: X was expected to rise or fall from one column to the next',
    ],
    [
      'contour',
      [square, { levels: [2, 1] }],
      'contour: levels was expected as a number or as a list of at most 64 rising numbers',
    ],
    [
      'contourf',
      [square, [1]],
      'contourf: one level was given: an area lies between two, so at least two were expected',
    ],
    ['contour', [square, { colors: 3 }], 'contour: colors is 3: a colour or a list of colours was expected'],
    [
      'contour',
      [{ shape: [300, 300], data: new Float32Array(90_000) }],
      'contour: 300 rows, 300 columns and 7 levels: at most 400000 altogether can be drawn, so take fewer',
    ],
    ['annotate', ['a', 3], 'annotate: xy is 3: a point [x, y] was expected'],
    ['annotate', ['a', [1, 2], { xytext: [1] }], 'annotate: xytext is a list: a point [x, y] was expected'],
    [
      'annotate',
      ['a', [1, 2], { arrowprops: { arrowstyle: 'fancy' } }],
      "annotate: arrowstyle is 'fancy': one of '-', '->', '-|>' was expected",
    ],
    [
      'annotate',
      ['a', [1, 2], { arrowprops: { shrink: 0.1 } }],
      "annotate, arrowprops: there is no option 'shrink': it knows arrowstyle, color, facecolor",
    ],
    ['xscale', ['symlog'], "xscale: the scale is 'symlog': one of 'linear', 'log' was expected"],
    ['subplots', [0], 'subplots: rows is 0: a number from 1 to 10 was expected'],
    ['subplots', [1, 2.5], 'subplots: columns is 2.5: a whole number was expected'],
    ['subplots', [{ sharex: 'rows' }], "subplots: sharex is 'rows': one of 'none', 'all', 'row', 'col' was expected"],
    ['subplots', [{ nrows: 2 }], "subplots: there is no option 'nrows': it knows figsize, sharex, sharey"],
    ['savefig', [], "savefig: nothing (undefined) was given: the name of a file was expected, such as 'loss.svg'"],
    ['use', ['svg'], "use: 'svg' was given: an object with a function show(figure) was expected"],
  ];

  it.each(mistakes)('%s(%j) → %s', (word, given, message) => {
    expect(() => loose[word]?.(...given)).toThrow(message);
  });

  it('and nothing is drawn', () => {
    expect(() => plt.plot([1], [1, 2])).toThrow();
    expect(plt.close()).toBeUndefined();
  });

  it('for an axis that has no place for what it is given', () => {
    plt.xlim(-1, 1);
    expect(() => plt.xscale('log')).toThrow(
      'xscale: the axis goes from -1 to 1: on a logarithmic axis, both ends must be greater than 0',
    );
    plt.yscale('log');
    expect(() => plt.ylim(0, 1)).toThrow(
      'ylim: the axis goes from 0 to 1: on a logarithmic axis, both ends must be greater than 0',
    );
    expect(() => plt.imshow(square)).toThrow(
      'imshow: an image has cells of one size, so its axes cannot be logarithmic',
    );
    plt.close();
    plt.imshow(square);
    expect(() => plt.yscale('log')).toThrow('yscale: an image has cells of one size');
  });
});
