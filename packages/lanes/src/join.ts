import { type ArrayLike, type AxisArgument, NDArray, type ShapesOf } from './array.ts';
import { createData, resultType } from './dtype.ts';
import { readArguments } from './keywords.ts';
import { kindOf, toArray } from './lists.ts';
import { checkAxis, describe, type Shape, showShape, sizeOf } from './shape.ts';
import { copyRun } from './strides.ts';
import type { AxisOf } from './types/axis.ts';
import type { Checked } from './types/check.ts';
import type { ConcatProblem, ConcatShape, StackProblem, StackShape } from './types/join.ts';
import { placesOf, toView } from './views.ts';

/** The arrays of a list, all of the kind that their numbers together have. */
function readArrays(name: string, arrays: unknown): NDArray[] {
  if (!Array.isArray(arrays)) throw new TypeError(`${name}: takes a list of arrays; given ${describe(arrays)}`);
  if (arrays.length === 0) throw new RangeError(`${name}: takes at least one array; given an empty list`);
  const { strong, weak } = kindOf(arrays);
  const dtype = resultType(strong, weak);
  return arrays.map((a) => toArray(name, a, dtype));
}

/** Arrays one after the other along `axis`; their shapes are equal but for this axis. */
function join(arrays: NDArray[], axis: number): NDArray {
  const { shape, dtype } = arrays[0]!;
  const length = arrays.reduce((sum, a) => sum + a.shape[axis]!, 0);
  const joined = shape.map((size, i) => (i === axis ? length : size));
  const out = createData(dtype, sizeOf(joined));
  const rows = sizeOf(shape.slice(0, axis));
  const row = rows === 0 ? 0 : out.length / rows;
  let start = 0;
  for (const { data } of arrays) {
    const run = rows === 0 ? 0 : data.length / rows;
    for (let i = 0; i < rows; i++) copyRun(data, i * run, run, out, i * row + start);
    start += run;
  }
  return new NDArray(out, joined, dtype);
}

/** Throws unless `b` has the shape `a` but for one axis. */
function checkFit(name: string, a: Shape, b: Shape, axis: number): void {
  if (a.length === b.length && a.every((length, i) => i === axis || length === b[i])) return;
  throw new RangeError(
    `${name}: shapes ${showShape(a)} and ${showShape(b)} do not fit: only the sizes of axis ${axis} may differ`,
  );
}

/**
 * Arrays one after the other along an axis that they have, by default the first; along null, all their numbers in row
 * order. The kind is the smallest that holds the numbers of all.
 * Throws a RangeError where the sizes of another axis differ, and for arrays without axes.
 * https://numpy.org/doc/stable/reference/generated/numpy.concat.html
 */
export function concat<const L extends readonly ArrayLike[], const K extends AxisArgument = 0>(
  arrays: Checked<L | K, ConcatProblem<'concat', ShapesOf<L>, AxisOf<K>>, L>,
  axis?: K,
): NDArray<ConcatShape<ShapesOf<L>, AxisOf<K>>>;
export function concat(arrays: readonly ArrayLike[], ...values: unknown[]): NDArray {
  return concatAs('concat', arrays, values);
}

/** `concat` by its older name. https://numpy.org/doc/stable/reference/generated/numpy.concatenate.html */
export function concatenate<const L extends readonly ArrayLike[], const K extends AxisArgument = 0>(
  arrays: Checked<L | K, ConcatProblem<'concatenate', ShapesOf<L>, AxisOf<K>>, L>,
  axis?: K,
): NDArray<ConcatShape<ShapesOf<L>, AxisOf<K>>>;
export function concatenate(arrays: readonly ArrayLike[], ...values: unknown[]): NDArray {
  return concatAs('concatenate', arrays, values);
}

function concatAs(name: string, list: unknown, values: unknown[]): NDArray {
  const [axis = 0] = readArguments(name, ['axis'], values);
  const arrays = readArrays(name, list);
  if (axis === null) {
    return join(
      arrays.map(({ data, dtype }) => new NDArray(data, [data.length], dtype)),
      0,
    );
  }
  const { shape } = arrays[0]!;
  if (shape.length === 0) {
    throw new RangeError(`${name}: joins arrays along an axis that they have, and a number has none; use stack`);
  }
  const at = checkAxis(name, axis, shape.length);
  for (const a of arrays) checkFit(name, shape, a.shape, at);
  return join(arrays, at);
}

/**
 * Arrays of the same shape along a new axis, by default the first. Throws a RangeError where shapes differ.
 * https://numpy.org/doc/stable/reference/generated/numpy.stack.html
 */
export function stack<
  const L extends readonly ArrayLike[],
  const K extends number | { readonly axis?: number | undefined } = 0,
>(
  arrays: Checked<L | K, StackProblem<ShapesOf<L>, AxisOf<K>>, L>,
  axis?: K,
): NDArray<StackShape<ShapesOf<L>, AxisOf<K>>>;
export function stack(arrays: readonly ArrayLike[], ...values: unknown[]): NDArray {
  const [axis = 0] = readArguments('stack', ['axis'], values);
  const list = readArrays('stack', arrays);
  const { shape } = list[0]!;
  const at = checkAxis('stack', axis, shape.length + 1);
  const layers = list.map((a) => {
    if (showShape(a.shape) !== showShape(shape)) {
      throw new RangeError(
        `stack: takes arrays of the same shape; given shapes ${showShape(shape)} and ${showShape(a.shape)}`,
      );
    }
    return new NDArray(a.data, [...shape.slice(0, at), 1, ...shape.slice(at)], a.dtype);
  });
  return join(layers, at);
}

/** The numbers from place `from` up to place `to` along an axis, as a view. */
function part(x: NDArray, axis: number, from: number, to: number): NDArray {
  const { data, start, steps } = placesOf(x);
  const shape = x.shape.map((size, i) => (i === axis ? Math.max(to - from, 0) : size));
  return new NDArray(data, shape, x.dtype, { start: start + from * steps[axis]!, steps });
}

/** The places at which to split an axis of `length`, its ends included. */
function readPlaces(sections: unknown, length: number): number[] {
  if (typeof sections === 'number') {
    if (!Number.isInteger(sections) || sections <= 0) {
      throw new RangeError(`split: the count of parts is a whole number above 0; given ${sections}`);
    }
    if (length % sections !== 0) {
      throw new RangeError(`split: an axis of size ${length} has no ${sections} parts of the same size`);
    }
    return Array.from({ length: sections + 1 }, (_, i) => (i * length) / sections);
  }
  if (!Array.isArray(sections)) {
    throw new TypeError(`split: takes a count of parts or a list of places; given ${describe(sections)}`);
  }
  const places = sections.map((place) => {
    if (!Number.isInteger(place)) throw new TypeError(`split: a place is a whole number; given ${describe(place)}`);
    return Math.min(Math.max(place < 0 ? place + length : place, 0), length);
  });
  return [0, ...places, length];
}

/**
 * The array in parts along an axis, by default the first, which are views: so many of the same size, or split before each of the places
 * in a list. Throws a RangeError where so many parts cannot have the same size.
 * https://numpy.org/doc/stable/reference/generated/numpy.split.html
 */
export function split(
  a: ArrayLike,
  indices_or_sections: number | readonly number[],
  axis?: number | { axis?: number | undefined },
): NDArray[];
export function split(a: ArrayLike, ...values: unknown[]): NDArray[] {
  const x = toView('split', a);
  const [sections, axis = 0] = readArguments('split', ['indices_or_sections', 'axis'], values);
  const at = checkAxis('split', axis, x.ndim);
  const places = readPlaces(sections, x.shape[at]!);
  return places.slice(1).map((to, i) => part(x, at, places[i]!, to));
}
