const float = new Float32Array(1);
const bits = new Uint32Array(float.buffer);

/** The distance between float32 numbers at `y`: between 2^(e-23) for a number from 2^e on, at least the smallest one. */
function unitAt(y: number): number {
  float[0] = y;
  const exponent = (bits[0]! >>> 23) & 0xff;
  return 2 ** (Math.max(exponent, 1) - 150);
}

/** How far a float32 result is from the exact one, in units in the last place; Infinity where a zero or NaN is wrong. */
export function errorOf(result: number, exact: number): number {
  if (Number.isNaN(exact)) return Number.isNaN(result) ? 0 : Infinity;
  const rounded = Math.fround(exact);
  if (!Number.isFinite(rounded) || !Number.isFinite(result)) {
    if (rounded === result) return 0;
    // Next to the largest number infinity counts as the number that would follow.
    const clamped = (x: number) => Math.max(-(2 ** 128), Math.min(2 ** 128, x));
    return Math.abs(clamped(result) - clamped(exact)) / 2 ** 104;
  }
  if (exact === 0) return result === 0 && Object.is(result, exact) ? 0 : Infinity;
  return Math.abs(result - exact) / unitAt(rounded);
}
