import ts from 'typescript';
import { Checker } from '../cells/language/checker.ts';
import { openLibrary } from '../cells/language/library.ts';
import type { CheckedCell } from '../cells/language/types.ts';
import { readCheckerFiles } from './checker-files.ts';
import { readPostModules } from './post-modules.ts';

/** What the build has read of the declarations: they are the same for all posts. */
const registry = ts.createDocumentRegistry();

/** A post as it is checked. */
export interface PostToCheck {
  cells: readonly CheckedCell[];
  /** The post's folder, where `import … from './digits.ts'` looks. */
  folder: string;
}

/**
 * The checkers of readers' editors, one for each post, with the posts' cells as they are written. What TypeScript infers of
 * the packages for one post it knows for the others, so many posts together take far less time than one after the other.
 * @param more declarations by path, beside those of the packages and of the posts' own modules
 */
export function createPostCheckers(
  posts: readonly PostToCheck[],
  more: Readonly<Record<string, string>> = {},
): Checker[] {
  const library = openLibrary(ts, { ...readCheckerFiles(), ...more }, registry);
  return posts.map(({ cells, folder }, index) => {
    const name = `post-${index + 1}`;
    library.files.put(readPostModules(folder, `/post/${name}`));
    const checker = new Checker(ts, library, name);
    checker.setCells(cells);
    return checker;
  });
}

/** The checker of one post. */
export const createPostChecker = (cells: readonly CheckedCell[], folder: string): Checker =>
  createPostCheckers([{ cells, folder }])[0]!;
