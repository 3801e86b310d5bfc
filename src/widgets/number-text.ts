/** A number as a reader writes it: with a true minus sign, at most three decimals, and no zeros at the end. */
export function writeNumber(number: number): string {
  return mind(number, (size) => String(Number(size.toFixed(size < 100 ? 3 : 1))));
}

/** A number as it stands in a column, where the decimals of all numbers stand below each other. */
export function writeAligned(number: number): string {
  return mind(number, (size) => (size === 0 ? '0' : size.toFixed(size < 10 ? 3 : size < 100 ? 2 : 1)));
}

/** A number of things: 1,184. */
export function writeCount(count: number): string {
  return count.toLocaleString('en');
}

/** The sign, what NumPy calls numbers that are none, and powers of ten for what decimals cannot tell. */
function mind(number: number, write: (size: number) => string): string {
  if (Number.isNaN(number)) return 'nan';
  const sign = number < 0 ? '−' : '';
  const size = Math.abs(number);
  if (size === Number.POSITIVE_INFINITY) return `${sign}inf`;
  if (size >= 1e5 || (size > 0 && size < 5e-4)) return sign + size.toExponential(1).replace('-', '−');
  return sign + write(size);
}
