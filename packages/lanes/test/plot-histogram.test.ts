import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import type { HistogramMark } from '../src/plot/figure.ts';
import * as plt from '../src/plot/index.ts';
import { readArray, readNumber, type Written, type WrittenArray } from './oracle.ts';

afterEach(() => {
  plt.close('all');
});

interface Answer {
  x: WrittenArray;
  bins: number | number[];
  range: [number, number] | null;
  density: boolean;
  heights: Written[];
  edges: Written[];
}

const { histogram }: { histogram: Answer[] } = JSON.parse(
  readFileSync(new URL('../expected/histogram.json', import.meta.url), 'utf8'),
);

function draw(...given: unknown[]): HistogramMark {
  const word = plt.hist as (...given: unknown[]) => plt.Figure;
  return word(...given).marks.at(-1) as HistogramMark;
}

describe('hist', () => {
  it.each(histogram.map((answer, index) => [index, answer] as const))(
    'has the edges and heights of np.histogram, to the bit (%i)',
    (_, { x, bins, range, density, heights, edges }) => {
      const mark = draw(readArray(x), { bins, density, ...(range && { range }) });
      expect(mark.edges).toEqual(edges.map(readNumber));
      expect(mark.heights).toEqual(heights.map(readNumber));
    },
  );

  it('has ten bins unless told otherwise, as an option or as second argument', () => {
    expect(draw([1, 2, 3]).heights).toHaveLength(10);
    expect(draw([1, 2, 3], 4).heights).toHaveLength(4);
    expect(draw([1, 2, 3], { bins: 5 }).heights).toHaveLength(5);
    expect(draw([1, 2, 3], [0, 2, 4], { label: 'a' })).toMatchObject({ heights: [1, 2], label: 'a' });
  });

  it('counts both ends of the last interval, and leaves out what lies beyond', () => {
    expect(draw([0, 1, 1, 2, 2, 3, -1], { bins: 2, range: [0, 2] })).toMatchObject({
      edges: [0, 1, 2],
      heights: [1, 4],
    });
  });

  it('with density has an area of 1', () => {
    const { edges, heights } = draw([1, 2, 2.5, 4, 9], { bins: [0, 1, 3, 9], density: true });
    const area = heights.reduce((sum, height, index) => sum + height * (edges[index + 1]! - edges[index]!), 0);
    expect(area).toBeCloseTo(1, 12);
  });
});
