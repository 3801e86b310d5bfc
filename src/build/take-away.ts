import type { Output } from '../cells/types.ts';
import { writeMarkdown } from '../take-away/markdown-file.ts';
import { writeModule } from '../take-away/module-file.ts';
import { writeNotebook } from '../take-away/notebook-file.ts';
import type { TakenCell, TakenPost } from '../take-away/types.ts';
import type { Numbers } from './computed-number.ts';
import { findPostParts } from './post-text.ts';

/** A post, as the build knows it. */
export interface BuiltPost extends TakenPost {
  /** The text of its index.mdx. */
  source: string;
  cells: readonly TakenCell[];
  /** The texts of the modules in its folder, by the name that cells import them by: './digits.ts'. */
  modules: Readonly<Record<string, string>>;
  /** What each cell showed in the build, by its name. */
  outputs: ReadonlyMap<string, readonly Output[]>;
  /** The numbers in its prose. */
  numbers: Numbers;
}

/** Returns the files in which a reader takes a post away: for Node, for Jupyter, and as plain text in Markdown. */
export function writeTakeAway(post: BuiltPost): { module: string; notebook: string; markdown: string } {
  const { source, cells, modules, outputs, numbers, url } = post;
  const parts = findPostParts(source, numbers, url);
  return {
    module: writeModule(post, cells, modules),
    notebook: writeNotebook(post, parts, cells, modules, outputs),
    markdown: writeMarkdown(post, parts, cells, outputs),
  };
}
