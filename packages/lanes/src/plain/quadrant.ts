const { fround } = Math;

// For sizes up to 200 float32 is enough, with π/2 in three parts: n times each of the first two is exact for n up to 127,
// and the third is so small that only its first digits matter.
const FAR = 200;
const ROUND_32 = 12582912;
const TWO_OVER_PI_32 = fround(0.6366197466850281);
const HALF_PI_FIRST = fround(1.57080078125);
const HALF_PI_SECOND = fround(-0.00000445445766672492);
const HALF_PI_THIRD = fround(2.56334406825709e-12);

const TWO_OVER_PI = 0.6366197723675814;
// Adding and subtracting 1.5·2^52 rounds to the nearest whole number, ties to even.
const ROUND = 6755399441055744;
const HALF_PI = 1.5707963267948966;
// π/2 in two parts: n times the first, which has 28 bits, is exact for every n below 2^25.
const HALF_PI_HIGH = 1.570796325802803;
const HALF_PI_LOW = 9.920935796805404e-10;
const LARGE = 33554432;

// 2/π in digits of 24 bits, the i-th times 2^(-24 (i + 1)).
const DIGITS = [
  0.6366197466850281, 2.5682552973194106e-8, 2.937095214933759e-16, 3.2543794001732456e-23, 1.2089613708828537e-29,
  5.667556795740071e-37, 2.6204031112097215e-44, 7.053957680880629e-52, 1.582624282116559e-58,
];

const float = new Float32Array(1);
const bits = new Int32Array(float.buffer);

/** What the last `reduce` found: size = n π/2 + rest, the rest as a float32 number; `quadrant` is n + ahead modulo 4. */
export const reduced = { rest: 0, quadrant: 0 };

/** x modulo 4, exactly. */
function fourth(x: number): number {
  return x - 4 * Math.floor(x * 0.25);
}

/**
 * Takes from a float32 number, not negative, the nearest multiple of π/2: the rest lies between -π/4 and π/4 and is right
 * to a unit in the last place of float32, for every number; no float32 number comes nearer to a multiple than 2^-30.
 *
 * Below 2^25 in steps after W. J. Cody and W. Waite, up to 200 in float32, above in float64. Further above, x·2/π modulo 4
 * from those five digits of 2/π that matter: x has 24 bits and a digit 24, so each product is exact. M. H. Payne and R. N.
 * Hanek, "Radian reduction for trigonometric functions" (1983).
 */
export function reduce(size: number, ahead: 0 | 1): void {
  if (size <= FAR) {
    // The number that rounds is odd for a cosine, so that of two multiples equally near the other one is taken.
    const round = ROUND_32 + ahead;
    const n = fround(fround(fround(size * TWO_OVER_PI_32) + round) - round);
    const rest = fround(fround(size - fround(n * HALF_PI_FIRST)) - fround(n * HALF_PI_SECOND));
    reduced.rest = fround(rest - fround(n * HALF_PI_THIRD));
    reduced.quadrant = (n + ahead) & 3;
    return;
  }
  if (size < LARGE) {
    const n = size * TWO_OVER_PI + ROUND - ROUND;
    reduced.rest = fround(size - n * HALF_PI_HIGH - n * HALF_PI_LOW);
    reduced.quadrant = (n + ahead) & 3;
    return;
  }
  float[0] = size;
  const exponent = (bits[0]! >> 23) - 150;
  // The digits before give multiples of 4.
  const i = Math.floor((exponent + 22) / 24) - 1;
  const turns = fourth(size * DIGITS[i]!) + fourth(size * DIGITS[i + 1]!);
  const third = size * DIGITS[i + 2]!;
  const n = turns + third + ROUND - ROUND;
  const part = turns - n + third + size * DIGITS[i + 3]! + size * DIGITS[i + 4]!;
  reduced.rest = fround(part * HALF_PI);
  reduced.quadrant = (n + ahead) & 3;
}
