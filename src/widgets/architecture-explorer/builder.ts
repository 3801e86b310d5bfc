import type { Network } from './network.ts';

/** The choice between the network of the cells and one's own, and what builds one's own. */
export function drawControls(network: Network, id: string): string {
  return (network.canShowOwn ? drawSources(network, id) : '') + (network.isBuilt ? drawBuilder(network, id) : '');
}

function drawSources({ isBuilt }: Network, id: string): string {
  const source = (value: string, label: string, isChosen: boolean) =>
    `<label><input type="radio" name="${id}-source" value="${value}"${isChosen ? ' checked' : ''}> ${label}</label>`;
  return `<fieldset class="sources"><legend>Network</legend>${source('cells', 'of the cells', !isBuilt)}${source('built', 'build your own', isBuilt)}</fieldset>`;
}

function drawBuilder({ sizes, bounds }: Network, id: string): string {
  const groups = sizes.map((size, layer) => {
    const [name, of] = layer === 0 ? ['inputs', 'inputs'] : [`layer ${layer}`, `units of layer ${layer}`];
    const input = `<input type="number" id="${id}-size-${layer}" data-size="${layer}" min="1" max="${bounds.units}" value="${size}" aria-label="Number of ${of}">`;
    const [less, more] = [size <= 1, size >= bounds.units];
    return `<div class="layer-size"><span>${name}</span>${drawButton(`less-${layer}`, '−', `Fewer ${of}`, less)}${input}${drawButton(`more-${layer}`, '+', `More ${of}`, more)}</div>`;
  });
  const actions = [
    drawButton('add', 'Add a layer', '', sizes.length > bounds.layers),
    drawButton('remove', 'Remove the last layer', '', sizes.length <= 2),
    drawButton('redraw', 'Other numbers', '', false),
  ];
  return `<div class="builder">${groups.join('')}</div><div class="actions">${actions.join('')}</div>`;
}

function drawButton(action: string, text: string, label: string, isOff: boolean): string {
  // Not `disabled`: a button that the reader has just pressed keeps the focus.
  return `<button type="button" data-action="${action}"${label ? ` aria-label="${label}"` : ''} aria-disabled="${isOff}">${text}</button>`;
}
