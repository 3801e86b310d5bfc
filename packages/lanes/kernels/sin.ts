// sin and cos, eight numbers at a time. The method is told in src/plain/sin.ts and quadrant.ts, which give the same bits.
//
// Where all eight sizes are at most 200, float32 is enough to take multiples of π/2 from them.

const ROUND: f64 = 6755399441055744;
const HALF_PI: f64 = 1.5707963267948966;
const LARGE: f32 = 33554432;

// 2/π in digits of 24 bits, the i-th times 2^(-24 (i + 1)).
const DIGITS: usize = memory.data<f64>([
  0.6366197466850281, 2.5682552973194106e-8, 2.937095214933759e-16, 3.2543794001732456e-23,
  1.2089613708828537e-29, 5.667556795740071e-37, 2.6204031112097215e-44, 7.053957680880629e-52, 1.582624282116559e-58,
]);

// The two that round stand side by side: the second is the first plus 1, so that cos stands one quadrant ahead.
const CONSTANTS: usize = memory.data<f32>([
  12582912, 12582913, 0.6366197466850281, 1.57080078125, -0.00000445445766672492, 2.56334406825709e-12, 200, LARGE,
  -0.00019515250460244715, 0.00833216030150652, -0.16666655242443085,
  0.00002443312041577883, -0.0013887316454201937, 0.04166664555668831, -0.5, 1, -0.0,
]);

// 2/π, a number that rounds, and π/2 in two parts.
const DOUBLES: usize = memory.data<f64>([0.6366197723675814, ROUND, 1.570796325802803, 9.920935796805404e-10]);

// What is left of four numbers, and then their quadrants.
const REDUCED: usize = memory.data(32, 16);

@inline
function constant(i: usize): v128 {
  return v128.load32_splat(CONSTANTS + (i << 2));
}

@inline
function double(i: usize): v128 {
  return v128.load64_splat(DOUBLES + (i << 3));
}

@inline
function fourth(x: f64): f64 {
  return x - 4 * floor(x * 0.25);
}

function reduceLarge(size: f32, to: usize): void {
  if (!(size >= LARGE)) return;
  const x = <f64>size;
  const exponent = <i32>(reinterpret<u32>(size) >> 23) - 150;
  const digits = DIGITS + (<usize>((exponent + 22) / 24 - 1) << 3);
  const turns = fourth(x * load<f64>(digits)) + fourth(x * load<f64>(digits, 8));
  const third = x * load<f64>(digits, 16);
  const shifted = turns + third + ROUND;
  const part = turns - (shifted - ROUND) + third + x * load<f64>(digits, 24) + x * load<f64>(digits, 32);
  store<f32>(to, <f32>(part * HALF_PI));
  store<i32>(to, <i32>reinterpret<i64>(shifted), 16);
}

/** x - n π/2 for two numbers, as float32 numbers in the lower half. */
@inline
function rest(x: v128, n: v128): v128 {
  const left = f64x2.sub(x, f64x2.mul(n, double(2)));
  return f32x4.demote_f64x2_zero(f64x2.sub(left, f64x2.mul(n, double(3))));
}

/** Writes to REDUCED what is left of any four numbers in float64, and their quadrants. */
function reduceFar(size: v128): void {
  const low = f64x2.promote_low_f32x4(size);
  const high = f64x2.promote_low_f32x4(v128.shuffle<i32>(size, size, 2, 3, 2, 3));
  const round = double(1);
  const lowShifted = f64x2.add(f64x2.mul(low, double(0)), round);
  const highShifted = f64x2.add(f64x2.mul(high, double(0)), round);
  const lowRest = rest(low, f64x2.sub(lowShifted, round));
  const highRest = rest(high, f64x2.sub(highShifted, round));
  v128.store(REDUCED, v128.shuffle<i32>(lowRest, highRest, 0, 1, 4, 5));
  v128.store(REDUCED, v128.shuffle<i32>(lowShifted, highShifted, 0, 2, 4, 6), 16);
  if (i32x4.all_true(f32x4.lt(size, constant(7)))) return;
  reduceLarge(f32x4.extract_lane(size, 0), REDUCED);
  reduceLarge(f32x4.extract_lane(size, 1), REDUCED + 4);
  reduceLarge(f32x4.extract_lane(size, 2), REDUCED + 8);
  reduceLarge(f32x4.extract_lane(size, 3), REDUCED + 12);
}

/** The sine of `size` with the sign of `signed`, or where `ahead` is 1 the cosine. */
@inline
function sineOf(size: v128, signed: v128, ahead: i32, isNear: bool): v128 {
  const round = constant(ahead);
  // The low bits are the quadrant.
  let quadrant = f32x4.add(f32x4.mul(size, constant(2)), round);
  const n = f32x4.sub(quadrant, round);
  let r = f32x4.sub(f32x4.sub(size, f32x4.mul(n, constant(3))), f32x4.mul(n, constant(4)));
  r = f32x4.sub(r, f32x4.mul(n, constant(5)));
  if (!isNear) {
    reduceFar(size);
    const isFar = f32x4.gt(size, constant(6));
    r = v128.bitselect(v128.load(REDUCED), r, isFar);
    quadrant = v128.bitselect(i32x4.add(v128.load(REDUCED, 16), i32x4.splat(ahead)), quadrant, isFar);
  }

  const z = f32x4.mul(r, r);
  let p = f32x4.add(f32x4.mul(constant(8), z), constant(9));
  p = f32x4.add(f32x4.mul(p, z), constant(10));
  const sine = f32x4.add(f32x4.mul(f32x4.mul(p, z), r), r);

  let q = f32x4.add(f32x4.mul(constant(11), z), constant(12));
  q = f32x4.add(f32x4.mul(q, z), constant(13));
  q = f32x4.add(f32x4.mul(q, z), constant(14));
  const cosine = f32x4.add(f32x4.mul(q, z), constant(15));

  const odd = i32x4.shr_s(i32x4.shl(quadrant, 31), 31);
  let sign = i32x4.shl(quadrant, 30);
  if (ahead == 0) sign = v128.xor(sign, signed);
  return v128.xor(v128.bitselect(cosine, sine, odd), v128.and(sign, constant(16)));
}

/** Whether a size is beyond 200, or NaN: as whole numbers, the bits of sizes stand in the order of the sizes. */
@inline
function isAnyFar(a: v128, b: v128): bool {
  return v128.any_true(i32x4.gt_s(i32x4.max_s(a, b), constant(6)));
}

function farSine(value: v128): v128 {
  return sineOf(f32x4.abs(value), value, 0, false);
}

function farCosine(size: v128): v128 {
  return sineOf(size, size, 1, false);
}

export function sin(x: usize, out: usize, n: i32): void {
  for (; n > 0; n -= 8) {
    // A last vector that stands alone is computed twice.
    const next: usize = n > 4 ? 16 : 0;
    const a = v128.load(x);
    const b = v128.load(x + next);
    const aSize = f32x4.abs(a);
    const bSize = f32x4.abs(b);
    if (isAnyFar(aSize, bSize)) {
      v128.store(out, farSine(a));
      v128.store(out + next, farSine(b));
    } else {
      const first = sineOf(aSize, a, 0, true);
      const second = sineOf(bSize, b, 0, true);
      v128.store(out, first);
      v128.store(out + next, second);
    }
    x += 32;
    out += 32;
  }
}

export function cos(x: usize, out: usize, n: i32): void {
  for (; n > 0; n -= 8) {
    const next: usize = n > 4 ? 16 : 0;
    const a = f32x4.abs(v128.load(x));
    const b = f32x4.abs(v128.load(x + next));
    if (isAnyFar(a, b)) {
      v128.store(out, farCosine(a));
      v128.store(out + next, farCosine(b));
    } else {
      const first = sineOf(a, a, 1, true);
      const second = sineOf(b, b, 1, true);
      v128.store(out, first);
      v128.store(out + next, second);
    }
    x += 32;
    out += 32;
  }
}
