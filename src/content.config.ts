import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { checkFrontMatter, frontMatter } from './build/front-matter.ts';

/** The posts: one folder each under content/posts, named by its number and subject. */
const posts = defineCollection({
  loader: checkFrontMatter(
    glob({
      base: './content/posts',
      pattern: '*/index.mdx',
      generateId: ({ entry }) => entry.replace(/\/index\.mdx$/, ''),
    }),
  ),
  schema: ({ image }) => frontMatter(image),
});

export const collections = { posts };
