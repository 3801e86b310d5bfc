import { escapeHtml } from '../../show/escape.ts';
import { drawHeatMap, heat, ink } from '../heat-map.ts';
import { writeCount, writeNumber } from '../number-text.ts';
import { drawSum } from '../weighted-sum.ts';
import type { ForwardPass, Made } from './forward-pass.ts';
import { nameArray, nameNumber } from './names.ts';

const side = 8;

/** How the chosen number comes about, with all numbers that go into it. */
export function drawMade(pass: ForwardPass): string {
  const { steps, chosen, made } = pass;
  const value = steps[chosen.step]!.values[chosen.row]!;
  const name = `<code>${nameNumber(steps, chosen)}</code>`;
  if (made.kind === 'input') return `<p>${name} ${tellInput(pass, value)}</p>`;
  const parts = made.kind === 'sum' ? drawProducts(pass, made) : drawActivation(pass, made);
  return parts + tellDifference(made, value);
}

function tellInput({ pixels, chosen: { row } }: ForwardPass, value: number): string {
  const place = `row ${Math.floor(row / side)}, column ${row % side} of the picture`;
  return `= ${pixels[row]} / 16 = <b>${writeNumber(value)}</b>: the square in ${place}. Row by row, the 64 squares are one column.`;
}

function drawActivation({ steps, chosen }: ForwardPass, { g }: Made & { kind: 'activation' }): string {
  const from = { step: chosen.step - 1, row: chosen.row };
  const [sum, value] = [from, chosen].map(({ step, row }) => writeNumber(steps[step]!.values[row]!));
  const name = escapeHtml(g);
  return `<p><code>${nameNumber(steps, chosen)}</code> = ${name}(<code>${nameNumber(steps, from)}</code>) = ${name}(<b class="is-sum">${sum}</b>) = <b class="is-activation">${value}</b></p>`;
}

function drawProducts(pass: ForwardPass, made: Made & { kind: 'sum' }): string {
  const { steps, chosen } = pass;
  const layer = (chosen.step + 1) / 2;
  const [before, here] = [steps[chosen.step - 1]!, steps[chosen.step]!];
  const [W, b] = [`W${layer}`, `b${layer}`];
  const name = `<code>${nameNumber(steps, chosen)}</code>`;
  const inputs = chosen.step === 1 ? drawHeatMap(pass.pixels, side, ink) : drawHeatMap(before.values, side);
  const blocks = [
    drawBlock(drawHeatMap(made.weights, side), `row ${chosen.row} of ${nameArray(W)}`),
    '<span class="sign">·</span>',
    drawBlock(inputs, nameArray(before.name)),
    '<span class="sign">=</span>',
    drawBlock(drawHeatMap(made.products, side), `${made.products.length} products`),
  ];
  const sum = drawSum({ name, weights: made.weights, inputs: before.values, bias: made.bias });
  return `<p>${name} = row ${chosen.row} of <code>${W}</code> times <code>${before.name}</code>, plus <code>${b}[${chosen.row}, 0]</code>.</p>${drawMatrix(made, chosen.row, W)}<div class="blocks">${blocks.join('')}</div><p class="order">Eight numbers a line, in their order in the row and in the column. Written with three decimals; the sum uses all digits.</p><div class="sum-box" role="group" tabindex="0" aria-label="The sum, term by term">${sum}</div><p>${name} = <b class="is-sum">${writeNumber(here.values[chosen.row]!)}</b></p>`;
}

function drawMatrix({ map, shape }: Made & { kind: 'sum' }, row: number, name: string): string {
  const [rows = 1, columns = 1] = map.shape;
  const picture = drawHeatMap(map.values, columns, heat(map.values), row - map.first);
  const isWhole = rows === shape[0] && columns === shape[1];
  const part = isWhole
    ? ''
    : `, rows ${map.first} to ${map.first + rows - 1}, the first ${writeCount(columns)} columns`;
  return `<figure class="matrix" style="--columns: ${columns}">${picture}<figcaption>${nameArray(name)} (${shape.join(', ')})${part}; the frame is row ${row}</figcaption></figure>`;
}

const drawBlock = (picture: string, words: string) =>
  `<figure class="block">${picture}<figcaption>${words}</figcaption></figure>`;

/** What a reader's function gives need not be what its parameters say. */
function tellDifference(made: Made, value: number): string {
  const { expected } = made as { expected?: number };
  if (expected === undefined || Object.is(expected, value)) return '';
  if (Math.abs(expected - value) <= 1e-4 * Math.max(1, Math.abs(expected))) return '';
  const what = made.kind === 'sum' ? 'The terms add up to' : 'The function gives';
  return `<p class="difference">${what} ${writeNumber(expected)}, but your forward function gives ${writeNumber(value)}.</p>`;
}
