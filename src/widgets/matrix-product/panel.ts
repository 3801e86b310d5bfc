import { escapeHtml } from '../../show/escape.ts';
import { isShort, shorten } from '../number-text.ts';
import { drawMatrix } from './board.ts';
import { readEntry } from './entry.ts';
import { findStep, type Look } from './look.ts';
import type { Matrix, Product } from './product.ts';

/** What stands below the board in a view: the sum so far, or the bias and what it makes of the product. */
export function drawPanel(product: Product, look: Look): string {
  const { C, sums, b, Z, biasRefusal } = product;
  const { view, k, column } = look;
  if (C === null) return '';
  if (view === 'outers') {
    const name = k + 1 < sums.length ? `sum of the first ${k + 1}` : 'AB, the sum of all';
    return `<div class="product-panel">${drawMatrix(name, sums[k]!, 'sum', () => ({}), look)}</div>`;
  }
  if (view !== 'bias') return '';
  if (Z === null) {
    return `<div class="product-panel">${drawBias(b, 1, look)}<p class="product-refusal">${escapeHtml(biasRefusal)}</p></div>`;
  }
  const sum = drawMatrix('Z', Z, 'sum', (_, j) => ({ className: j === column ? 'lit' : '' }), look);
  return `<div class="product-panel"><div class="product-part"><i>+</i>${drawBias(b, C.columns, look)}</div><div class="product-part"><i>=</i>${sum}</div></div>`;
}

/** b, and beside it, faded, the copies of it that broadcasting stands for. */
function drawBias({ rows, values }: Matrix, columns: number, look: Look): string {
  const copies = values.flatMap((value) => Array.from({ length: columns }, () => value));
  const styleAt = (i: number, j: number) => ({
    className: [j === look.column ? 'lit' : '', j > 0 ? 'ghost' : ''].filter(Boolean).join(' '),
    ...(j === 0 && { input: `b-${i}-0` }),
  });
  return drawMatrix('b', { rows, columns, values: copies }, 'bias', styleAt, look, `(${rows}, 1)`);
}

const factor = (number: number) => (number < 0 ? `(${shorten(number)})` : shorten(number));

/** C₁₂ = 1 · 2 + 3 · 4 = 2 + 12 = 14: row, column, products and sum. */
function writeEntry({ A, B, outers }: Product, C: Matrix, { row, column }: Look): string {
  const products = outers.map(({ values }) => values[row * C.columns + column]!);
  const shown: number[] = [...products, C.values[row * C.columns + column]!];
  const terms = products.map((_, k) => {
    const left = A.values[row * A.columns + k]!;
    const right = B.values[k * B.columns + column]!;
    shown.push(left, right);
    return `<span class="product-term"><b class="of-weight">${factor(left)}</b> · <b class="of-activation">${factor(right)}</b></span>`;
  });
  const equals = shown.every(isShort) ? '=' : '≈';
  const name = `<b class="of-sum">AB<sub>${row + 1},${column + 1}</sub></b>`;
  const sum = `<b class="of-sum">${shorten(C.values[row * C.columns + column]!)}</b>`;
  const middle = products.length > 1 ? ` ${equals} ${products.map(factor).join(' + ')}` : '';
  return `${name} = ${terms.join(' + ')}${middle} ${equals} ${sum}`;
}

function writeBias({ b, Z }: Product, C: Matrix, { column }: Look): string {
  const sums = b.values.map((bias, i) => {
    const [from, to] = [C.values[i * C.columns + column]!, Z!.values[i * C.columns + column]!];
    const equals = [from, bias, to].every(isShort) ? '=' : '≈';
    return `<span class="product-term">${shorten(from)} + <b class="of-bias">${factor(bias)}</b> ${equals} <b class="of-sum">${shorten(to)}</b></span>`;
  });
  return `Column ${column + 1} of AB plus b: ${sums.join(', ')}. Every column gets the same b.`;
}

function writeMistakes({ mistakes }: Look): string {
  const sentences = [...mistakes].map(([input, text]) => {
    const [name, i, j] = input.split('-');
    return `${name}, row ${Number(i) + 1}, column ${Number(j) + 1} ${readEntry(text)}. Its last number still counts.`;
  });
  return sentences.length === 0 ? '' : ` <span class="product-mistake">${escapeHtml(sentences.join(' '))}</span>`;
}

/** What the k-th of all outer products does to the sum. */
function writePlace(k: number, all: number): string {
  if (all === 1) return 'This is all of AB.';
  if (k === 0) return 'The sum begins with it.';
  return k + 1 < all ? `It is added to the ${k === 1 ? 'first' : `first ${k}`}.` : 'With it the sum is AB.';
}

function writeView(product: Product, look: Look): string {
  const { A, B, C } = product;
  const { view, k } = look;
  if (C === null) {
    const [longer, rest] = A.columns > B.rows ? ['row of A', A.columns - B.rows] : ['column of B', B.rows - A.columns];
    return `A row of A has ${A.columns} number${A.columns === 1 ? '' : 's'}, a column of B has ${B.rows}: in each ${longer} ${rest === 1 ? 'one finds' : `${rest} find`} no partner.`;
  }
  if (view === 'entries') return writeEntry(product, C, look);
  if (view === 'bias') return product.Z === null ? `b does not broadcast onto AB.` : writeBias(product, C, look);
  return `Column ${k + 1} of A times row ${k + 1} of B: each number of the column multiplies the whole row. ${writePlace(k, A.columns)}`;
}

/** What the reader sees, in words and numbers, and what is wrong with what is being typed. */
export function writeWords(product: Product, look: Look): string {
  return `${writeView(product, look)}${writeMistakes(look)}`;
}

/** 'number 2 of 8'. */
export function writeStep(product: Product, look: Look): string {
  const { at, count } = findStep(product, look);
  const nouns = { entries: 'number', outers: 'outer product', bias: 'column' };
  return `${nouns[look.view]} ${at + 1} of ${count}`;
}
