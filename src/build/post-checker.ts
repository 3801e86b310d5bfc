import ts from 'typescript';
import { Checker } from '../cells/language/checker.ts';
import type { CheckedCell } from '../cells/language/types.ts';
import { readCheckerFiles } from './checker-files.ts';
import { readPostModules } from './post-modules.ts';

/** The build checks each post with a checker of its own; the declarations that all of them need are read once. */
const registry = ts.createDocumentRegistry();

/**
 * The checker of a reader's editor, with a post's cells as they are written.
 * @param more declarations by path, beside those of the packages and of the post's own modules
 */
export function createPostChecker(
  cells: readonly CheckedCell[],
  folder: string,
  more: Readonly<Record<string, string>> = {},
): Checker {
  const checker = new Checker(ts, { ...readCheckerFiles(), ...readPostModules(folder), ...more }, registry);
  checker.setCells(cells);
  return checker;
}
