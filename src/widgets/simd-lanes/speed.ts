import { shorten, writeCount } from '../number-text.ts';
import type { Race, Result } from './answers.ts';

/** What is run, in the order of a result's times: JavaScript, one lane, four lanes, lanes' own function. */
const ways: Record<Race, readonly string[]> = {
  add: ['JavaScript loop', 'one at a time', 'four at a time', 'np.add'],
  dot: ['JavaScript loop', 'one at a time', 'four at a time', 'np.dot, in order'],
  matmul: ['JavaScript, triple loop', 'triple loop, one at a time', 'four columns at a time', 'np.matmul'],
};

const titles: Record<Race, (result: Result) => string> = {
  add: ({ count }) => `x + y of ${writeCount(count)} numbers`,
  dot: ({ count }) => `x · y of ${writeCount(count)} numbers`,
  matmul: ({ size }) => `A B of ${size} × ${size} numbers each`,
};

/** 0.1234 ms as 123 µs. */
function showTime(milliseconds: number): string {
  const [size, unit] = milliseconds >= 1 ? [milliseconds, 'ms'] : [milliseconds * 1e3, 'µs'];
  return `${size >= 100 ? Math.round(size) : Number(size.toPrecision(2))} ${unit}`;
}

/** How many times as fast, with the digits that a timing deserves. */
const times = (ratio: number) => `${ratio >= 10 ? Math.round(ratio) : ratio.toFixed(1)}`;

/** The results so far. */
export function drawSpeed(results: readonly Result[]): string {
  return results.map(drawResult).join('');
}

function drawResult(result: Result): string {
  const { race, clock, milliseconds, spread } = result;
  const title = `<h4>${titles[race](result)}</h4>`;
  if (milliseconds.length !== 4 || !milliseconds.every((time) => time > 0 && Number.isFinite(time))) {
    const why = clock > 0 ? `its clock ticks only every ${shorten(clock)} ms` : 'it has no WebAssembly SIMD';
    return `<section>${title}<p>Your browser cannot time this: ${why}.</p></section>`;
  }
  const slowest = Math.max(...milliseconds);
  const rows = ways[race].map((way, i) => {
    const share = milliseconds[i]! / slowest;
    // 1000 units wide, so that the build and the page write the same text.
    const bar = `<svg viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true"><rect width="${Math.max(4, Math.round(1000 * share))}" height="10"/></svg>`;
    return `<tr><th scope="row">${way}</th><td>${showTime(milliseconds[i]!)}</td><td class="lanes-bar">${bar}</td></tr>`;
  });
  return `<section>${title}<table class="lanes-times"><tbody>${rows.join('')}</tbody></table><p>${writeNoise(spread)}${writeResult(result)}</p>${race === 'matmul' ? drawShares(milliseconds) : ''}</section>`;
}

/** Samples that vary by more than this do not tell two ways apart. */
const calm = 1.25;

function writeNoise(spread: number): string {
  if (spread <= calm) return '';
  return `<b>Your machine is busy:</b> the same run took up to ${times(spread)} times as long at one moment as at another. Time it again when it is calm. `;
}

function writeResult({ race, milliseconds }: Result): string {
  const [plain, one, four, own] = milliseconds as [number, number, number, number];
  const lanes = `On your machine now, four lanes are <b>${times(one / four)}</b> times as fast as one.`;
  if (race === 'add') {
    return `${lanes} <code>np.add</code> has the same four lanes, and its time includes copying the numbers to the kernel and back: ${times(plain / own)} times as fast as the JavaScript loop.`;
  }
  if (race === 'dot') {
    return `${lanes} <code>np.dot</code> adds in order, for the bits of the plain loop, and so it does without this gain. The JavaScript loop rounds twice a step, because JavaScript’s own numbers are float64.`;
  }
  return `On your machine now, <code>np.matmul</code> is <b>${times(plain / own)}</b> times as fast as the triple loop in JavaScript. The gain is a product of three:`;
}

const shares = [
  ['WebAssembly’s float32 instead of JavaScript', 'lanes-code'],
  ['four lanes', 'lanes-four'],
  ['blocks and registers', 'lanes-blocks'],
] as const;

/** The three factors of the gain: as numbers, and as lengths on a logarithmic scale, where factors add up. */
function drawShares(milliseconds: readonly number[]): string {
  const factors = shares.map((_, i) => milliseconds[i]! / milliseconds[i + 1]!);
  const logs = factors.map((factor) => Math.max(0, Math.log(factor)));
  const all = logs.reduce((sum, log) => sum + log, 0) || 1;
  let at = 0;
  const bars = shares.map(([, kind], i) => {
    const width = (1000 * logs[i]!) / all;
    at += width;
    return `<rect class="${kind}" x="${(at - width).toFixed(1)}" width="${width.toFixed(1)}" height="10"/>`;
  });
  const rows = shares.map(
    ([name, kind], i) =>
      `<li><i class="${kind}"></i><b>${times(factors[i]!)} ×</b> ${name}, ${Math.round((100 * logs[i]!) / all)} % of the length</li>`,
  );
  return `<svg class="lanes-shares" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">${bars.join('')}</svg><ul>${rows.join('')}</ul><p>The bar is on a logarithmic scale, where factors add up. ${writeShare(logs, all)}</p>`;
}

function writeShare(logs: readonly number[], all: number): string {
  const share = logs[1]! / all;
  if (share >= 0.5) return 'Here the four lanes are the larger part of the gain.';
  return 'The four lanes are the smaller part of the gain.';
}
