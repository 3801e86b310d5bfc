import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { loadWorks, workEntry } from './build/bibliography-entries.ts';
import { erratumEntry, loadErrata } from './build/errata.ts';
import { checkFrontMatter, postData } from './build/front-matter.ts';
import { glossaryEntry, loadGlossary } from './build/glossary-entries.ts';
import { loadSymbols, symbolEntry } from './build/symbol-entries.ts';

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

/** The symbols of content/symbols.json. */
const symbols = defineCollection({ loader: loadSymbols, schema: symbolEntry });

/** The works of content/bibliography.json. */
const works = defineCollection({ loader: loadWorks, schema: workEntry });

/** The errors of the Python original, of content/errata.json. */
const errata = defineCollection({ loader: loadErrata, schema: erratumEntry });

export const collections = { posts, glossary, symbols, works, errata };
