import { NDArray } from './array.ts';
import type { DataOf } from './dtype.ts';
import { toArray } from './lists.ts';
import { nextDouble, type State } from './plain/pcg64.ts';
import { showShape } from './shape.ts';

/** The sum with the error of each step carried along. W. Kahan, "Further remarks on reducing truncation errors" (1965). */
function exactSum(numbers: ArrayLike<number>): number {
  let sum = numbers[0] ?? 0;
  let error = 0;
  for (let i = 1; i < numbers.length; i++) {
    const next = numbers[i]! - error;
    const total = sum + next;
    error = total - sum - next;
    sum = total;
  }
  return sum;
}

/** `p` as the probabilities of `count` numbers. Throws where they are none. */
export function readProbabilities(p: unknown, count: number): Float64Array {
  const { shape, data } = toArray('choice', p, 'float64');
  if (shape.length !== 1 || data.length !== count) {
    throw new RangeError(`choice: p has a probability for each of ${count} numbers; given shape ${showShape(shape)}`);
  }
  const sum = exactSum(data);
  const wrong = data.find((probability) => !(probability >= 0));
  if (wrong !== undefined) throw new RangeError(`choice: a probability is not negative; given ${wrong}`);
  // As far as rounding may have moved the sum.
  const epsilon = p instanceof NDArray && p.dtype === 'float32' ? 2 ** -23 : 2 ** -52;
  if (!(Math.abs(sum - 1) <= Math.sqrt(epsilon))) {
    throw new RangeError(`choice: probabilities add up to 1; given a sum of ${sum}`);
  }
  return Float64Array.from(data);
}

/** The running sums of the probabilities, divided by the last. */
function findSteps(p: Float64Array): Float64Array {
  const steps = new Float64Array(p.length);
  let sum = 0;
  for (let i = 0; i < p.length; i++) {
    sum += p[i]!;
    steps[i] = sum;
  }
  return steps.map((step) => step / sum);
}

/** How many of the ascending `steps` are not above `x`. */
function countUpTo(steps: Float64Array, x: number): number {
  let low = 0;
  let high = steps.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (steps[middle]! <= x) low = middle + 1;
    else high = middle;
  }
  return low;
}

function drawPlaces(state: State, p: Float64Array, size: number): DataOf['int32'] {
  const steps = findSteps(p);
  return new Int32Array(size).map(() => countUpTo(steps, nextDouble(state)));
}

/**
 * `size` places by their probabilities `p`, each at most once unless `replace`. Throws a RangeError where fewer than that
 * have a probability above 0.
 */
export function choosePlaces(state: State, p: Float64Array, size: number, replace: boolean): DataOf['int32'] {
  if (replace) return drawPlaces(state, p, size);
  const possible = p.filter((probability) => probability > 0).length;
  if (possible < size) {
    throw new RangeError(`choice: ${possible} numbers have a probability above 0; asked for ${size} without replace`);
  }
  const left = p.slice();
  const found = new Set<number>();
  while (found.size < size) {
    for (const place of found) left[place] = 0;
    for (const place of drawPlaces(state, left, size - found.size)) found.add(place);
  }
  return Int32Array.from(found);
}
