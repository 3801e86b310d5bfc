import { escapeHtml } from '../../show/escape.ts';
import { writeCount } from '../number-text.ts';
import type { Counts, Lanes, LoopText, Operation } from './answers.ts';

const rows: readonly [name: keyof Counts, words: string][] = [
  ['loads', 'loads'],
  ['products', 'multiplications'],
  ['sums', 'additions'],
  ['stores', 'stores'],
  ['keeping', 'the rest: addresses, counter, jump'],
  ['all', 'all instructions'],
];

/** How many instructions both loops take for all numbers. */
export function drawCounts({ count, instructions }: Lanes, operation: Operation): string {
  const { one, four } = instructions[operation];
  const lines = rows
    .filter(([name]) => one[name] > 0)
    .map(([name, words]) => {
      const kind = name === 'all' ? ' class="lanes-all"' : '';
      return `<tr${kind}><th scope="row">${words}</th><td>${writeCount(one[name])}</td><td>${writeCount(four[name])}</td></tr>`;
    });
  return `<table class="lanes-counts"><caption>WebAssembly instructions for ${operation === 'add' ? 'x + y' : 'x · y'} of all ${writeCount(count)} numbers</caption><thead><tr><td></td><th scope="col">one at a time</th><th scope="col">four at a time</th></tr></thead><tbody>${lines.join('')}</tbody></table>`;
}

/** The text of both loops side by side; where they differ, the line is marked. */
export function drawTexts({ texts }: Lanes, operation: Operation): string {
  const { one, four } = texts[operation];
  return `<div class="lanes-texts">${drawText('one at a time', one, four)}${drawText('four at a time', four, one)}</div>`;
}

function drawText(title: string, { turn, after }: LoopText, other: LoopText): string {
  const lines = (list: readonly string[], others: readonly string[]) =>
    list.map((line, i) => (line === others[i] ? escapeHtml(line) : `<mark>${escapeHtml(line)}</mark>`));
  const body = [
    'loop $next',
    ...lines(turn, other.turn).map((line) => `  ${line}`),
    'end',
    ...lines(after, other.after),
  ];
  return `<figure><figcaption>${title}</figcaption><pre>${body.join('\n')}</pre></figure>`;
}
