import { writeNumber } from '../number-text.ts';
import type { Data } from '../widget.ts';
import { drawAnswer, drawColumns, drawInput } from './arrays.ts';
import { drawFormulas, drawInputs, drawStepper, drawTools } from './controls.ts';
import { type ForwardPass, readForwardPass } from './forward-pass.ts';
import { drawMade } from './made.ts';
import { nameNumber } from './names.ts';

/** How a reader looks at a forward pass. */
export interface View {
  /** The last step that is shown; those after it are empty. */
  reached: number;
  /** The reader draws the input. */
  isDrawing: boolean;
  isErasing: boolean;
  /** A script listens. */
  isAlive: boolean;
}

/** The parts that change, by the class of the element that they stand in. */
export const parts: Record<string, (pass: ForwardPass, view: View, id: string) => string> = {
  inputs: drawInputs,
  tools: drawTools,
  stepper: drawStepper,
  input: drawInput,
  columns: drawColumns,
  answer: drawAnswer,
  formulas: drawFormulas,
  made: drawMade,
  told: tell,
};

export function draw(data: Data, id: string): string {
  const pass = readForwardPass(data);
  const view: View = { reached: pass.steps.length - 1, isDrawing: false, isErasing: false, isAlive: false };
  const part = (name: string) => parts[name]!(pass, view, id);
  return `<div class="inputs needs-script">${part('inputs')}</div>
<div class="tools needs-script">${part('tools')}</div>
<div class="stepper needs-script" role="group" aria-label="Steps; the left and right arrow keys move too">${part('stepper')}</div>
<div class="pass"><div class="input">${part('input')}</div><div class="columns">${part('columns')}</div><div class="answer">${part('answer')}</div></div>
<p class="key">Red is positive, blue negative; the paler, the nearer to 0. The largest number of an array has the strongest colour. Rows count from 0. <span class="needs-script">Choose a number to see where it comes from.</span></p>
<div class="formulas">${part('formulas')}</div>
<div class="made">${part('made')}</div>
<output class="told">${part('told')}</output>`;
}

/** The news in a sentence, for those who do not see them. */
function tell({ steps, chosen, largest }: ForwardPass, { isDrawing, reached }: View): string {
  const number = `${nameNumber(steps, chosen)} = ${writeNumber(steps[chosen.step]!.values[chosen.row]!)}.`;
  const answer = `Largest output: ${largest}, ${writeNumber(steps.at(-1)!.values[largest]!)}.`;
  return isDrawing && reached === steps.length - 1 ? `${number} ${answer}` : number;
}
