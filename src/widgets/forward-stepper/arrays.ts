import { heat, ink } from '../heat-map.ts';
import { writeAligned, writeNumber } from '../number-text.ts';
import type { ForwardPass, Place } from './forward-pass.ts';
import { nameArray, nameDigit } from './names.ts';
import type { View } from './picture.ts';

const side = 8;

/** X as the picture that it is: eight rows of eight, though the array is one column. */
export function drawInput(pass: ForwardPass, view: View): string {
  const { values } = pass.steps[0]!;
  const rows = Array.from({ length: side }, (_, line) => {
    const cells = values.slice(side * line, side * (line + 1)).map((value, column) => {
      const row = side * line + column;
      const { paper, ink: color } = ink(pass.pixels[row]!);
      const text = value === 0 ? '' : String(Math.round(value * 100) / 100).replace(/^0/, '');
      return `<td ${drawMark(pass, view, { step: 0, row })} style="background:${paper};color:${color}">${text || '0'}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  const isSource = pass.chosen.step === 1 ? ' source' : '';
  const isPad = view.isDrawing ? ' pad' : '';
  return `<table class="picture${isSource}${isPad}"${drawRole(view, 'X')}>${drawCaption('X', values.length)}<tbody>${rows.join('')}</tbody></table>`;
}

/** Z and A of each layer, each a column of numbers. What is not yet computed is empty. */
export function drawColumns(pass: ForwardPass, view: View): string {
  return pass.steps
    .slice(1)
    .map((_, index) => drawColumn(pass, view, index + 1))
    .join('');
}

function drawColumn(pass: ForwardPass, view: View, step: number): string {
  const { name, values } = pass.steps[step]!;
  const isKnown = step <= view.reached;
  const color = heat(values);
  const rows = values.map((value, row) => {
    const { paper, ink: text } = color(value);
    const cell = isKnown
      ? `<td ${drawMark(pass, view, { step, row })} style="background:${paper};color:${text}">${writeAligned(value)}</td>`
      : '<td class="later"></td>';
    return `<tr><th scope="row">${row}</th>${cell}</tr>`;
  });
  const isSource = pass.chosen.step === step + 1 && step % 2 === 0 ? ' source' : '';
  return `<table class="column${isSource}"${drawRole(view, name)}>${drawCaption(name, values.length)}<tbody>${rows.join('')}</tbody></table>`;
}

const drawCaption = (name: string, rows: number) => `<caption>${nameArray(name)} <span>(${rows}, 1)</span></caption>`;

/** A grid, whose cells the arrow keys reach, only where a script listens to them. */
const drawRole = ({ isAlive }: View, name: string) => (isAlive ? ` role="grid" aria-label="${name}"` : '');

/** Which number a cell holds, whether it is the chosen one, and whether the chosen one is made of it. */
function drawMark({ chosen }: ForwardPass, { isAlive }: View, { step, row }: Place): string {
  const isChosen = step === chosen.step && row === chosen.row;
  // An activation is made of one number, and that is the sum beside it.
  const isSource = chosen.step === step + 1 && step % 2 === 1 && row === chosen.row;
  const kind = isChosen ? ' class="chosen"' : isSource ? ' class="source"' : '';
  const focus = isAlive ? ` tabindex="${isChosen ? 0 : -1}" aria-selected="${isChosen}"` : '';
  return `data-step="${step}" data-row="${row}"${kind}${focus}`;
}

/** The outputs as bars, the largest marked. */
export function drawAnswer(pass: ForwardPass, view: View): string {
  const { name, values } = pass.steps.at(-1)!;
  const isKnown = view.reached === pass.steps.length - 1;
  // Of outputs between 0 and 1 the whole height is 1; of others it is the largest.
  const end = Math.max(1, ...values.filter(Number.isFinite));
  const bars = values.map((value, row) => {
    const isLargest = isKnown && row === pass.largest;
    const height = isKnown && value > 0 ? Math.round(1000 * Math.min(1, value / end)) / 10 : 0;
    const text = isKnown ? writeNumber(Math.round(value * 100) / 100).replace(/^0(?=\.)/, '') : '';
    const kind = isLargest ? ' class="largest"' : '';
    return `<li${kind}><span class="value">${text}</span><span class="bar"><span style="height:${height}%"></span></span><span class="row">${row}</span></li>`;
  });
  const words = isKnown
    ? `Largest output: <b>${pass.largest}</b>, ${writeNumber(values[pass.largest]!)}${tellLabel(pass)}`
    : 'Not computed yet.';
  return `<p>${nameArray(name)} as bars</p><ol>${bars.join('')}</ol><p class="guess">${words}</p>`;
}

function tellLabel({ digit, digits }: ForwardPass): string {
  return digit < 0 ? '.' : `. The digit is ${nameDigit(digits[digit]!.label)}.`;
}
