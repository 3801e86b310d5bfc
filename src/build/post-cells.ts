import type { Code, Root } from 'mdast';
import { CellSyntaxError, compileCell, createBrokenCell } from '../cells/compile/compile.ts';
import type { CompiledCell } from '../cells/types.ts';
import { type ComputedNumber, collectNumbers } from './computed-number.ts';
import { collectExercises, type Exercise } from './exercise.ts';
import { type CellFence, type PartFence, type PredictFence, readFence } from './fence.ts';
import type { Fenced, FencedCell } from './fenced.ts';
import { placeInFile, withPlace } from './place-in-file.ts';
import { type Prediction, readPrediction } from './prediction.ts';
import { compileWidget, type Probe, type WidgetProbe } from './probe.ts';
import { readSymbols, type SymbolProbe } from './symbols.ts';

/** What a post's fences make, in page order. */
export interface PostCells {
  cells: FencedCell[];
  exercises: Exercise[];
  widgets: WidgetProbe[];
  symbols: SymbolProbe[];
  predictions: Prediction[];
  /** All hidden cells: those of widgets, symbols and predictions. */
  probes: Probe[];
  numbers: ComputedNumber[];
}

/** Collects the cells of a post and compiles them. A mistake is thrown with file and line. */
export function collectCells(root: Readonly<Root>, file: URL | undefined): PostCells {
  const cells: FencedCell[] = [];
  const parts: Fenced<PartFence>[] = [];
  const questions: Fenced<PredictFence>[] = [];
  const widgets: WidgetProbe[] = [];
  const symbols: SymbolProbe[] = [];
  for (const code of findCode(root)) {
    const line = code.position?.start.line ?? 1;
    const fence = withPlace(file, line, () => readFence(code.lang, code.meta));
    if (!fence) continue;
    const { value: text } = code;
    if (fence.role === 'widget') widgets.push(compileWidget({ fence, line, text }, cells.length, file));
    else if (fence.role === 'symbols') {
      if (symbols.length > 0) throw new Error(`${placeInFile(file, line)}: a post has one fence \`\`\`ts symbols`);
      symbols.push(...readSymbols({ fence, line, text }, cells.length, file));
    } else if (fence.role === 'predict') questions.push({ fence, line, text });
    else if ('of' in fence) parts.push({ fence, line, text });
    else {
      const compiled = withPlace(file, line, () => compileFenced(text, fence));
      cells.push({ fence, line, text, cell: { id: fence.name, number: cells.length + 1, ...compiled } });
    }
  }
  const predictions = questions.map((question) => readPrediction(question, cells, file));
  checkNames([...cells, ...widgets, ...predictions], file);
  const probes = [...widgets, ...symbols, ...predictions];
  const countCells = (end: number) => cells.filter(({ line }) => line < end).length;
  const numbers = collectNumbers(root, file, countCells);
  return { cells, exercises: collectExercises(cells, parts, file), widgets, symbols, predictions, probes, numbers };
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

function checkNames(cells: readonly (FencedCell | WidgetProbe | Prediction)[], file: URL | undefined): void {
  const seen = new Map<string, number>();
  for (const { fence, line } of [...cells].sort((a, b) => a.line - b.line)) {
    const first = seen.get(fence.name);
    if (first !== undefined) {
      throw new Error(
        `${placeInFile(file, line)}: two cells, widgets or questions are named "${fence.name}"; the first is in line ${first}`,
      );
    }
    seen.set(fence.name, line);
  }
}
