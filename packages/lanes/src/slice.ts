import { NDArray } from './array.ts';
import { describe, showShape } from './shape.ts';
import { placesOf } from './views.ts';

/** One part between the commas: an index, a range, all axes that are not named, or a new axis. */
type Part =
  | { readonly kind: 'index'; readonly index: number }
  | { readonly kind: 'range'; readonly bounds: readonly (number | null)[] }
  | { readonly kind: 'rest' }
  | { readonly kind: 'newaxis' };

const index = /^[+-]?\d+$/;
const range = /^([+-]?\d+)?\s*:\s*([+-]?\d+)?\s*(?::\s*([+-]?\d+)?)?$/;

function readPart(text: string, whole: string): Part {
  if (text === '...') return { kind: 'rest' };
  if (text === 'newaxis' || text === 'None') return { kind: 'newaxis' };
  if (index.test(text)) return { kind: 'index', index: Number(text) };
  const bounds = range.exec(text);
  if (bounds === null) {
    throw new RangeError(`slice: '${text}' in '${whole}' is not an index, start:stop:step, ..., newaxis or None`);
  }
  return { kind: 'range', bounds: bounds.slice(1).map((bound) => (bound === undefined ? null : Number(bound))) };
}

/** The parts of the text, `...` among them once. */
function readParts(text: unknown, x: NDArray): Part[] {
  if (typeof text !== 'string') {
    throw new TypeError(`slice: takes a text such as '1:3, ::-1'; given ${describe(text)}`);
  }
  const texts = text.split(',').map((part) => part.trim());
  // As in Python, a comma may follow the last part.
  if (texts.length > 1 && texts[texts.length - 1] === '') texts.pop();
  const parts = texts.map((part) => readPart(part, text));
  const rests = parts.filter(({ kind }) => kind === 'rest').length;
  if (rests > 1) throw new RangeError(`slice: '...' stands once; given '${text}'`);
  const named = parts.filter(({ kind }) => kind === 'index' || kind === 'range').length;
  if (named > x.ndim) {
    throw new RangeError(`slice: '${text}' names ${named} axes; shape ${showShape(x.shape)} has ${x.ndim}`);
  }
  return rests === 1 ? parts : [...parts, { kind: 'rest' }];
}

/** Where a range begins, how many numbers it has, and how far apart they lie, as Python counts them. */
function measureRange([first, last, by]: readonly (number | null)[], length: number): [number, number, number] {
  const step = by ?? 1;
  // Going backwards, the place before the first one is an end too.
  const [low, high] = step > 0 ? [0, length] : [-1, length - 1];
  const clip = (bound: number) => Math.min(Math.max(bound < 0 ? bound + length : bound, low), high);
  const start = first == null ? (step > 0 ? low : high) : clip(first);
  const stop = last == null ? (step > 0 ? high : low) : clip(last);
  return [start, Math.max(Math.ceil((stop - start) / step), 0), step];
}

/**
 * A view of the numbers that NumPy's notation names, between its brackets: `x.slice('1:3, ::-1')` is `x[1:3, ::-1]`. An
 * index takes its axis away; negative ones count from the end; `...` stands for all axes that are not named, and
 * `newaxis` or `None` for a new one of size 1. What is written into it, by `out`, is written into `x`.
 * Throws a RangeError that names the part that is wrong.
 * https://numpy.org/doc/stable/user/basics.indexing.html#slicing-and-striding
 */
export function slice(x: NDArray, text: string): NDArray {
  const parts = readParts(text, x);
  const { data, start: first, steps } = placesOf(x);
  const shape: number[] = [];
  const moves: number[] = [];
  let offset = first;
  let axis = 0;
  const rest = x.ndim - parts.filter(({ kind }) => kind === 'index' || kind === 'range').length;
  for (const part of parts) {
    if (part.kind === 'newaxis') {
      shape.push(1);
      moves.push(0);
    } else if (part.kind === 'rest') {
      shape.push(...x.shape.slice(axis, axis + rest));
      moves.push(...steps.slice(axis, axis + rest));
      axis += rest;
    } else if (part.kind === 'index') {
      const length = x.shape[axis]!;
      if (part.index < -length || part.index >= length) {
        throw new RangeError(
          `slice: index ${part.index} in '${text}' is out of bounds for axis ${axis} with size ${length}`,
        );
      }
      offset += (part.index < 0 ? part.index + length : part.index) * steps[axis]!;
      axis++;
    } else {
      if (part.bounds[2] === 0) throw new RangeError(`slice: a step of 0 in '${text}' leads nowhere`);
      const [start, count, step] = measureRange(part.bounds, x.shape[axis]!);
      offset += start * steps[axis]!;
      shape.push(count);
      moves.push(step * steps[axis]!);
      axis++;
    }
  }
  return new NDArray(data, shape, x.dtype, { start: offset, steps: moves });
}
