// exp and expm1, eight numbers at a time. The methods are told in src/plain/exp.ts and expm1.ts, which give the same
// bits.
//
// Most numbers are so small that 2^n is a normal number and nothing overflows: where all eight are, the steps are left
// out that would change nothing. A constant is read from memory by a splatting load, which V8 does once for both vectors,
// as long as both are stored at the end.

const CONSTANTS: usize = memory.data<f32>([
  -104, 89, 1.4426950216293335, 12582912, 0.693359375, -0.00021219444170128554,
  0.0013814541744068265, 0.00836874544620514, 0.04166838899254799, 0.1666652113199234, 0.4999999403953552, 1, -30, 86,
]);

@inline
function constant(i: usize): v128 {
  return v128.load32_splat(CONSTANTS + (i << 2));
}

/** Whether a size is beyond 86, or NaN: as whole numbers, the bits of sizes stand in the order of the sizes. */
@inline
function isAnyFar(a: v128, b: v128): bool {
  return v128.any_true(i32x4.gt_s(i32x4.max_s(f32x4.abs(a), f32x4.abs(b)), constant(13)));
}

/** (exp(r) - 1 - r) / r² near 0. */
@inline
function polynomial(r: v128): v128 {
  let p = f32x4.add(f32x4.mul(constant(6), r), constant(7));
  p = f32x4.add(f32x4.mul(p, r), constant(8));
  p = f32x4.add(f32x4.mul(p, r), constant(9));
  return f32x4.add(f32x4.mul(p, r), constant(10));
}

@inline
function expOf(value: v128, isNear: bool): v128 {
  // Below -104 the result is 0. It is not computed there, because subnormal numbers take the processor very long.
  const gone = f32x4.lt(value, constant(0));
  // The variable stands first, so that NaN passes.
  const x = isNear ? value : f32x4.pmin(v128.andnot(value, gone), constant(1));
  const shifted = f32x4.add(f32x4.mul(x, constant(2)), constant(3));
  const n = f32x4.sub(shifted, constant(3));
  const r = f32x4.sub(f32x4.sub(x, f32x4.mul(n, constant(4))), f32x4.mul(n, constant(5)));
  const y = f32x4.add(f32x4.add(f32x4.mul(f32x4.mul(r, r), polynomial(r)), r), constant(11));

  // The low bits of `shifted` are n; the others leave at the left.
  if (isNear) return i32x4.add(y, i32x4.shl(shifted, 23));
  // Two factors, 2^(n >> 1) and the rest, reach the subnormals and infinity.
  const half = i32x4.shr_s(shifted, 1);
  const one = constant(11);
  const first = i32x4.add(i32x4.shl(half, 23), one);
  const second = i32x4.add(i32x4.shl(i32x4.sub(shifted, half), 23), one);
  return v128.andnot(f32x4.mul(f32x4.mul(y, first), second), gone);
}

function farExp(value: v128): v128 {
  return expOf(value, false);
}

export function exp(x: usize, out: usize, n: i32): void {
  for (; n > 0; n -= 8) {
    // A last vector that stands alone is computed twice.
    const next: usize = n > 4 ? 16 : 0;
    const a = v128.load(x);
    const b = v128.load(x + next);
    if (isAnyFar(a, b)) {
      v128.store(out, farExp(a));
      v128.store(out + next, farExp(b));
    } else {
      const first = expOf(a, true);
      const second = expOf(b, true);
      v128.store(out, first);
      v128.store(out + next, second);
    }
    x += 32;
    out += 32;
  }
}

@inline
function expm1Of(value: v128, isNear: bool): v128 {
  const one = constant(11);
  const x = isNear ? value : f32x4.pmin(f32x4.pmax(value, constant(12)), constant(1));
  const shifted = f32x4.add(f32x4.mul(x, constant(2)), constant(3));
  const whole = f32x4.sub(shifted, constant(3));
  const high = f32x4.sub(x, f32x4.mul(whole, constant(4)));
  const low = f32x4.mul(whole, constant(5));
  const r = f32x4.sub(high, low);
  const rest = f32x4.sub(f32x4.mul(f32x4.mul(r, r), polynomial(r)), low);

  // 2^128 is no float32 number: there a factor 2 is left for the end.
  const power = isNear ? shifted : i32x4.sub(shifted, constant(3));
  const most = isNear ? shifted : i32x4.min_s(power, i32x4.splat(127));
  const factor = i32x4.add(i32x4.shl(most, 23), one);

  const a = f32x4.mul(factor, high);
  const b = f32x4.sub(factor, one);
  const sum = f32x4.add(a, b);
  const lost = f32x4.sub(a, f32x4.sub(sum, b));
  let y = f32x4.add(sum, f32x4.add(f32x4.mul(factor, rest), lost));
  if (!isNear) y = f32x4.mul(y, i32x4.add(i32x4.shl(i32x4.sub(power, most), 23), one));
  // y is never below x, so that this gives y, but x where both are 0: that 0 has the right sign. NaN passes, too.
  return f32x4.pmax(value, y);
}

function farExpm1(value: v128): v128 {
  return expm1Of(value, false);
}

export function expm1(x: usize, out: usize, n: i32): void {
  for (; n > 0; n -= 8) {
    const next: usize = n > 4 ? 16 : 0;
    const a = v128.load(x);
    const b = v128.load(x + next);
    if (isAnyFar(a, b)) {
      v128.store(out, farExpm1(a));
      v128.store(out + next, farExpm1(b));
    } else {
      const first = expm1Of(a, true);
      const second = expm1Of(b, true);
      v128.store(out, first);
      v128.store(out + next, second);
    }
    x += 32;
    out += 32;
  }
}
