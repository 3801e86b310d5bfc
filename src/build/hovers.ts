import { type Hovers, packHovers } from '../cells/hovers/post-hovers.ts';
import { createPostCheckers, type PostToCheck } from './post-checker.ts';

/** What each name in the cells of some posts is, post by post. */
export function describeNames(posts: readonly PostToCheck[]): Hovers[] {
  if (posts.length === 0) return [];
  const checkers = createPostCheckers(posts);
  return posts.map(({ cells }, index) => packHovers(cells.map(({ id }) => [id, checkers[index]!.hovers(id)])));
}
