import { checkNumber, checkOptions, isRecord, nameValue } from './argument.ts';
import { addMark, type OpenFigure } from './current.ts';
import { isList, isShaped, type Numbers, readNumbers } from './numbers.ts';
import { readSeries, type SeriesOptions, seriesOptions } from './series.ts';

export interface HistogramOptions extends SeriesOptions {
  /** How many intervals of equal width, or the ends of the intervals, rising. Default 10. */
  bins?: number | Numbers;
  /** Where the first interval begins and the last one ends; numbers beyond are left out. Default: the data's own ends. */
  range?: readonly [number, number];
  /** Heights such that the area of all bars is 1, rather than counts. Default false. */
  density?: boolean;
}

/**
 * Counts how many numbers lie in each of some intervals, and draws the counts as bars: `hist(x)`, `hist(x, 30)`,
 * `hist(x, { bins: 30, density: true })`. An interval holds its lower end and not its upper one, but the last holds
 * both. Gaps are not counted. Throws a RangeError when there is no number to count.
 * Source: https://numpy.org/doc/stable/reference/generated/numpy.histogram.html and
 * https://matplotlib.org/stable/api/_as_gen/matplotlib.pyplot.hist.html
 */
export function hist(x: Numbers, bins?: number | Numbers, options?: HistogramOptions): OpenFigure;
export function hist(x: Numbers, options?: HistogramOptions): OpenFigure;
export function hist(x: Numbers, ...given: unknown[]): OpenFigure {
  const options = isRecord(given[0]) ? given[0] : given[1];
  const {
    bins = isRecord(given[0]) ? undefined : given[0],
    range,
    density = false,
    ...series
  } = checkOptions('hist', options, ['bins', 'range', 'density', ...seriesOptions]);
  if (typeof density !== 'boolean') {
    throw new TypeError(`hist: density is ${nameValue(density)}: true or false was expected`);
  }
  const numbers = readNumbers('hist', 'x', x).filter((value) => value !== null);
  const isGiven = isList(bins) || isShaped(bins);
  // NumPy computes the ends of the intervals in the kind of the numbers, and so decides which interval an end is in.
  const round = !isGiven && (isShaped(x) ? x.data : x) instanceof Float32Array ? Math.fround : Number;
  const edges = findEdges(numbers, bins, range, round);
  const counts = countIntervals(numbers, edges);
  return addMark({
    type: 'histogram',
    edges,
    heights: density ? toDensity(counts, edges, round) : counts,
    density,
    ...readSeries('hist', series),
  });
}

type Round = (value: number) => number;

function findEdges(numbers: number[], bins: unknown, range: unknown, round: Round): number[] {
  if (isList(bins) || isShaped(bins)) return checkEdges(readNumbers('hist', 'bins', bins));
  const count = checkNumber('hist', 'bins', bins ?? 10, 1, 10_000);
  if (!Number.isInteger(count)) throw new RangeError(`hist: bins is ${count}: a whole number was expected`);
  const [low, high] = findEnds(numbers, range);
  // As in np.linspace: multiples of the step, and the last end exactly. Only ends that are data are of the data's kind.
  const first = range === undefined ? round : Number;
  const step = first(first(high - low) / count);
  return Array.from({ length: count + 1 }, (_, index) =>
    round(index === count ? high : first(first(index * step) + low)),
  );
}

function findEnds(numbers: number[], range: unknown): [number, number] {
  let [low, high] = [Infinity, -Infinity];
  if (range === undefined) {
    for (const value of numbers) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    if (low > high) throw new RangeError('hist: x holds no finite number: at least one is needed');
  } else {
    if (!isList(range) || range.length !== 2) {
      throw new TypeError(`hist: range is ${nameValue(range)}: [low, high] was expected, such as [0, 1]`);
    }
    low = checkNumber('hist', 'the lower end of range', range[0]);
    high = checkNumber('hist', 'the upper end of range', range[1]);
    if (low > high) throw new RangeError(`hist: range is [${low}, ${high}]: the lower end must come first`);
  }
  if (!Number.isFinite(high - low)) throw new RangeError(`hist: from ${low} to ${high} is too wide for intervals`);
  return low === high ? [low - 0.5, high + 0.5] : [low, high];
}

function checkEdges(edges: (number | null)[]): number[] {
  const known = edges.filter((edge) => edge !== null);
  if (
    known.length < 2 ||
    known.length < edges.length ||
    known.some((edge, index) => edge < (known[index - 1] ?? edge))
  ) {
    throw new RangeError('hist: bins was expected as a number or as a list of two or more rising numbers');
  }
  return known;
}

function countIntervals(numbers: number[], edges: number[]): number[] {
  const counts: number[] = Array(edges.length - 1).fill(0);
  const [first, last] = [edges[0]!, edges.at(-1)!];
  for (const value of numbers) {
    if (value < first || value > last) continue;
    const index = Math.min(countUpTo(edges, value), counts.length) - 1;
    counts[index]!++;
  }
  return counts;
}

/** How many of the rising numbers are not above a value. d3-array's bisectRight would bring 5 kB of text into every worker. */
function countUpTo(rising: number[], value: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rising[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The order of NumPy's divisions: by the width first. */
function toDensity(counts: number[], edges: number[], round: Round): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) throw new RangeError('hist: no number lies in the range, so there is no density');
  return counts.map((count, index) => {
    const width = round(edges[index + 1]! - edges[index]!);
    const density = width === 0 ? 0 : count / width / total;
    if (density === Infinity) throw new RangeError(`hist: intervals of width ${width} are too narrow for a density`);
    return density;
  });
}
