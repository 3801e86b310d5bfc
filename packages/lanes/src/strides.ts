import type { Data } from './dtype.ts';
import { type Shape, sizeOf } from './shape.ts';

// Below this length a loop copies faster than a call.
const SHORT = 32;

/** For each axis, how many numbers further its next place lies. */
export function stepsOf(shape: Shape): number[] {
  const steps = new Array<number>(shape.length);
  let step = 1;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    steps[axis] = step;
    step *= shape[axis]!;
  }
  return steps;
}

/** Copies n numbers of `from` that begin at `start` to `out`, where they begin at `o`. */
export function copyRun(from: Data, start: number, n: number, out: Data, o: number): void {
  if (n >= SHORT) out.set(from.subarray(start, start + n), o);
  else for (let i = 0; i < n; i++) out[o + i] = from[start + i]!;
}

/** Copies n numbers of `from` that lie `step` apart. */
function copySteps(from: Data, start: number, step: number, n: number, out: Data, o: number): void {
  if (step === 1) copyRun(from, start, n, out, o);
  else if (step === 0) out.fill(from[start]!, o, o + n);
  else for (let i = 0; i < n; i++) out[o + i] = from[start + i * step]!;
}

/**
 * Visits an array in row order, whose first number lies at `start`, and along axis i of length lengths[i] the next one
 * steps[i] further: `visit` takes a run of n numbers that lie `step` apart from `at` on, the o-th and those after it.
 */
function forEachStretch(
  start: number,
  lengths: Shape,
  steps: readonly number[],
  visit: (at: number, step: number, n: number, o: number) => void,
): void {
  // Neighbouring axes along which the numbers go on in one step are one axis.
  const axes: { length: number; step: number }[] = [];
  lengths.forEach((length, i) => {
    if (length === 1) return;
    const step = steps[i]!;
    const last = axes[axes.length - 1];
    if (last === undefined || last.step !== step * length) axes.push({ length, step });
    else {
      last.length *= length;
      last.step = step;
    }
  });
  const run = axes.pop() ?? { length: 1, step: 1 };
  let next = 0;
  const descend = (depth: number, at: number): void => {
    if (depth === axes.length) {
      visit(at, run.step, run.length, next);
      next += run.length;
      return;
    }
    const { length, step } = axes[depth]!;
    for (let i = 0; i < length; i++) descend(depth + 1, at + i * step);
  };
  descend(0, start);
}

/**
 * Fills `out` in row order with the numbers of an array over `data`: its first one lies at `start`, and along axis i of
 * length lengths[i] the next one steps[i] further, which may be 0 or negative.
 */
export function gather(data: Data, start: number, lengths: Shape, steps: readonly number[], out: Data): void {
  if (out.length === 0) return;
  forEachStretch(start, lengths, steps, (at, step, n, o) => copySteps(data, at, step, n, out, o));
}

/** The reverse of `gather`: writes `numbers`, which are in row order, to their places in `out`. */
export function scatter(numbers: Data, out: Data, start: number, lengths: Shape, steps: readonly number[]): void {
  if (numbers.length === 0) return;
  forEachStretch(start, lengths, steps, (at, step, n, o) => {
    if (step === 1) copyRun(numbers, o, n, out, at);
    else for (let i = 0; i < n; i++) out[at + i * step] = numbers[o + i]!;
  });
}

/** The lines along one axis, which together are the whole array. */
export interface Lines {
  readonly count: number;
  /** How many numbers a line has. */
  readonly length: number;
  /** How far apart they lie. */
  readonly step: number;
}

/** The lines along `axis`; along null the whole array in row order is one line. */
export function linesAlong(shape: Shape, axis: number | null): Lines {
  if (axis === null) return { count: 1, length: sizeOf(shape), step: 1 };
  const step = sizeOf(shape.slice(axis + 1));
  return { count: sizeOf(shape.slice(0, axis)) * step, length: shape[axis]!, step };
}

/** Where the first number of the i-th line lies. */
export function startOf({ length, step }: Lines, i: number): number {
  return Math.floor(i / step) * step * length + (i % step);
}
