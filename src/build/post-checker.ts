import ts from 'typescript';
import { Checker } from '../cells/language/checker.ts';
import type { CheckedCell } from '../cells/language/types.ts';
import { readCheckerFiles } from './checker-files.ts';
import { readPostModules } from './post-modules.ts';

/** The checker of a reader's editor, with a post's cells as they are written. */
export function createPostChecker(cells: readonly CheckedCell[], folder: string): Checker {
  const checker = new Checker(ts, { ...readCheckerFiles(), ...readPostModules(folder) });
  checker.setCells(cells);
  return checker;
}
