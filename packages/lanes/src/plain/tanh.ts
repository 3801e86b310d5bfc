import { expOf } from './exp.ts';
import type { UnaryLoop } from './unary.ts';

const { fround } = Math;

// The minimax polynomial of degree 4 in z = x² for (tanh(x)/x - 1) / z over |x| ≤ 0.625, found by Remez's algorithm.
const P4 = fround(-0.005717090796679258);
const P3 = fround(0.020650634542107582);
const P2 = fround(-0.05374351516366005);
const P1 = fround(0.13331492245197296);
const P0 = fround(-0.3333328366279602);

/**
 * The hyperbolic tangent of a float32 number, each step rounded to float32: a polynomial near 0, where the
 * formula 1 - 2 / (exp(2|x|) + 1) would cancel, and that formula elsewhere.
 */
function tanhOf(x: number): number {
  const size = Math.abs(x);
  if (size < 0.625) {
    const z = fround(x * x);
    let p = fround(fround(P4 * z) + P3);
    p = fround(fround(p * z) + P2);
    p = fround(fround(p * z) + P1);
    p = fround(fround(p * z) + P0);
    // The sum would make 0 of -0.
    return x === 0 ? x : fround(fround(fround(p * z) * x) + x);
  }
  const e = expOf(fround(size + size));
  const far = fround(1 - fround(2 / fround(e + 1)));
  return x < 0 ? -far : far;
}

export const tanh: UnaryLoop = (x, out) => {
  for (let i = 0; i < x.length; i++) out[i] = tanhOf(x[i]!);
};
