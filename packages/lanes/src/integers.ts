import type { DataOf } from './dtype.ts';
import { draw, drawn, type State } from './plain/pcg64.ts';

/** What whole numbers are drawn from: the stream of 64 bits, of which they take one half at a time. */
export interface Source {
  readonly state: State;
  /** The upper half that the next draw of 32 bits takes; null where it takes 64 new bits. */
  half: number | null;
}

/** A draw of 32 bits. */
function nextWord(source: Source): number {
  const kept = source.half;
  if (kept !== null) {
    source.half = null;
    return kept;
  }
  draw(source.state);
  source.half = drawn.high;
  return drawn.low;
}

/** The upper 32 bits of the product of two numbers of 32 bits. */
function upperHalf(a: number, b: number): number {
  return Math.floor(((a >>> 16) * b + Math.floor(((a & 0xffff) * b) / 65536)) / 65536);
}

/**
 * A draw from 0 … most, both included; most < 2^32. D. Lemire, "Fast Random Integer Generation in an Interval" (2019): the
 * upper half of the product of 32 bits and the count of numbers, drawn again where the lower half would favour some.
 */
export function nextUpTo(source: Source, most: number): number {
  if (most === 0) return 0;
  if (most === 0xffffffff) return nextWord(source);
  const count = most + 1;
  let word = nextWord(source);
  let lower = Math.imul(word, count) >>> 0;
  if (lower < count) {
    const unfair = (0xffffffff - most) % count;
    while (lower < unfair) {
      word = nextWord(source);
      lower = Math.imul(word, count) >>> 0;
    }
  }
  return upperHalf(word, count);
}

/** Such a draw as NumPy makes it to shuffle: as many bits as `most` has, until they are not larger. */
function nextMasked(source: Source, most: number): number {
  const mask = 0xffffffff >>> Math.clz32(most);
  let value: number;
  do value = (nextWord(source) & mask) >>> 0;
  while (value > most);
  return value;
}

/**
 * Shuffles numbers in place, from the last down to place `first` ≥ 1: each changes places with one that is not after it.
 * R. A. Fisher and F. Yates (1938).
 */
function shuffleDown(data: Int32Array, first: number, next: (most: number) => number): void {
  for (let i = data.length - 1; i >= first; i--) {
    const j = next(i);
    const kept = data[j]!;
    data[j] = data[i]!;
    data[i] = kept;
  }
}

/** 0 … count - 1 in random order. */
export function shuffledPlaces(source: Source, count: number): DataOf['int32'] {
  const places = new Int32Array(count).map((_, i) => i);
  shuffleDown(places, 1, (most) => nextMasked(source, most));
  return places;
}

/** `size` of 0 … count - 1, each at most once, in random order if `shuffle`. */
export function pickPlaces(source: Source, count: number, size: number, shuffle: boolean): DataOf['int32'] {
  const next = (most: number) => nextUpTo(source, most);
  if (count > 10000 && size > Math.floor(count / (shuffle ? 50 : 20))) {
    const places = new Int32Array(count).map((_, i) => i);
    shuffleDown(places, Math.max(count - size, 1), next);
    return places.slice(count - size);
  }
  // R. W. Floyd: of ever more numbers one is drawn, or where it was drawn before, the last of them is taken.
  const picked = new Set<number>();
  for (let last = count - size; last < count; last++) {
    const place = next(last);
    picked.add(picked.has(place) ? last : place);
  }
  const places = Int32Array.from(picked);
  if (shuffle) shuffleDown(places, 1, next);
  return places;
}
