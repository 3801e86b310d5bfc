import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'astro/zod';
import { mdxToMdast } from 'satteri';
import { readGlossary, readTermLink, typesetDefinition } from './glossary.ts';
import { findPosts } from './posts.ts';

/** A term as the glossary's page shows it. */
export const glossaryEntry = z.object({
  words: z.string(),
  /** The definition as HTML. */
  html: z.string(),
  /** The folder of the post that introduces it: the first one that links it, if any does. */
  post: z.string().optional(),
});

/** The entries of the glossary's page, in alphabetical order. */
export function loadGlossary() {
  const introductions = findIntroductions();
  const order = new Intl.Collator('en');
  return [...readGlossary().values()]
    .sort((a, b) => order.compare(a.words, b.words))
    .map(({ key, words, definition }) => {
      const post = introductions.get(key);
      return { id: key, words, html: typesetDefinition(definition), ...(post ? { post } : {}) };
    });
}

interface LinkNode {
  type: string;
  url?: string;
  value?: string;
  children?: LinkNode[];
}

/** Which post links each term first. */
function findIntroductions(): Map<string, string> {
  const introductions = new Map<string, string>();
  for (const { name, folder } of findPosts()) {
    const features = { math: true, headingAttributes: true, frontmatter: true };
    const visit = (node: LinkNode) => {
      const key = node.type === 'link' ? readTermLink(node.url ?? '', wordsOf(node)) : undefined;
      if (key !== undefined && !introductions.has(key)) introductions.set(key, name);
      node.children?.forEach(visit);
    };
    visit(mdxToMdast(readFileSync(path.join(folder, 'index.mdx'), 'utf8'), { features }) as LinkNode);
  }
  return introductions;
}

const wordsOf = ({ value = '', children = [] }: LinkNode): string => value + children.map(wordsOf).join('');
