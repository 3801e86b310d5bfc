/** The largest number that an input takes: longer ones have no room in a cell. */
const most = 9999;

/** A number as a reader types it: 3, −0.5, 1e-2, 0,5; or a sentence that says what is wrong with it. */
export function readEntry(text: string): number | string {
  const typed = text.trim().replaceAll('−', '-').replace(',', '.');
  if (typed === '') return 'is empty';
  const number = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(typed) ? Number(typed) : Number.NaN;
  if (Number.isNaN(number)) return `holds “${text.trim().slice(0, 12)}”, which is no number`;
  return Math.abs(number) <= most ? number : `holds ${text.trim().slice(0, 12)}; here is room for −${most} to ${most}`;
}
