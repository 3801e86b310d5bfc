import type { Output } from '../cells/types.ts';
import { showArray } from './array.ts';
import { showError } from './error.ts';
import { showFigure } from './figure.ts';
import { showText } from './text.ts';

/**
 * The outputs of one cell as HTML text. The build and the page both draw with this, and neither hands it a document:
 * so what was rendered before and what a reader's run gives are the same bytes.
 */
export function showOutputs(outputs: readonly Output[], cell: string): string {
  return joinTexts(outputs)
    .map((output, index) => showOutput(output, `${cell}-${index}`))
    .join('');
}

function showOutput(output: Output, id: string): string {
  switch (output.kind) {
    case 'text':
      return showText(output.text);
    case 'array':
      return showArray(output);
    case 'figure':
      return showFigure(output.figure, id);
    case 'table':
    case 'progress':
      return '';
    case 'error':
      return showError(output);
  }
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
