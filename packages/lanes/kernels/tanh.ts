// tanh, four numbers at a time. The method is told in src/plain/tanh.ts, which gives the same bits.

import { expOf } from './exp';

const CONSTANTS: usize = memory.data<f32>([
  0.625, 1, 2,
  -0.005717090796679258, 0.020650634542107582, -0.05374351516366005, 0.13331492245197296, -0.3333328366279602,
]);

@inline
function constant(i: usize): v128 {
  return v128.load32_splat(CONSTANTS + (i << 2));
}

export function tanh(x: usize, out: usize, n: i32): void {
  for (let i = 0; i < n; i += 4) {
    const value = v128.load(x);
    const size = f32x4.abs(value);

    const z = f32x4.mul(value, value);
    let p = f32x4.add(f32x4.mul(constant(3), z), constant(4));
    p = f32x4.add(f32x4.mul(p, z), constant(5));
    p = f32x4.add(f32x4.mul(p, z), constant(6));
    p = f32x4.add(f32x4.mul(p, z), constant(7));
    const near = f32x4.add(f32x4.mul(f32x4.mul(p, z), value), value);

    const e = expOf(f32x4.add(size, size));
    const far = f32x4.sub(constant(1), f32x4.div(constant(2), f32x4.add(e, constant(1))));
    const sign = v128.and(value, i32x4.splat(0x80000000));

    // The sign is set last, for -0 too, which the polynomial makes 0.
    v128.store(out, v128.or(v128.bitselect(near, far, f32x4.lt(size, constant(0))), sign));
    x += 16;
    out += 16;
  }
}
