import { LN2_HIGH, LN2_LOW, LOG2_E, POWERS, polynomial, ROUND } from './exp.ts';
import type { UnaryLoop } from './unary.ts';

const { fround } = Math;

/**
 * exp(x) - 1 of a float32 number, each step rounded to float32.
 *
 * x = n ln 2 + r as in exp, where r = high - low, and exp(x) - 1 = 2^n (exp(r) - 1) + 2^n - 1. The two large parts,
 * 2^n·high and 2^n - 1, are added first, and what that sum loses is added to the small ones: T. J. Dekker, "A
 * floating-point technique for extending the available precision" (1971).
 */
function expm1Of(value: number): number {
  // The sums below would make 0 of -0.
  if (Number.isNaN(value) || value === 0) return value;
  const x = value < -30 ? -30 : value > 89 ? 89 : value;
  const n = fround(fround(fround(x * LOG2_E) + ROUND) - ROUND);
  const high = fround(x - fround(n * LN2_HIGH));
  const low = fround(n * LN2_LOW);
  const r = fround(high - low);
  const rest = fround(fround(fround(r * r) * polynomial(r)) - low);

  // 2^128 is no float32 number: there a factor 2 is left for the end.
  const most = n > 127 ? 127 : n;
  const first = POWERS[most + 126]!;
  const second = POWERS[n - most + 126]!;

  const a = fround(first * high);
  const b = fround(first - 1);
  const sum = fround(a + b);
  const lost = fround(a - fround(sum - b));
  return fround(fround(sum + fround(fround(first * rest) + lost)) * second);
}

export const expm1: UnaryLoop = (x, out) => {
  for (let i = 0; i < x.length; i++) out[i] = expm1Of(x[i]!);
};
