// The natural logarithm, four numbers at a time. The method is told in src/plain/log.ts, which gives the same bits.

const CONSTANTS: usize = memory.data<f32>([
  0.0691608116030693, -0.11788935214281082, 0.11872142553329468, -0.12384459376335144, 0.14218801259994507,
  -0.16669248044490814, 0.20002217590808868, -0.24999986588954926, 0.3333331048488617,
  0.5, 1, 0.693359375, -0.00021219444170128554, 8388608,
]);

@inline
function constant(i: usize): v128 {
  return v128.load32_splat(CONSTANTS + (i << 2));
}

export function log(x: usize, out: usize, n: i32): void {
  for (let i = 0; i < n; i += 4) {
    const value = v128.load(x);

    const tiny = f32x4.lt(value, f32x4.splat(1.1754943508222875e-38));
    const scaled = v128.bitselect(f32x4.mul(value, constant(13)), value, tiny);

    // Moves the bits so that the mantissa lies in [√½, √2): 0x3f3504f3 are the bits of √½.
    const bits = i32x4.sub(scaled, i32x4.splat(0x3f3504f3));
    const power = i32x4.sub(i32x4.shr_s(bits, 23), v128.and(tiny, i32x4.splat(23)));
    const m = i32x4.add(v128.and(bits, i32x4.splat(0x007fffff)), i32x4.splat(0x3f3504f3));
    const e = f32x4.convert_i32x4_s(power);
    const f = f32x4.sub(m, constant(10));

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
    y = f32x4.add(f32x4.add(f, y), f32x4.mul(e, constant(11)));

    // log(0) = -∞, log(∞) = ∞, and NaN for numbers below zero and for NaN.
    const infinity = f32x4.splat(Infinity);
    y = v128.bitselect(infinity, y, f32x4.eq(value, infinity));
    y = v128.bitselect(f32x4.neg(infinity), y, f32x4.eq(value, f32x4.splat(0)));
    y = v128.bitselect(y, f32x4.splat(NaN), f32x4.ge(value, f32x4.splat(0)));
    v128.store(out, y);
    x += 16;
    out += 16;
  }
}
