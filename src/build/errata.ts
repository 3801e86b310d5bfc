import { z } from 'astro/zod';
import { nameWork, readBibliography } from './bibliography.ts';
import { keyForm, readEntries, suggestKeys } from './entry-file.ts';
import { typesetDefinition } from './glossary.ts';
import { placeInFile } from './place-in-file.ts';
import { findPosts } from './posts.ts';

const erratum = z.strictObject({
  key: z.string().regex(keyForm, 'is small letters, digits and hyphens, as in "year-of-the-model"'),
  /** What the Python original says. */
  said: z.string().min(1),
  /** What is right; `$…$` is a formula, and what stands between backticks is code. */
  right: z.string().min(1),
  /** The keys of the works in content/bibliography.json that show it. */
  sources: z.array(z.string()),
  /** Why it is so, where no work is needed to know it. */
  because: z.string().optional(),
  /** The folder of the post that tells it. */
  post: z.string(),
  /** Words of that post that tell it, as they stand in its text: a test looks for them. */
  tells: z.string().min(1),
});

/** An error of the Python original that this series corrects. */
export type Erratum = z.infer<typeof erratum>;

/** An error as its page shows it. */
export const erratumEntry = z.object({
  /** Its place on the page, from 0. */
  place: z.int().nonnegative(),
  said: z.string(),
  /** What is right, as HTML. */
  right: z.string(),
  because: z.string().optional(),
  sources: z.array(z.object({ key: z.string(), name: z.string() })),
  post: z.string(),
});

const ownFile = new URL('../../content/errata.json', import.meta.url);

/** All errors, in the order of the file. Throws where a source or a post is not known. */
export function readErrata(file: URL = ownFile): Erratum[] {
  const errata = [...readEntries(file, erratum).values()];
  const works = readBibliography();
  const posts = new Set(findPosts().map(({ name }) => name));
  const fail = (key: string, what: string): never => {
    throw new Error(`${placeInFile(file, 1)}: entry "${key}": ${what}`);
  };
  for (const { key, sources, because, post } of errata) {
    for (const source of sources) {
      if (works.has(source)) continue;
      fail(key, `no work has the key "${source}" in content/bibliography.json${suggestKeys(source, works.keys())}`);
    }
    if (sources.length === 0 && !because) fail(key, 'needs `sources`, or `because`');
    if (!posts.has(post)) fail(key, `\`post\` is "${post}": no post has this folder`);
  }
  return errata;
}

/** The entries of the errata's page. */
export function loadErrata() {
  const works = readBibliography();
  return readErrata().map(({ key, said, right, because, sources, post }, place) => ({
    id: key,
    place,
    said,
    right: typesetDefinition(right),
    ...(because ? { because } : {}),
    sources: sources.map((source) => ({ key: source, name: nameWork(works.get(source)!) })),
    post,
  }));
}
