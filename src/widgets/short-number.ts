/** Numbers as a small picture has room for them, and with all their digits. A minus sign is a true one. */

function sign(text: string): string {
  return text.replaceAll('-', '−');
}

function special(number: number): string | null {
  if (Number.isNaN(number)) return 'NaN';
  return Number.isFinite(number) ? null : sign(number > 0 ? '∞' : '-∞');
}

/** About three digits: 12, −0.5, 0.333, 0.028, 1234.6 as 1235, 0.00012 as 1.2e−4. */
export function shorten(number: number): string {
  const size = Math.abs(number);
  if (special(number) !== null || size === 0) return special(number) ?? '0';
  if (size < 0.001 || size >= 1e6) return sign(number.toExponential(1).replace('e+', 'e'));
  const decimals = Math.max(0, 2 - Math.floor(Math.log10(size)));
  return sign(String(Number(number.toFixed(Math.min(decimals, 3)))));
}

/** Whether the short text says all of a float32 number. */
export function isShort(number: number): boolean {
  return special(number) !== null || Math.fround(Number(shorten(number).replaceAll('−', '-'))) === Math.fround(number);
}

/** All digits that the number has: of a float32 number as many as give it back. */
export function spellOut(number: number): string {
  return special(number) ?? sign(String(number + 0));
}

/** 14,000 as readers of English write it, in every browser the same. */
export const group = (number: number) => String(number).replace(/\B(?=(\d{3})+$)/g, ',');
