import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { findLimits } from '../src/plot/axis.ts';
import { colorAt } from '../src/plot/color-map.ts';
import { cycle, findPaint } from '../src/plot/colors.ts';
import * as drawing from '../src/plot/drawing.ts';
import { formatNumber, formatTicks } from '../src/plot/format-number.ts';
import * as plt from '../src/plot/index.ts';
import { findTicks } from '../src/plot/ticks.ts';

afterEach(() => {
  plt.close('all');
});

/** The data area of a picture, read from its clip, which is 3 wider on each side. */
function readFrame(svg: string) {
  const [x = 0, y = 0, width = 0, height = 0] =
    svg
      .match(/<clipPath[^>]*><rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/)
      ?.slice(1)
      .map(Number) ?? [];
  return { left: x + 3, top: y + 3, width: width - 6, height: height - 6 };
}

/** The corners of the only line of a picture. */
function readLine(svg: string): number[][] {
  const path = svg.match(/<g clip-path[^>]*><path d="([^"]+)"/)?.[1] ?? '';
  return path
    .slice(1)
    .split(/[ML]/)
    .map((point) => point.split(',').map(Number));
}

describe('an axis', () => {
  it('leaves 5 % beyond the data, as matplotlib does', () => {
    expect(findLimits(plt.plot([0, 10], [0, 1]))).toEqual({ x: [-0.5, 10.5], y: [-0.05, 1.05] });
  });

  it('has room even when all values are equal: matplotlib’s (0.945, 1.055) round 1', () => {
    const { y } = findLimits(plt.plot([1, 1, 1]));
    expect(y[0]).toBeCloseTo(0.945, 12);
    expect(y[1]).toBeCloseTo(1.055, 12);
  });

  it('stands on zero below bars', () => {
    expect(findLimits(plt.bar([0, 1], [1, 2])).y).toEqual([0, 2.1]);
  });

  it('runs downward beside an image, from half a cell before the first to half a cell after the last', () => {
    expect(
      findLimits(
        plt.imshow([
          [1, 2, 3],
          [4, 5, 6],
        ]),
      ),
    ).toEqual({ x: [-0.5, 2.5], y: [1.5, -0.5] });
  });

  it('ignores points in a gap', () => {
    expect(findLimits(plt.plot([0, 1, Number.NaN], [0, 1, 99])).y).toEqual([-0.05, 1.05]);
  });

  it('has round ticks', () => {
    expect(findTicks([1, 9], 5).map(({ label }) => label)).toEqual(['2', '4', '6', '8']);
    expect(findTicks([-6, 6], 6).map(({ label }) => label)).toEqual(['−6', '−4', '−2', '0', '2', '4', '6']);
    expect(findTicks([0, 1], 5).map(({ label }) => label)).toEqual(['0', '0.2', '0.4', '0.6', '0.8', '1.0']);
  });
});

describe('a number', () => {
  it('at a tick has the decimals that tell it from the next', () => {
    expect(formatTicks([0, 0.25, 0.5], 0.25)).toEqual(['0', '0.25', '0.50']);
    expect(formatTicks([-1.5, 1.5], 0.5)).toEqual(['−1.5', '1.5']);
    expect(formatTicks([1e6, 1.5e6, 2e6], 5e5)).toEqual(['1×10⁶', '1.5×10⁶', '2×10⁶']);
    expect(formatTicks([2e-7, 4e-7], 2e-7)).toEqual(['2×10⁻⁷', '4×10⁻⁷']);
  });

  it('in a sentence or table has a minus sign and few digits', () => {
    expect([-0.123456, 1234567, 42, 0.00001234, 0, -0].map((value) => formatNumber(value, 3))).toEqual([
      '−0.123',
      '1.23×10⁶',
      '42',
      '1.23×10⁻⁵',
      '0',
      '0',
    ]);
  });
});

describe('a colour', () => {
  it('of the cycle is seen on white and on dark paper: WCAG contrast of 3 or more', () => {
    for (const color of cycle) {
      expect(contrast(color, '#ffffff')).toBeGreaterThan(3);
      expect(contrast(color, '#14161a')).toBeGreaterThan(3);
    }
  });

  it('of a name, letter or hexadecimal number is known, and k is the ink of the page', () => {
    expect(findPaint('C12')).toBe(`var(--plot-2, ${cycle[2]})`);
    expect(findPaint('tab:red')).toBe(findPaint('r'));
    expect(findPaint('rebeccapurple')).toBe('rebeccapurple');
    expect(findPaint('#0f08')).toBe('#0f08');
    expect(findPaint('k')).toBe('currentColor');
  });

  it('that nobody knows is none', () => {
    for (const color of [
      '',
      'C',
      'reddish',
      '#12345',
      'url(#a)',
      'red" onload="alert(1)',
      'constructor',
      '__proto__',
    ]) {
      expect(findPaint(color)).toBeUndefined();
    }
  });

  it('of viridis and RdBu ends where matplotlib’s maps end', () => {
    expect([colorAt('viridis', 0), colorAt('viridis', 1)]).toEqual(['#440154', '#fde725']);
    expect([colorAt('RdBu', 0), colorAt('RdBu', 1)]).toEqual(['#67001f', '#053061']);
    expect([colorAt('gray', 0), colorAt('gray_r', 0), colorAt('gray', 0.2)]).toEqual(['#000000', '#ffffff', '#333333']);
  });
});

describe('drawFigure', () => {
  it('puts each point where proportion says', () => {
    const x = [0, 1, 4, 10];
    const y = [-2, 3, 0.5, 1];
    plt.plot(x, y);
    plt.xlim(0, 10);
    const svg = drawing.drawFigure(plt.ylim(-4, 4));
    const { left, top, width, height } = readFrame(svg);
    for (const [index, [px = 0, py = 0]] of readLine(svg).entries()) {
      expect(px).toBeCloseTo(left + ((x[index] ?? 0) / 10) * width, 1);
      expect(py).toBeCloseTo(top + ((4 - (y[index] ?? 0)) / 8) * height, 1);
    }
  });

  it('breaks the line at a gap, and shows a lone point', () => {
    const svg = drawing.drawFigure(plt.plot([1, 2, Number.NaN, 3, Number.NaN, 4, 5]));
    const path = svg.match(/<g clip-path[^>]*><path d="([^"]+)"/)?.[1] ?? '';
    expect(path.replace(/[\d.,-]+/g, '')).toBe('MLMhML');
  });

  it('draws cells as squares, equal neighbours in one', () => {
    const svg = drawing.drawFigure(
      plt.imshow(
        [
          [1, 1, 0],
          [0, 1, Number.NaN],
        ],
        { cmap: 'gray' },
      ),
    );
    expect(svg).toContain(
      '<path fill="#ffffff" d="M0 0h2v1h-2zM1 1h1v1h-1z"/><path fill="#000000" d="M2 0h1v1h-1zM0 1h1v1h-1z"/>',
    );
    const [across, down] = svg.match(/scale\(([\d.]+) ([\d.]+)\)/)?.slice(1) ?? [];
    expect(across).toBe(down);
  });

  it('needs at most 64 colours for a large image', () => {
    const rows = Array.from({ length: 80 }, (_, row) => Array.from({ length: 80 }, (_, column) => row * 80 + column));
    expect(drawing.drawFigure(plt.imshow(rows)).match(/<path fill="#/g)?.length).toBe(64);
  });

  it('gives lines the colours of the cycle, and does not count those that have their own', () => {
    plt.plot([1, 2]);
    plt.plot([1, 3], { color: 'red' });
    const svg = drawing.drawFigure(plt.plot([1, 4]));
    expect([...svg.matchAll(/stroke="(var\(--plot-\d|red)/g)].map(([, paint]) => paint)).toEqual([
      'var(--plot-0',
      'red',
      'var(--plot-1',
    ]);
  });

  it('gives the same bytes for the same figure, also after a journey as JSON and a check', () => {
    plt.ylabel('y');
    const figure = plt.title('t');
    plt.plot([1, 2, 3], { label: 'a' });
    plt.legend();
    const svg = drawing.drawFigure(figure);
    expect(drawing.drawFigure(figure)).toBe(svg);
    expect(drawing.drawFigure(drawing.checkFigure(JSON.parse(JSON.stringify(figure))))).toBe(svg);
  });

  it('gives different figures different ids, and takes an id', () => {
    const idOf = (svg: string) => svg.match(/clipPath id="([^"]+)"/)?.[1];
    const [first, second] = [drawing.drawFigure(plt.plot([1, 2])), drawing.drawFigure(plt.plot([1, 3]))];
    expect(idOf(first)).not.toBe(idOf(second));
    expect(idOf(drawing.drawFigure(plt.gcf(), { id: 'cell-4' }))).toBe('cell-4-clip');
    expect(() => drawing.drawFigure(plt.gcf(), { id: 'a"b' })).toThrow('the id was expected to be a letter');
  });

  it('escapes every text', () => {
    const evil = '<script>alert("1")</script>&\'\u0000';
    plt.plot([1, 2], { label: evil });
    plt.bar([evil, 'b'], [1, 2]);
    plt.text(1, 1, evil);
    for (const word of [plt.title, plt.xlabel, plt.ylabel]) word(evil);
    const svg = drawing.drawFigure(plt.legend());
    expect(svg).not.toContain('<script');
    expect(svg).not.toContain('\u0000');
    expect(svg).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;\uFFFD');
  });

  it('never writes NaN or Infinity, whatever the numbers', () => {
    const number = fc.oneof(
      fc.double(),
      fc.constantFrom(Number.MAX_VALUE, -Number.MAX_VALUE, Number.MIN_VALUE, 1e-310, 1, 0),
    );
    const list = fc.array(number, { minLength: 4, maxLength: 4 });
    const marks: ((x: number[], y: number[]) => plt.Figure)[] = [
      (x, y) => plt.plot(x, y, 'o-', { label: 'a' }),
      (x, y) => plt.bar(x, y, { label: 'b' }),
      (x, y) => plt.scatter(x, y, { marker: '^', label: 'c' }),
      (x, y) => plt.imshow([x, y]),
      (x, y) => plt.fill_between(x, y, 1, { label: 'd' }),
      // With a 1 the intervals are wide enough for a density.
      (x, y) => plt.hist([0, 1, ...x.map(Math.atan)], { bins: 3, density: y[0] === 1, label: 'e' }),
      (x, y) => plt.hlines(x, y, 0, { label: 'f' }),
      (x, y) => plt.vlines(x, y, 0),
      (x, y) => plt.contour([x, y, x]),
      (x, y) => plt.contourf([x, y, x], { levels: [-1, 0, 1e300] }),
      (x, y) => plt.annotate('a', [keepFinite(x[0]), 0], { xytext: [0, keepFinite(y[0])], arrowprops: {} }),
    ];
    const made = fc.tuple(list, list, fc.subarray(marks, { minLength: 1 }), fc.boolean(), fc.boolean());
    fc.assert(
      fc.property(made, ([x, y, chosen, zoom, log]) => {
        plt.figure();
        for (const mark of chosen) mark(x, y);
        const figure: plt.Figure = { ...plt.gcf(), legend: true };
        const [left = 0, right = 0] = x;
        if (zoom && Number.isFinite(left) && Number.isFinite(right) && left !== right) figure.xlim = [left, right];
        if (log) figure.xscale = 'log';
        if (log && y[1] !== 1) figure.yscale = 'log';
        plt.close();
        expect(JSON.stringify(drawing.locateFigure(figure), tellBroken)).not.toContain('broken');
        expect(drawing.describeFigure(figure)).not.toMatch(/NaN|Infinity|undefined/);
        expect(drawing.drawFigure(drawing.checkFigure(figure))).not.toMatch(/NaN|Infinity|undefined/);
        expect(JSON.stringify(drawing.tabulateFigure(figure))).not.toMatch(/NaN|Infinity|undefined/);
      }),
      { numRuns: 500 },
    );
  });
});

/** JSON has no word for NaN and infinities, and writes null for them. */
const tellBroken = (_: string, value: unknown) =>
  typeof value === 'number' && !Number.isFinite(value) ? 'broken' : value;

const keepFinite = (value = 0) => (Number.isFinite(value) ? value : 1);

/** The contrast ratio of WCAG 2.2. */
function contrast(first: string, second: string): number {
  const [light = 0, dark = 0] = [luminance(first), luminance(second)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
