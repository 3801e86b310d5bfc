import type { UnaryLoop } from './unary.ts';

const { fround } = Math;

export const LOG2_E = fround(1.4426950216293335);
// ln 2 in two parts: n times the first is exact for every n that occurs.
export const LN2_HIGH = fround(0.693359375);
export const LN2_LOW = fround(-0.00021219444170128554);
// Adding and subtracting 1.5·2^23 rounds to the nearest whole number, ties to even.
export const ROUND = 12582912;

// The minimax polynomial of degree 4 for (exp(r) - 1 - r) / r² over |r| ≤ ½ ln 2, found by Remez's algorithm.
const P4 = fround(0.0013814541744068265);
const P3 = fround(0.00836874544620514);
const P2 = fround(0.04166838899254799);
const P1 = fround(0.1666652113199234);
const P0 = fround(0.4999999403953552);

/** (exp(r) - 1 - r) / r² for |r| ≤ ½ ln 2. */
export function polynomial(r: number): number {
  let p = fround(fround(P4 * r) + P3);
  p = fround(fround(p * r) + P2);
  p = fround(fround(p * r) + P1);
  return fround(fround(p * r) + P0);
}

/** 2^n for n in -126 … 127 stands at n + 126. */
export const POWERS = Float32Array.from({ length: 254 }, (_, i) => 2 ** (i - 126));

/**
 * e to the power of a float32 number, each step rounded to float32.
 *
 * x = n ln 2 + r with a whole n and |r| ≤ ½ ln 2; exp(r) by a polynomial; then times 2^n, in two factors, so that results
 * reach down into the subnormals and up to infinity with one rounding. W. J. Cody and W. Waite, "Software Manual for
 * the Elementary Functions" (1980), chapter 6.
 */
function expOf(value: number): number {
  if (Number.isNaN(value)) return value;
  const x = value < -104 ? -104 : value > 89 ? 89 : value;
  const n = fround(fround(fround(x * LOG2_E) + ROUND) - ROUND);
  const r = fround(fround(x - fround(n * LN2_HIGH)) - fround(n * LN2_LOW));
  const y = fround(fround(fround(fround(r * r) * polynomial(r)) + r) + 1);

  const half = n >> 1;
  return fround(fround(y * POWERS[half + 126]!) * POWERS[n - half + 126]!);
}

export const exp: UnaryLoop = (x, out) => {
  for (let i = 0; i < x.length; i++) out[i] = expOf(x[i]!);
};
