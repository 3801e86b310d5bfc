import { checkFigure, describeFigure, drawFigure } from 'lanes/plot/drawing';
import type { CellPlace, Output } from '../cells/types.ts';

/** An output as a notebook file holds it. */
export type NotebookOutput =
  | { output_type: 'stream'; name: 'stdout'; text: string[] }
  | { output_type: 'display_data'; data: Record<string, string[]>; metadata: Record<string, never> }
  | { output_type: 'error'; ename: string; evalue: string; traceback: string[] };

/** A notebook file holds a long text as a list of its lines, each with its line break. */
export function splitLines(text: string): string[] {
  return text === '' ? [] : text.split(/(?<=\n)/);
}

/** The outputs of a cell, as a notebook holds them: lines that follow each other are one text. */
export function convertOutputs(outputs: readonly Output[], cell: string): NotebookOutput[] {
  const converted: NotebookOutput[] = [];
  for (const [index, output] of outputs.entries()) {
    const made = convert(output, `figure-${cell}-${index}`);
    const before = converted.at(-1);
    if (made.output_type === 'stream' && before?.output_type === 'stream') before.text.push(...made.text);
    else converted.push(made);
  }
  return converted;
}

function convert(output: Output, id: string): NotebookOutput {
  switch (output.kind) {
    case 'text':
      return print(output.text);
    case 'array':
      return display({ 'text/plain': output.text });
    case 'table':
      return print(drawTable(output.columns, output.rows));
    case 'progress':
      return print(`${output.done} of ${output.total}`);
    case 'figure': {
      const figure = checkFigure(output.figure);
      return display({ 'image/svg+xml': drawFigure(figure, { id }), 'text/plain': describeFigure(figure) });
    }
    case 'error':
      return {
        output_type: 'error',
        ename: output.name,
        evalue: output.message,
        traceback: [
          `${output.name}: ${output.message}`,
          ...output.places.map(namePlace),
          ...(output.hint ? [output.hint] : []),
        ],
      };
  }
}

const print = (text: string): NotebookOutput => ({
  output_type: 'stream',
  name: 'stdout',
  text: splitLines(`${text}\n`),
});

function display(bundle: Record<string, string>): NotebookOutput {
  const data = Object.fromEntries(Object.entries(bundle).map(([type, text]) => [type, splitLines(text)]));
  return { output_type: 'display_data', data, metadata: {} };
}

const namePlace = ({ cell, line, column }: CellPlace) => `    at cell ${cell}, line ${line}:${column}`;

/** Columns of text, each as wide as its widest entry. */
function drawTable(columns: readonly string[], rows: readonly string[][]): string {
  const widths = columns.map((name, index) => Math.max(name.length, ...rows.map((row) => (row[index] ?? '').length)));
  return [columns, ...rows]
    .map((row) =>
      widths
        .map((width, index) => (row[index] ?? '').padEnd(width))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
