import type { Cell } from './measure.ts';

const NAME = 24;
const COLUMN = 17;

function showTime(time: number): string {
  if (time >= 100) return time.toFixed(0);
  if (time >= 10) return time.toFixed(1);
  return time.toFixed(time >= 1 ? 2 : time >= 0.1 ? 3 : 5);
}

function showRatio(ratio: number): string {
  return `${ratio.toFixed(ratio >= 10 ? 0 : ratio >= 1 ? 1 : 2)} x`;
}

/** The first lines of the table. */
export function showHead(names: readonly string[]): string {
  const [first, ...others] = names;
  return `${''.padEnd(NAME)}${`${first}, ms`.padStart(12)}${others.map((name) => name.padStart(COLUMN)).join('')}`;
}

/** A line of the table; a dash stands where nothing was measured. */
export function showRow(name: string, [first, ...others]: readonly Cell[]): string {
  const own = typeof first === 'object' ? showTime(first.time) : '-';
  const cells = others.map((cell) =>
    typeof cell === 'string' ? '-' : `${showTime(cell.time)}${showRatio(cell.ratio).padStart(8)}`,
  );
  return `${name.padEnd(NAME)}${own.padStart(12)}${cells.map((cell) => cell.padStart(COLUMN)).join('')}`;
}
