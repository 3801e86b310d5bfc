import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import type { Hovers } from '../cells/hovers/post-hovers.ts';
import { checkTypes, describeAndCheck, type UncheckedPost } from './check-types.ts';

/** In a build: the posts that have been run and wait until all of them are checked together. */
let waiting: UncheckedPost[] | undefined;

/** In a build: what the names in the checked posts are, by the posts' files. */
const described = new Map<string, Hovers>();

/** Checks a post's types at once or, in a build, together with those of the other posts, which is quicker. */
export function checkInTime(post: UncheckedPost): void {
  if (waiting) waiting.push(post);
  else checkTypes([post]);
}

/** Gives, once, what the names in a post's cells are, if a build has checked its types. */
export function takeHovers(file: string): Hovers | undefined {
  const hovers = described.get(file);
  described.delete(file);
  return hovers;
}

/** Lets a build check the types of all posts when it has read them. */
export function typesPlugin(): Plugin {
  return {
    name: 'four-lanes:types',
    configResolved({ command }) {
      waiting = command === 'build' ? (waiting ?? []) : undefined;
    },
    buildEnd(error) {
      if (error || !waiting?.length) return;
      // Posts have come as their runs ended, which is another order each time.
      const posts = waiting.splice(0).sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
      describeAndCheck(posts).forEach((hovers, index) => {
        described.set(nameOf(posts[index]!), hovers);
      });
    },
  };
}

const nameOf = ({ file }: UncheckedPost): string => (file ? fileURLToPath(file) : '');
