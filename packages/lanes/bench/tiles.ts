// Sweeps the tile of kernels/tile.ts: rows, columns and how many steps of k a turn of the loop takes, each as a share of
// the peak. The engine's registers decide, and the best neighbours fall off a cliff, so look here before you change it.
import { compile, measurePeak } from './peak.ts';

const DEPTH = 512;
const A = 1024;
const B = A + DEPTH * 64;
const C = B + DEPTH * 64;

function sourceOf(rows: number, vectors: number, unroll: number): string {
  const sums = Array.from({ length: rows * vectors }, (_, i) => `s${i}`);
  const columns = Array.from({ length: vectors }, (_, j) => `b${j}`);
  const lines: string[] = [];
  for (let step = 0; step < unroll; step++) {
    columns.forEach((b, j) => {
      lines.push(`const ${b}_${step} = v128.load(b, ${(step * vectors + j) * 16});`);
    });
    for (let r = 0; r < rows; r++) {
      lines.push(`const x${r}_${step} = v128.load32_splat(a, ${(step * rows + r) * 4});`);
      columns.forEach((b, j) => {
        const sum = sums[r * vectors + j];
        lines.push(`${sum} = f32x4.add(${sum}, f32x4.mul(x${r}_${step}, ${b}_${step}));`);
      });
    }
  }
  return `
export function tile(a: usize, b: usize, depth: i32, c: usize): void {
  ${sums.map((s) => `let ${s} = f32x4.splat(0);`).join(' ')}
  for (let p = 0; p < depth; p += ${unroll}) {
    ${lines.join('\n    ')}
    a += ${unroll * rows * 4};
    b += ${unroll * vectors * 16};
  }
  ${sums.map((s, i) => `v128.store(c, ${s}, ${i * 16});`).join(' ')}
}
`;
}

function median(values: number[]): number {
  return values.sort((x, y) => x - y)[values.length >> 1]!;
}

console.log('rows x columns: % of the peak, unrolled 1, 2, 4 and 8 times');
for (const [rows, vectors] of [
  [4, 2],
  [4, 3],
  [5, 2],
  [6, 2],
  [7, 2],
  [3, 4],
  [2, 4],
  [8, 1],
  [1, 8],
] as const) {
  const shares: string[] = [];
  for (const unroll of [1, 2, 4, 8]) {
    const source = sourceOf(rows, vectors, unroll);
    const { tile } = await compile<{ tile(a: number, b: number, depth: number, c: number): void }>(source);
    const run = (times: number) => {
      for (let i = 0; i < times; i++) tile(A, B, DEPTH, C);
    };
    run(2000);
    const found: number[] = [];
    for (let round = 0; round < 15; round++) {
      const peak = measurePeak();
      const start = performance.now();
      run(1000);
      found.push((rows * vectors * 8 * DEPTH * 1000) / (performance.now() - start) / 1e6 / peak);
    }
    shares.push(`${(100 * median(found)).toFixed(0)}`.padStart(6));
  }
  console.log(`${rows} x ${4 * vectors}`.padEnd(8), shares.join(''));
}
