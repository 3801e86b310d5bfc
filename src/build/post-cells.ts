import type { Code, Root } from 'mdast';
import { CellSyntaxError, compileCell, createBrokenCell } from '../cells/compile/compile.ts';
import type { CompiledCell } from '../cells/types.ts';
import { type ComputedNumber, collectNumbers } from './computed-number.ts';
import { collectExercises, type Exercise } from './exercise.ts';
import { type CellFence, type PartFence, readFence } from './fence.ts';
import type { Fenced, FencedCell } from './fenced.ts';
import { placeInFile, withPlace } from './place-in-file.ts';
import { compileProbe, type Probe } from './probe.ts';

/** What a post's fences make, in page order. */
export interface PostCells {
  cells: FencedCell[];
  exercises: Exercise[];
  probes: Probe[];
  numbers: ComputedNumber[];
}

/** Collects the cells of a post and compiles them. A mistake is thrown with file and line. */
export function collectCells(root: Readonly<Root>, file: URL | undefined): PostCells {
  const cells: FencedCell[] = [];
  const parts: Fenced<PartFence>[] = [];
  const probes: Probe[] = [];
  for (const code of findCode(root)) {
    const line = code.position?.start.line ?? 1;
    const fence = withPlace(file, line, () => readFence(code.lang, code.meta));
    if (!fence) continue;
    const { value: text } = code;
    if (fence.role === 'widget') probes.push(compileProbe({ fence, line, text }, cells.length, file));
    else if ('of' in fence) parts.push({ fence, line, text });
    else {
      const compiled = withPlace(file, line, () => compileFenced(text, fence));
      cells.push({ fence, line, text, cell: { id: fence.name, number: cells.length + 1, ...compiled } });
    }
  }
  checkNames([...cells, ...probes], file);
  const countCells = (end: number) => cells.filter(({ line }) => line < end).length;
  const numbers = collectNumbers(root, file, countCells);
  return { cells, exercises: collectExercises(cells, parts, file), probes, numbers };
}

function findCode(node: Readonly<{ type: string; children?: readonly unknown[] }>): Code[] {
  if (node.type === 'code') return [node as unknown as Code];
  return (node.children ?? []).flatMap((child) => findCode(child as { type: string }));
}

/** A cell that is meant to fail may fail to compile: its output is the mistake. */
function compileFenced(source: string, fence: CellFence): CompiledCell {
  try {
    return compileCell(source);
  } catch (error) {
    if (fence.fails && error instanceof CellSyntaxError) return createBrokenCell(error);
    throw error;
  }
}

function checkNames(cells: readonly (FencedCell | Probe)[], file: URL | undefined): void {
  const seen = new Map<string, number>();
  for (const { fence, line } of [...cells].sort((a, b) => a.line - b.line)) {
    const first = seen.get(fence.name);
    if (first !== undefined) {
      throw new Error(
        `${placeInFile(file, line)}: two cells or widgets are named "${fence.name}"; the first is in line ${first}`,
      );
    }
    seen.set(fence.name, line);
  }
}
