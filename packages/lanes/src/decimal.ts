// A number in decimal digits, as NumPy's Dragon4 writes it: the shortest digits that read back as the number, or
// the number rounded to fewer. G. L. Steele and J. L. White, "How to print floating-point numbers accurately" (1990).

/** The kinds of numbers that have fractions. */
export type Float = 'float32' | 'float64';

/** Decimal digits d₁d₂d₃… and the power of ten of the first: d₁.d₂d₃… × 10^exponent. */
interface Decimal {
  readonly digits: string;
  readonly exponent: number;
}

function parseExponential(text: string): Decimal {
  const [mantissa, exponent] = text.split('e') as [string, string];
  return { digits: mantissa.replace('.', ''), exponent: Number(exponent) };
}

function toNumber({ digits, exponent }: Decimal): number {
  return Number(`${digits}e${exponent - digits.length + 1}`);
}

/** The digits one unit in the last place further from zero. */
function next({ digits, exponent }: Decimal): Decimal {
  const above = String(BigInt(digits) + 1n);
  return above.length === digits.length
    ? { digits: above, exponent }
    : { digits: above.slice(0, -1), exponent: exponent + 1 };
}

/** The digits one unit in the last place nearer to zero; the last one is not 0. */
function previous({ digits, exponent }: Decimal): Decimal {
  return { digits: String(BigInt(digits) - 1n), exponent };
}

/** The nearest `count` digits to x > 0; where two are as near, the even ones. */
function nearestDigits(x: number, count: number): Decimal {
  const nearest = parseExponential(x.toExponential(count - 1));
  if (Number(nearest.digits) % 2 === 0) return nearest;
  // `toExponential` takes the upper of two.
  const longer = parseExponential(x.toExponential(count));
  return longer.digits.endsWith('5') && toNumber(longer) === x && toNumber(nearest) > x ? previous(nearest) : nearest;
}

/** The shortest digits that read back as the number x > 0 of its kind. */
export function shortestDigits(x: number, kind: Float): Decimal {
  if (kind === 'float64') return parseExponential(x.toExponential());
  for (let count = 1; count < 9; count++) {
    const nearest = nearestDigits(x, count);
    if (Math.fround(toNumber(nearest)) === x) return nearest;
    // Above a power of two numbers lie twice as far apart as below, so the next digits up may read back as x.
    const above = next(nearest);
    if (toNumber(nearest) < x && Math.fround(toNumber(above)) === x) return above;
  }
  return nearestDigits(x, 9);
}

/** x > 0 as a whole number of 10^-places, the nearest, ties to even. */
function roundExactly(x: number, places: number): bigint {
  let mantissa = x;
  let denominator = 1n;
  while (!Number.isInteger(mantissa)) {
    mantissa *= 2;
    denominator *= 2n;
  }
  let numerator = BigInt(mantissa);
  if (places >= 0) numerator *= 10n ** BigInt(places);
  else denominator *= 10n ** BigInt(-places);
  const below = numerator / denominator;
  const rest = 2n * (numerator % denominator);
  return rest > denominator || (rest === denominator && below % 2n === 1n) ? below + 1n : below;
}

/** A finite number with at most `precision` digits after the point, and its point: "-12.5", "3.". */
export function positional(x: number, kind: Float, precision: number): string {
  const sign = x < 0 || Object.is(x, -0) ? '-' : '';
  const size = Math.abs(x);
  if (size === 0) return `${sign}0.`;
  const shortest = shortestDigits(size, kind);
  const places = shortest.digits.length - 1 - shortest.exponent;
  if (places <= precision) {
    if (places <= 0) return `${sign}${shortest.digits}${'0'.repeat(-places)}.`;
    return sign + withPoint(shortest.digits, places);
  }
  return sign + withPoint(String(roundExactly(size, precision)), precision);
}

function withPoint(digits: string, places: number): string {
  const padded = digits.padStart(places + 1, '0');
  return `${padded.slice(0, -places)}.${padded.slice(-places).replace(/0+$/, '')}`;
}

/**
 * A finite number as mantissa and exponent, with at most `precision` digits after the point: "-1.25e+10", "3.e-05".
 */
export function scientific(x: number, kind: Float, precision: number): string {
  return writeScientific(x, x === 0 ? zero : roundTo(Math.abs(x), kind, precision + 1, false), 2);
}

/**
 * A number as mantissa and exponent, with `precision` digits after the point and `exponentDigits` in the exponent.
 * Digits that the shortest ones lack are the number's own: "6.6666669e-01".
 */
export function alignedScientific(x: number, kind: Float, precision: number, exponentDigits: number): string {
  const { digits, exponent } = x === 0 ? zero : roundTo(Math.abs(x), kind, precision + 1, true);
  return writeScientific(x, { digits: digits.padEnd(precision + 1, '0'), exponent }, exponentDigits);
}

const zero: Decimal = { digits: '0', exponent: 0 };

function writeScientific(x: number, { digits, exponent }: Decimal, exponentDigits: number): string {
  const sign = x < 0 || Object.is(x, -0) ? '-' : '';
  const power = String(Math.abs(exponent)).padStart(exponentDigits, '0');
  return `${sign}${digits[0]}.${digits.slice(1)}e${exponent < 0 ? '-' : '+'}${power}`;
}

function roundTo(size: number, kind: Float, count: number, exactly: boolean): Decimal {
  const shortest = shortestDigits(size, kind);
  if (shortest.digits.length === count || (shortest.digits.length < count && !exactly)) return shortest;
  const rounded = String(roundExactly(size, count - 1 - shortest.exponent));
  const carried = rounded.length > count;
  const digits = carried ? rounded.slice(0, -1) : rounded;
  const exponent = carried ? shortest.exponent + 1 : shortest.exponent;
  return { digits: exactly ? digits : digits[0] + digits.slice(1).replace(/0+$/, ''), exponent };
}
