import * as plt from 'lanes/plot';
import { drawFigure } from 'lanes/plot/drawing';
import { afterEach, expect, test } from 'vitest';
import { writeCsv } from '../../src/figures/csv.ts';
import { nameFile } from '../../src/figures/file-name.ts';
import { writeStandalone } from '../../src/figures/standalone.ts';

afterEach(() => plt.close('all'));

test('a CSV file has every number with all its digits, a gap as an empty field', () => {
  plt.plot([0, 1e-7], [Math.fround(0.1), Number.NaN], { label: 'f' });
  plt.plot([0, 1e-7], [-1 / 3, 1e21], { label: 'g' });
  expect(writeCsv(plt.xlabel('z'))).toBe('z,f,g\r\n0,0.10000000149011612,-0.3333333333333333\r\n1e-7,,1e+21\r\n');
});

test('a CSV field with a comma, a quote or a line end stands in quotes', () => {
  plt.bar(['a, b', 'say "c"', 'd\ne'], [1, 2, 3]);
  expect(writeCsv(plt.gcf())).toBe('x,y\r\n"a, b",1\r\n"say ""c""",2\r\n"d\ne",3\r\n');
});

test('several tables stand side by side in one CSV file', () => {
  plt.plot([1, 2, 3], [4, 5, 6], { label: 'long' });
  plt.scatter([7], [8], { label: 'short' });
  expect(writeCsv(plt.gcf()).split('\r\n')).toEqual([
    'long: x,long: long,short: x,short: short',
    '1,4,7,8',
    '2,5,,',
    '3,6,,',
    '',
  ]);
});

const page = { ink: '#111111', font: 'Test, "Two Words", sans-serif', read: (name: string) => `<${name}>` };

test('a standalone picture has a size, and nothing that only a page could tell', () => {
  plt.plot([1, 2], 'C1');
  plt.figure({ figsize: [3, 2] });
  plt.plot([1, 2], 'C1');
  const svg = writeStandalone(drawFigure(plt.title('var(--plot-1, x) and "currentColor" are words')), {
    ...page,
    paper: '#ffffff',
  });
  expect(svg).toMatch(/^<svg width="300" height="200" xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  expect(svg).toContain('stroke="<--plot-1>"');
  expect(svg).toContain(`font-family="Test, 'Two Words', sans-serif"`);
  expect(svg).toContain('</desc><rect width="300" height="200" fill="#ffffff"/>');
  const tags = svg.match(/<[^>]*>/g)!.join('');
  expect(tags).not.toMatch(/var\(|currentColor/);
  expect(svg).toContain('var(--plot-1, x) and &quot;currentColor&quot; are words</t');
});

test('without paper a standalone picture is transparent', () => {
  const drawn = drawFigure(plt.plot([1, 2]));
  expect(writeStandalone(drawn, page)).not.toContain('<rect width="640"');
});

test('a file is named after the title of its figure, or else after its cell', () => {
  expect(nameFile({ title: 'The Sigmoid: σ(z) = ½' }, 'cell-0')).toBe('the-sigmoid-σ-z-½');
  expect(nameFile({ heading: 'All of it', title: 'A part' }, 'cell-0')).toBe('all-of-it');
  expect(nameFile({ title: '../…' }, 'cell-0')).toBe('cell-0');
  expect(nameFile({ title: `${'x'.repeat(59)} y` }, 'cell-0')).toBe('x'.repeat(59));
});
