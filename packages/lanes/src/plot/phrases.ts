import type { Gapped } from './figure.ts';
import { formatNumber } from './format-number.ts';

/** Three digits: a sentence is heard, not read. */
export function show(value: number | null | undefined): string {
  return value === null || value === undefined ? 'nothing' : formatNumber(value, 3);
}

export function count(number: number, noun: string): string {
  return number === 1 ? `1 ${noun}` : `${number} ${noun}s`;
}

export function quote(text: string): string {
  return `“${text}”`;
}

/** ` “loss”`, or nothing without a label. */
export function named(label: string | undefined): string {
  return label ? ` ${quote(label)}` : '';
}

export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `1, 2 and 3`; of many numbers `places from 1 to 9`. */
export function list(values: Gapped): string {
  const known = values.filter((value) => value !== null);
  if (known.length > 4) return `places ${describeRange(known)}`;
  const words = known.map(show);
  return words.length < 2 ? (words[0] ?? 'no place') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** `from 1 to 9`; empty when all are gaps. */
export function describeRange(values: Gapped): string {
  const [lowest, highest] = findEnds(values);
  if (lowest < 0) return '';
  if (values[lowest] === values[highest]) return `only ${show(values[lowest])}`;
  return `from ${show(values[lowest])} to ${show(values[highest])}`;
}

/** Where the smallest and the largest number stand; -1 when all are gaps. */
export function findEnds(values: Gapped): [lowest: number, highest: number] {
  let lowest = -1;
  let highest = -1;
  for (const [index, value] of values.entries()) {
    if (value === null) continue;
    if (lowest < 0 || value < (values[lowest] ?? 0)) lowest = index;
    if (highest < 0 || value > (values[highest] ?? 0)) highest = index;
  }
  return [lowest, highest];
}
