import { compileCell } from '../cells/compile/compile.ts';
import { linkCells } from '../cells/notebook/graph.ts';
import type { Cell } from '../cells/types.ts';
import type { ComputedNumber } from './computed-number.ts';
import type { PartFence } from './fence.ts';
import type { Fenced, FencedCell } from './fenced.ts';
import { placeInFile, withPlace } from './place-in-file.ts';
import type { Probe } from './probe.ts';
import type { CellRun, Runs } from './run-post.ts';

/** A cell that the reader completes, what checks it, and what helps. */
export interface Exercise {
  /** The cell as the reader finds it. */
  start: FencedCell;
  /** Runs after the cell, sees its names, and throws when the answer is wrong. It stands nowhere on the page. */
  check: Cell;
  /** The cell with the given solution. */
  solution: Cell;
  solutionText: string;
  checkText: string;
  /** The lines where the fences of check and solution open. */
  lines: { check: number; solution: number };
  /** Markdown, to be offered in this order. */
  hints: string[];
}

/** Joins exercises with their checks, solutions and hints; each must have one check and one solution. */
export function collectExercises(
  cells: readonly FencedCell[],
  parts: readonly Fenced<PartFence>[],
  file: URL | undefined,
): Exercise[] {
  const starts = cells.filter(({ fence }) => fence.role === 'exercise');
  const known = starts.map(({ fence }) => fence.name);
  for (const { fence, line } of parts) {
    if (known.includes(fence.of)) continue;
    const names = known.length > 0 ? `the exercises are ${known.join(', ')}` : 'the post has no exercise';
    const message = `this ${fence.role} is of "${fence.of}", but there is no such exercise: ${names}`;
    throw new Error(`${placeInFile(file, line)}: ${message}`);
  }
  const exercises = starts.map((start) => {
    const rival = cells.find(({ fence }) => fence.name === nameCheck(start.fence.name));
    if (rival) {
      const message = `"${rival.fence.name}" is what the check of exercise "${start.fence.name}" is called: give this cell another name`;
      throw new Error(`${placeInFile(file, rival.line)}: ${message}`);
    }
    const own = parts.filter(({ fence }) => fence.of === start.fence.name);
    return joinExercise(start, own, file);
  });
  checkSeparation(cells, exercises, file);
  return exercises;
}

const nameCheck = (exercise: string) => `${exercise}-check`;

function joinExercise(start: FencedCell, parts: readonly Fenced<PartFence>[], file: URL | undefined): Exercise {
  const { name } = start.fence;
  const findOne = (role: 'check' | 'solution'): Fenced<PartFence> => {
    const [first, second] = parts.filter(({ fence }) => fence.role === role);
    if (!first) {
      const message = `exercise "${name}" has no ${role}: write \`\`\`ts ${role} of=${name} below it`;
      throw new Error(`${placeInFile(file, start.line)}: ${message}`);
    }
    if (second) {
      const message = `exercise "${name}" has a second ${role}; the first is in line ${first.line}`;
      throw new Error(`${placeInFile(file, second.line)}: ${message}`);
    }
    return first;
  };
  const check = findOne('check');
  const solution = findOne('solution');
  const { id, number } = start.cell;
  return {
    start,
    check: {
      id: nameCheck(id),
      number,
      checks: id,
      ...withPlace(file, check.line, () => compileCell(check.text)),
      // What a check declares is its own: the cells below must not see it.
      defines: [],
    },
    solution: { id, number, ...withPlace(file, solution.line, () => compileCell(solution.text)) },
    solutionText: solution.text,
    checkText: check.text,
    lines: { check: check.line, solution: solution.line },
    hints: parts.filter(({ fence }) => fence.role === 'hint').map(({ text }) => text),
  };
}

/**
 * All cells in the notebook's order: each check stands right after its exercise, so that it sees the exercise's names, and
 * each hidden cell where it looks into the program.
 */
export function listCells(
  cells: readonly FencedCell[],
  exercises: readonly Exercise[],
  answer: 'start' | 'solution',
  hidden: readonly (Probe | ComputedNumber)[] = [],
): Cell[] {
  const inOrder = [...cells, ...hidden].sort((a, b) => orderOf(a) - orderOf(b));
  return inOrder.flatMap((fenced): Cell[] => {
    const exercise = exercises.find(({ start }) => start === fenced);
    if (!exercise) return [fenced.cell];
    return [answer === 'start' ? fenced.cell : exercise.solution, exercise.check];
  });
}

/** Where a cell or a probe stands among the others. */
export const orderOf = (fenced: FencedCell | Probe | ComputedNumber): number =>
  'order' in fenced && fenced.order !== undefined ? fenced.order : fenced.line;

/** A reader's wrong answer must not harm the rest of the page, so no other cell may read a name of an exercise. */
function checkSeparation(cells: readonly FencedCell[], exercises: readonly Exercise[], file: URL | undefined): void {
  for (const answer of ['start', 'solution'] as const) {
    const all = listCells(cells, exercises, answer);
    for (const [index, { sources }] of linkCells(all).entries()) {
      for (const [name, source] of sources) {
        const exercise = exercises.find(({ start }) => start.cell.id === all[source]!.id);
        const reader = all[index]!;
        if (!exercise || reader.checks === exercise.start.cell.id) continue;
        const line = cells.find(({ cell }) => cell.id === (reader.checks ?? reader.id))!.line;
        const message = `cell "${reader.id}" reads \`${name}\` from the exercise "${all[source]!.id}", whose text is the reader's and may be wrong. Give what the exercise defines names of its own.`;
        throw new Error(`${placeInFile(file, line)}: ${message}`);
      }
    }
  }
}

/**
 * Proves an exercise: its check accepts the solution, and does not accept the text from which the reader starts.
 * @param started the runs with the starting texts
 * @param solved the runs with the solutions in their place
 */
export function checkProof(exercise: Exercise, started: Runs, solved: Runs, file: URL | undefined): void {
  const { start, check, lines } = exercise;
  const { id } = start.cell;
  if (started.get(check.id)!.ending === 'done') {
    const message = `the check of exercise "${id}" accepts the text from which the reader starts: leave something to do there, or expect more in the check`;
    throw new Error(`${placeInFile(file, start.line)}: ${message}`);
  }
  const failure = findFailure(solved.get(id)!) ?? findFailure(solved.get(check.id)!);
  if (failure) {
    const message = `the solution of exercise "${id}" is not accepted: ${failure}. Correct it, or its check in line ${lines.check}`;
    throw new Error(`${placeInFile(file, lines.solution)}: ${message}`);
  }
}

function findFailure({ ending, outputs }: CellRun): string | undefined {
  if (ending === 'done') return undefined;
  const error = outputs.find((output) => output.kind === 'error');
  return error ? `${error.name}: ${error.message}` : `it is ${ending}`;
}
