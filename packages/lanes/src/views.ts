import { layoutOf, NDArray } from './array.ts';
import type { Layout } from './layout.ts';
import { toArray } from './lists.ts';
import { stepsOf } from './strides.ts';

/** `value` as an array, itself if it is one: the places of its numbers matter, not that they lie in row order. */
export function toView(name: string, value: unknown): NDArray {
  return value instanceof NDArray ? value : toArray(name, value);
}

/** Where the numbers of an array lie, whether or not it is a view. */
export function placesOf(x: NDArray): Layout {
  return layoutOf(x) ?? { data: x.data, start: 0, steps: stepsOf(x.shape) };
}
