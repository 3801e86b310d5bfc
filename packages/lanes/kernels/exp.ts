// exp and expm1, four numbers at a time. The methods are told in src/plain/exp.ts and expm1.ts, which give the same bits.

// A constant read from memory by a splatting load costs a register less than one written into the code.
const CONSTANTS: usize = memory.data<f32>([
  -104, 89, 1.4426950216293335, 12582912, 0.693359375, -0.00021219444170128554,
  0.0013814541744068265, 0.00836874544620514, 0.04166838899254799, 0.1666652113199234, 0.4999999403953552, 1, -30,
]);

@inline
function constant(i: usize): v128 {
  return v128.load32_splat(CONSTANTS + (i << 2));
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
export function expOf(value: v128): v128 {
  // The variable stands first, so that NaN passes.
  const x = f32x4.pmin(f32x4.pmax(value, constant(0)), constant(1));
  const shifted = f32x4.add(f32x4.mul(x, constant(2)), constant(3));
  const n = f32x4.sub(shifted, constant(3));
  const r = f32x4.sub(f32x4.sub(x, f32x4.mul(n, constant(4))), f32x4.mul(n, constant(5)));
  const y = f32x4.add(f32x4.add(f32x4.mul(f32x4.mul(r, r), polynomial(r)), r), constant(11));

  // The low bits of `shifted` are n. Two factors, 2^(n >> 1) and the rest, reach the subnormals and infinity.
  const power = i32x4.sub(shifted, constant(3));
  const half = i32x4.shr_s(power, 1);
  const one = constant(11);
  const first = i32x4.add(i32x4.shl(half, 23), one);
  const second = i32x4.add(i32x4.shl(i32x4.sub(power, half), 23), one);
  return f32x4.mul(f32x4.mul(y, first), second);
}

export function exp(x: usize, out: usize, n: i32): void {
  for (let i = 0; i < n; i += 4) {
    v128.store(out, expOf(v128.load(x)));
    x += 16;
    out += 16;
  }
}

export function expm1(x: usize, out: usize, n: i32): void {
  const one = constant(11);
  for (let i = 0; i < n; i += 4) {
    const value = v128.load(x);
    const near = f32x4.pmin(f32x4.pmax(value, constant(12)), constant(1));
    const shifted = f32x4.add(f32x4.mul(near, constant(2)), constant(3));
    const whole = f32x4.sub(shifted, constant(3));
    const high = f32x4.sub(near, f32x4.mul(whole, constant(4)));
    const low = f32x4.mul(whole, constant(5));
    const r = f32x4.sub(high, low);
    const rest = f32x4.sub(f32x4.mul(f32x4.mul(r, r), polynomial(r)), low);

    const power = i32x4.sub(shifted, constant(3));
    const most = i32x4.min_s(power, i32x4.splat(127));
    const first = i32x4.add(i32x4.shl(most, 23), one);
    const second = i32x4.add(i32x4.shl(i32x4.sub(power, most), 23), one);

    const a = f32x4.mul(first, high);
    const b = f32x4.sub(first, one);
    const sum = f32x4.add(a, b);
    const lost = f32x4.sub(a, f32x4.sub(sum, b));
    const y = f32x4.mul(f32x4.add(sum, f32x4.add(f32x4.mul(first, rest), lost)), second);
    v128.store(out, v128.or(y, v128.and(value, i32x4.splat(0x80000000))));
    x += 16;
    out += 16;
  }
}
