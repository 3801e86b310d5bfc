/** NumPy's words for what is no number, and those that a small picture has room for. */
const numpyWords = ['nan', 'inf'] as const;
const shortWords = ['NaN', '∞'] as const;

/** With a true minus sign, and with powers of ten below the least, but for 0, and from the most on. */
function write(
  number: number,
  writeSize: (size: number) => string,
  [nan, infinity]: readonly [string, string] = numpyWords,
  least = 5e-4,
  most = 1e5,
): string {
  if (Number.isNaN(number)) return nan;
  const size = Math.abs(number);
  const hasPower = size > 0 && (size < least || size >= most);
  const text = size === Number.POSITIVE_INFINITY ? infinity : hasPower ? size.toExponential(1) : writeSize(size);
  return (number < 0 ? '−' : '') + text.replace('-', '−');
}

/** Rounded, without zeros at the end. */
const round = (size: number, decimals: number) => String(Number(size.toFixed(decimals)));

/** A number with at most three decimals: 0.5, −0.333, 12.346, 123.5, 4.0e−4, 2.0e+6. */
export const writeNumber = (number: number) => write(number, (size) => round(size, size < 100 ? 3 : 1));

/** A number as it stands in a column, where the decimals of all numbers stand below each other. */
export const writeAligned = (number: number) =>
  write(number, (size) => (size === 0 ? '0' : size.toFixed(size < 10 ? 3 : size < 100 ? 2 : 1)));

/** A number in some three digits, as a small picture has room for it: −0.5, 0.028, 12.3, 1234.6 as 1235, 1.2e−4, 2.0e6. */
export function shorten(number: number): string {
  const writeSize = (size: number) => round(size, size < 1 ? 3 : size < 10 ? 2 : size < 100 ? 1 : 0);
  return write(number, writeSize, shortWords, 1e-3, 1e6).replace('+', '');
}

/** Whether the short text says all of a float32 number. */
export const isShort = (number: number) =>
  !Number.isFinite(number) || Math.fround(Number(shorten(number).replaceAll('−', '-'))) === Math.fround(number);

/** All digits that a number has: of a float32 number as many as give it back. */
export const spellOut = (number: number) => write(number, String, shortWords, 0, Number.POSITIVE_INFINITY);

/** A number of things: 1,184. */
export const writeCount = (count: number) => count.toLocaleString('en');
