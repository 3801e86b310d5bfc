import { readArray, readList, readNumber, readObject, readText } from '../read-data.ts';
import type { Data } from '../widget.ts';
import type { Grid } from './contour.ts';
import { type Line, mostUnits, type Unit, type Weights } from './weights.ts';

/** The square of the plane in view. */
export interface Plane {
  left: number;
  bottom: number;
  length: number;
}

interface Point {
  x1: number;
  x2: number;
  label: number;
  /** What the network says. */
  output: number;
}

/** What the plane shows, as the probe saw it. */
export interface Scene {
  /** The names of the point sets. */
  sets: readonly string[];
  set: string;
  weights: Weights;
  /** The weights of the reader's cell. */
  own: Weights | null;
  /** Weights that solve the point set. */
  solution: Weights | null;
  plane: Plane;
  points: readonly Point[];
  /** The network's output all over the plane, rows from below. */
  colors: Grid;
}

/** Checks what came from the probe. */
export function readScene(data: Data): Scene {
  const fields = readObject(data, 'the plane');
  const { shape, values } = readArray(fields.get('colors'), 'the outputs in the plane', [null, null]);
  if (shape[0] !== shape[1] || shape[0]! < 2 || !values.every(Number.isFinite)) {
    throw new Error('The outputs in the plane should be a square of numbers.');
  }
  const place = readArray(fields.get('points'), 'the points', [2, null]);
  const count = place.shape[1]!;
  const labels = readNumbers(fields.get('labels'), 'the labels', count);
  const outputs = readNumbers(fields.get('outputs'), 'the outputs', count);
  const plane = readObject(fields.get('plane'), 'the part of the plane');
  const number = (name: string) => readNumber(plane.get(name), name);
  const readMaybe = (name: string) => {
    const given = fields.get(name);
    return given === null || given === undefined ? null : readWeights(given);
  };
  return {
    sets: readList(fields.get('sets'), 'the point sets').map((name) => readText(name, 'a name')),
    set: readText(fields.get('set'), 'the point set'),
    weights: readWeights(fields.get('weights')),
    own: readMaybe('own'),
    solution: readMaybe('solution'),
    plane: { left: number('left'), bottom: number('bottom'), length: number('length') },
    points: labels.map((label, k) => ({
      x1: place.values[k]!,
      x2: place.values[count + k]!,
      label: label > 0.5 ? 1 : 0,
      output: outputs[k]!,
    })),
    colors: { side: shape[0]!, values },
  };
}

function readNumbers(data: Data | undefined, what: string, count: number): number[] {
  const numbers = readList(data, what).map((entry) => readNumber(entry, what));
  if (numbers.length !== count) throw new Error(`${what} should be ${count} numbers; there are ${numbers.length}.`);
  return numbers;
}

function readWeights(data: Data | undefined): Weights {
  const fields = readObject(data, 'the weights');
  const units = readList(fields.get('units'), 'the hidden units');
  if (units.length > mostUnits) throw new Error(`There should be at most ${mostUnits} hidden units.`);
  return {
    units: units.map(
      (unit): Unit => ({ ...readLine(unit), out: readNumber(readObject(unit, 'a unit').get('out'), 'out') }),
    ),
    bias: readNumber(fields.get('bias'), 'the bias'),
    single: readLine(fields.get('single')),
  };
}

function readLine(data: Data | undefined): Line {
  const fields = readObject(data, 'a unit');
  const number = (name: string) => readNumber(fields.get(name), name);
  return { w1: number('w1'), w2: number('w2'), b: number('b') };
}

/** Is the network's answer, 1 above one half, the point's label? */
export const isRight = ({ label, output }: Point): boolean => Number(output > 0.5) === label;
