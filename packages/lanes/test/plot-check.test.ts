import { describe, expect, it } from 'vitest';
import { checkFigure, type Figure } from '../src/plot/drawing.ts';

const line = { type: 'line', x: [1, 2], y: [3, null], style: '-' };
const image = { type: 'image', rows: 1, columns: 2, values: [0, 1], cmap: 'gray', vmin: 0, vmax: 1 };
const text = { type: 'text', x: 0, y: 0, text: 'a', ha: 'left', va: 'top' };
const histogram = { type: 'histogram', edges: [0, 1, 2], heights: [3, 4], density: false };
const contour = {
  type: 'contour',
  filled: true,
  rows: 2,
  columns: 2,
  x: [0, 1],
  y: [1, 0],
  values: [0, 1, null, 3],
  levels: [0, 2],
  cmap: 'RdBu',
};
const panel = { grid: false, legend: false, marks: [] };
const subplots = { rows: 1, columns: 2, sharex: 'none', sharey: 'all', panels: [panel, panel] };
const figureOf = (...marks: unknown[]) => ({ type: 'figure', figsize: [6.4, 4], grid: true, legend: false, marks });

describe('checkFigure', () => {
  it('returns a copy of a good figure', () => {
    const bar = { type: 'bar', x: [0], height: [1], width: 0.8, names: ['a'], label: 'b', alpha: 0.5, color: 'C1' };
    const scatter = { type: 'scatter', x: [0], y: [1], marker: 'o', size: 36 };
    const lines = [
      { type: 'hline', y: 0, style: ':' },
      { type: 'vline', x: 0, style: '-', width: 2 },
    ];
    const figure = { ...figureOf(line, image, text, bar, scatter, ...lines), title: 't', xlim: [1, 0], ylim: [0, 1] };
    const checked = checkFigure(figure);
    expect(checked).toStrictEqual(figure);
    expect(checked).not.toBe(figure);
  });

  it('returns a copy of each newer mark, of logarithmic axes and of panels', () => {
    const newer = [
      histogram,
      { ...histogram, density: true, label: 'a', color: 'C1', alpha: 0.5 },
      { type: 'band', x: [0, 1], y1: [1, null], y2: [0, 0], alpha: 0.3 },
      { type: 'hlines', y: [0], xmin: [1], xmax: [2], style: '--' },
      { type: 'vlines', x: [0], ymin: [1], ymax: [null], style: '-', width: 2 },
      contour,
      { ...contour, filled: false, levels: 7, colors: ['k', 'C1'], style: ':', width: 1, alpha: 0.5, colorbar: true },
      { ...text, offset: [3, -4], arrow: { x: 1, y: 2, style: '->', color: 'red' } },
    ];
    const one = { ...figureOf(...newer), xscale: 'log', yscale: 'log' };
    expect(checkFigure(one)).toStrictEqual(one);
    const many = {
      ...figureOf(),
      grid: false,
      heading: 'all',
      subplots: { ...subplots, panels: [panel, { ...panel, title: 'b', marks: [line] }] },
    };
    expect(checkFigure(many)).toStrictEqual(many);
  });

  it('leaves out what a figure does not have', () => {
    const marks: Figure['marks'] = checkFigure(
      figureOf({ ...line, onload: 'alert(1)', __proto__: { label: 'x' } }),
    ).marks;
    expect(Object.keys(marks[0] ?? {})).not.toContain('onload');
  });

  it.each([
    ['no record', null, 'figure is null: a record was expected'],
    ['another type', { ...figureOf(), type: 'x' }, "figure.type is 'x': one of figure was expected"],
    [
      'a huge size',
      { ...figureOf(), figsize: [1e9, 4] },
      'figure.figsize.0 is 1000000000: a number from 1 to 20 was expected',
    ],
    [
      'a long title',
      { ...figureOf(), title: 'a'.repeat(501) },
      'figure.title has 501 characters: at most 500 were expected',
    ],
    ['a title of another kind', { ...figureOf(), title: {} }, 'figure.title is an object: a text was expected'],
    ['too many marks', figureOf(...Array(201).fill(text)), 'figure.marks has 201 entries: at most 200 were expected'],
    ['a hole among marks', figureOf(...Array(1)), 'figure.marks[0] is nothing (undefined): a record was expected'],
    ['an unknown mark', figureOf({ type: 'script' }), "figure.marks[0].type is 'script'"],
    ['lists of different lengths', figureOf({ ...line, y: [1] }), 'figure.marks[0].y has 1 numbers: 2 were expected'],
    [
      'text among numbers',
      figureOf({ ...line, x: [1, '2'] }),
      "figure.marks[0].x[1] is '2': a finite number or null was expected",
    ],
    ['a hole among numbers', figureOf({ ...line, x: [1, undefined] }), 'figure.marks[0].x[1] is nothing (undefined)'],
    ['infinity', figureOf({ ...text, x: Infinity }), 'figure.marks[0].x is Infinity: a finite number was expected'],
    [
      'a colour that closes its attribute',
      figureOf({ ...line, color: 'red" onload="alert(1)' }),
      'a known colour was expected',
    ],
    ['an unknown style', figureOf({ ...line, style: '1 1"' }), "figure.marks[0].style is '1 1\"'"],
    [
      'an unknown colour map',
      figureOf({ ...image, cmap: '__proto__' }),
      'one of viridis gray gray_r RdBu was expected',
    ],
    [
      'an image of the wrong size',
      figureOf({ ...image, rows: 2 }),
      'figure.marks[0].values has 2 numbers: 4 were expected',
    ],
    ['an image of half a row', figureOf({ ...image, rows: 1.5 }), 'an image has 1.5 rows: a whole number was expected'],
    [
      'an unknown scale',
      { ...figureOf(), xscale: 'log" x="' },
      'figure.xscale is \'log" x="\': one of log was expected',
    ],
    [
      'too few edges',
      figureOf({ ...histogram, edges: [0, 1] }),
      'figure.marks[0].edges has 2 numbers: 3 were expected',
    ],
    [
      'edges that fall',
      figureOf({ ...histogram, edges: [0, 2, 1] }),
      'figure.marks[0].edges[2] is 1: a number above the one before was expected',
    ],
    [
      'a gap among heights',
      figureOf({ ...histogram, heights: [1, null] }),
      'figure.marks[0].heights[1] is null: a finite number was expected',
    ],
    [
      'a band of different lengths',
      figureOf({ type: 'band', x: [0, 1], y1: [0, 1], y2: [0] }),
      'figure.marks[0].y2 has 1 numbers: 2 were expected',
    ],
    [
      'a contour of the wrong size',
      figureOf({ ...contour, x: [0] }),
      'figure.marks[0].x has 1 numbers: 2 were expected',
    ],
    [
      'columns in no order',
      figureOf({ ...contour, columns: 3, x: [0, 2, 1], values: [0, 1, 2, 3, 4, 5] }),
      'figure.marks[0].x[2] is 1: a number above the one before was expected',
    ],
    [
      'levels in no order',
      figureOf({ ...contour, levels: [1, 0] }),
      'figure.marks[0].levels[1] is 0: a number above the one before was expected',
    ],
    [
      'a million levels',
      figureOf({ ...contour, levels: 1e6 }),
      'figure.marks[0].levels is 1000000: a number from 0 to 64',
    ],
    [
      'a colour of a level that closes its attribute',
      figureOf({ ...contour, colors: ['red"'] }),
      "figure.marks[0].colors[0] is 'red\"': a known colour was expected",
    ],
    [
      'an arrow of another kind',
      figureOf({ ...text, arrow: { x: 0, y: 0, style: 'url(#a)' } }),
      "figure.marks[0].arrow.style is 'url(#a)': one of - -> -|> was expected",
    ],
    ['an offset of text', figureOf({ ...text, offset: ['1', 2] }), "figure.marks[0].offset.0 is '1'"],
    [
      'too many rows of panels',
      { ...figureOf(), subplots: { ...subplots, rows: 11 } },
      'figure.subplots.rows is 11: a number from 1 to 10 was expected',
    ],
    [
      'a panel too few',
      { ...figureOf(), subplots: { ...subplots, panels: [panel] } },
      'figure.subplots.panels has 1 entries: 2 were expected',
    ],
    [
      'panels within panels',
      { ...figureOf(), subplots: { ...subplots, panels: [panel, null] } },
      'figure.subplots.panels[1] is null: a record was expected',
    ],
    [
      'an unknown mark in a panel',
      { ...figureOf(), subplots: { ...subplots, panels: [panel, { ...panel, marks: [{ type: 'script' }] }] } },
      "figure.subplots.panels[1].marks[0].type is 'script'",
    ],
    ['vmin above vmax', figureOf({ ...image, vmin: 2 }), 'figure.marks[0].vmax is 1'],
    ['equal ends', { ...figureOf(), xlim: [1, 1] }, 'figure.xlim has both ends at 1'],
  ])('refuses %s', (_, figure, message) => {
    expect(() => checkFigure(figure)).toThrow(message);
  });

  it('counts marks and numbers of all panels together', () => {
    const full = { ...panel, marks: Array(150).fill(text) };
    expect(() => checkFigure({ ...figureOf(), subplots: { ...subplots, panels: [full, full] } })).toThrow(
      'figure.subplots.panels[1].marks has 150 entries: at most 50 were expected',
    );
  });

  it('refuses contours that would take seconds to draw', () => {
    const side = Array.from({ length: 200 }, (_, index) => index);
    const large = { ...contour, rows: 200, columns: 200, x: side, y: side, values: Array(40_000).fill(0) };
    expect(() => checkFigure(figureOf({ ...large, levels: 10 }))).not.toThrow();
    expect(() => checkFigure(figureOf({ ...large, levels: 11 }))).toThrow(
      'figure.marks[0] makes 440000 numbers times levels: at most 400000 were expected',
    );
  });

  it('refuses more than 200 000 numbers in all', () => {
    const many = { ...line, x: Array(60_000).fill(0), y: Array(60_000).fill(0) };
    expect(() => checkFigure(figureOf(many))).not.toThrow();
    expect(() => checkFigure(figureOf(many, many))).toThrow(
      'figure.marks[1].y has 60000 entries: at most 20000 were expected',
    );
  });
});
