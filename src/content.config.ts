import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { checkFrontMatter, postData } from './build/front-matter.ts';
import { glossaryEntry, loadGlossary } from './build/glossary-entries.ts';

/** The posts: one folder each under content/posts, named by its number and subject. */
const posts = defineCollection({
  loader: checkFrontMatter(
    glob({
      base: './content/posts',
      pattern: '*/index.mdx',
      generateId: ({ entry }) => entry.replace(/\/index\.mdx$/, ''),
    }),
  ),
  schema: ({ image }) => postData(image),
});

/** The terms of content/glossary.json. */
const glossary = defineCollection({ loader: loadGlossary, schema: glossaryEntry });

export const collections = { posts, glossary };
