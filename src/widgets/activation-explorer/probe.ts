import * as np from 'lanes';
import { findFlatEnds } from './flat-ends.ts';
import { type FormulaName, formulaNames, formulas } from './formulas.ts';
import { functions } from './functions.ts';
import { bins, grid } from './grid.ts';
import { countBins } from './histogram.ts';
import { passLayers, type Start, starts, units } from './layers.ts';
import { findSlopes, type Slopes } from './slopes.ts';

type ActivationFunction = (Z: np.NDArray) => np.NDArray;

/** The reader's own activation functions, by their names. */
export type Subject = Readonly<Record<string, ActivationFunction>>;

interface Choice {
  name: string;
  label: string;
  yours: boolean;
  f: ActivationFunction;
  findSlopes(Z: np.NDArray): Slopes;
}

/** How many numbers are drawn to show what happens to a distribution. */
const draws = 4000;

const z = np.linspace(grid.least, grid.most, grid.points, { dtype: 'float64' });

/** So far out that sigmoid and tanh have reached their limits in float32. */
const far = np.array(Float64Array.of(-60, 60));

/**
 * What the explorer shows of one function or of two: `{ first, second, start }` names them, and how the weights of the
 * ten layers are drawn.
 */
export function look(subject: Subject): (input: unknown) => unknown {
  const choices = [...findOwn(subject), ...findOthers(Object.keys(subject))];
  return (input) => {
    const asked = (typeof input === 'object' && input !== null ? input : {}) as Record<string, unknown>;
    const first = choices.find(({ name }) => name === asked['first']) ?? choices[0]!;
    const second = choices.find(({ name }) => name === asked['second'] && name !== first.name);
    const start = (Object.hasOwn(starts, String(asked['start'])) ? asked['start'] : 'xavier') as Start;
    const shown = (second ? [first, second] : [first]).map((choice) => {
      const Y = choice.f(z);
      return { choice, Y, own: findRange(choice.f, Y) };
    });
    const range: [number, number] = [
      Math.min(...shown.map(({ own }) => own[0])),
      Math.max(...shown.map(({ own }) => own[1])),
    ];
    const sample = np.random.default_rng(1).standard_normal([1, draws]);
    return {
      choices: choices.map(({ name, label, yours }) => ({ name, label, yours })),
      first: first.name,
      second: second?.name ?? null,
      start,
      draws,
      units,
      scale: starts[start](units),
      range,
      input: countBins(sample, grid.least, grid.most, bins.input),
      curves: shown.map(({ choice, Y, own }) => {
        const found = choice.findSlopes(z);
        const flat = findFlatEnds([...z.data], found);
        const window = findWindow(own);
        // A function without any slope is flat beyond the picture too.
        const ends = flat.largest === 0 ? { left: Infinity, right: null } : flat;
        const layers = passLayers(choice.f, start, ends, window, bins.layer);
        return {
          name: choice.name,
          like: findLike(Y),
          values: Y,
          slopes: np.array(Float64Array.from(found.slopes)),
          kinks: found.kinks,
          flat,
          through: countBins(choice.f(sample), range[0], range[1], bins.output),
          window,
          layers,
        };
      }),
    };
  };
}

/** The reader's functions, each checked: they may be anything. */
function findOwn(subject: Subject): Choice[] {
  const entries = typeof subject === 'object' && subject !== null ? Object.entries(subject) : [];
  if (entries.length === 0)
    throw new TypeError('The explorer needs an object of activation functions: { sigmoid, relu }');
  return entries.map(([name, given]) => {
    const f: ActivationFunction = (Z) => callOwn(name, given, Z);
    return { name, label: name, yours: true, f, findSlopes: (Z) => findSlopes(f, Z) };
  });
}

/** A function of the reader's, which must work number by number. */
function callOwn(name: string, given: unknown, Z: np.NDArray): np.NDArray {
  if (typeof given !== 'function') throw new TypeError(`${name} is no function but ${describe(given)}`);
  // As a layer gives it: one row a unit, one column an example.
  const row = Z.ndim === 1 ? Z.reshape([1, Z.size]) : Z;
  const A: unknown = given(row.copy());
  if (!(A instanceof np.NDArray)) throw new TypeError(`${name} gave ${describe(A)}, where an array was expected`);
  if (A.shape.join() !== row.shape.join()) {
    throw new RangeError(
      `${name} gave shape (${A.shape.join(', ')}) for shape (${row.shape.join(', ')}): an activation function gives an array of the shape it was given`,
    );
  }
  // One number alone must become what it became among the others: softmax, for one, does not do that.
  const alone: unknown = given(row.slice(':1, :1').copy());
  const [among, single] = [A.data[0]!, alone instanceof np.NDArray ? alone.data[0]! : Number.NaN];
  if (Number.isFinite(among) && !(Math.abs(among - single) <= 1e-5 * Math.max(1, Math.abs(among)))) {
    throw new RangeError(
      `${name} makes ${among.toPrecision(4)} of a number among others and ${single.toPrecision(4)} of the same number alone: an activation function looks at one number at a time`,
    );
  }
  return A.reshape(Z.shape);
}

/** The functions that the explorer brings along, but for those that the reader has. */
function findOthers(own: readonly string[]): Choice[] {
  const simple = (name: string) => name.toLowerCase().replaceAll(/[^a-z]/g, '');
  const taken = new Set(own.map(simple));
  return formulaNames
    .filter((name) => !taken.has(simple(name)))
    .map((name) => {
      const { value, slope, kink } = functions[name];
      return {
        name,
        label: formulas[name].label,
        yours: false,
        f: value,
        findSlopes: (Z) => ({
          slopes: Array.from(slope(Z).data, (s, k) => (kink && Z.data[k] === 0 ? Number.NaN : s)),
          kinks: kink ? [{ z: 0, ...kink }] : [],
        }),
      };
    });
}

/** The formula whose numbers these are, if there is one. */
function findLike(Y: np.NDArray): FormulaName | null {
  return formulaNames.find((name) => np.allclose(Y, functions[name].value(z), { rtol: 1e-5, atol: 1e-6 })) ?? null;
}

const finite = (Y: np.NDArray) => Array.from(Y.data, Number).filter(Number.isFinite);

/** The least and the largest value of a function, never the same: those in the picture, and limits that lie near. */
function findRange(f: ActivationFunction, Y: np.NDArray): [number, number] {
  const values = finite(Y);
  if (values.length === 0) return [0, 1];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const room = 0.05 * (most - least);
  const near = finite(f(far)).filter((value) => value > least - room && value < most + room);
  const [low, high] = [Math.min(least, ...near), Math.max(most, ...near)];
  return high - low > 1e-9 * Math.max(1, Math.abs(high)) ? [low, high] : [low - 0.5, high + 0.5];
}

/** What the histograms of the layers show: all values of f, but nothing beyond ±3, where the range goes on for ever. */
function findWindow([least, most]: readonly [number, number]): [number, number] {
  // A little room, for the lowest value may lie between two points of the grid.
  const room = 1e-3 * (most - least);
  const [low, high] = [Math.max(-3, least - room), Math.min(3, most + room)];
  return high > low ? [low, high] : [least, most];
}

const describe = (value: unknown) =>
  value === undefined || value === null ? String(value) : Array.isArray(value) ? 'a list' : `a ${typeof value}`;
