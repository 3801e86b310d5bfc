// out[i] = f(x[i]) where f is one instruction or a few.

const NEGATIVE: i32 = 0;
const ABS: i32 = 1;
const SQRT: i32 = 2;
const SQUARE: i32 = 3;
const FLOOR: i32 = 4;
const ROUND: i32 = 5;
const SIGN: i32 = 6;

/** 1, -1, 0, or NaN where x is NaN: that is what x is where it is neither above nor below zero, but for -0. */
@inline
function signOf(x: v128): v128 {
  const zero = f32x4.splat(0);
  const above = v128.and(f32x4.gt(x, zero), f32x4.splat(1));
  const below = v128.and(f32x4.lt(x, zero), f32x4.splat(-1));
  return v128.or(v128.or(above, below), v128.and(x, f32x4.ne(x, x)));
}

// `operation` is a constant wherever this is inlined, so one branch remains.
@inline
function apply(operation: i32, x: v128): v128 {
  if (operation == NEGATIVE) return f32x4.neg(x);
  if (operation == ABS) return f32x4.abs(x);
  if (operation == SQRT) return f32x4.sqrt(x);
  if (operation == FLOOR) return f32x4.floor(x);
  if (operation == ROUND) return f32x4.nearest(x);
  if (operation == SIGN) return signOf(x);
  return f32x4.mul(x, x);
}

@inline
function loop(operation: i32, x: usize, out: usize, n: i32): void {
  for (let i = 0; i < n; i += 4) {
    v128.store(out, apply(operation, v128.load(x)));
    x += 16;
    out += 16;
  }
}

export function negative(x: usize, out: usize, n: i32): void {
  loop(NEGATIVE, x, out, n);
}

export function abs(x: usize, out: usize, n: i32): void {
  loop(ABS, x, out, n);
}

export function sqrt(x: usize, out: usize, n: i32): void {
  loop(SQRT, x, out, n);
}

export function square(x: usize, out: usize, n: i32): void {
  loop(SQUARE, x, out, n);
}

export function floor(x: usize, out: usize, n: i32): void {
  loop(FLOOR, x, out, n);
}

export function round(x: usize, out: usize, n: i32): void {
  loop(ROUND, x, out, n);
}

export function sign(x: usize, out: usize, n: i32): void {
  loop(SIGN, x, out, n);
}
