import { drawHeatMap, ink } from '../heat-map.ts';
import type { ForwardPass } from './forward-pass.ts';
import { nameArray, nameDigit } from './names.ts';
import type { View } from './picture.ts';

/** The digits to choose from, and the reader's own. */
export function drawInputs({ digits, digit }: ForwardPass, view: View, id: string): string {
  const radio = (value: number, inside: string) =>
    `<label><input type="radio" name="${id}-digit" value="${value}"${(view.isDrawing ? -1 : digit) === value ? ' checked' : ''}>${inside}</label>`;
  const choices = digits.map(({ label, pixels }, index) =>
    radio(index, `${drawHeatMap(pixels, 8, ink)}<span class="spoken">${nameDigit(label)}</span>`),
  );
  return `<fieldset><legend>Input</legend>${choices.join('')}${radio(-1, 'draw your own')}</fieldset>`;
}

/** Pen, eraser and an empty sheet, while the reader draws. */
export function drawTools(_: ForwardPass, { isDrawing, isErasing }: View): string {
  if (!isDrawing) return '';
  const button = (tool: string, words: string, isPressed: boolean) =>
    `<button type="button" data-tool="${tool}" aria-pressed="${isPressed}">${words}</button>`;
  return `${button('pen', 'Pen', !isErasing)}${button('eraser', 'Eraser', isErasing)}<button type="button" data-tool="clear">Clear</button><p>Draw on the squares. With the keyboard: arrow keys move, Space adds ink, Backspace takes it away.</p>`;
}

/** Back and forth, and where one is. */
export function drawStepper({ steps }: ForwardPass, { reached }: View): string {
  const last = steps.length - 1;
  // Not `disabled`: a button that the reader has just pressed keeps the focus.
  const button = (move: string, words: string, isOff: boolean) =>
    `<button type="button" data-move="${move}" aria-disabled="${isOff}">${words}</button>`;
  return `${button('first', 'Start', reached === 0)}${button('back', '‹ Back', reached === 0)}${button('next', 'Next ›', reached === last)}<span>${nameArray(steps[reached]!.name)}, step ${reached} of ${last}</span>`;
}

/** The formula of the chosen number's step, typeset by the build; the others wait. */
export function drawFormulas({ steps, chosen }: ForwardPass): string {
  const formulas = steps.map(({ name, values }, step) => {
    const layer = Math.ceil(step / 2);
    const before = step === 1 ? 'X' : `A^{[${layer - 1}]}`;
    const [tex, words] = [
      step === 0
        ? 'X = \\text{squares} / 16'
        : step % 2 === 1
          ? `Z^{[${layer}]} = W^{[${layer}]} ${before} + b^{[${layer}]}`
          : `A^{[${layer}]} = g^{[${layer}]}\\bigl(Z^{[${layer}]}\\bigr)`,
      step === 0
        ? 'The input: one column, a number for each square.'
        : step % 2 === 1
          ? `${values.length} sums, one for each unit of layer ${layer}.`
          : 'The activation function takes each sum by itself.',
    ];
    return `<p${step === chosen.step ? '' : ' hidden'}><span data-tex="${tex}"></span><span class="plain">${nameArray(name)}:</span> ${words}</p>`;
  });
  return formulas.join('');
}
