import { writeCount } from '../number-text.ts';
import type { Network } from './network.ts';

/** The shapes of W, b, Z and A of each layer, and how many parameters it has. */
export function drawTable(network: Network): string {
  const { sizes, layers } = network;
  const examples = network.examples ?? 'm';
  const counts = layers.map((_, index) => sizes[index + 1]! * sizes[index]! + sizes[index + 1]!);
  const rows = layers.map((_, index) => {
    const [inputs, units] = [sizes[index]!, sizes[index + 1]!];
    // The network of the cells has the symbols of the page's formulas; one that the reader has built has not.
    const mark = (letter: string) => (network.isBuilt ? '' : ` data-symbol="${letter}${index + 1}"`);
    return `<tr><th scope="row">${index + 1}</th><td class="is-weight"${mark('W')}>(${units}, ${inputs})</td><td class="is-bias"${mark('b')}>(${units}, 1)</td><td${mark('Z')}>(${units}, ${examples})</td><td class="count">${units} · ${inputs} + ${units} = <b>${writeCount(counts[index]!)}</b></td></tr>`;
  });
  const total = counts.reduce((sum, count) => sum + count, 0);
  return `<table><caption>Shapes and parameters of each layer</caption><thead><tr><th scope="col">layer</th><th scope="col" class="is-weight"><i>W</i></th><th scope="col" class="is-bias"><i>b</i></th><th scope="col"><i class="is-sum">Z</i>, <i class="is-activation">A</i></th><th scope="col" class="count">para&shy;meters</th></tr></thead><tbody>${rows.join('')}<tr><th scope="row" colspan="4">together</th><td class="count"><b>${writeCount(total)}</b></td></tr></tbody></table>`;
}
