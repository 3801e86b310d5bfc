import { type ReadArray, readArray, readList, readNumber, readObject, readText } from '../read-data.ts';
import type { Data } from '../widget.ts';

export type Operation = 'add' | 'dot';
/** What is timed: the same work, written in several ways. */
export type Race = 'add' | 'dot' | 'matmul';
export const races: readonly Race[] = ['add', 'dot', 'matmul'];

/** WebAssembly instructions by what they are for; `keeping` is the rest: addresses, the end of the loop, local variables. */
export type Counts = Record<'loads' | 'products' | 'sums' | 'stores' | 'keeping' | 'all', number>;

/** A loop's text: the instructions of one turn, and those after the last. */
export interface LoopText {
  readonly turn: readonly string[];
  readonly after: readonly string[];
}

interface Pair<T> {
  readonly one: T;
  readonly four: T;
}

/** What the probe tells of the reader's two arrays, checked. */
export interface Lanes {
  readonly count: number;
  /** The first numbers, at most eight, and what is made of them. */
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly sums: readonly number[];
  readonly products: readonly number[];
  /** The sums of the products up to each, in order. */
  readonly inOrder: readonly number[];
  /** The four running sums after each turn of four, and what is made of the last: two sums, and one. */
  readonly lanes: readonly (readonly number[])[];
  readonly pairs: readonly number[];
  readonly total: number;
  /** x · y of all numbers. */
  readonly rounding: {
    readonly inOrder: number;
    readonly inFour: number;
    readonly wide: number;
    readonly ulps: number;
    readonly bits: readonly string[];
  };
  readonly texts: Record<Operation, Pair<LoopText>>;
  readonly instructions: Record<Operation, Pair<Counts>>;
}

/** What a race took: milliseconds of one run in JavaScript, with one lane, with four, and by lanes' own function. */
export interface Result {
  readonly race: Race;
  readonly count: number;
  readonly size: number;
  /** How often the clock ticks; 0 where WebAssembly's SIMD is missing. */
  readonly clock: number;
  /** Empty where nothing could be timed. */
  readonly milliseconds: readonly number[];
  /** How much the samples of one run varied: the ratio of a slow one to a fast one. */
  readonly spread: number;
}

const firstOf = ({ values }: ReadArray, what: string): number => {
  if (values.length !== 1) throw new Error(`${what} should be one number.`);
  return values[0]!;
};

export function readLanes(data: Data): Lanes {
  const answer = readObject(data, 'the answer');
  const first = readObject(answer.get('first'), 'the first numbers');
  const rounding = readObject(answer.get('rounding'), 'the rounding');
  const x = readArray(first.get('x'), 'x', [null]).values;
  const list = (name: string) => readArray(first.get(name), name, [x.length]).values;
  const lanes = readArray(first.get('lanes'), 'the four sums', [Math.ceil(x.length / 4), 4]).values;
  return {
    count: readNumber(answer.get('count'), 'the count'),
    x,
    y: list('y'),
    sums: list('sums'),
    products: list('products'),
    inOrder: list('inOrder'),
    lanes: Array.from({ length: lanes.length / 4 }, (_, turn) => lanes.slice(4 * turn, 4 * turn + 4)),
    pairs: readArray(first.get('pairs'), 'the sums of two', [2]).values,
    total: firstOf(readArray(first.get('total'), 'the sum of four'), 'the sum of four'),
    rounding: {
      inOrder: firstOf(readArray(rounding.get('inOrder'), 'x · y'), 'x · y'),
      inFour: firstOf(readArray(rounding.get('inFour'), 'x · y in four sums'), 'x · y in four sums'),
      wide: readNumber(rounding.get('wide'), 'x · y in float64'),
      ulps: readNumber(rounding.get('ulps'), 'the difference'),
      bits: readList(rounding.get('bits'), 'the bits').map((bits) => readText(bits, 'the bits')),
    },
    texts: readPairs(answer.get('texts'), readLoop),
    instructions: readInstructions(answer.get('instructions')),
  };
}

function readLoop(data: Data | undefined): LoopText {
  const text = readObject(data, 'a loop');
  const lines = (name: string) => readList(text.get(name), name).map((line) => readText(line, 'an instruction'));
  return { turn: lines('turn'), after: lines('after') };
}

function readPairs(data: Data | undefined, read: (data: Data | undefined) => LoopText): Lanes['texts'] {
  const texts = readObject(data, 'the loops');
  return {
    add: { one: read(texts.get('addOne')), four: read(texts.get('addFour')) },
    dot: { one: read(texts.get('dotOne')), four: read(texts.get('dotFour')) },
  };
}

function readInstructions(data: Data | undefined): Lanes['instructions'] {
  const counts = readObject(data, 'the instructions');
  const read = (from: Data | undefined): Counts => {
    const of = readObject(from, 'a count');
    const number = (name: keyof Counts) => readNumber(of.get(name), name);
    return {
      loads: number('loads'),
      products: number('products'),
      sums: number('sums'),
      stores: number('stores'),
      keeping: number('keeping'),
      all: number('all'),
    };
  };
  const pair = (name: Operation) => {
    const both = readObject(counts.get(name), name);
    return { one: read(both.get('one')), four: read(both.get('four')) };
  };
  return { add: pair('add'), dot: pair('dot') };
}

/** Whether an answer is that of a race. */
export const isResult = (data: Data): boolean => readObject(data, 'the answer').has('race');

export function readResult(data: Data): Result {
  const answer = readObject(data, 'the times');
  const race = readText(answer.get('race'), 'the race');
  if (!races.includes(race as Race)) throw new Error(`There is no race "${race}".`);
  const number = (name: string) => readNumber(answer.get(name), name);
  const milliseconds = readList(answer.get('milliseconds'), 'the times').map((time) => readNumber(time, 'a time'));
  const [count, size, clock, spread] = ['count', 'size', 'clock', 'spread'].map(number) as [
    number,
    number,
    number,
    number,
  ];
  return { race: race as Race, count, size, clock, spread, milliseconds };
}
