import { type Hovers, packHovers } from '../cells/hovers/post-hovers.ts';
import type { Checker } from '../cells/language/checker.ts';
import type { CheckedCell } from '../cells/language/types.ts';
import { writeNumber } from './computed-number.ts';
import { orderOf } from './exercise.ts';
import { placeInFile } from './place-in-file.ts';
import type { PostCells } from './post-cells.ts';
import { createPostCheckers } from './post-checker.ts';
import { readProbeModules } from './post-modules.ts';

/** A cell as it is written in a post. */
interface WrittenCell extends CheckedCell {
  /** The line of the file that stands above its first: the one in which its fence opens. */
  line: number;
  /** The cell is meant to fail, and its types may too. */
  fails: boolean;
}

/** A post whose types are to be checked. */
export interface UncheckedPost {
  post: PostCells;
  /** The post's folder, where `import … from './digits.ts'` looks. */
  folder: string;
  file: URL | undefined;
}

/**
 * Throws, with file and line, where the types of a cell do not fit and its fence does not say `fails`. An exercise is
 * checked with its solution.
 */
export function checkTypes(posts: readonly UncheckedPost[]): void {
  refuse(openPosts(posts));
}

/**
 * Checks the types too, and gives what the names in the cells are, post by post: what is inferred for one is there for the
 * other. Names come first: in which order TypeScript writes the parts of a type depends on what it has seen before.
 */
export function describeAndCheck(posts: readonly UncheckedPost[]): Hovers[] {
  const opened = openPosts(posts);
  const hovers = opened.map(describe);
  refuse(opened);
  return hovers;
}

/** A post and its checker. */
interface OpenPost extends UncheckedPost {
  written: readonly WrittenCell[];
  checker: Checker;
}

function openPosts(posts: readonly UncheckedPost[]): OpenPost[] {
  const written = posts.map(({ post }) => listWritten(post));
  const hasProbes = posts.some(({ post }) => post.probes.length > 0);
  const checkers = createPostCheckers(
    posts.map(({ folder }, index) => ({ cells: written[index]!, folder })),
    hasProbes ? readProbeModules() : {},
  );
  return posts.map((post, index) => ({ ...post, written: written[index]!, checker: checkers[index]! }));
}

function refuse(posts: readonly OpenPost[]): void {
  const mistakes = posts.flatMap(({ file, written, checker }) =>
    written.flatMap(({ id, text, line, fails }) => {
      if (fails) return [];
      return checker.diagnose(id).map(({ from, message }) => {
        const inner = text.slice(0, from).split('\n').length;
        return `${placeInFile(file, line + inner)}: ${message}`;
      });
    }),
  );
  if (mistakes.length > 0) throw new Error(mistakes.join('\n'));
}

function describe({ post, checker }: OpenPost): Hovers {
  return packHovers(
    post.cells.map(({ cell: { id }, fence }) => [id, checker.hovers(fence.role === 'exercise' ? nameStart(id) : id)]),
  );
}

/** The text from which a reader of an exercise starts: it is told of, not checked. No cell of a post has a name with a space. */
const nameStart = (exercise: string): string => `start ${exercise}`;

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
      // As a check, it gives no names to the cells below.
      { id: nameStart(id), number, text, line, fails: true, checks: id },
    ];
  });
}
