// out[i] = f(x[i]) where f is one instruction.

const NEGATIVE: i32 = 0;
const ABS: i32 = 1;
const SQRT: i32 = 2;
const SQUARE: i32 = 3;

// `operation` is a constant wherever this is inlined, so one branch remains.
@inline
function apply(operation: i32, x: v128): v128 {
  if (operation == NEGATIVE) return f32x4.neg(x);
  if (operation == ABS) return f32x4.abs(x);
  if (operation == SQRT) return f32x4.sqrt(x);
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
