import { markdownToMdast, type SourceFormat } from 'satteri';
import type { Cell, Output } from '../cells/types.ts';
import { type ShowFigure, showOutputs } from '../show/outputs.ts';
import { showText } from '../show/text.ts';
import { createElement, type Node } from './element-node.ts';
import type { Exercise } from './exercise.ts';
import { htmlNode } from './html-node.ts';
import { writeSymbolWord } from './shiki-symbols.ts';
import type { Twin } from './twin.ts';

/** Everything about one cell that the page shows. */
interface CellParts {
  cell: Cell;
  text: string;
  outputs: readonly Output[];
  showFigure: ShowFigure;
  exercise?: Exercise | undefined;
  twin?: Twin | undefined;
  /** The names that are marked in its code as symbols of the post's formulas. */
  symbols: readonly string[];
}

/** A cell as nodes of the Markdown tree: Shiki colours the code that stands in them, as everywhere else. */
export function createCellNode(parts: CellParts, format: SourceFormat): Node {
  const { cell, text, outputs, showFigure, exercise, twin, symbols } = parts;
  const { id, number } = cell;
  const html = (text: string) => htmlNode(text, format, 'flow');
  const bar = `<div class="cell-bar"><a class="cell-number" href="#cell-${id}">cell ${number}</a></div>`;
  const attributes: Record<string, string> = { id: `cell-${id}`, 'data-cell': id, 'data-number': String(number) };
  if (exercise) attributes['data-exercise'] = id;
  const runCell = createElement('run-cell', attributes, [
    createCode('ts', text, writeSymbolWord(symbols)),
    html(`${bar}<div class="cell-output">${showOutputs(outputs, id, showFigure)}</div>`),
    ...(twin ? [createTwin(twin, html)] : []),
  ]);
  return exercise ? createExercise(exercise, runCell, html) : runCell;
}

/** Without a script: a part of the cell that opens. A script makes a tab of it. */
function createTwin({ code, printed }: Twin, html: (text: string) => Node): Node {
  return createElement('details', { class: 'cell-twin' }, [
    html('<summary>The same in NumPy</summary>'),
    createElement('div', { class: 'twin-panel' }, [
      createCode('python', code),
      html(`<div class="twin-output">${printed ? showText(printed) : ''}</div>`),
    ]),
  ]);
}

/** Without a script: hints and solution that open. A script offers them one after the other. */
function createExercise({ start, hints, solutionText }: Exercise, runCell: Node, html: (text: string) => Node): Node {
  const { id } = start.cell;
  const hintNodes = hints.map((hint, index) =>
    createElement('details', { class: 'exercise-hint' }, [
      html(`<summary>Hint ${index + 1} of ${hints.length}</summary>`),
      ...(markdownToMdast(hint, { features: { math: true } }) as { children: Node[] }).children,
    ]),
  );
  const solution = createElement('details', { class: 'exercise-solution' }, [
    html('<summary>Solution</summary>'),
    createCode('ts', solutionText),
  ]);
  return createElement('cell-exercise', { 'data-exercise': id }, [
    html('<p class="exercise-head">Exercise</p>'),
    runCell,
    html('<div class="exercise-verdict" role="status" aria-label="Verdict"></div>'),
    createElement('div', { class: 'exercise-help' }, [...hintNodes, solution]),
  ]);
}

const createCode = (lang: string, value: string, meta: string | null = null): Node => ({
  type: 'code',
  lang,
  meta,
  value,
});
