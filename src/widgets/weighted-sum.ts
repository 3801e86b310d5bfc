import { writeNumber } from './number-text.ts';

/** A unit's sum, ready to be written out. */
export interface WeightedSum {
  /** What is computed, as HTML: `<i>z</i>`. */
  name: string;
  weights: readonly number[];
  /** Where the inputs are not known, their names as HTML. */
  inputs: readonly (number | string)[];
  /** How many terms are left out after these, and what they add up to. */
  rest?: { count: number; sum: number | undefined } | undefined;
  bias: number;
}

/** `z = 0.5 · 2 − 1 · 1 + 0.5`: every term, in the colours of weight, input and bias. */
export function drawSum({ name, weights, inputs, rest, bias }: WeightedSum): string {
  const terms = weights.map((weight, index) => drawTerm(weight, inputs[index]!, index === 0));
  const parts = [`${name} = ${terms.join(' ')}`];
  if (rest && rest.count > 0) {
    const words = `${rest.count} more products`;
    parts.push(rest.sum === undefined ? `+ (${words})` : `+ (${words}: ${writeNumber(rest.sum)})`);
  }
  parts.push(`<span class="term">${signOf(bias)} <span class="is-bias">${sizeOf(bias)}</span></span>`);
  return `<p class="sum">${parts.join(' ')}</p>`;
}

function drawTerm(weight: number, input: number | string, isFirst: boolean): string {
  const sign = isFirst ? (weight < 0 ? '−' : '') : `${signOf(weight)} `;
  const factor = typeof input === 'string' ? input : input < 0 ? `(${writeNumber(input)})` : writeNumber(input);
  return `<span class="term">${sign}<span class="is-weight">${sizeOf(weight)}</span> · <span class="is-input">${factor}</span></span>`;
}

const signOf = (number: number) => (number < 0 ? '−' : '+');
const sizeOf = (number: number) => writeNumber(Math.abs(number));
