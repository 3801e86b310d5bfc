import type { Plugin } from 'vite';
import { checkTypes, type UncheckedPost } from './check-types.ts';

/** In a build: the posts that have been run and wait until all of them are checked together. */
let waiting: UncheckedPost[] | undefined;

/** Checks a post's types at once or, in a build, together with those of the other posts, which is quicker. */
export function checkInTime(post: UncheckedPost): void {
  if (waiting) waiting.push(post);
  else checkTypes([post]);
}

/** Lets a build check the types of all posts when it has read them. */
export function typesPlugin(): Plugin {
  return {
    name: 'four-lanes:types',
    configResolved({ command }) {
      waiting = command === 'build' ? (waiting ?? []) : undefined;
    },
    buildEnd(error) {
      if (error || !waiting) return;
      checkTypes(waiting.splice(0));
    },
  };
}
