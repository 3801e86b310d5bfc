import type { Ending, Output } from '../types.ts';
import type { CellExercise } from './exercise.ts';
import { readVerdict } from './verdict.ts';

/** How the cell of an exercise and its check have ended. */
export interface Checked {
  readonly answer: Ending;
  readonly check: { readonly ending: Ending; readonly outputs: readonly Output[] };
}

/** Shows what a check says of the reader's answer; nothing where it has not been checked as it stands. */
export async function tellExercise(element: CellExercise, checked?: Checked): Promise<void> {
  // The element's module may still be on its way.
  await customElements.whenDefined('cell-exercise');
  element.verdict = checked ? readVerdict(checked.answer, checked.check) : { kind: 'none', message: '' };
}
