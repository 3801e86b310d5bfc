import { absolute } from './address.ts';
import { series } from './series.ts';

/** How to name a post in a text of one's own, as one sentence in three pieces: before the title, the title, behind it. */
export function citePost(id: string, title: string): { before: string; title: string; after: string; url: string } {
  return {
    before: `${series.name}. `,
    title,
    after: `. Part of “${series.title}”. `,
    url: absolute(`/posts/${id}/`),
  };
}

/** The same as an entry for BibTeX. The posts have no dates, so it has none. */
export function writeBibtex(id: string, title: string): string {
  const fields = {
    author: `{${series.name}}`,
    title: protectCapitals(title),
    note: `Part of “${series.title}”`,
    url: absolute(`/posts/${id}/`),
  };
  const width = Math.max(...Object.keys(fields).map((name) => name.length));
  const lines = Object.entries(fields).map(([name, value]) => `  ${name.padEnd(width)} = {${value}}`);
  return `@misc{four-lanes-${id.replace(/^\d+-/, '')},\n${lines.join(',\n')}\n}`;
}

/** BibTeX would write TypeScript as "typescript": braces keep what has a capital within. */
const protectCapitals = (title: string) => title.replace(/\b\w+[A-Z]\w*\b/g, '{$&}');
