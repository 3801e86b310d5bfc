import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Output } from '../cells/types.ts';

/** A cell written in Python with NumPy, and what it prints there. */
export interface Twin {
  code: string;
  printed: string;
}

/**
 * Reads the twins of a post, by the names of their cells: twins/sigmoid.py is the twin of the cell "sigmoid".
 * What they print stands in twins/expected.json, where scripts/twins.py has put it.
 * @param folder the post's folder
 */
export function readTwins(folder: string, cells: readonly string[]): Map<string, Twin> {
  const stored = path.join(folder, 'twins/expected.json');
  const printed: Record<string, string> = existsSync(stored) ? JSON.parse(readFileSync(stored, 'utf8')) : {};
  const twins = new Map<string, Twin>();
  for (const file of globSync('twins/*.py', { cwd: folder }).sort()) {
    const cell = path.basename(file, '.py');
    const where = path.relative(process.cwd(), path.join(folder, file));
    if (!cells.includes(cell)) {
      throw new Error(
        `${where}: the post has no cell "${cell}" whose twin this could be; its cells are ${cells.join(', ')}`,
      );
    }
    if (!Object.hasOwn(printed, cell)) {
      throw new Error(`${where}: what this twin prints is not stored yet. Run: python3 scripts/twins.py`);
    }
    twins.set(cell, { code: readFileSync(path.join(folder, file), 'utf8').trimEnd(), printed: printed[cell]! });
  }
  const left = Object.keys(printed).filter((cell) => !twins.has(cell));
  if (left.length > 0) {
    const where = path.relative(process.cwd(), stored);
    throw new Error(`${where}: there is no twin ${left.join(', ')} any more. Run: python3 scripts/twins.py`);
  }
  return twins;
}

/** A cell's outputs as a twin prints them: its arrays and texts, line by line. Figures are left out on both sides. */
export function printOutputs(outputs: readonly Output[]): string {
  return outputs
    .flatMap((output) => (output.kind === 'text' || output.kind === 'array' ? [output.text] : []))
    .join('\n');
}
