/** out[j][i] = x[i][j]. */
export function transpose(x: Float32Array, rows: number, columns: number, out: Float32Array): void {
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) out[j * rows + i] = x[i * columns + j]!;
  }
}
