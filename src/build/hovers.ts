import { type Hovers, packHovers } from '../cells/hovers/post-hovers.ts';
import type { CheckedCell } from '../cells/language/types.ts';
import { createPostChecker } from './post-checker.ts';

/**
 * What each name in a post's cells is.
 * @param folder the post's folder, where `import … from './digits.ts'` looks
 */
export function describeNames(cells: readonly CheckedCell[], folder: string): Hovers {
  const checker = createPostChecker(cells, folder);
  return packHovers(cells.map(({ id }) => [id, checker.hovers(id)]));
}
