import { escapeHtml } from '../../show/escape.ts';
import { sayNumber } from '../say-number.ts';
import type { Data } from '../widget.ts';
import { type Exploration, readExploration } from './exploration.ts';
import { formulaNames, formulas } from './formulas.ts';
import { firstPoint, grid, zAt } from './grid.ts';
import { drawLayers, sayBeyond } from './layer-strips.ts';
import { drawStage } from './stage.ts';
import { drawTables } from './tables.ts';
import { sayFlat, sayInput, sayLayers, sayPoint, sayThrough } from './words.ts';

/** The parts that are drawn anew with each answer, by name; z stands at a point of the grid. */
export function drawParts(exploration: Exploration, point: number): Record<string, string> {
  const { curves, units, scale } = exploration;
  const each = (say: (curve: Exploration['curves'][0]) => string) =>
    curves.map((curve) => `<p>${escapeHtml(say(curve))}</p>`).join('');
  return {
    legend: curves
      .map(
        ({ label, yours }, k) =>
          `<li class="${k === 0 ? 'first' : 'second'}">${escapeHtml(label)}${yours ? ', yours' : ''}</li>`,
      )
      .join(''),
    stage: drawStage(exploration, point),
    words: `${each(sayFlat)}<p>${[sayInput(exploration), ...curves.map((curve) => sayThrough(curve, exploration))].map(escapeHtml).join(' ')}</p>`,
    layers: drawLayers(exploration),
    'layer-words': each((curve) => sayLayers(curve) + sayBeyond(curve)),
    setting: `Ten layers of ${units} units each, ${units} inputs, weights with standard deviation ${sayNumber(scale, 2)}, no biases; 100 examples drawn from the standard normal distribution.`,
    tables: drawTables(exploration),
  };
}

/** The point z, one line a function. */
export const sayReading = ({ curves }: Exploration, point: number): string =>
  curves.map((curve) => sayPoint(curve, point)).join('\n');

/** The formulas that belong to the curves. */
export const findFormulas = ({ curves }: Exploration): string[] => curves.map(({ like }) => like ?? 'none');

const starts = { small: '0.01', xavier: '√(1/n), Xavier', he: '√(2/n), He', large: '1' };

/** The whole explorer, as the build writes it. */
export function draw(data: Data, id: string): string {
  const exploration = readExploration(data);
  const { choices, curves, start } = exploration;
  const parts = drawParts(exploration, firstPoint);
  const part = (name: string, tag = 'div') =>
    `<${tag} class="part-${name}" data-part="${name}">${parts[name]}</${tag}>`;
  const reading = sayReading(exploration, firstPoint);
  const radios = choices.map(({ name, label, yours }) => {
    const checked = name === curves[0].name ? ' checked' : '';
    return `<label><input type="radio" name="${id}-function" data-choice="first" value="${escapeHtml(name)}"${checked}>${escapeHtml(label)}${yours ? ' <small>yours</small>' : ''}</label>`;
  });
  const options = choices.map(({ name, label }) => `<option value="${escapeHtml(name)}">${escapeHtml(label)}</option>`);
  const startRadios = Object.entries(starts).map(
    ([name, label]) =>
      `<label><input type="radio" name="${id}-start" data-choice="start" value="${name}"${name === start ? ' checked' : ''}>${label}</label>`,
  );
  return `<div class="controls needs-script">
<fieldset><legend>Function</legend>${radios.join('')}</fieldset>
<label class="compare">Compare with <select data-choice="second"><option value="">none</option>${options.join('')}</select></label>
</div>
<div class="formulas">${drawFormulas(new Set(findFormulas(exploration)))}</div>
${part('legend', 'ul')}
${part('stage')}
<label class="slider needs-script"><span><i>z</i></span><input type="range" min="${grid.least}" max="${grid.most}" step="${grid.step}" value="${zAt(firstPoint)}" aria-label="z" aria-valuetext="${escapeHtml(reading)}"></label>
<output>${escapeHtml(reading)}</output>
${part('words')}
<p class="title">Ten layers of it</p>
<fieldset class="needs-script"><legend>Standard deviation of the weights; n is the number of a unit’s inputs</legend>${startRadios.join('')}</fieldset>
${part('setting', 'p')}
${part('layers')}
${part('layer-words')}
<details><summary>The numbers, and how they are found</summary>${part('tables')}</details>`;
}

function drawFormulas(shown: ReadonlySet<string>): string {
  const lines = formulaNames.map((name) => {
    const { value, slope } = formulas[name];
    return `<p data-formula="${name}"${shown.has(name) ? '' : ' hidden'}><span data-tex="${escapeHtml(value)}"></span><span data-tex="${escapeHtml(slope)}"></span></p>`;
  });
  return `${lines.join('')}<p data-formula="none"${shown.has('none') ? '' : ' hidden'}>Its formula stands in your cell.</p>`;
}
