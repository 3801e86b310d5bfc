import { spellOut } from '../number-text.ts';
import type { Data } from '../widget.ts';
import { drawBoard } from './board.ts';
import { findStep, firstLook, type Look, type View } from './look.ts';
import { drawPanel, writeStep, writeWords } from './panel.ts';
import { type Matrix, type Product, readProduct } from './product.ts';

const views: readonly [view: View, label: string, formula: string][] = [
  ['entries', 'row meets column', '(AB)_{ij} = \\sum_{k} A_{ik}\\,B_{kj}'],
  ['outers', 'a sum of outer products', 'AB = a_1 b_1 + a_2 b_2 + \\dots'],
  ['bias', 'and a bias', 'Z = AB + b'],
];

const meanings: Record<View, string> = {
  entries: 'Row i of A meets column j of B: products, then their sum.',
  outers: 'Column k of A times row k of B is a whole matrix; the sum of these is the product.',
  bias: 'b is one column. Broadcasting adds it to each column of the product.',
};

/** The whole widget as it is before a reader touches it. */
export function draw(data: Data, id: string): string {
  const choices = views.map(
    ([view, label]) =>
      `<label><input type="radio" name="${id}-view" value="${view}"${view === firstLook.view ? ' checked' : ''}> ${label}</label>`,
  );
  const formulas = views.map(
    ([view, , formula]) =>
      `<p data-view="${view}"${view === firstLook.view ? '' : ' hidden'}><span data-tex="${formula}"></span> <small>${meanings[view]}</small></p>`,
  );
  return `<fieldset class="product-views needs-script"><legend>The product as</legend>${choices.join('')}</fieldset>
<div class="product-formulas">${formulas.join('')}</div>
<div class="product-live">${drawLive(readProduct(data), firstLook, false)}</div>`;
}

/** What changes with every answer and every step. `isEdited` says whether the arrays are no longer the page's. */
export function drawLive(product: Product, look: Look, isEdited: boolean): string {
  const { at, count } = findStep(product, look);
  const step = (by: number, label: string, isEnd: boolean) =>
    `<button type="button" data-step="${by}" aria-disabled="${isEnd}">${label}</button>`;
  const steps = product.C
    ? `${step(-1, 'Back', at === 0)}<span>${writeStep(product, look)}</span>${step(1, 'Next', at === count - 1)}`
    : '';
  const reset = `<button type="button" data-reset aria-disabled="${!isEdited}">Back to the page’s numbers</button>`;
  return `<div class="product-main">${drawBoard(product, look)}${drawPanel(product, look)}</div>
<output class="product-words">${writeWords(product, look)}</output>
<div class="product-steps needs-script">${steps}</div>
<div class="product-tools needs-script">${drawSizes(product)}${reset}</div>
${drawNumbers(product)}`;
}

/** Buttons that add and take away rows and columns. */
function drawSizes({ A, B }: Product): string {
  const size = (name: string, axis: string, count: number) => {
    const button = (by: number, sign: string, isEnd: boolean) =>
      `<button type="button" data-size="${name} ${axis} ${by}" aria-label="${by < 0 ? 'Fewer' : 'More'} ${axis} of ${name}" aria-disabled="${isEnd}">${sign}</button>`;
    return `<span>${button(-1, '−', count === 1)}<b>${count}</b>${button(1, '+', count === 6)}</span>`;
  };
  const sizes = (name: string, { rows, columns }: Matrix) =>
    `<b>${name}</b>${size(name, 'rows', rows)}${size(name, 'columns', columns)}`;
  return `<div class="product-sizes"><span></span><span>rows</span><span>columns</span>${sizes('A', A)}${sizes('B', B)}</div>`;
}

/** Every number with all its digits. */
function drawNumbers({ A, B, C, b, Z }: Product): string {
  const matrices: [string, Matrix | null][] = [
    ['A', A],
    ['B', B],
    ['AB', C],
    ['b', b],
    ['AB + b', Z],
  ];
  const rows = matrices.flatMap(([name, matrix]) =>
    matrix === null
      ? []
      : Array.from({ length: matrix.rows }, (_, i) => {
          const numbers = matrix.values.slice(i * matrix.columns, (i + 1) * matrix.columns).map(spellOut);
          return `<tr><th scope="row">${name}, row ${i + 1}</th><td>${numbers.join('  ')}</td></tr>`;
        }),
  );
  return `<details class="product-digits"><summary>All digits</summary><table><tbody>${rows.join('')}</tbody></table></details>`;
}
