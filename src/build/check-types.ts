import type { CheckedCell } from '../cells/language/types.ts';
import { writeNumber } from './computed-number.ts';
import { orderOf } from './exercise.ts';
import { placeInFile } from './place-in-file.ts';
import type { PostCells } from './post-cells.ts';
import { createPostChecker } from './post-checker.ts';
import { readProbeModules } from './post-modules.ts';

/** A cell as it is written in a post. */
interface WrittenCell extends CheckedCell {
  /** The line of the file that stands above its first: the one in which its fence opens. */
  line: number;
  /** The cell is meant to fail, and its types may too. */
  fails: boolean;
}

/**
 * Throws, with file and line, where the types of a cell do not fit and its fence does not say `fails`. An exercise is
 * checked with its solution.
 * @param folder the post's folder, where `import … from './digits.ts'` looks
 */
export function checkTypes(post: PostCells, folder: string, file: URL | undefined): void {
  const cells = listWritten(post);
  const checker = createPostChecker(cells, folder, post.probes.length > 0 ? readProbeModules() : {});
  const mistakes = cells.flatMap(({ id, text, line, fails }) => {
    if (fails) return [];
    return checker.diagnose(id).map(({ from, message }) => {
      const inner = text.slice(0, from).split('\n').length;
      return `${placeInFile(file, line + inner)}: ${message}`;
    });
  });
  if (mistakes.length > 0) throw new Error(mistakes.join('\n'));
}

function listWritten({ cells, exercises, probes, numbers }: PostCells): WrittenCell[] {
  const inOrder = [...cells, ...probes, ...numbers].sort((a, b) => orderOf(a) - orderOf(b));
  return inOrder.flatMap((fenced): WrittenCell[] => {
    const { id, number } = fenced.cell;
    if ('expression' in fenced) return [{ id, number, text: writeNumber(fenced), line: fenced.line - 1, fails: false }];
    const { text } = fenced;
    if ('above' in fenced) return [{ id, number, text, line: fenced.above, fails: false }];
    const { line, fence } = fenced;
    const exercise = exercises.find(({ start }) => start === fenced);
    if (!exercise) return [{ id, number, text, line, fails: fence.fails }];
    const { solutionText, checkText, check, lines } = exercise;
    return [
      { id, number, text: solutionText, line: lines.solution, fails: false },
      { id: check.id, number, text: checkText, line: lines.check, fails: false, checks: id },
    ];
  });
}
