/** An array as `describe` looks at it. */
export interface Shaped {
  shape: number[];
  dtype: string;
  data: ArrayLike<unknown>;
}

/** Is it an array of `lanes`, or of any package whose arrays have NumPy's attributes? */
export function isArray(value: unknown): value is Shaped {
  const array = value as { shape: unknown; dtype: unknown; data: unknown } | null;
  return (
    typeof value === 'object' &&
    Array.isArray(array?.shape) &&
    array.shape.every((size) => Number.isSafeInteger(size) && size >= 0) &&
    typeof array.dtype === 'string' &&
    'data' in (array as object)
  );
}

/** The shortest decimal that is this float32 number: 0.1, where a double shows 0.10000000149011612. */
export function shortestFloat32(number: number): number {
  if (!Number.isFinite(number) || Number.isInteger(number)) return number;
  for (let digits = 6; digits < 9; digits++) {
    const short = Number(number.toPrecision(digits));
    if (Math.fround(short) === number) return short;
  }
  return Number(number.toPrecision(9));
}
