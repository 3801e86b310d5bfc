// sin and cos, four numbers at a time. The method is told in src/plain/sin.ts and quadrant.ts, which give the same bits.

const TWO_OVER_PI: f64 = 0.6366197723675814;
const ROUND: f64 = 6755399441055744;
const HALF_PI: f64 = 1.5707963267948966;
const HALF_PI_HIGH: f64 = 1.570796325802803;
const HALF_PI_LOW: f64 = 9.920935796805404e-10;
const LARGE: f32 = 33554432;

// 2/π in digits of 24 bits, the i-th times 2^(-24 (i + 1)).
const DIGITS: usize = memory.data<f64>([
  0.6366197466850281, 2.5682552973194106e-8, 2.937095214933759e-16, 3.2543794001732456e-23,
  1.2089613708828537e-29, 5.667556795740071e-37, 2.6204031112097215e-44, 7.053957680880629e-52, 1.582624282116559e-58,
]);

const CONSTANTS: usize = memory.data<f32>([
  -0.00019515250460244715, 0.00833216030150652, -0.16666655242443085,
  0.00002443312041577883, -0.0013887316454201937, 0.04166664555668831, 0.5, 1, LARGE,
]);

const DOUBLES: usize = memory.data<f64>([TWO_OVER_PI, ROUND, HALF_PI_HIGH, HALF_PI_LOW]);

// Four numbers that are reduced one by one: what is left of them, and then their quadrants.
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

function reduceOne(size: f32, to: usize): void {
  const x = <f64>size;
  if (size < LARGE) {
    const shifted = x * TWO_OVER_PI + ROUND;
    const n = shifted - ROUND;
    store<f32>(to, <f32>(x - n * HALF_PI_HIGH - n * HALF_PI_LOW));
    store<i32>(to, <i32>reinterpret<i64>(shifted), 16);
    return;
  }
  const exponent = <i32>(reinterpret<u32>(size) >> 23) - 150;
  const digits = DIGITS + (<usize>((exponent + 22) / 24 - 1) << 3);
  const turns = fourth(x * load<f64>(digits)) + fourth(x * load<f64>(digits, 8));
  const third = x * load<f64>(digits, 16);
  const shifted = turns + third + ROUND;
  const part = turns - (shifted - ROUND) + third + x * load<f64>(digits, 24) + x * load<f64>(digits, 32);
  store<f32>(to, <f32>(part * HALF_PI));
  store<i32>(to, <i32>reinterpret<i64>(shifted), 16);
}

function reduceOneByOne(size: v128): void {
  reduceOne(f32x4.extract_lane(size, 0), REDUCED);
  reduceOne(f32x4.extract_lane(size, 1), REDUCED + 4);
  reduceOne(f32x4.extract_lane(size, 2), REDUCED + 8);
  reduceOne(f32x4.extract_lane(size, 3), REDUCED + 12);
}

/** x - n π/2 for two numbers, as float32 numbers in the lower half. */
@inline
function rest(x: v128, n: v128): v128 {
  const left = f64x2.sub(x, f64x2.mul(n, double(2)));
  return f32x4.demote_f64x2_zero(f64x2.sub(left, f64x2.mul(n, double(3))));
}

/** The sine `ahead` quadrants further. */
@inline
function sineOf(value: v128, ahead: i32): v128 {
  const size = f32x4.abs(value);
  const low = f64x2.promote_low_f32x4(size);
  const high = f64x2.promote_low_f32x4(v128.shuffle<i32>(size, size, 2, 3, 2, 3));
  const round = double(1);
  const lowShifted = f64x2.add(f64x2.mul(low, double(0)), round);
  const highShifted = f64x2.add(f64x2.mul(high, double(0)), round);
  const lowRest = rest(low, f64x2.sub(lowShifted, round));
  const highRest = rest(high, f64x2.sub(highShifted, round));
  let r = v128.shuffle<i32>(lowRest, highRest, 0, 1, 4, 5);
  let quadrant = v128.shuffle<i32>(lowShifted, highShifted, 0, 2, 4, 6);
  if (!i32x4.all_true(f32x4.lt(size, constant(8)))) {
    reduceOneByOne(size);
    r = v128.load(REDUCED);
    quadrant = v128.load(REDUCED, 16);
  }
  if (ahead != 0) quadrant = i32x4.add(quadrant, i32x4.splat(ahead));

  const z = f32x4.mul(r, r);
  let p = f32x4.add(f32x4.mul(constant(0), z), constant(1));
  p = f32x4.add(f32x4.mul(p, z), constant(2));
  const sine = f32x4.add(f32x4.mul(f32x4.mul(p, z), r), r);

  let q = f32x4.add(f32x4.mul(constant(3), z), constant(4));
  q = f32x4.add(f32x4.mul(q, z), constant(5));
  const start = f32x4.sub(constant(7), f32x4.mul(z, constant(6)));
  const cosine = f32x4.add(f32x4.mul(f32x4.mul(q, z), z), start);

  const odd = i32x4.shr_s(i32x4.shl(quadrant, 31), 31);
  const sign = i32x4.shl(i32x4.shr_u(quadrant, 1), 31);
  return v128.xor(v128.bitselect(cosine, sine, odd), sign);
}

export function sin(x: usize, out: usize, n: i32): void {
  for (let i = 0; i < n; i += 4) {
    const value = v128.load(x);
    v128.store(out, v128.xor(sineOf(value, 0), v128.and(value, i32x4.splat(0x80000000))));
    x += 16;
    out += 16;
  }
}

export function cos(x: usize, out: usize, n: i32): void {
  for (let i = 0; i < n; i += 4) {
    v128.store(out, sineOf(v128.load(x), 1));
    x += 16;
    out += 16;
  }
}
