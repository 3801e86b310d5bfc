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

  it('fill_between fills down to zero, to a number or to another line, where it is told to', () => {
    plt.fill_between([1, 2], [3, 4]);
    plt.fill_between([1, 2], 5, [6, 7], { color: 'C1', alpha: 0.5, label: 'a' });
    plt.fill_between([1, 2, 3], [3, 4, 5], 1, [true, false, true]);
    expect(plt.fill_between([1, 2], [3, Number.NaN], { where: [true, true] }).marks).toEqual([
      { type: 'band', x: [1, 2], y1: [3, 4], y2: [0, 0] },
      { type: 'band', x: [1, 2], y1: [5, 5], y2: [6, 7], color: 'C1', alpha: 0.5, label: 'a' },
      { type: 'band', x: [1, 2, 3], y1: [3, null, 5], y2: [1, null, 1] },
      { type: 'band', x: [1, 2], y1: [3, null], y2: [0, 0] },
    ]);
  });

  it('hlines and vlines take numbers or lists, and matplotlib’s plural names of options', () => {
    plt.hlines([1, 2], 0, [3, 4], { colors: 'k', linestyles: 'dashed', linewidths: 2 });
    expect(plt.vlines(1, 0, 2, { label: 'now' }).marks).toEqual([
      { type: 'hlines', y: [1, 2], xmin: [0, 0], xmax: [3, 4], color: 'k', style: '--', width: 2 },
      { type: 'vlines', x: [1], ymin: [0], ymax: [2], style: '-', label: 'now' },
    ]);
  });

  it('annotate stands at its point or at xytext, in units of the data or so many points away', () => {
    plt.annotate('a', [1, 2]);
    plt.annotate('b', [1, 2], [3, 4], { arrowprops: { arrowstyle: '->', color: 'C1' } });
    plt.annotate('c', [1, 2], {
      xytext: [10, -5],
      textcoords: 'offset points',
      arrowprops: { facecolor: 'k' },
      ha: 'center',
    });
    const style = { type: 'text', ha: 'left', va: 'baseline' };
    expect(plt.gcf().marks).toEqual([
      { ...style, x: 1, y: 2, text: 'a' },
      { ...style, x: 3, y: 4, text: 'b', arrow: { x: 1, y: 2, style: '->', color: 'C1' } },
      {
        ...style,
        x: 1,
        y: 2,
        offset: [10, -5],
        text: 'c',
        ha: 'center',
        arrow: { x: 1, y: 2, style: '-|>', color: 'k' },
      },
    ]);
  });

  it('legend may be given the labels', () => {
    plt.plot([1, 2]);
    plt.plot([2, 1]);
    expect(plt.legend(['up', 'down'])).toMatchObject({ legend: true, marks: [{ label: 'up' }, { label: 'down' }] });
  });
});
