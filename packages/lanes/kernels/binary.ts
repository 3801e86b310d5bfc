// out[i] = a[i] ∘ b[i]. A step is 16 for an operand that moves on, and 0 for one number that lies there four times.

const ADD: i32 = 0;
const SUBTRACT: i32 = 1;
const MULTIPLY: i32 = 2;
const DIVIDE: i32 = 3;
const MAXIMUM: i32 = 4;
const MINIMUM: i32 = 5;

// `operation` is a constant wherever this is inlined, so one branch remains.
@inline
function apply(operation: i32, a: v128, b: v128): v128 {
  if (operation == ADD) return f32x4.add(a, b);
  if (operation == SUBTRACT) return f32x4.sub(a, b);
  if (operation == MULTIPLY) return f32x4.mul(a, b);
  if (operation == DIVIDE) return f32x4.div(a, b);
  if (operation == MAXIMUM) return f32x4.max(a, b);
  return f32x4.min(a, b);
}

@inline
function loop(operation: i32, a: usize, aStep: usize, b: usize, bStep: usize, out: usize, n: i32): void {
  let i = 0;
  for (; i <= n - 16; i += 16) {
    v128.store(out, apply(operation, v128.load(a), v128.load(b)));
    a += aStep;
    b += bStep;
    v128.store(out, apply(operation, v128.load(a), v128.load(b)), 16);
    a += aStep;
    b += bStep;
    v128.store(out, apply(operation, v128.load(a), v128.load(b)), 32);
    a += aStep;
    b += bStep;
    v128.store(out, apply(operation, v128.load(a), v128.load(b)), 48);
    a += aStep;
    b += bStep;
    out += 64;
  }
  for (; i < n; i += 4) {
    v128.store(out, apply(operation, v128.load(a), v128.load(b)));
    a += aStep;
    b += bStep;
    out += 16;
  }
}

export function add(a: usize, aStep: usize, b: usize, bStep: usize, out: usize, n: i32): void {
  loop(ADD, a, aStep, b, bStep, out, n);
}

export function subtract(a: usize, aStep: usize, b: usize, bStep: usize, out: usize, n: i32): void {
  loop(SUBTRACT, a, aStep, b, bStep, out, n);
}

export function multiply(a: usize, aStep: usize, b: usize, bStep: usize, out: usize, n: i32): void {
  loop(MULTIPLY, a, aStep, b, bStep, out, n);
}

export function divide(a: usize, aStep: usize, b: usize, bStep: usize, out: usize, n: i32): void {
  loop(DIVIDE, a, aStep, b, bStep, out, n);
}

export function maximum(a: usize, aStep: usize, b: usize, bStep: usize, out: usize, n: i32): void {
  loop(MAXIMUM, a, aStep, b, bStep, out, n);
}

export function minimum(a: usize, aStep: usize, b: usize, bStep: usize, out: usize, n: i32): void {
  loop(MINIMUM, a, aStep, b, bStep, out, n);
}
