import type { Digit } from './digits.ts';
import type { Reading, Strand } from './network.ts';

/** The picture is so wide, in units of its own, and as high as the sheet, which stands at its left. */
const width = 100;
const height = 44;
const square = height / 8;
/** The hidden units: two columns of sixteen. */
const units = { left: 54, rows: 16, pitch: height / 16, size: 2.2 };
const bars = { label: 71.5, left: 74, right: 89, pitch: height / 10, thickness: 2.2 };

/** Hidden units, shares and the strongest paths between them, beside the sheet and over it: what stands in the <svg>. */
export function drawNetwork({ hidden, shares, digit, strands }: Reading): string {
  const end = Math.max(...hidden, Number.MIN_VALUE);
  const squares = hidden.map((value, unit) => {
    const { x, y } = placeUnit(unit);
    const box = `x="${round(x)}" y="${round(y)}" width="${units.size}" height="${units.size}" rx=".4"`;
    return `<rect class="unit" ${box}/><rect class="on" ${box} opacity="${round(value / end)}"/>`;
  });
  return [
    drawStrands(strands.toHidden, leaveSquare, enterUnit),
    drawStrands(strands.toDigit, leaveUnit, enterDigit),
    ...squares,
    ...shares.map((share, row) => drawBar(share, row, row === digit)),
  ].join('');
}

export const viewBox = `0 0 ${width} ${height}`;

/** The picture in words. */
export function describeNetwork({ hidden, digit }: Reading): string {
  const on = hidden.filter((value) => value > 0).length;
  return `The network: ${on} of ${hidden.length} hidden units answer to this sheet, and of ten bars that of ${digit} is the longest.`;
}

/** `It reads a 7, with 99 %.` Of a digit that is known it also tells where that is wrong. */
export function tellAnswer({ digit, shares }: Reading, given: Digit | undefined): string {
  const answer = `It reads <b>${nameDigit(digit)}</b>, with <b>${writeShare(shares[digit]!)}</b>`;
  return given && given.label !== digit ? `${answer}; it is ${nameDigit(given.label)}.` : `${answer}.`;
}

/** The ten shares, to four decimals, as rows of a table. */
export function drawShares({ shares, digit }: Reading): string {
  const rows = shares.map(
    (share, row) =>
      `<tr${row === digit ? ' class="largest"' : ''}><th scope="row">${row}</th><td>${share.toFixed(4)}</td></tr>`,
  );
  return rows.join('');
}

/** A digit as a small picture, in the colour of the text around it. */
export function drawDigit(pixels: readonly number[]): string {
  const paths = new Map<number, string>();
  for (const [index, level] of pixels.entries()) {
    if (level > 0) paths.set(level, `${paths.get(level) ?? ''}M${index % 8} ${Math.floor(index / 8)}h1v1h-1z`);
  }
  const squares = [...paths].map(([level, d]) => `<path fill-opacity="${round(level / 16)}" d="${d}"/>`);
  return `<svg viewBox="0 0 8 8" shape-rendering="crispEdges" aria-hidden="true">${squares.join('')}</svg>`;
}

/** `a 7`, `an 8`. */
export const nameDigit = (digit: number) => `${digit === 8 ? 'an' : 'a'} ${digit}`;

/** Whole percents, of which softmax never gives all. */
const writeShare = (share: number) => `${Math.min(99, Math.floor(100 * share))}\u00a0%`;

function drawBar(share: number, row: number, isLargest: boolean): string {
  const middle = (row + 0.5) * bars.pitch;
  const top = round(middle - bars.thickness / 2);
  const box = `x="${bars.left}" y="${top}" height="${bars.thickness}" rx=".5"`;
  const length = round((bars.right - bars.left) * share);
  const text = share < 0.01 ? '' : `<text class="share" x="${width}" y="${round(middle)}">${writeShare(share)}</text>`;
  return `<g${isLargest ? ' class="largest"' : ''}><text x="${bars.label}" y="${round(middle)}">${row}</text><rect class="track" ${box} width="${bars.right - bars.left}"/><rect class="bar" ${box} width="${length}"/>${text}</g>`;
}

interface Point {
  x: number;
  y: number;
}

function placeUnit(unit: number): Point {
  const gap = (units.pitch - units.size) / 2;
  return {
    x: units.left + Math.floor(unit / units.rows) * units.pitch,
    y: (unit % units.rows) * units.pitch + gap,
  };
}

const leaveSquare = (at: number): Point => ({ x: ((at % 8) + 0.5) * square, y: (Math.floor(at / 8) + 0.5) * square });
const enterUnit = (unit: number): Point => ({ x: placeUnit(unit).x, y: placeUnit(unit).y + units.size / 2 });
const leaveUnit = (unit: number): Point => ({ x: enterUnit(unit).x + units.size, y: enterUnit(unit).y });
const enterDigit = (row: number): Point => ({ x: bars.label - 2, y: (row + 0.5) * bars.pitch });

/** Curves that leave and arrive level, as strong as what they add. */
function drawStrands(strands: readonly Strand[], leave: typeof leaveSquare, enter: typeof leaveSquare): string {
  const paths = strands.map(({ from, to, strength }) => {
    const [start, end] = [leave(from), enter(to)];
    const middle = round((start.x + end.x) / 2);
    const d = `M${write(start)}C${middle} ${round(start.y)} ${middle} ${round(end.y)} ${write(end)}`;
    return `<path d="${d}" stroke-width="${round(0.1 + 0.35 * strength)}" stroke-opacity="${round(0.2 + 0.5 * strength)}"/>`;
  });
  return `<g class="strands">${paths.join('')}</g>`;
}

const write = ({ x, y }: Point) => `${round(x)} ${round(y)}`;
const round = (number: number) => Math.round(number * 100) / 100;
