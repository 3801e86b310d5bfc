import { escapeHtml } from '../../show/escape.ts';
import { writeNumber } from '../number-text.ts';
import { drawSum } from '../weighted-sum.ts';
import type { Chosen, DrawnLayer, Network } from './network.ts';
import { nameUnit } from './words.ts';

/** The chosen unit: its row of W, its bias, its sum term by term, its activation. */
export function drawUnit(network: Network, chosen: Chosen): string {
  const place = network.units[chosen.layer]!.indexOf(chosen.unit);
  if (chosen.layer === 0) return drawInput(network, chosen, place);
  const layer = network.layers[chosen.layer - 1]!;
  const count = network.sizes[chosen.layer - 1]!;
  const row = layer.rows[place]!;
  const [number, sum] = [chosen.unit + 1, nameNumber('z', chosen.layer, chosen.unit)];
  const terms = drawSum({
    name: sum,
    weights: row,
    inputs: layer.inputs ?? row.map((_, index) => nameNumber(chosen.layer === 1 ? 'x' : 'a', chosen.layer - 1, index)),
    rest: { count: count - row.length, sum: layer.rest?.[place] },
    bias: layer.biases[place]!,
  });
  const words = `Row ${number} of ${nameArray('W', chosen.layer)} holds its ${count === 1 ? 'weight' : `${count} weights`}, row ${number} of ${nameArray('b', chosen.layer)} its bias.${(network.examples ?? 1) > 1 ? ' This is its sum for the first example.' : ''}`;
  return `<p class="unit-name"><b>${nameUnit(chosen)}</b> ${words}</p><div class="sum-box" role="group" tabindex="0" aria-label="The sum of the unit, term by term">${terms}</div>${drawResult(layer, chosen, place)}`;
}

/** What the sum is, and what the activation function makes of it. */
function drawResult({ z, a, g }: DrawnLayer, chosen: Chosen, place: number): string {
  const [sum, activation] = ['z', 'a'].map((letter) => nameNumber(letter, chosen.layer, chosen.unit));
  const known = z && `<b class="is-sum">${writeNumber(z[place]!)}</b>`;
  const result = known && a && ` = <b class="is-activation">${writeNumber(a[place]!)}</b>`;
  return `<p class="sum">${known ? `<span>${sum} = ${known}</span>` : ''}<span>${activation} = ${escapeHtml(g)}(${known ?? sum})${result ?? ''}</span></p>`;
}

function drawInput(network: Network, chosen: Chosen, place: number): string {
  const value = network.input ? ` = <b class="is-input">${writeNumber(network.input[place]!)}</b>` : '';
  const next = network.sizes[1]!;
  const words = `Nothing is computed here. Column ${chosen.unit + 1} of ${nameArray('W', 1)} says what the ${next === 1 ? 'unit' : `${next} units`} of layer 1 ${next === 1 ? 'does' : 'do'} with this number.`;
  return `<p class="unit-name"><b>${nameUnit(chosen)}</b> ${words}</p><p class="sum">${nameNumber('x', 0, chosen.unit)}${value}</p>`;
}

/** `z` with the layer above it and the unit below, counted from 1. The input has no layer. */
function nameNumber(letter: string, layer: number, unit: number): string {
  const above = layer === 0 ? '' : `<sup>[${layer}]</sup>`;
  return `<span class="name"><i>${letter}</i>${above}<sub>${unit + 1}</sub></span>`;
}

const nameArray = (letter: string, layer: number) => `<span class="name"><i>${letter}</i><sup>[${layer}]</sup></span>`;
