import * as np from 'lanes';
import { type Activation, type Layer, readLayers, writeShape } from '../layers.ts';

/** What the stepper looks at. */
export interface Subject {
  /** One column of 64 numbers in, `{ cache }` with Z1, A1, Z2, A2 and so on out. */
  forward: (X: np.NDArray) => unknown;
  /** W1, b1, W2, b2, … */
  parameters: object;
  /** Digits to choose from: 8 rows of 8 squares, from 0 (paper) to 16 (ink). */
  inputs: readonly { label: number; pixels: readonly number[] }[];
  /** The activation function of all layers but the last, where the stepper is to name and check it. */
  hidden?: Activation;
  /** The activation function of the last layer. */
  output?: Activation;
}

/** What the life asks: a digit by its place, or 64 squares of the reader's own, and the number that is to be explained. */
interface Question {
  digit?: unknown;
  pixels?: unknown;
  step?: unknown;
  row?: unknown;
}

const side = 8;
const most = { digits: 10, units: 256, mapRows: 32, mapColumns: 128 };

export function look(subject: Subject): (input: unknown) => unknown {
  const { forward, parameters, inputs } = subject ?? {};
  if (typeof forward !== 'function') throw new Error('forward is no function: it takes X and gives the cache.');
  const layers = readLayers(parameters);
  checkSizes(layers);
  const digits = readDigits(inputs);
  return (input) => {
    const { digit, pixels, step, row } = (input ?? {}) as Question;
    const own = readPixels(pixels);
    const chosen = own ? -1 : clamp(digit, digits.length);
    const squares = own ?? digits[chosen]!.pixels;
    const X = np.divide(np.array(squares).reshape([side * side, 1]), 16);
    const steps = runForward(forward, X, layers);
    const at = clamp(step ?? 1, steps.length);
    const place = clamp(row ?? 0, steps[at]!.values.shape[0]!);
    return {
      digits,
      digit: chosen,
      pixels: squares,
      steps,
      largest: np.argmax(steps.at(-1)!.values),
      chosen: { step: at, row: place },
      made: explain(steps, layers, at, place, subject),
    };
  };
}

/** An array of the forward pass, by its name in the cache. */
interface Step {
  name: string;
  values: np.NDArray;
}

function checkSizes(layers: readonly Layer[]): void {
  const inputs = layers[0]!.W.shape[1];
  if (inputs !== side * side) {
    throw new Error(
      `W1 has ${inputs} columns. A digit has ${side * side} squares, so W1 needs ${side * side} columns.`,
    );
  }
  const large = layers.findIndex(({ W }) => W.shape[0]! > most.units);
  if (large < 0) return;
  throw new Error(`There is room for ${most.units} units; layer ${large + 1} has ${layers[large]!.W.shape[0]}.`);
}

function readDigits(inputs: unknown): { label: number; pixels: number[] }[] {
  const list: unknown[] = Array.isArray(inputs) ? inputs.slice(0, most.digits) : [];
  if (list.length === 0) throw new Error('inputs is a list of digits, each with its label and its 64 pixels.');
  return list.map((digit, index) => {
    const { label, pixels } = (digit ?? {}) as { label?: unknown; pixels?: unknown };
    const numbers = readPixels(pixels);
    if (!numbers) throw new Error(`inputs[${index}] has no 64 pixels from 0 to 16.`);
    return { label: Number(label), pixels: numbers };
  });
}

function readPixels(pixels: unknown): number[] | undefined {
  if (!Array.isArray(pixels) || pixels.length !== side * side) return undefined;
  return pixels.every((level) => level >= 0 && level <= 16) ? pixels.map(Number) : undefined;
}

/** X, then Z and A of each layer, out of the cache that the reader's function gives. */
function runForward(forward: Subject['forward'], X: np.NDArray, layers: readonly Layer[]): Step[] {
  const result = forward(X) as { cache?: unknown } | null | undefined;
  const cache = (result?.cache ?? result ?? {}) as Record<string, unknown>;
  const steps: Step[] = [{ name: 'X', values: X }];
  for (const [index, { W }] of layers.entries()) {
    for (const letter of ['Z', 'A']) {
      const name = `${letter}${index + 1}`;
      const values = cache[name];
      if (!(values instanceof np.NDArray))
        throw new Error(`forward gives no cache.${name}: the stepper shows what it holds.`);
      const expected = [W.shape[0]!, 1];
      if (String(values.shape) !== String(expected)) {
        throw new Error(
          `cache.${name} has shape ${writeShape(values.shape)}. W${index + 1} has ${expected[0]} rows and X one column, so it should be ${writeShape(expected)}.`,
        );
      }
      steps.push({ name, values });
    }
  }
  return steps;
}

/** How the number in this row of this step comes about. */
function explain(steps: readonly Step[], layers: readonly Layer[], step: number, row: number, subject: Subject) {
  if (step === 0) return { kind: 'input' };
  const [before, here] = [steps[step - 1]!.values, steps[step]!.values];
  if (step % 2 === 0) {
    const g = step === steps.length - 1 ? subject.output : subject.hidden;
    const expected: unknown = g?.(before);
    const known = expected instanceof np.NDArray && String(expected.shape) === String(here.shape);
    return { kind: 'activation', g: g?.name || 'g', expected: known ? pick(expected, row) : null };
  }
  const { W, b } = layers[(step - 1) / 2]!;
  const weights = np.take(W, [row], 0);
  const products: np.NDArray = np.multiply(weights, np.transpose(before));
  const first = Math.max(0, Math.min(row - most.mapRows / 2, W.shape[0]! - most.mapRows));
  return {
    kind: 'sum',
    shape: W.shape,
    map: {
      first,
      values: np.take(np.take(W, upTo(most.mapRows, W.shape[0]!, first), 0), upTo(most.mapColumns, W.shape[1]!), 1),
    },
    weights: weights.reshape([-1]),
    products: products.reshape([-1]),
    bias: pick(b, row),
    expected: pick(np.add(np.matmul(W, before), b), row),
  };
}

const pick = (column: np.NDArray, row: number) => np.take(column.reshape([-1]), row).item();

/** The indices from `first` on, at most so many. */
const upTo = (count: number, size: number, first = 0) =>
  Array.from({ length: Math.min(count, size - first) }, (_, index) => first + index);

const clamp = (value: unknown, length: number) => Math.min(length - 1, Math.max(0, Math.round(Number(value)) || 0));
