import * as np from 'lanes';

/** The one number of an array, in float32. */
export const float32 = (array: np.NDArray): number => Math.fround(array.item(0) as number);

/**
 * Sums float32 numbers as four lanes do: lane k adds every fourth number from the k-th on, and at the end the four sums
 * are added in pairs. `lanes` are the four running sums after each turn. After the last number the lanes add zeros.
 */
export function addInFour(numbers: np.NDArray) {
  const missing = (4 - (numbers.size % 4)) % 4;
  const turns = np.concatenate([numbers, np.zeros(missing)]).reshape(-1, 4) as np.NDArray;
  const lanes = np.cumsum(turns, 0) as np.NDArray;
  const last = lanes.slice('-1').reshape(2, 2) as np.NDArray;
  const pairs = np.add(last.slice(':, 0') as np.NDArray, last.slice(':, 1') as np.NDArray) as np.NDArray;
  return {
    lanes,
    pairs,
    total: np.add(pairs.slice('0:1') as np.NDArray, pairs.slice('1:2') as np.NDArray) as np.NDArray,
  };
}

/** The 32 bits of a float32 number. */
export function bitsOf(number: number): string {
  return new Uint32Array(Float32Array.of(number).buffer)[0]!.toString(2).padStart(32, '0');
}

/** How many float32 numbers one has to step over from one to the other; NaN where one of them is no number. */
export function countUlps(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number.NaN;
  // The bits of a float32 number, read as a whole number, count the numbers from 0 on; those below 0 count backwards.
  const place = (number: number) => {
    const bits = new Int32Array(Float32Array.of(number).buffer)[0]!;
    return bits < 0 ? -(bits & 0x7fffffff) : bits;
  };
  return Math.abs(place(a) - place(b));
}
