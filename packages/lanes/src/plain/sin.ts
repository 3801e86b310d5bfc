import { reduce, reduced } from './quadrant.ts';
import type { UnaryLoop } from './unary.ts';

const { fround } = Math;

// The minimax polynomials of degree 2 in z = r² for (sin(r)/r - 1) / z and (cos(r) - 1 + z/2) / z² over |r| ≤ π/4, by
// Remez's algorithm.
const S2 = fround(-0.00019515250460244715);
const S1 = fround(0.00833216030150652);
const S0 = fround(-0.16666655242443085);
const C2 = fround(0.00002443312041577883);
const C1 = fround(-0.0013887316454201937);
const C0 = fround(0.04166664555668831);

/** The sine of r, |r| ≤ π/4, each step rounded to float32. */
function sineNearZero(r: number): number {
  const z = fround(r * r);
  let p = fround(fround(S2 * z) + S1);
  p = fround(fround(p * z) + S0);
  return fround(fround(fround(p * z) * r) + r);
}

/** The cosine of r, |r| ≤ π/4, each step rounded to float32. */
function cosineNearZero(r: number): number {
  const z = fround(r * r);
  let p = fround(fround(C2 * z) + C1);
  p = fround(fround(p * z) + C0);
  p = fround(fround(p * z) - 0.5);
  return fround(fround(p * z) + 1);
}

/** The sine of |x|, or of `ahead` quadrants further: a polynomial in what is left when multiples of π/2 are taken off. */
function sineOf(x: number, ahead: 0 | 1): number {
  reduce(Math.abs(x), ahead);
  const { quadrant } = reduced;
  const y = quadrant & 1 ? cosineNearZero(reduced.rest) : sineNearZero(reduced.rest);
  return quadrant & 2 ? -y : y;
}

export const sin: UnaryLoop = (x, out) => {
  for (let i = 0; i < x.length; i++) {
    const value = x[i]!;
    const y = sineOf(value, 0);
    // -0 is less than nothing here: its sine is -0.
    out[i] = value < 0 || Object.is(value, -0) ? -y : y;
  }
};

export const cos: UnaryLoop = (x, out) => {
  for (let i = 0; i < x.length; i++) out[i] = sineOf(x[i]!, 1);
};
