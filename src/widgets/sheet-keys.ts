const side = 8;

/** The square of a sheet that a key leads to; undefined for other keys, and over the right edge, where more may lie. */
export function findSquare(key: string, square: number): number | undefined {
  const column = square % side;
  if (key === 'ArrowUp') return square < side ? square : square - side;
  if (key === 'ArrowDown') return square + side < side * side ? square + side : square;
  if (key === 'ArrowLeft') return column > 0 ? square - 1 : square;
  if (key === 'ArrowRight') return column < side - 1 ? square + 1 : undefined;
  if (key === 'Home') return square - column;
  return key === 'End' ? square - column + side - 1 : undefined;
}
