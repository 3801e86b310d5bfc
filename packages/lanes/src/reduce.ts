import { NDArray } from './array.ts';
import { castData, type Data, type DType } from './dtype.ts';
import { readArguments, readBoolean } from './keywords.ts';
import { checkAxes, type Shape, sizeOf } from './shape.ts';

export type { Axis } from './types/axis.ts';

/** What is reduced, and what stays. */
export interface Reduced {
  /** For each axis, whether it is reduced. */
  readonly reduced: boolean[];
  /** The shape of the result, reduced axes having size 1. */
  readonly kept: number[];
  /** How many numbers are reduced to one. */
  readonly count: number;
  readonly keepdims: boolean;
}

/** What `axis` and `keepdims` reduce of an array. Throws for an axis that it does not have. */
export function findReduced(name: string, shape: Shape, axis: unknown, keepdims: unknown): Reduced {
  const reduced = checkAxes(name, axis, shape.length);
  return {
    reduced,
    kept: shape.map((length, i) => (reduced[i] ? 1 : length)),
    count: sizeOf(shape.filter((_, i) => reduced[i])),
    keepdims: readBoolean(name, 'keepdims', keepdims, false),
  };
}

/** What the arguments `axis` and `keepdims` reduce of an array. */
export function readReduced(name: string, x: NDArray, values: unknown[]): Reduced {
  const [axis, keepdims] = readArguments(name, ['axis', 'keepdims'], values);
  return findReduced(name, x.shape, axis, keepdims);
}

/**
 * The array of the results, of kind `dtype`, or the one number where no axis is left: of a bool array true or false.
 * `data` has kind `from`. Throws a RangeError where int32 has no such number.
 */
export function finish(
  name: string,
  data: Data,
  from: DType,
  dtype: DType,
  { reduced, kept, keepdims }: Reduced,
): NDArray | number | boolean {
  const shape = keepdims ? kept : kept.filter((_, axis) => !reduced[axis]);
  if (shape.length > 0 || keepdims) {
    return new NDArray(from === dtype ? data : castData(name, data, from, dtype), shape, dtype);
  }
  return dtype === 'bool' ? data[0] !== 0 : data[0]!;
}

/** An axis, or neighbouring axes that are all reduced or all kept. */
interface Group {
  length: number;
  readonly reduced: boolean;
}

function groupAxes(shape: Shape, reduced: boolean[]): Group[] {
  const groups: Group[] = [];
  shape.forEach((length, axis) => {
    if (length === 1) return;
    const last = groups[groups.length - 1];
    if (last && last.reduced === reduced[axis]) last.length *= length;
    else groups.push({ length, reduced: reduced[axis]! });
  });
  return groups.length === 0 ? [{ length: 1, reduced: true }] : groups;
}

function keptSize(groups: Group[]): number {
  return groups.reduce((size, group) => (group.reduced ? size : size * group.length), 1);
}

/** The runs of numbers that lie one after the other and are all reduced to one number, or each to its own. */
export interface Runs {
  readonly length: number;
  /** How far apart the results of neighbours lie: 0 or 1. */
  readonly step: 0 | 1;
  /** Calls `visit(start, o)` for every run, in order: where it begins, and where its result does. */
  each(visit: (start: number, o: number) => void): void;
  /** Calls `visit(start, rows, o)` for the matrices whose rows are runs with the same results, one after the other. */
  eachMatrix(visit: (start: number, rows: number, o: number) => void): void;
}

/** The runs of an array, which is not empty. */
export function findRuns(shape: Shape, { reduced }: Reduced): Runs {
  const groups = groupAxes(shape, reduced);
  const run = groups.pop()!;
  const inner = run.reduced ? 1 : run.length;
  const steps = groups.map((group, depth) => (group.reduced ? 0 : keptSize(groups.slice(depth + 1)) * inner));
  const walk = (bottom: number, size: number, visit: (start: number, o: number) => void): void => {
    let start = 0;
    const descend = (depth: number, o: number): void => {
      if (depth === bottom) {
        visit(start, o);
        start += size;
        return;
      }
      for (let i = 0; i < groups[depth]!.length; i++) descend(depth + 1, o + i * steps[depth]!);
    };
    descend(0, 0);
  };
  // Kept and reduced groups take turns: what is before a run that is kept is reduced.
  const above = run.reduced ? undefined : groups[groups.length - 1];
  return {
    length: run.length,
    step: run.reduced ? 0 : 1,
    each(visit) {
      walk(groups.length, run.length, visit);
    },
    eachMatrix(visit) {
      const rows = above?.length ?? 1;
      walk(groups.length - (above ? 1 : 0), rows * run.length, (start, o) => visit(start, rows, o));
    },
  };
}
