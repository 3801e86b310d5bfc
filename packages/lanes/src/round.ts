import type { ArrayLike, Bound, BoundedShape, ClipOptions, NDArray, Out, RoundOptions, ShapeOf } from './array.ts';
import { castNumber, type DType, resultType } from './dtype.ts';
import { applyEach, applyPairs, type MapFunction, type PairFunction, runEach } from './elementwise.ts';
import { readArguments } from './keywords.ts';
import { joinKinds, kindOf, toArray } from './lists.ts';
import { divide, each, maximum, minimum, multiply, roundToEven } from './plain/general.ts';
import { readOut } from './result.ts';
import { describe } from './shape.ts';

const same = each((x) => x);

const floors: MapFunction = {
  name: 'floor',
  kernel: 'floor',
  loops: { float64: each(Math.floor), int32: same, bool: same },
};

/**
 * The largest whole number that is not above x, number by number, in the kind of x.
 * https://numpy.org/doc/stable/reference/generated/numpy.floor.html
 */
export function floor<const A extends ArrayLike>(x: A, out?: Out | null): NDArray<ShapeOf<A>>;
export function floor(x: ArrayLike, out?: Out | null): NDArray {
  return applyEach(floors, x, out);
}

const numbersOf = (dtype: DType): DType => (dtype === 'bool' ? 'float32' : dtype);

const whole: MapFunction = {
  name: 'round',
  kernel: 'round',
  computeIn: numbersOf,
  loops: { float64: each(roundToEven), int32: same },
};
const scaleUp: PairFunction = { name: 'round', kernel: 'multiply', loops: { float64: multiply } };
const scaleDown: PairFunction = { name: 'round', kernel: 'divide', loops: { float64: divide } };

/**
 * Numbers with `decimals` digits after the point; those halfway between two become the even one: 0.5 becomes 0, 1.5
 * becomes 2. Of bool it is float32. Throws a TypeError where `decimals` is no whole number.
 * https://numpy.org/doc/stable/reference/generated/numpy.round.html
 */
export function round<const A extends ArrayLike>(
  a: A,
  decimals?: number | RoundOptions,
  out?: Out | null,
): NDArray<ShapeOf<A>>;
export function round(a: ArrayLike, ...values: unknown[]): NDArray {
  const [decimals = 0, place] = readArguments('round', ['decimals', 'out'], values);
  if (typeof decimals !== 'number' || !Number.isInteger(decimals)) {
    throw new TypeError(`round: decimals is a whole number; given ${describe(decimals)}`);
  }
  const out = readOut('round', place);
  if (decimals === 0) return applyEach(whole, a, out);
  const { strong, weak } = kindOf(a);
  const dtype = numbersOf(resultType(strong, weak));
  const x = toArray('round', a, dtype);
  const scale = Number(`1e${Math.abs(decimals)}`);
  if (dtype === 'int32') {
    if (decimals > 0) return applyEach(whole, x, out);
    const nearest = each((n) => castNumber('round', roundToEven(n / scale) * scale, 'int32'));
    return runEach('round', nearest, x, 'int32', out);
  }
  const [before, after] = decimals > 0 ? [scaleUp, scaleDown] : [scaleDown, scaleUp];
  const scaled = applyPairs(before, x, scale);
  return applyPairs(after, applyEach(whole, scaled, scaled), scale, out);
}

const raised: PairFunction = {
  name: 'clip',
  kernel: 'maximum',
  loops: { float64: maximum, int32: maximum, bool: maximum },
};
const lowered: PairFunction = {
  name: 'clip',
  kernel: 'minimum',
  loops: { float64: minimum, int32: minimum, bool: minimum },
};

/**
 * Numbers below `min` become `min`, numbers above `max` become `max`, and NaN stays; both broadcast. A bound that is null
 * is none.
 * https://numpy.org/doc/stable/reference/generated/numpy.clip.html
 */
export function clip<
  const A extends ArrayLike,
  const B extends ArrayLike | null | ClipOptions,
  const C extends ArrayLike | null | ClipOptions = null,
>(a: A, min: Bound<A, B>, max?: Bound<A, C>, out?: Out | null): NDArray<BoundedShape<BoundedShape<ShapeOf<A>, B>, C>>;
export function clip(a: ArrayLike, ...values: unknown[]): NDArray {
  const [min = null, max = null, place] = readArguments('clip', ['min', 'max', 'out'], values);
  const out = readOut('clip', place);
  const { strong, weak } = [min, max].reduce<ReturnType<typeof kindOf>>(
    (kind, bound) => joinKinds(kind, kindOf(bound)),
    kindOf(a),
  );
  const dtype = resultType(strong, weak);
  const x = toArray('clip', a, dtype);
  // A bound beyond all numbers of int32 is none.
  const isOutside = (bound: unknown, sign: number) =>
    dtype === 'int32' && typeof bound === 'number' && bound * sign > 0x7fffffff;
  const least = min === null || isOutside(min, -1) ? null : toArray('clip', min, dtype);
  const most = max === null || isOutside(max, 1) ? null : toArray('clip', max, dtype);
  if (most === null) return least === null ? runEach('clip', same, x, dtype, out) : applyPairs(raised, x, least, out);
  return applyPairs(lowered, least === null ? x : applyPairs(raised, x, least), most, out);
}
