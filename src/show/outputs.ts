import type { FigureOutput, Output } from '../cells/types.ts';
import { showArray } from './array.ts';
import { showError } from './error.ts';
import { showProgress } from './progress.ts';
import { showTable } from './table.ts';
import { showText } from './text.ts';

/** Draws a figure: handed in, because a page loads what draws figures with the first of them. */
export type ShowFigure = (figure: FigureOutput, id: string) => string;

/**
 * The outputs of one cell as HTML text. The build and the page both draw with this, and neither hands it a document:
 * so what was rendered before and what a reader's run gives are the same bytes.
 */
export function showOutputs(outputs: readonly Output[], cell: string, showFigure: ShowFigure): string {
  return joinTexts(keepOneProgress(outputs))
    .map((output, index) => showOutput(output, `${cell}-${index}`, showFigure))
    .join('');
}

function showOutput(output: Output, id: string, showFigure: ShowFigure): string {
  switch (output.kind) {
    case 'text':
      return showText(output.text);
    case 'array':
      return showArray(output);
    case 'figure':
      return showFigure(output.figure, id);
    case 'table':
      return showTable(output);
    case 'progress':
      return showProgress(output);
    case 'error':
      return showError(output);
  }
}

/** A cell has one bar: it stands where the first report came, and shows the last. */
function keepOneProgress(outputs: readonly Output[]): Output[] {
  const last = outputs.findLast(({ kind }) => kind === 'progress');
  const first = outputs.findIndex(({ kind }) => kind === 'progress');
  return outputs
    .map((output, index) => (last && index === first ? last : output))
    .filter((output, index) => output.kind !== 'progress' || index === first);
}

/** Lines that were logged one after the other are one text: a loop that prints a thousand lines makes one element. */
function joinTexts(outputs: readonly Output[]): Output[] {
  const joined: Output[] = [];
  let lines: string[] | undefined;
  const close = () => {
    if (lines) joined.push({ kind: 'text', text: lines.join('\n') });
    lines = undefined;
  };
  for (const output of outputs) {
    if (output.kind === 'text') {
      lines ??= [];
      lines.push(output.text);
    } else {
      close();
      joined.push(output);
    }
  }
  close();
  return joined;
}
