import { type Line, linesOf, most, mostUnits, spareUnits, step, type Unit, type Weights } from './weights.ts';

const signs = { w1: ['w₁', 'weight'], w2: ['w₂', 'weight'], b: ['b', 'bias'], out: ['out', 'weight'] } as const;

/** How a weight is written beside its slider. */
export const sayWeight = (value: number): string => (Math.round(value * 100) / 100 || 0).toFixed(1).replace('-', '−');

/** The sliders of all weights and biases, in groups; those that the network does not have are hidden. */
export function drawSliders(weights: Weights): string {
  const { units, single, bias } = weights;
  const hidden = Array.from({ length: mostUnits }, (_, k) => {
    const unit = units[k] ?? spareUnits[k]!;
    return drawGroup(`Hidden unit ${k + 1}`, `unit-${k}`, k >= units.length, [
      drawSlider(`unit-${k}`, 'w1', unit.w1, `unit ${k + 1}`),
      drawSlider(`unit-${k}`, 'w2', unit.w2, `unit ${k + 1}`),
      drawSlider(`unit-${k}`, 'b', unit.b, `unit ${k + 1}`),
      drawSlider(`unit-${k}`, 'out', unit.out, `unit ${k + 1} to the output`),
    ]);
  });
  const output = drawGroup('Output', 'output', units.length === 0, [drawSlider('output', 'b', bias, 'the output')]);
  const only = drawGroup('Output, the only layer', 'single', units.length > 0, [
    drawSlider('single', 'w1', single.w1, 'the output'),
    drawSlider('single', 'w2', single.w2, 'the output'),
    drawSlider('single', 'b', single.b, 'the output'),
  ]);
  return hidden.join('') + output + only;
}

const drawGroup = (title: string, name: string, isHidden: boolean, sliders: readonly string[]) =>
  `<fieldset data-group="${name}"${isHidden ? ' hidden' : ''}><legend>${title}</legend>${sliders.join('')}</fieldset>`;

function drawSlider(group: string, name: keyof typeof signs, value: number, of: string): string {
  const [sign, kind] = signs[name];
  const label = `${sign} of ${of}`.replace(/^out of (.*)$/, 'weight of $1');
  return `<label class="${kind}"><span>${sign}</span><input type="range" min="${-most}" max="${most}" step="${step}" value="${value}" data-group-of="${group}" data-weight="${name}" aria-label="${label}"><b>${sayWeight(value)}</b></label>`;
}

/** The weights as a list of text, for readers who see no sliders. */
export function listWeights(weights: Weights): string {
  const say = ({ w1, w2, b }: Line) => `w₁ = ${sayWeight(w1)}, w₂ = ${sayWeight(w2)}, b = ${sayWeight(b)}`;
  const named = weights.units.length > 0;
  const rows = linesOf(weights).map((line, k) =>
    named
      ? `<li>Hidden unit ${k + 1}: ${say(line)}; the output weighs it ${sayWeight((line as Unit).out)}</li>`
      : `<li>Output: ${say(line)}</li>`,
  );
  return `<ul>${rows.join('')}${named ? `<li>Output: b = ${sayWeight(weights.bias)}</li>` : ''}</ul>`;
}
