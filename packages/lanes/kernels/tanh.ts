// tanh, eight numbers at a time. The method is told in src/plain/tanh.ts, which gives the same bits.

const CONSTANTS: usize = memory.data<f32>([
  0.7, 20, 2.885390043258667, 12582912, 0.3465735912322998, 0.5, 1,
  -0.0051294383592903614, 0.020087013021111488, -0.053558822721242905, 0.13329128921031952, -0.33333200216293335, -0.0,
]);

@inline
function constant(i: usize): v128 {
  return v128.load32_splat(CONSTANTS + (i << 2));
}

@inline
function tanhOf(value: v128): v128 {
  // The variable stands first, so that NaN passes.
  const size = f32x4.pmin(f32x4.abs(value), constant(1));
  // As whole numbers, the bits of sizes stand in the order of the sizes. Where a size is small, n is made 0.
  const isFar = i32x4.gt_s(size, constant(0));
  const shifted = f32x4.add(f32x4.mul(v128.and(size, isFar), constant(2)), constant(3));
  const n = f32x4.sub(shifted, constant(3));
  const r = f32x4.sub(size, f32x4.mul(n, constant(4)));

  const z = f32x4.mul(r, r);
  let p = f32x4.add(f32x4.mul(constant(7), z), constant(8));
  p = f32x4.add(f32x4.mul(p, z), constant(9));
  p = f32x4.add(f32x4.mul(p, z), constant(10));
  p = f32x4.add(f32x4.mul(p, z), constant(11));
  const t = f32x4.add(f32x4.mul(f32x4.mul(p, z), r), r);

  // 2^n / 2: the low bits of `shifted` are n; the others leave at the left.
  const half = constant(5);
  const power = i32x4.add(i32x4.shl(shifted, 23), half);
  const below = f32x4.add(f32x4.mul(f32x4.sub(power, half), t), f32x4.add(power, half));
  const limit = v128.and(isFar, constant(6));
  const y = f32x4.add(f32x4.div(f32x4.sub(t, limit), below), limit);
  // The sign is set last, for -0 too.
  return v128.or(y, v128.and(value, constant(12)));
}

export function tanh(x: usize, out: usize, n: i32): void {
  for (; n > 0; n -= 8) {
    // A last vector that stands alone is computed twice.
    const next: usize = n > 4 ? 16 : 0;
    const first = tanhOf(v128.load(x));
    const second = tanhOf(v128.load(x + next));
    v128.store(out, first);
    v128.store(out + next, second);
    x += 32;
    out += 32;
  }
}
