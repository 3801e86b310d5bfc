import type { FigureOutput, Output } from '../types.ts';

/**
 * What one run may show. To draw some hundred thousand letters or a hundred thousand points takes an engine a tenth of a
 * second or two (WebKit is the slowest); a run that shows ten times that would stall the page for seconds.
 */
const most = { letters: 400_000, numbers: 300_000 };
/** A line costs as much as some letters more. One that is longer than this is laid out whole, which costs most. */
const line = { letters: 10, long: 1000, weight: 4 };
/** An output with no letter in it still makes some elements, which cost as much as a page of text. */
const lettersAnOutput = 1000;

/** Counts what the cells of a run have shown. */
export class OutputBudget {
  #letters = 0;
  #numbers = 0;

  startRun(): void {
    this.#letters = 0;
    this.#numbers = 0;
  }

  /** Whether the page can show this too. */
  allows(output: Output): boolean {
    // A cell has one bar, however often it is moved. Lines of text are drawn as one element; what stands between them is not.
    if (output.kind === 'progress') return true;
    if (output.kind !== 'text') this.#letters += lettersAnOutput;
    if ('text' in output) this.#letters += weigh(output.text);
    if (output.kind === 'array') {
      this.#letters += output.dtype.length + output.shape.length * line.letters;
      this.#numbers += output.values?.length ?? 0;
    }
    if (output.kind === 'table') for (const row of [output.columns, ...output.rows]) this.#letters += weighRow(row);
    if (output.kind === 'error') this.#letters += weigh(output.name) + weigh(output.message);
    if (output.kind === 'figure') this.#numbers += countNumbers(listMarks(output.figure));
    return this.#letters <= most.letters && this.#numbers <= most.numbers;
  }
}

/** Counts a text's letters, those of long lines more than once. */
function weigh(text: string): number {
  let letters = 0;
  for (let start = 0; start <= text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const length = end - start;
    letters += line.letters + length + Math.max(0, length - line.long) * (line.weight - 1);
    start = end + 1;
  }
  return letters;
}

/** Each entry of a table is an element. */
const weighRow = (entries: readonly string[]) =>
  entries.reduce((letters, entry) => letters + entry.length + line.letters, line.letters);

/** The marks of a figure and of all its panels. */
function listMarks(figure: FigureOutput): unknown[] {
  const panels = figure.subplots?.panels;
  if (!Array.isArray(panels)) return figure.marks;
  return figure.marks.concat(...panels.map((panel) => (Array.isArray(panel?.marks) ? panel.marks : [])));
}

/** The lengths of all lists in a figure's marks. */
function countNumbers(marks: readonly unknown[]): number {
  let count = 0;
  for (const mark of marks) {
    count += 1;
    if (typeof mark !== 'object' || mark === null) continue;
    for (const list of Object.values(mark)) if (Array.isArray(list)) count += list.length;
  }
  return count;
}
