import type { UnaryLoop } from './unary.ts';

const { fround } = Math;

// The minimax polynomial of degree 8 for (log(1 + f) - f + f²/2) / f³ over √½ - 1 ≤ f ≤ √2 - 1, by Remez's algorithm.
const P8 = fround(0.0691608116030693);
const P7 = fround(-0.11788935214281082);
const P6 = fround(0.11872142553329468);
const P5 = fround(-0.12384459376335144);
const P4 = fround(0.14218801259994507);
const P3 = fround(-0.16669248044490814);
const P2 = fround(0.20002217590808868);
const P1 = fround(-0.24999986588954926);
const P0 = fround(0.3333331048488617);

const LN2_HIGH = fround(0.693359375);
const LN2_LOW = fround(-0.00021219444170128554);
const SMALLEST_NORMAL = 2 ** -126;
/** The bits of √½: subtracted before and added after, they move the bits so that the mantissa lies in [√½, √2). */
export const SQRT_HALF_BITS = 0x3f3504f3;

const float = new Float32Array(1);
const bits = new Int32Array(float.buffer);

/** log(1 + f) + e ln 2, where 1 + f lies in [√½, √2]. */
export function logOfParts(f: number, e: number): number {
  let p = fround(fround(P8 * f) + P7);
  p = fround(fround(p * f) + P6);
  p = fround(fround(p * f) + P5);
  p = fround(fround(p * f) + P4);
  p = fround(fround(p * f) + P3);
  p = fround(fround(p * f) + P2);
  p = fround(fround(p * f) + P1);
  p = fround(fround(p * f) + P0);

  const z = fround(f * f);
  let y = fround(fround(p * f) * z);
  y = fround(y + fround(e * LN2_LOW));
  y = fround(y - fround(z * 0.5));
  return fround(fround(f + y) + fround(e * LN2_HIGH));
}

/**
 * The natural logarithm of a float32 number, each step rounded to float32.
 *
 * x = m 2^e with m in [√½, √2); log(m) by a polynomial in f = m - 1; then plus e ln 2, in two parts, small ones first.
 * W. J. Cody and W. Waite, "Software Manual for the Elementary Functions" (1980), chapter 5.
 */
function logOf(x: number): number {
  if (!(x >= 0)) return NaN;
  if (x === 0) return -Infinity;
  if (x === Infinity) return Infinity;

  const tiny = x < SMALLEST_NORMAL;
  float[0] = tiny ? x * 8388608 : x;
  const shifted = bits[0]! - SQRT_HALF_BITS;
  const e = (shifted >> 23) - (tiny ? 23 : 0);
  bits[0] = (shifted & 0x007fffff) + SQRT_HALF_BITS;
  return logOfParts(fround(float[0]! - 1), e);
}

export const log: UnaryLoop = (x, out) => {
  for (let i = 0; i < x.length; i++) out[i] = logOf(x[i]!);
};
