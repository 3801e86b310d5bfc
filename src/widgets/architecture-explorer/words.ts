import { writeCount, writeNumber } from '../number-text.ts';
import type { Chosen, Network } from './network.ts';

/** `Unit 2 of layer 1`, `Input 3`: counted from 1, as in formulas. */
export function nameUnit({ layer, unit }: Chosen): string {
  return layer === 0 ? `Input ${unit + 1}` : `Unit ${unit + 1} of layer ${layer}`;
}

/** What a screen reader says of the unit that was chosen, in one sentence. */
export function tellUnit(network: Network, chosen: Chosen): string {
  const place = network.units[chosen.layer]!.indexOf(chosen.unit);
  const name = nameUnit(chosen);
  if (chosen.layer === 0) return network.input ? `${name} is ${writeNumber(network.input[place]!)}.` : `${name}.`;
  const layer = network.layers[chosen.layer - 1]!;
  const parts = [`bias ${writeNumber(layer.biases[place]!)}`];
  if (layer.z) parts.push(`z = ${writeNumber(layer.z[place]!)}`);
  if (layer.a) parts.push(`a = ${layer.g}(z) = ${writeNumber(layer.a[place]!)}`);
  return `${name}: ${parts.join(', ')}.`;
}

/** The network in a sentence, for those who do not see the drawing. */
export function tellNetwork({ sizes, layers }: Network): string {
  const units = layers.map((_, index) => `${countUnits(sizes[index + 1]!)} in layer ${index + 1}`);
  return `A network with ${sizes[0]} ${sizes[0] === 1 ? 'input' : 'inputs'}, ${join(units)}. A line for each weight, a dot on each unit for its bias.`;
}

/** Which part of the parameters has a line or a dot. */
export function tellDrawn({ sizes, units, layers }: Network): string {
  const count = (lengths: readonly number[]) =>
    layers.reduce((sum, _, index) => sum + lengths[index]! * lengths[index + 1]!, 0);
  const drawnLengths = units.map((list) => list.length);
  const weights = count(sizes);
  const biases = sizes.slice(1).reduce((sum, size) => sum + size, 0);
  const drawnBiases = drawnLengths.slice(1).reduce((sum, size) => sum + size, 0);
  const [drawn, all] = [count(drawnLengths), weights];
  if (drawn === all) return `All ${writeCount(weights)} weights and ${writeCount(biases)} biases are drawn.`;
  return `Drawn: ${writeCount(drawn)} of the ${writeCount(all)} weights and ${writeCount(drawnBiases)} of the ${writeCount(biases)} biases. Three dots stand for the units between.`;
}

const countUnits = (count: number) => `${writeCount(count)} ${count === 1 ? 'unit' : 'units'}`;

const join = (parts: string[]) =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
