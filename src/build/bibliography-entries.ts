import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'astro/zod';
import { mdxToMdast } from 'satteri';
import { readBibliography, sortWorks, type Work } from './bibliography.ts';
import { CitationError, type Cited, findCitations } from './citation.ts';
import { findPosts } from './posts.ts';
import { showReference } from './reference.ts';

/** A work as the page of all works shows it. */
export const workEntry = z.object({
  /** Its place on the page, from 0. */
  place: z.int().nonnegative(),
  /** The reference as HTML. */
  html: z.string(),
  /** The folders of the posts that cite it, in their order. */
  posts: z.array(z.string()),
});

/** The works of the bibliography's page, in the order of a list of references. */
export function loadWorks() {
  const works = readBibliography();
  const posts = findPosts().map(({ name, folder }) => {
    const source = readFileSync(path.join(folder, 'index.mdx'), 'utf8');
    return { name, cited: findCited(source, works) };
  });
  return sortWorks(works.values()).map((work, place) => ({
    id: work.key,
    place,
    html: showReference(work),
    posts: posts.filter(({ cited }) => cited.has(work)).map(({ name }) => name),
  }));
}

interface TextNode {
  type: string;
  value?: string;
  children?: TextNode[];
}

/** The works that a post's text cites. */
export function findCited(source: string, works: ReadonlyMap<string, Work>): Set<Work> {
  const cited = new Set<Work>();
  const visit = ({ type, value = '', children = [] }: TextNode) => {
    if (type === 'text') for (const { work } of findKnown(value, works)) cited.add(work);
    children.forEach(visit);
  };
  visit(mdxToMdast(source, { features: { math: true, headingAttributes: true, frontmatter: true } }) as TextNode);
  return cited;
}

/** The works that a text cites; one that is written wrongly is told with file and line where the post itself is built. */
function findKnown(text: string, works: ReadonlyMap<string, Work>): Cited[] {
  try {
    return findCitations(text, works).flatMap((citation) => citation.cited);
  } catch (error) {
    if (error instanceof CitationError) return [];
    throw error;
  }
}
