import { logOfParts, SQRT_HALF_BITS } from './log.ts';
import type { UnaryLoop } from './unary.ts';

const { fround } = Math;

const float = new Float32Array(1);
const bits = new Int32Array(float.buffer);

/**
 * log(1 + x) of a float32 number, each step rounded to float32.
 *
 * 1 + x = sum + lost, where sum is rounded to float32 and lost is what it loses: D. E. Knuth, "The Art of Computer
 * Programming", volume 2, 4.2.2. Then sum = m 2^e as in log, and f = m - 1 + lost / 2^e; for small x that is x itself.
 */
function log1pOf(x: number): number {
  if (!(x >= -1)) return NaN;
  if (x === -1) return -Infinity;
  // Of -0 the sums below would make 0.
  if (x === Infinity || x === 0) return x;

  const sum = fround(x + 1);
  const back = fround(sum - 1);
  const lost = fround(fround(1 - fround(sum - back)) + fround(x - back));
  float[0] = sum;
  const shifted = bits[0]! - SQRT_HALF_BITS;
  const e = shifted >> 23;
  bits[0] = (shifted & 0x007fffff) + SQRT_HALF_BITS;
  const m = float[0]!;
  // 2^-e, or 0 where e is so large that it would be subnormal.
  bits[0] = Math.max(127 - e, 0) << 23;
  const f = fround(fround(m - 1) + fround(lost * float[0]!));
  return logOfParts(f, e);
}

export const log1p: UnaryLoop = (x, out) => {
  for (let i = 0; i < x.length; i++) out[i] = log1pOf(x[i]!);
};
