// out[j][i] = x[i][j], in blocks of four by four.

export function transpose(x: usize, rows: i32, columns: i32, out: usize): void {
  const rowBytes = <usize>columns << 2;
  const outBytes = <usize>rows << 2;
  const wholeRows = rows & ~3;
  const wholeColumns = columns & ~3;
  for (let i = 0; i < wholeRows; i += 4) {
    for (let j = 0; j < wholeColumns; j += 4) {
      const from = x + <usize>i * rowBytes + (<usize>j << 2);
      const a = v128.load(from);
      const b = v128.load(from + rowBytes);
      const c = v128.load(from + 2 * rowBytes);
      const d = v128.load(from + 3 * rowBytes);
      const ab = v128.shuffle<i32>(a, b, 0, 4, 1, 5);
      const AB = v128.shuffle<i32>(a, b, 2, 6, 3, 7);
      const cd = v128.shuffle<i32>(c, d, 0, 4, 1, 5);
      const CD = v128.shuffle<i32>(c, d, 2, 6, 3, 7);
      const to = out + <usize>j * outBytes + (<usize>i << 2);
      v128.store(to, v128.shuffle<i32>(ab, cd, 0, 1, 4, 5));
      v128.store(to + outBytes, v128.shuffle<i32>(ab, cd, 2, 3, 6, 7));
      v128.store(to + 2 * outBytes, v128.shuffle<i32>(AB, CD, 0, 1, 4, 5));
      v128.store(to + 3 * outBytes, v128.shuffle<i32>(AB, CD, 2, 3, 6, 7));
    }
  }
  for (let i = 0; i < rows; i++) {
    for (let j = i < wholeRows ? wholeColumns : 0; j < columns; j++) {
      store<f32>(out + <usize>j * outBytes + (<usize>i << 2), load<f32>(x + <usize>i * rowBytes + (<usize>j << 2)));
    }
  }
}
