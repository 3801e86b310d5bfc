import { POWERS, ROUND } from './exp.ts';
import type { UnaryLoop } from './unary.ts';

const { fround } = Math;

// The minimax polynomial of degree 4 in z = r² for (tanh(r)/r - 1) / z over |r| ≤ 0.7, found by Remez's algorithm; the last
// bits chosen by trial, so that the largest error is small.
const P4 = fround(-0.0051294383592903614);
const P3 = fround(0.020087013021111488);
const P2 = fround(-0.053558822721242905);
const P1 = fround(0.13329128921031952);
const P0 = fround(-0.33333200216293335);

const SMALL = fround(0.7);
const TWO_OVER_LN2 = fround(2.885390043258667);
/** ½ ln 2: its last three bits are 0, so that n times it is exact where it matters. */
const HALF_LN2 = fround(0.3465735912322998);

/**
 * The hyperbolic tangent of a float32 number, each step rounded to float32.
 *
 * |x| = n ½ ln 2 + r with a whole n, so that exp(2|x|) = 2^n exp(2r); and with t = tanh(r), a polynomial, exp(2r) is
 * (1 + t) / (1 - t). Then tanh|x|, which is 1 - 2 / (exp(2|x|) + 1), is 1 - (1 - t) / ((2^n - 1)/2 t + (2^n + 1)/2). That
 * would cancel near 0, where n is taken as 0, and t itself is the result.
 */
function tanhOf(x: number): number {
  // The sum below would make 0 of -0.
  if (Number.isNaN(x) || x === 0) return x;
  const size = Math.min(Math.abs(x), 20);
  const isFar = size > SMALL;
  const n = isFar ? fround(fround(fround(size * TWO_OVER_LN2) + ROUND) - ROUND) : 0;
  const r = fround(size - fround(n * HALF_LN2));

  const z = fround(r * r);
  let p = fround(fround(P4 * z) + P3);
  p = fround(fround(p * z) + P2);
  p = fround(fround(p * z) + P1);
  p = fround(fround(p * z) + P0);
  const t = fround(fround(fround(p * z) * r) + r);

  // 2^n / 2.
  const power = POWERS[n + 125]!;
  const below = fround(fround(fround(power - 0.5) * t) + fround(power + 0.5));
  const limit = isFar ? 1 : 0;
  const y = fround(fround(fround(t - limit) / below) + limit);
  return x < 0 ? -y : y;
}

export const tanh: UnaryLoop = (x, out) => {
  for (let i = 0; i < x.length; i++) out[i] = tanhOf(x[i]!);
};
