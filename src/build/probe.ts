import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileCell } from '../cells/compile/compile.ts';
import type { Cell } from '../cells/types.ts';
import type { WidgetFence } from './fence.ts';
import type { Fenced } from './fenced.ts';
import { placeInFile, withPlace } from './place-in-file.ts';

const widgets = new URL('../widgets/', import.meta.url);

/** A widget of a post, and the hidden cell that looks into the program for it. */
export interface Probe extends Fenced<WidgetFence> {
  cell: Cell;
}

/** The hidden cell's text. Before and after the author's expression it has a line of its own. */
export const writeProbe = ({ fence, text }: Fenced<WidgetFence>): string =>
  `import { look } from 'widgets/${fence.kind}'; look(\n${text.trim().replace(/;$/, '')}\n)`;

/** Compiles what a widget looks at. Throws, with file and line, where there is no such widget. */
export function compileProbe(fenced: Fenced<WidgetFence>, number: number, file: URL | undefined): Probe {
  const { fence, line } = fenced;
  if (!existsSync(findPart(fence.kind, 'probe'))) {
    const known = readdirSync(widgets, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const names = known.map(({ name }) => name).join(', ');
    throw new Error(`${placeInFile(file, line)}: there is no widget "${fence.kind}": the widgets are ${names}`);
  }
  // The line that imports the widget's part stands where the fence opens.
  return withPlace(file, line - 1, () => {
    // What a probe imports is its own: the cells below must not see it.
    const compiled = { ...compileCell(writeProbe(fenced)), defines: [] };
    return { ...fenced, cell: { id: fence.name, number, probes: fence.kind, ...compiled } };
  });
}

/** A widget's file: what looks into the program, or what draws it. */
export const findPart = (kind: string, part: 'probe' | 'picture'): string =>
  fileURLToPath(new URL(`${kind}/${part}.ts`, widgets));
