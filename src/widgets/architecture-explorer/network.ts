import { readArray, readList, readNumber, readObject, readText } from '../read-data.ts';
import type { Data } from '../widget.ts';

/** A layer as it is drawn: of its units and inputs only some. */
export interface DrawnLayer {
  /** The weights that have a line: a row for each drawn unit, a column for each drawn unit of the layer before. */
  lines: number[][];
  /** The first terms of each drawn unit's row of W. */
  rows: number[][];
  /** One number for each drawn unit. */
  biases: readonly number[];
  /** The numbers that the terms multiply, where they are known. */
  inputs: readonly number[] | undefined;
  /** What the products beyond the first terms add up to. */
  rest: readonly number[] | undefined;
  z: readonly number[] | undefined;
  a: readonly number[] | undefined;
  /** The name of the activation function. */
  g: string;
}

/** What the probe tells of a network. */
export interface Network {
  /** The reader has built it in the widget; else it is the one of the cells. */
  isBuilt: boolean;
  /** Whether there is a network of the cells. */
  canShowOwn: boolean;
  /** How many examples go through together, where X is known. */
  examples: number | undefined;
  /** The number of inputs, then the units of each layer. */
  sizes: number[];
  /** The drawn ones of each, by index from 0. */
  units: number[][];
  /** The drawn inputs. */
  input: readonly number[] | undefined;
  layers: DrawnLayer[];
  largest: { weight: number; bias: number };
  bounds: { units: number; layers: number };
}

/** The unit that a reader looks at. Layer 0 is the input. */
export interface Chosen {
  layer: number;
  unit: number;
}

export function readNetwork(data: Data): Network {
  const fields = readObject(data, 'the network');
  const sizes = readNumbers(fields.get('sizes'), 'the sizes');
  const units = readList(fields.get('units'), 'the units').map((list) => readNumbers(list, 'the units of a layer'));
  const layers = readList(fields.get('layers'), 'the layers').map((layer, index) =>
    readLayer(layer, units[index]?.length ?? 0, units[index + 1]?.length ?? 0),
  );
  const isWhole = layers.length > 0 && sizes.length === layers.length + 1 && units.length === sizes.length;
  if (!isWhole || sizes.some((size) => !Number.isInteger(size) || size < 1)) {
    throw new Error('The sizes of the network should be whole numbers, one for each layer.');
  }
  if (units.some((list, index) => list.some((unit) => !Number.isInteger(unit) || unit >= sizes[index]!))) {
    throw new Error('The drawn units should be units of their layer.');
  }
  const largest = readObject(fields.get('largest') ?? null, 'the largest parameters');
  const bounds = readObject(fields.get('bounds') ?? null, 'the bounds');
  const examples = fields.get('examples') ?? null;
  return {
    isBuilt: fields.get('isBuilt') === true,
    canShowOwn: fields.get('canShowOwn') === true,
    examples: examples === null ? undefined : readNumber(examples, 'the number of examples'),
    sizes,
    units,
    input: readKnown(fields.get('input'), 'the input', [units[0]!.length, 1]),
    layers,
    largest: {
      weight: readNumber(largest.get('weight'), 'the largest weight'),
      bias: readNumber(largest.get('bias'), 'the largest bias'),
    },
    bounds: {
      units: readNumber(bounds.get('units'), 'the most units'),
      layers: readNumber(bounds.get('layers'), 'the most layers'),
    },
  };
}

function readLayer(data: Data, before: number, here: number): DrawnLayer {
  const fields = readObject(data, 'a layer');
  return {
    lines: splitRows(readArray(fields.get('lines'), 'the drawn weights', [here, before])),
    rows: splitRows(readArray(fields.get('rows'), 'the rows of W', [here, null])),
    biases: readArray(fields.get('b'), 'the biases', [here, 1]).values,
    inputs: readKnown(fields.get('inputs'), 'the inputs of a layer', [null, 1]),
    rest: readKnown(fields.get('rest'), 'the rest of the sums', [here]),
    z: readKnown(fields.get('z'), 'the sums', [here, 1]),
    a: readKnown(fields.get('a'), 'the activations', [here, 1]),
    g: readText(fields.get('g'), 'the name of the activation function'),
  };
}

function readKnown(data: Data | undefined, what: string, shape: (number | null)[]): readonly number[] | undefined {
  return data === null || data === undefined ? undefined : readArray(data, what, shape).values;
}

const readNumbers = (data: Data | undefined, what: string) => readList(data, what).map((one) => readNumber(one, what));

function splitRows({ shape, values }: { shape: readonly number[]; values: readonly number[] }): number[][] {
  const [rows = 0, columns = 0] = shape;
  return Array.from({ length: rows }, (_, row) => values.slice(row * columns, (row + 1) * columns));
}
