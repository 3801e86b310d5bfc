import { afterEach, describe, expect, it } from 'vitest';
import { findLimits } from '../src/plot/axis.ts';
import * as drawing from '../src/plot/drawing.ts';
import * as plt from '../src/plot/index.ts';
import { findLogTicks } from '../src/plot/ticks.ts';

afterEach(() => {
  plt.close('all');
});

const labelsOf = (ends: [number, number], count: number) =>
  findLogTicks(ends, count)
    .map(({ label }) => label)
    .filter(Boolean);

describe('a logarithmic axis', () => {
  it('is asked for by xscale, yscale, semilogx, semilogy and loglog', () => {
    expect(plt.semilogx([1, 2])).toMatchObject({ xscale: 'log', marks: [{ type: 'line' }] });
    expect(plt.yscale('log')).toMatchObject({ xscale: 'log', yscale: 'log' });
    expect(plt.xscale('linear')).not.toHaveProperty('xscale');
    plt.figure();
    expect(plt.loglog([1, 2], [3, 4], 'r--', { label: 'a' })).toMatchObject({
      xscale: 'log',
      yscale: 'log',
      marks: [{ color: 'r', style: '--', label: 'a' }],
    });
    plt.figure();
    expect(plt.semilogy([1, 2])).not.toHaveProperty('xscale');
  });

  it('leaves 5 % of its length beyond the data, as matplotlib does', () => {
    const [low, high] = findLimits(plt.semilogy([1, 100])).y;
    expect(Math.log10(low)).toBeCloseTo(-0.1, 12);
    expect(Math.log10(high)).toBeCloseTo(2.1, 12);
  });

  it('puts equal factors at equal distances', () => {
    const { axes } = drawing.locateFigure(plt.loglog([1, 10, 100], [3, 6, 12]));
    const [series] = axes[0]!.series;
    const points = series?.type === 'points' ? series.points : [];
    const [a, b, c] = points.map(({ left, top }) => [left, top]);
    expect(b![0]! - a![0]!).toBeCloseTo(c![0]! - b![0]!, 6);
    expect(b![1]! - a![1]!).toBeCloseTo(c![1]! - b![1]!, 6);
    expect(axes[0]).toMatchObject({ x: { type: 'log' }, y: { type: 'log' } });
  });

  it('has ticks at powers of ten, short ones between; where hardly two are in sight, at round numbers', () => {
    expect(labelsOf([0.5, 200], 5)).toEqual(['1', '10', '100']);
    expect(labelsOf([1e-7, 1e-2], 8)).toEqual(['10⁻⁷', '10⁻⁶', '10⁻⁵', '10⁻⁴', '10⁻³', '10⁻²']);
    expect(labelsOf([2, 9], 5)).toEqual(['2', '3', '4', '5', '6', '7', '8', '9']);
    expect(labelsOf([0.8, 12], 5)).toEqual(['1', '10']);
    expect(labelsOf([3, 40], 5)).toEqual(['5', '10', '20']);
    expect(labelsOf([1, 1e100], 4).length).toBeLessThanOrEqual(6);
    expect(findLogTicks([0.5, 200], 5).filter(({ label }) => label === '')).not.toHaveLength(0);
  });

  it('has no place for 0 and negative numbers: they are gaps', () => {
    const figure = plt.semilogy([1, 2, 3, 4, 5], [1, 10, 0, -5, 100]);
    const path = drawing.drawFigure(figure).match(/<g clip-path[^>]*><path d="([^"]+)"/)?.[1] ?? '';
    expect(path.replace(/[\d.,-]+/g, '')).toBe('MLMh');
    expect(findLimits(figure).y[0]).toBeGreaterThan(0);
    expect(drawing.describeFigure(figure)).toContain('The line rises from 1 to 100, with 2 points missing.');
  });

  it('that can show nothing says so in the picture and in the sentence', () => {
    const figure = plt.semilogy([0, -1, -2]);
    expect(drawing.drawFigure(figure)).toContain('No y is greater than 0');
    expect(drawing.describeFigure(figure)).toContain('No y is greater than 0, so a logarithmic axis shows none.');
  });

  it('lets bars and histograms stand on its lower end', () => {
    plt.bar([1, 2], [1, 1000]);
    const { axes } = drawing.locateFigure(plt.yscale('log'));
    const { frame, series } = axes[0]!;
    const tops = series[0]?.type === 'points' ? series[0].points.map(({ top }) => top) : [];
    expect(tops[0]).toBeLessThan(frame.bottom);
    expect(tops[0]).toBeGreaterThan(tops[1]!);
    plt.figure();
    plt.hist([1, 2, 2, 3], { bins: 5 });
    expect(drawing.drawFigure(plt.yscale('log'))).not.toMatch(/NaN/);
  });

  it('is drawn with every mark without NaN, whatever the numbers', () => {
    const numbers = [-1, 0, 1e-300, 5e-324, 1, 1e300, Number.MAX_VALUE];
    plt.plot(numbers, numbers, 'o-', { label: 'a' });
    plt.bar(numbers, numbers);
    plt.hist(numbers, { bins: [-1, 0, 1, 10] });
    plt.fill_between(numbers, numbers, -1);
    plt.hlines(numbers, numbers, 1);
    plt.vlines(numbers, -1, numbers);
    plt.axhline(0);
    plt.axvline(-1);
    plt.text(0, 1, 'nowhere');
    plt.annotate('to nowhere', [0, 0], { xytext: [1, 1], arrowprops: {} });
    const Z = [0, 1, 2].map((row) => [0, 1, 2].map((column) => row * column));
    plt.contour([-1, 1, 2], [0, 1, 2], Z, { levels: [0.5, 1.5] });
    plt.contourf([-1, 1, 2], [0, 1, 2], Z);
    plt.legend();
    plt.xscale('log');
    const figure = drawing.checkFigure(plt.yscale('log'));
    expect(drawing.drawFigure(figure)).not.toMatch(/NaN|Infinity|undefined/);
    expect(drawing.describeFigure(figure)).not.toMatch(/NaN|Infinity|undefined/);
    expect(JSON.stringify(drawing.locateFigure(figure))).not.toContain('"left":null');
  });
});
