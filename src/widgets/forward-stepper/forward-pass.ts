import { type ReadArray, readArray, readList, readNumber, readObject, readText } from '../read-data.ts';
import type { Data } from '../widget.ts';

/** A picture of 8 rows of 8 squares, from 0 (paper) to 16 (ink). */
interface Digit {
  label: number;
  pixels: readonly number[];
}

/** One array of the forward pass: a column. */
export interface Step {
  /** X, Z1, A1, … */
  name: string;
  values: readonly number[];
}

/** How the chosen number comes about. */
export type Made =
  | { kind: 'input' }
  | { kind: 'activation'; g: string; expected: number | undefined }
  | {
      kind: 'sum';
      /** The shape of W. */
      shape: readonly number[];
      /** A part of W: so many rows from `first` on. */
      map: ReadArray & { first: number };
      weights: readonly number[];
      products: readonly number[];
      bias: number;
      expected: number;
    };

/** What the probe tells of one forward pass. */
export interface ForwardPass {
  digits: Digit[];
  /** Which of them goes in; -1 for the reader's own. */
  digit: number;
  pixels: readonly number[];
  steps: Step[];
  /** The row of the largest output. */
  largest: number;
  chosen: Place;
  made: Made;
}

/** A number: the step that made it, and its row. */
export interface Place {
  step: number;
  row: number;
}

const squares = 64;

export function readForwardPass(data: Data): ForwardPass {
  const fields = readObject(data, 'the forward pass');
  const digits = readList(fields.get('digits'), 'the digits').map((digit) => {
    const { label, pixels } = Object.fromEntries(readObject(digit, 'a digit'));
    return { label: readNumber(label, 'a label'), pixels: readPixels(pixels) };
  });
  const steps = readList(fields.get('steps'), 'the steps').map((step, index) => {
    const { name, values } = Object.fromEntries(readObject(step, 'a step'));
    return { name: readName(name), values: readColumn(values, index === 0 ? squares : null) };
  });
  if (steps.length < 3 || steps.length % 2 === 0) throw new Error('The steps should be X, then Z and A of each layer.');
  const place = readObject(fields.get('chosen'), 'the chosen number');
  const step = readIndex(place.get('step'), steps.length);
  const chosen = { step, row: readIndex(place.get('row'), steps[step]!.values.length) };
  return {
    digits,
    digit: readIndex(fields.get('digit'), digits.length, -1),
    pixels: readPixels(fields.get('pixels')),
    steps,
    largest: readIndex(fields.get('largest'), steps.at(-1)!.values.length),
    chosen,
    made: readMade(fields.get('made'), steps[step - 1]?.values.length ?? 0),
  };
}

function readMade(data: Data | undefined, inputs: number): Made {
  const fields = readObject(data, 'what made the number');
  const kind = fields.get('kind');
  if (kind === 'input') return { kind };
  const expected = fields.get('expected') ?? null;
  if (kind === 'activation') {
    const g = readText(fields.get('g'), 'the name of the activation function');
    return { kind, g, expected: expected === null ? undefined : readNumber(expected, 'the activation') };
  }
  if (kind !== 'sum') throw new Error('A number should be an input, a sum or an activation.');
  const map = readObject(fields.get('map'), 'the weights');
  const shape = readList(fields.get('shape'), 'the shape of W').map((size) => readNumber(size, 'a size'));
  return {
    kind,
    shape,
    map: {
      ...readArray(map.get('values'), 'the weights', [null, null]),
      first: readNumber(map.get('first'), 'the first row'),
    },
    weights: readArray(fields.get('weights'), 'the row of W', [inputs]).values,
    products: readArray(fields.get('products'), 'the products', [inputs]).values,
    bias: readNumber(fields.get('bias'), 'the bias'),
    expected: readNumber(expected, 'the sum'),
  };
}

/** A letter and the number of its layer: what the code around it may take for HTML and TeX. */
function readName(data: Data | undefined): string {
  const name = readText(data, 'the name of a step');
  if (!/^[A-Z]\d{0,3}$/.test(name)) throw new Error('The steps should be X, then Z and A of each layer.');
  return name;
}

const readColumn = (data: Data | undefined, rows: number | null) => readArray(data, 'a step', [rows, 1]).values;

function readPixels(data: Data | undefined): number[] {
  const pixels = readList(data, 'the squares').map((level) => readNumber(level, 'a square'));
  if (pixels.length !== squares) throw new Error(`A digit should have ${squares} squares; it has ${pixels.length}.`);
  return pixels;
}

function readIndex(data: Data | undefined, length: number, least = 0): number {
  const index = readNumber(data, 'an index');
  if (!Number.isInteger(index) || index < least || index >= length) throw new Error(`There is no index ${index}.`);
  return index;
}
