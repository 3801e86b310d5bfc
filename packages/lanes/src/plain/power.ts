const { fround } = Math;

// 2^n for n in -152 … 130.
const POWERS = Float64Array.from({ length: 283 }, (_, i) => 2 ** (i - 152));

// The terms of 2 log₂(e) artanh, of odd powers, and of exp.
const LOG_TERMS = Float64Array.from({ length: 10 }, (_, k) => (2 * Math.LOG2E) / (2 * k + 1));
const EXP_TERMS = Float64Array.from({ length: 12 }, () => 1);
for (let k = 2; k < 12; k++) EXP_TERMS[k] = EXP_TERMS[k - 1]! / k;

const SQRT_HALF_BITS = 0x3f3504f3;
const SMALLEST_NORMAL = 2 ** -126;

const float = new Float32Array(1);
const bits = new Int32Array(float.buffer);

/**
 * The logarithm to base 2 of a float32 number > 0, in float64: x = m 2^e with m in [√½, √2), and the series of
 * log(m) = 2 artanh(s) with s = (m - 1) / (m + 1).
 */
function log2(x: number): number {
  const tiny = x < SMALLEST_NORMAL;
  float[0] = tiny ? x * 8388608 : x;
  const shifted = bits[0]! - SQRT_HALF_BITS;
  const e = (shifted >> 23) - (tiny ? 23 : 0);
  bits[0] = (shifted & 0x007fffff) + SQRT_HALF_BITS;
  const m = float[0]!;
  const s = (m - 1) / (m + 1);
  const z = s * s;
  let sum = 0;
  for (let k = LOG_TERMS.length - 1; k >= 0; k--) sum = sum * z + LOG_TERMS[k]!;
  return e + s * sum;
}

/** 2 to the power of t in float64, by the series of exp over |t - n| ≤ ½; 0 and ∞ beyond what float32 holds. */
function exp2(t: number): number {
  if (t > 129) return Infinity;
  if (t < -151) return 0;
  const n = Math.floor(t + 0.5);
  const r = (t - n) * Math.LN2;
  let sum = 0;
  for (let k = EXP_TERMS.length - 1; k >= 0; k--) sum = sum * r + EXP_TERMS[k]!;
  return sum * POWERS[n + 152]!;
}

/** x to a whole power, by squaring. */
function wholePower(x: number, n: number): number {
  let result = 1;
  let square = x;
  for (let rest = Math.abs(n); rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result *= square;
    square *= square;
  }
  return n < 0 ? 1 / result : result;
}

/**
 * x to the power of y, of float32 numbers: 2^(y log₂ x) in float64, rounded once. Engines differ in the last bit of
 * Math.pow; this has the same bits everywhere. Small whole powers are products, so that what is exact stays exact.
 */
export function powerOf(x: number, y: number): number {
  if (y === 0 || x === 1) return 1;
  if (Number.isNaN(x) || Number.isNaN(y)) return NaN;
  const isWhole = Number.isInteger(y);
  if (isWhole && Math.abs(y) <= 1024) return fround(wholePower(x, y));
  const size = Math.abs(x);
  if (size === 1 && !Number.isFinite(y)) return 1;
  if (x < 0 && !isWhole && Number.isFinite(x) && Number.isFinite(y)) return NaN;
  const power = size === 0 || size === Infinity || !Number.isFinite(y) ? limitOf(size, y) : exp2(y * log2(size));
  const isOdd = isWhole && Math.abs(y % 2) === 1;
  return fround(isOdd && (x < 0 || Object.is(x, -0)) ? -power : power);
}

/** A power of 0 or ∞, or one of a number that is not 1 to ±∞. */
function limitOf(size: number, y: number): number {
  return size > 1 === y > 0 ? Infinity : 0;
}

/** x to the power of y in float64, as IEEE 754 has it: in JavaScript 1 to the power of NaN and ±1 to ±∞ are NaN. */
export function doublePowerOf(x: number, y: number): number {
  if (x === 1 || (x === -1 && !Number.isFinite(y) && !Number.isNaN(y))) return 1;
  return x ** y;
}

/** x to a whole power ≥ 0 in int32, wrapping around. */
export function int32PowerOf(x: number, n: number): number {
  let result = 1;
  let square = x;
  for (let rest = n; rest > 0; rest >>= 1) {
    if (rest & 1) result = Math.imul(result, square);
    square = Math.imul(square, square);
  }
  return result;
}
