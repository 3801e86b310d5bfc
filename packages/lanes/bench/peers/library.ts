import type { Kind, Operand } from './operations.ts';

/** An operation made ready in a library. */
export interface Trial {
  /** Computes it once, to its end, and frees what it made. */
  readonly run: () => unknown;
  /** Computes it once and gives the numbers of its results. */
  readonly read: () => Promise<Float32Array>;
  /** Frees the operands. */
  readonly close: () => void;
}

/** A library in its own words. */
export interface Library {
  readonly name: string;
  readonly version: string;
  /** Throws a sentence where the library has no such operation. */
  readonly prepare: (kind: Kind, operands: readonly Operand[]) => Trial | Promise<Trial>;
}

/** Computes from operands, which stay, one array or several. */
export type Computation<T> = (operands: readonly T[]) => T | readonly T[];

/** The typed array of a result. */
export type Numbers = Iterable<number | bigint> & { readonly length: number };

/** What a library does with its arrays. */
export interface Arrays<T> {
  readonly place: (operand: Operand) => T;
  readonly read: (array: T) => Numbers;
  /** Where arrays are freed by hand. */
  readonly free?: (array: T) => void;
  /** Where computing is put off until it is waited for. */
  readonly finish?: (arrays: readonly T[]) => Promise<unknown>;
  readonly computations: Readonly<Record<Kind, Computation<T>>>;
}

function listOf<T>(value: T | readonly T[]): readonly T[] {
  return Array.isArray(value) ? value : [value as T];
}

/** The numbers of several results, one after the other. */
export function join(results: readonly Numbers[]): Float32Array {
  const numbers = new Float32Array(results.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const result of results) {
    numbers.set(Array.from(result, Number), at);
    at += result.length;
  }
  return numbers;
}

/** An operation made ready in a library whose arrays are values. */
export function createTrial<T>(library: Arrays<T>, kind: Kind, placed: readonly Operand[]): Trial {
  const { place, read, free, finish, computations } = library;
  const compute = computations[kind];
  const operands = placed.map(place);
  const freeAll = (results: readonly T[]) => {
    if (free) for (const result of results) free(result);
  };
  const runAndWait = async () => {
    const results = listOf(compute(operands));
    await finish?.(results);
    freeAll(results);
  };
  const runAtOnce = free ? () => freeAll(listOf(compute(operands))) : () => compute(operands);
  return {
    run: finish ? runAndWait : runAtOnce,
    read: async () => {
      const results = listOf(compute(operands));
      await finish?.(results);
      const numbers = join(results.map(read));
      freeAll(results);
      return numbers;
    },
    close: () => freeAll(operands),
  };
}
