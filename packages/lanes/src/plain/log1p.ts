import { logOf, logOfParts, SQRT_HALF_BITS } from './log.ts';
import type { UnaryLoop } from './unary.ts';

const { fround } = Math;

const float = new Float32Array(1);
const bits = new Int32Array(float.buffer);

/**
 * log(1 + x) of a float32 number, each step rounded to float32.
 *
 * The exponent e is that of 1 + x, rounded, as in log. But f = (1 + x) / 2^e - 1 is taken from x itself, as
 * x / 2^e + (1 / 2^e - 1): both parts are exact or so far apart that it does not matter, and for small x it is x.
 */
function log1pOf(x: number): number {
  // Of -0 the sums below would make 0.
  if (x === 0) return x;
  const sum = fround(x + 1);
  // Far above 2^24 the 1 is lost.
  if (!(sum > 0 && sum <= 1073741824)) return logOf(sum);

  float[0] = sum;
  const e = (bits[0]! - SQRT_HALF_BITS) >> 23;
  // 2^-e.
  bits[0] = (127 - e) << 23;
  const scale = float[0]!;
  return logOfParts(fround(fround(x * scale) + fround(scale - 1)), e);
}

export const log1p: UnaryLoop = (x, out) => {
  for (let i = 0; i < x.length; i++) out[i] = log1pOf(x[i]!);
};
