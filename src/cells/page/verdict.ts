import type { Ending, Output } from '../types.ts';

/** What the check of an exercise says about the reader's answer. */
export interface Verdict {
  /** `wrong`: the answer is wrong for the input that the message names. `failed`: it could not be checked. */
  kind: 'solved' | 'wrong' | 'failed' | 'none';
  message: string;
}

/**
 * The verdict after an exercise's cell and its check have ended.
 * @param answer how the cell ended
 * @param check how its check ended, and what it reported
 */
export function readVerdict(answer: Ending, check: { ending: Ending; outputs: readonly Output[] }): Verdict {
  // A cell that does not compile defines nothing, so what its check misses then is not worth telling.
  if (answer !== 'done') return { kind: 'failed', message: 'the cell itself does not run to its end.' };
  if (check.ending === 'done')
    return { kind: 'solved', message: 'your answer is right for all inputs that were tried.' };
  const error = check.outputs.find((output) => output.kind === 'error');
  if (!error) return { kind: 'failed', message: 'its check did not run.' };
  if (error.name === 'NotYet') return { kind: 'wrong', message: error.message };
  const [place] = error.places;
  const where = place ? ` at cell ${place.cell}, line ${place.line}:${place.column}` : '';
  return { kind: 'failed', message: `${error.name}: ${error.message}${where}` };
}
