import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileCell } from '../cells/compile/compile.ts';
import type { Cell, Data } from '../cells/types.ts';
import type { WidgetFence } from './fence.ts';
import type { Fenced } from './fenced.ts';
import { placeInFile, withPlace } from './place-in-file.ts';
import type { Runs } from './run-post.ts';

const widgets = new URL('../widgets/', import.meta.url);

/** A hidden cell, which looks into the program for a part of the page. */
export interface Probe {
  cell: Cell;
  /** The hidden cell's text. */
  text: string;
  /** The line of the post that stands above the text's first. */
  above: number;
  /** The line of the post that asks for it. */
  line: number;
  /** Where it runs among the page's cells, as a line of the post; default `line`. */
  order?: number;
  /** The part of the page, as messages name it: 'widget "first-product"'. */
  name: string;
}

/** A widget of a post. */
export interface WidgetProbe extends Probe {
  fence: WidgetFence;
}

/**
 * The hidden cell's text: a widget's part looks at what an author's expression gives. Before and after the expression
 * it has a line of its own.
 */
export const writeProbe = (kind: string, expression: string): string =>
  `import { look } from 'widgets/${kind}'; look(\n${expression.trim().replace(/;$/, '')}\n)`;

/**
 * Compiles a hidden cell. A mistake is thrown with file and line.
 * @param cell its name, its number and the kind of what it looks for
 */
export function compileProbe(
  probe: Omit<Probe, 'cell'>,
  cell: Required<Pick<Cell, 'id' | 'number' | 'probes'>>,
  file: URL | undefined,
): Probe {
  // What a probe imports is its own: the cells below must not see it.
  const compiled = withPlace(file, probe.above, () => ({ ...compileCell(probe.text), defines: [] }));
  return { ...probe, cell: { ...cell, ...compiled } };
}

/** Compiles what a widget looks at. Throws, with file and line, where there is no such widget. */
export function compileWidget(fenced: Fenced<WidgetFence>, number: number, file: URL | undefined): WidgetProbe {
  const { fence, line, text } = fenced;
  if (!existsSync(findPart(fence.kind, 'picture'))) {
    const known = readdirSync(widgets).filter((name) => existsSync(findPart(name, 'picture')));
    const names = known.join(', ');
    throw new Error(`${placeInFile(file, line)}: there is no widget "${fence.kind}": the widgets are ${names}`);
  }
  // The line that imports the widget's part stands where the fence opens.
  const probe = { text: writeProbe(fence.kind, text), above: line - 1, line, name: `widget "${fence.name}"` };
  return { ...compileProbe(probe, { id: fence.name, number, probes: fence.kind }, file), fence };
}

/** What a probe saw when the post ran in the build. Throws where it saw nothing. */
export function readAnswer({ cell }: Probe, runs: Runs): Data {
  const { answer, outputs } = runs.get(cell.id)!;
  const failure = outputs.find((output) => output.kind === 'error');
  if (failure) throw new Error(`${failure.name}: ${failure.message}`);
  if (!answer || 'error' in answer) throw new Error(answer?.error ?? 'it waits for a cell that failed');
  return answer.data;
}

/** Does something with a probe, and puts file, line and the probe's name before the message of what it throws. */
export async function withProbe<P extends Probe, T>(
  probe: P,
  file: URL | undefined,
  make: (probe: P) => T | Promise<T>,
): Promise<T> {
  try {
    return await make(probe);
  } catch (error) {
    throw new Error(`${placeInFile(file, probe.line)}: ${probe.name}: ${(error as Error).message}`);
  }
}

/** A widget's file: what looks into the program, or what draws it. */
export const findPart = (kind: string, part: 'probe' | 'picture'): string =>
  fileURLToPath(new URL(`${kind}/${part}.ts`, widgets));
