// log and log1p, eight numbers at a time. The methods are told in src/plain/log.ts and log1p.ts, which give the same bits.
//
// Where all eight numbers are usual ones, the steps for subnormal numbers, 0, infinity and NaN are left out.

const CONSTANTS: usize = memory.data<f32>([
  -0.0763450264930725, 0.1276157796382904, -0.13160181045532227, 0.14201757311820984,
  -0.16623356938362122, 0.2000122666358948, -0.25000819563865662, 0.3333333134651184,
  // ½, 1, and ln 2 in two parts, times 2^-23.
  0.5, 1, 8.265487849712372e-8, -2.529554864183492e-11,
  // 2^23, 2^-126, 2^30.
  8388608, 1.1754943508222875e-38, 1073741824,
]);

// Bits: those of √½, of sign and exponent, of infinity, of NaN, and those that isAnyOdd compares with.
const BITS: usize = memory.data<u32>([0x3f3504f3, 0xff800000, 0x7f800000, 0x7fc00000, 0xfdffffff]);

@inline
function constant(i: usize): v128 {
  return v128.load32_splat(CONSTANTS + (i << 2));
}

@inline
function bitsOf(i: usize): v128 {
  return v128.load32_splat(BITS + (i << 2));
}

/**
 * Whether a number does not lie between 2^-126 and 2^126. Adding the bits of infinity, with overflow, moves the bits of
 * those that do to the bottom of the whole numbers, so that one comparison sees all others.
 */
@inline
function isAnyOdd(a: v128, b: v128): bool {
  const most = i32x4.max_s(i32x4.add(a, bitsOf(2)), i32x4.add(b, bitsOf(2)));
  return v128.any_true(i32x4.gt_s(most, bitsOf(4)));
}

/** The exponent of a normal number above 0, times 2^23, so that the mantissa lies in [√½, √2). */
@inline
function exponentOf(x: v128): v128 {
  return v128.and(i32x4.sub(x, bitsOf(0)), bitsOf(1));
}

/** log(1 + f) + e ln 2, where 1 + f lies in [√½, √2]; e is given times 2^23. */
@inline
function logOf(f: v128, e: v128): v128 {
  const z = f32x4.mul(f, f);
  let odd = f32x4.add(f32x4.mul(constant(0), z), constant(2));
  let even = f32x4.add(f32x4.mul(constant(1), z), constant(3));
  odd = f32x4.add(f32x4.mul(odd, z), constant(4));
  even = f32x4.add(f32x4.mul(even, z), constant(5));
  odd = f32x4.add(f32x4.mul(odd, z), constant(6));
  even = f32x4.add(f32x4.mul(even, z), constant(7));
  const p = f32x4.add(f32x4.mul(odd, f), even);

  const power = f32x4.convert_i32x4_s(e);
  let y = f32x4.mul(f32x4.mul(p, f), z);
  y = f32x4.add(y, f32x4.mul(power, constant(11)));
  y = f32x4.sub(y, f32x4.mul(z, constant(8)));
  return f32x4.add(f32x4.add(f, y), f32x4.mul(power, constant(10)));
}

/** y, but -∞ where x is 0, ∞ where it is ∞, and NaN where it is below zero or NaN. */
@inline
function withEdges(y: v128, x: v128): v128 {
  const infinity = bitsOf(2);
  y = v128.bitselect(infinity, y, f32x4.eq(x, infinity));
  y = v128.bitselect(f32x4.neg(infinity), y, f32x4.eq(x, f32x4.splat(0)));
  return v128.bitselect(y, bitsOf(3), f32x4.ge(x, f32x4.splat(0)));
}

/** log(x) where x lies between 2^-126 and 2^126. */
@inline
function usualLog(x: v128): v128 {
  const e = exponentOf(x);
  return logOf(f32x4.sub(i32x4.sub(x, e), constant(9)), e);
}

function oddLog(value: v128): v128 {
  const tiny = f32x4.lt(value, constant(13));
  const x = v128.bitselect(f32x4.mul(value, constant(12)), value, tiny);
  const e = exponentOf(x);
  const power = i32x4.sub(e, v128.and(tiny, i32x4.splat(23 << 23)));
  return withEdges(logOf(f32x4.sub(i32x4.sub(x, e), constant(9)), power), value);
}

export function log(x: usize, out: usize, n: i32): void {
  for (; n > 0; n -= 8) {
    // A last vector that stands alone is computed twice.
    const next: usize = n > 4 ? 16 : 0;
    const a = v128.load(x);
    const b = v128.load(x + next);
    if (isAnyOdd(a, b)) {
      v128.store(out, oddLog(a));
      v128.store(out + next, oddLog(b));
    } else {
      const first = usualLog(a);
      const second = usualLog(b);
      v128.store(out, first);
      v128.store(out + next, second);
    }
    x += 32;
    out += 32;
  }
}

/** log(x + 1), where x + 1, rounded to `sum`, lies between 2^-126 and 2^126. */
@inline
function usualLog1p(x: v128, sum: v128): v128 {
  const one = constant(9);
  const e = exponentOf(sum);
  const scale = i32x4.sub(one, e);
  const y = logOf(f32x4.add(f32x4.mul(x, scale), f32x4.sub(scale, one)), e);
  // y is never above x, so that this gives y, but x where both are 0: that 0 has the right sign.
  return f32x4.pmin(x, y);
}

/** The same for any numbers, from `y`, which usualLog1p gave for them. */
function oddLog1p(y: v128, sum: v128): v128 {
  return withEdges(v128.bitselect(usualLog(sum), y, f32x4.gt(sum, constant(14))), sum);
}

export function log1p(x: usize, out: usize, n: i32): void {
  for (; n > 0; n -= 8) {
    const next: usize = n > 4 ? 16 : 0;
    const a = v128.load(x);
    const b = v128.load(x + next);
    const aSum = f32x4.add(a, constant(9));
    const bSum = f32x4.add(b, constant(9));
    let first = usualLog1p(a, aSum);
    let second = usualLog1p(b, bSum);
    if (isAnyOdd(aSum, bSum)) {
      first = oddLog1p(first, aSum);
      second = oddLog1p(second, bSum);
    }
    v128.store(out, first);
    v128.store(out + next, second);
    x += 32;
    out += 32;
  }
}
