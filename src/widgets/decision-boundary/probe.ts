import * as np from 'lanes';
import { type Functions, type Parameters, passPoints, readParameters } from './network.ts';
import { createPointSet, type PointSet, pointSetNames, readPoints } from './point-sets.ts';
import { solutions } from './solutions.ts';
import { type Line, mostUnits, spareSingle, spareUnits, type Unit, type Weights } from './weights.ts';

/** The reader's network for points of the plane: its functions, its weights, and points with their labels. */
export interface Subject extends Functions {
  parameters?: Parameters;
  points?: np.NDArray;
  labels?: np.NDArray;
}

/** Points along each side of the plane at which the network is asked. */
const side = 61;

/**
 * What the plane shows: `{ set, weights }` names the points, and gives weights; without weights the reader's own count.
 */
export function look(subject: Subject): (input: unknown) => unknown {
  if (typeof subject !== 'object' || subject === null) throw new TypeError('The plane needs an object of functions');
  const own = readParameters(subject.parameters, mostUnits);
  const ownPoints = readPoints(subject.points, subject.labels);
  const sets = [...(ownPoints ? ['yours'] : []), ...pointSetNames];
  const start: Weights = { units: spareUnits.slice(0, 2), bias: -0.5, single: spareSingle, ...own };
  return (input) => {
    const asked = readRecord(input);
    const set = sets.find((name) => name === asked['set']) ?? sets[0]!;
    const weights = asked['weights'] === undefined ? start : readWeights(asked['weights']);
    const points = set === 'yours' ? ownPoints! : createPointSet(set);
    const plane = findPlane(points.X);
    const outputs = passPoints(subject, weights, points.X);
    const colors = passPoints(subject, weights, createGrid(plane));
    if (!np.all(np.isfinite(colors))) throw new RangeError('Somewhere in the plane the output is no finite number');
    return {
      sets,
      set,
      weights,
      own: own && start,
      plane,
      points: points.X,
      labels: points.labels,
      outputs: Array.from(outputs.data, Number),
      colors: np.round(colors.reshape([side, side]), 3),
      solution: findSolution(subject, points),
    };
  };
}

/** The square of the plane in view: its left and its lower end, and its length. */
interface Plane {
  left: number;
  bottom: number;
  length: number;
}

/** Points with room round them: much round few points, since the lines lie between and beside them. */
function findPlane(X: np.NDArray): Plane {
  const [least, most] = [np.min(X, 1), np.max(X, 1)];
  const span = Math.max(most.item(0) - least.item(0), most.item(1) - least.item(1), 0.1);
  const length = span * (X.shape[1]! <= 8 ? 2 : 1.3);
  const end = (axis: number) => (least.item(axis) + most.item(axis) - length) / 2;
  return { left: end(0), bottom: end(1), length };
}

/** Row after row from below, each from the left: the points in columns. */
function createGrid({ left, bottom, length }: Plane): np.NDArray {
  const x = np.linspace(left, left + length, side);
  const y = np.linspace(bottom, bottom + length, side);
  const xs = np.broadcast_to(x, [side, side]).reshape([1, side * side]);
  const ys = np.broadcast_to(y.reshape([side, 1]), [side, side]).reshape([1, side * side]);
  return np.concatenate([xs, ys], 0);
}

/** The first of the known solutions that answers every point rightly with the reader's functions. */
function findSolution(functions: Functions, { X, labels }: PointSet): Weights | null {
  const isRight = (weights: Weights) => {
    const outputs = passPoints(functions, weights, X).data;
    return labels.every((label, k) => Number(outputs[k]! > 0.5) === label);
  };
  return solutions.find(isRight) ?? null;
}

const readRecord = (value: unknown) =>
  (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;

function readWeights(given: unknown): Weights {
  const { units, bias, single } = readRecord(given);
  const number = (value: unknown) => (Number.isFinite(value) ? (value as number) : 0);
  const line = (value: unknown): Line => {
    const { w1, w2, b } = readRecord(value);
    return { w1: number(w1), w2: number(w2), b: number(b) };
  };
  const unit = (value: unknown): Unit => ({ ...line(value), out: number(readRecord(value)['out']) });
  return {
    units: Array.isArray(units) ? units.slice(0, mostUnits).map(unit) : [],
    bias: number(bias),
    single: line(single),
  };
}
