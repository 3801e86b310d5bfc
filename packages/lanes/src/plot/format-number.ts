const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A number for reading, with at most `digits` significant digits: `0.25`, `−3`, `1.5×10⁻⁷`. */
export function formatNumber(value: number, digits: number): string {
  const size = Math.abs(value);
  if (Number.isInteger(value) && size < 1e6) return withMinus(String(value));
  if (size < 1e-4 || size >= 1e6) return formatPower(value.toExponential(digits - 1));
  return withMinus(String(Number(value.toPrecision(digits))));
}

/** The numbers at the ticks of an axis, with as many decimals as tell one from the next, `step` away. */
export function formatTicks(values: readonly number[], step: number): string[] {
  const [mantissa = '', exponent = ''] = step.toExponential(3).split('e');
  const stepDigits = mantissa.replace(/\.?0+$/, '').replace('.', '').length;
  const lastPlace = Number(exponent) - stepDigits + 1;
  const largest = Math.max(...values.map(Math.abs));
  return values.map((value) => {
    if (value === 0) return '0';
    if (lastPlace >= -4 && largest < 1e6) return withMinus(value.toFixed(Math.max(0, -lastPlace)));
    const digits = Math.min(20, Math.max(0, exponentOf(value) - lastPlace));
    return formatPower(value.toExponential(digits));
  });
}

/** The numbers at the ticks of a logarithmic axis: as they are while all are short, or as powers. */
export function formatPowers(values: readonly number[]): string[] {
  const short = values.every((value) => value >= 1e-3 && value <= 1e4);
  return values.map((value) => {
    if (short) return String(Number(value.toPrecision(3)));
    return formatPower(value.toExponential(2)).replace(/^1×/, '');
  });
}

/** `1.50e-7` → `1.5×10⁻⁷` */
function formatPower(text: string): string {
  const [mantissa = '', exponent = ''] = text.split('e');
  const digits = mantissa.includes('.') ? mantissa.replace(/\.?0+$/, '') : mantissa;
  const power = exponent
    .replace('+', '')
    .replace('-', '⁻')
    .replace(/\d/g, (digit) => superscripts[Number(digit)] ?? digit);
  return power === '0' || power === '⁰' ? withMinus(digits) : `${withMinus(digits)}×10${power}`;
}

function exponentOf(value: number): number {
  return Number(value.toExponential().split('e')[1]);
}

/** The minus sign of typography, as wide as a plus; the one on the keyboard is a hyphen. */
function withMinus(text: string): string {
  return text.replace('-', '\u2212');
}
