import { describe, expect, it } from 'vitest';
import { checkFigure, type Figure } from '../src/plot/drawing.ts';

const line = { type: 'line', x: [1, 2], y: [3, null], style: '-' };
const image = { type: 'image', rows: 1, columns: 2, values: [0, 1], cmap: 'gray', vmin: 0, vmax: 1 };
const text = { type: 'text', x: 0, y: 0, text: 'a', ha: 'left', va: 'top' };
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
    ['vmin above vmax', figureOf({ ...image, vmin: 2 }), 'figure.marks[0].vmax is 1'],
    ['equal ends', { ...figureOf(), xlim: [1, 1] }, 'figure.xlim has both ends at 1'],
  ])('refuses %s', (_, figure, message) => {
    expect(() => checkFigure(figure)).toThrow(message);
  });

  it('refuses more than 200 000 numbers in all', () => {
    const many = { ...line, x: Array(60_000).fill(0), y: Array(60_000).fill(0) };
    expect(() => checkFigure(figureOf(many))).not.toThrow();
    expect(() => checkFigure(figureOf(many, many))).toThrow(
      'figure.marks[1].y has 60000 entries: at most 20000 were expected',
    );
  });
});
