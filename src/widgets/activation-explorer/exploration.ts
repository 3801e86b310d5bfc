import { readArray, readList, readNumber, readObject, readText } from '../read-data.ts';
import type { Data } from '../widget.ts';
import type { Flatness } from './flat-ends.ts';
import { bins, grid } from './grid.ts';
import type { Histogram } from './histogram.ts';
import type { LayerReport } from './layers.ts';
import type { Kink } from './slopes.ts';

/** One function, as the probe found it. */
export interface Curve {
  name: string;
  label: string;
  yours: boolean;
  /** The name of the formula whose numbers these are. */
  like: string | null;
  /** f(z) and f′(z) at the points of the grid; NaN where there is none. */
  values: readonly number[];
  slopes: readonly number[];
  /** By the point of the grid at which they are. */
  kinks: ReadonlyMap<number, Kink>;
  flat: Flatness;
  /** The standard normal sample behind the function. */
  through: Histogram;
  /** From the least to the largest activation that the histograms of the layers show. */
  window: readonly [number, number];
  layers: readonly LayerReport[];
}

/** What the explorer shows. */
export interface Exploration {
  choices: readonly { name: string; label: string; yours: boolean }[];
  start: string;
  draws: number;
  units: number;
  /** The standard deviation of the layers' weights. */
  scale: number;
  /** From the least to the largest value of the curves. */
  range: readonly [number, number];
  /** The standard normal sample before the function. */
  input: Histogram;
  /** The chosen function, and the one that it is compared with, if any. */
  curves: readonly [Curve, ...Curve[]];
}

type Fields = ReadonlyMap<string, Data>;

/** Checks what came from the probe. */
export function readExploration(data: Data): Exploration {
  const fields = readObject(data, 'the exploration');
  const choices = readList(fields.get('choices'), 'the choices').map((choice) => {
    const entry = readObject(choice, 'a choice');
    const text = (name: string) => readText(entry.get(name), `the ${name} of a choice`);
    return { name: text('name'), label: text('label'), yours: entry.get('yours') === true };
  });
  const [first, ...others] = readList(fields.get('curves'), 'the curves').map((curve) => readCurve(curve, choices));
  if (!first) throw new Error('There should be a curve.');
  return {
    choices,
    start: readText(fields.get('start'), 'the start'),
    draws: readNumber(fields.get('draws'), 'the number of draws'),
    units: readNumber(fields.get('units'), 'the number of units'),
    scale: readNumber(fields.get('scale'), 'the standard deviation of the weights'),
    range: readPair(fields.get('range'), 'the range'),
    input: readHistogram(readObject(fields.get('input'), 'the sample'), bins.input),
    curves: [first, ...others.slice(0, 1)],
  };
}

function readCurve(data: Data, choices: Exploration['choices']): Curve {
  const fields = readObject(data, 'a curve');
  const name = readText(fields.get('name'), 'the name of a curve');
  const choice = choices.find((one) => one.name === name);
  if (!choice) throw new Error(`${name} is none of the functions to choose from.`);
  const like = fields.get('like');
  const kinks = readList(fields.get('kinks'), 'the kinks').map((kink) =>
    readNumbers(readObject(kink, 'a kink'), ['z', 'below', 'above', 'left', 'right']),
  );
  const flat = readObject(fields.get('flat'), 'the flat parts');
  const end = (side: string) => (flat.get(side) === null ? null : readNumber(flat.get(side), 'the end of a flat part'));
  return {
    ...choice,
    like: typeof like === 'string' ? like : null,
    values: readArray(fields.get('values'), `${name}(z)`, [grid.points]).values,
    slopes: readArray(fields.get('slopes'), `the slope of ${name}`, [grid.points]).values,
    kinks: new Map(kinks.map((kink) => [Math.round((kink.z - grid.least) / grid.step), kink])),
    flat: { left: end('left'), right: end('right'), ...readNumbers(flat, ['largest', 'least', 'most']) },
    through: readHistogram(readObject(fields.get('through'), 'a histogram'), bins.output),
    window: readPair(fields.get('window'), 'the range of the activations'),
    layers: readList(fields.get('layers'), 'the layers').map((layer) => {
      const report = readObject(layer, 'a layer');
      return { ...readHistogram(report, bins.layer), ...readNumbers(report, ['spread', 'flat']) };
    }),
  };
}

function readHistogram(fields: Fields, size: number): Histogram {
  const counts = readList(fields.get('counts'), 'the counts').map((count) => readNumber(count, 'a count'));
  if (counts.length !== size) throw new Error(`There should be ${size} counts; there are ${counts.length}.`);
  return { counts, ...readNumbers(fields, ['below', 'above', 'lost', 'mean', 'std']) };
}

function readPair(data: Data | undefined, what: string): [number, number] {
  const [least, most] = readList(data, what).map((end) => readNumber(end, what));
  if (!(least! < most!)) throw new Error(`${what} should go from a number to a larger one.`);
  return [least!, most!];
}

const readNumbers = <Name extends string>(fields: Fields, names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, readNumber(fields.get(name), name)])) as Record<Name, number>;
