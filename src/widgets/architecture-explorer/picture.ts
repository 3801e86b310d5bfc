import { escapeHtml } from '../../show/escape.ts';
import type { Data } from '../widget.ts';
import { drawControls } from './builder.ts';
import { drawButtons, drawNetwork } from './drawing.ts';
import { drawTable } from './layer-table.ts';
import { type Chosen, type Network, readNetwork } from './network.ts';
import { drawUnit } from './unit-panel.ts';
import { tellDrawn, tellUnit } from './words.ts';

/** Where a reader begins: the first unit that computes something. */
export const firstChosen: Chosen = { layer: 1, unit: 0 };

/** The parts that change, by the class of the element that they stand in. */
export const parts: Record<string, (network: Network, chosen: Chosen, id: string) => string> = {
  controls: (network, _, id) => drawControls(network, id),
  drawing: drawNetwork,
  units: drawButtons,
  drawn: tellDrawn,
  told: (network, chosen) => escapeHtml(tellUnit(network, chosen)),
  'chosen-unit': drawUnit,
  shapes: drawTable,
};

export function draw(data: Data, id: string): string {
  const network = readNetwork(data);
  const part = (name: string) => parts[name]!(network, firstChosen, id);
  return `<div class="controls needs-script">${part('controls')}</div>
<div class="network"><div class="drawing">${part('drawing')}</div><div class="units needs-script" role="group" aria-label="The units that are drawn; the arrow keys move to all others">${part('units')}</div></div>
${legend}
<p class="drawn">${part('drawn')}</p>
<output class="told">${part('told')}</output>
<div class="chosen-unit">${part('chosen-unit')}</div>
<p class="rounded">Numbers are rounded to three decimals here; the sums use all digits.</p>
<div class="formulas"><span data-tex="Z^{[l]} = W^{[l]} A^{[l-1]} + b^{[l]}"></span> <span data-tex="A^{[l]} = g^{[l]}\\bigl(Z^{[l]}\\bigr)"></span> <span>parameters of a layer: <span data-tex="n_l \\cdot n_{l-1} + n_l"></span></span></div>
<div class="shapes" role="group" tabindex="0" aria-label="Shapes and parameters">${part('shapes')}</div>`;
}

const legend = `<p class="legend"><span>weight:</span>${drawSample('positive')}${drawSample('negative')}<span>thicker is larger</span><span>bias:</span><span><svg viewBox="0 0 12 12" aria-hidden="true"><circle class="bias" cx="6" cy="6" r="4.5"/></svg> positive</span><span><svg viewBox="0 0 12 12" aria-hidden="true"><circle class="bias negative" cx="6" cy="6" r="4.5"/></svg> negative</span></p>`;

function drawSample(sign: string): string {
  return `<span><svg viewBox="0 0 28 12" aria-hidden="true"><line class="${sign}" x1="0" y1="6" x2="28" y2="6" stroke-width="2.5"/></svg> ${sign}</span>`;
}
