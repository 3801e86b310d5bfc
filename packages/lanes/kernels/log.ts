// log and log1p, four numbers at a time. The methods are told in src/plain/log.ts and log1p.ts, which give the same bits.

const CONSTANTS: usize = memory.data<f32>([
  0.0691608116030693, -0.11788935214281082, 0.11872142553329468, -0.12384459376335144, 0.14218801259994507,
  -0.16669248044490814, 0.20002217590808868, -0.24999986588954926, 0.3333331048488617,
  0.5, 1, 0.693359375, -0.00021219444170128554, 8388608, 1.1754943508222875e-38,
]);

// Bits: those of √½, of a mantissa, of the sign, of infinity and of NaN.
const BITS: usize = memory.data<u32>([0x3f3504f3, 0x007fffff, 0x80000000, 0x7f800000, 0x7fc00000]);

@inline
function constant(i: usize): v128 {
  return v128.load32_splat(CONSTANTS + (i << 2));
}

@inline
function bitsOf(i: usize): v128 {
  return v128.load32_splat(BITS + (i << 2));
}

/** log(1 + f) + e ln 2, where 1 + f lies in [√½, √2]. */
@inline
function logOf(f: v128, e: v128): v128 {
  let p = f32x4.add(f32x4.mul(constant(0), f), constant(1));
  p = f32x4.add(f32x4.mul(p, f), constant(2));
  p = f32x4.add(f32x4.mul(p, f), constant(3));
  p = f32x4.add(f32x4.mul(p, f), constant(4));
  p = f32x4.add(f32x4.mul(p, f), constant(5));
  p = f32x4.add(f32x4.mul(p, f), constant(6));
  p = f32x4.add(f32x4.mul(p, f), constant(7));
  p = f32x4.add(f32x4.mul(p, f), constant(8));

  const z = f32x4.mul(f, f);
  let y = f32x4.mul(f32x4.mul(p, f), z);
  y = f32x4.add(y, f32x4.mul(e, constant(12)));
  y = f32x4.sub(y, f32x4.mul(z, constant(9)));
  return f32x4.add(f32x4.add(f, y), f32x4.mul(e, constant(11)));
}

/** y, but -∞ where x is 0, ∞ where it is ∞, and NaN where it is below zero or NaN. */
@inline
function withEdges(y: v128, x: v128): v128 {
  const infinity = bitsOf(3);
  y = v128.bitselect(infinity, y, f32x4.eq(x, infinity));
  y = v128.bitselect(f32x4.neg(infinity), y, f32x4.eq(x, f32x4.splat(0)));
  return v128.bitselect(y, bitsOf(4), f32x4.ge(x, f32x4.splat(0)));
}

// Below, the bits of √½ are subtracted before and added after, so that the mantissa lies in [√½, √2).

export function log(x: usize, out: usize, n: i32): void {
  for (let i = 0; i < n; i += 4) {
    const value = v128.load(x);
    const tiny = f32x4.lt(value, constant(14));
    const scaled = v128.bitselect(f32x4.mul(value, constant(13)), value, tiny);
    const bits = i32x4.sub(scaled, bitsOf(0));
    const power = i32x4.sub(i32x4.shr_s(bits, 23), v128.and(tiny, i32x4.splat(23)));
    const m = i32x4.add(v128.and(bits, bitsOf(1)), bitsOf(0));
    const y = logOf(f32x4.sub(m, constant(10)), f32x4.convert_i32x4_s(power));
    v128.store(out, withEdges(y, value));
    x += 16;
    out += 16;
  }
}

export function log1p(x: usize, out: usize, n: i32): void {
  const one = constant(10);
  for (let i = 0; i < n; i += 4) {
    const value = v128.load(x);
    const sum = f32x4.add(value, one);
    const back = f32x4.sub(sum, one);
    const lost = f32x4.add(f32x4.sub(one, f32x4.sub(sum, back)), f32x4.sub(value, back));
    const bits = i32x4.sub(sum, bitsOf(0));
    const power = i32x4.shr_s(bits, 23);
    const m = i32x4.add(v128.and(bits, bitsOf(1)), bitsOf(0));
    const scale = i32x4.shl(i32x4.max_s(i32x4.sub(i32x4.splat(127), power), i32x4.splat(0)), 23);
    const f = f32x4.add(f32x4.sub(m, one), f32x4.mul(lost, scale));
    const y = withEdges(logOf(f, f32x4.convert_i32x4_s(power)), sum);
    v128.store(out, v128.or(y, v128.and(value, bitsOf(2))));
    x += 16;
    out += 16;
  }
}
