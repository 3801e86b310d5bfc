const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A number as a reader writes it: with a true minus sign, and with a power of ten where zeros would hide it. */
export function sayNumber(number: number, digits = 4): string {
  if (Number.isNaN(number)) return 'not a number';
  if (!Number.isFinite(number)) return number > 0 ? '∞' : '−∞';
  const size = Math.abs(number);
  if (size === 0) return '0';
  const sign = number < 0 ? '−' : '';
  if (size < 1e5 && size >= 10 ** -digits) {
    const whole = Math.floor(Math.log10(size));
    return sign + size.toFixed(Math.max(0, Math.min(digits, digits + 1 - whole)));
  }
  const [factor, exponent] = size.toExponential(2).split('e');
  const power = exponent!
    .replace('+', '')
    .replace('-', '⁻')
    .replaceAll(/\d/g, (digit) => superscripts[Number(digit)]!);
  return `${sign}${factor} × 10${power}`;
}

/** A share as a percentage that no line breaks, in whole numbers where that hides nothing. */
export function sayShare(share: number): string {
  const percent = 100 * share;
  if (percent === 0 || percent === 100) return `${percent}\u00a0%`;
  return `${percent < 1 || percent > 99 ? percent.toFixed(percent < 0.1 || percent > 99.9 ? 2 : 1) : percent.toFixed(0)}\u00a0%`;
}
