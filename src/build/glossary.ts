import { z } from 'astro/zod';
import katex from 'katex';
import { escapeHtml } from '../show/escape.ts';
import { keyForm, readEntries, suggestKeys } from './entry-file.ts';

const term = z.strictObject({
  /** What authors of posts write: [weighted sum](glossary:weighted-sum). */
  key: z.string().regex(keyForm, 'is small letters, digits and hyphens, as in "weighted-sum"'),
  /** The term as it stands in the glossary. */
  words: z.string().min(1),
  /** One or two plain sentences; `$…$` is a formula, and what stands between backticks is code. */
  definition: z
    .string()
    .regex(/[.)]$/, 'is one or two sentences, with a full stop')
    .check(({ value, issues }) => {
      try {
        typesetDefinition(value);
      } catch (error) {
        issues.push({
          code: 'custom',
          message: `has a formula that is not valid TeX: ${(error as Error).message}`,
          input: value,
        });
      }
    }),
});

/** A term of the glossary. */
export type Term = z.infer<typeof term>;

const ownFile = new URL('../../content/glossary.json', import.meta.url);

/** All terms, by their keys. */
export const readGlossary = (file: URL = ownFile): Map<string, Term> => readEntries(file, term);

/** A definition as HTML, its formulas for the eye and, as MathML, for screen readers. */
export const typesetDefinition = (definition: string): string =>
  definition
    .split(/(\$[^$]+\$[^\s$`]*|`[^`]+`)/)
    .map((part, index) => {
      if (index % 2 === 0) return escapeHtml(part);
      if (part.startsWith('`')) return `<code>${escapeHtml(part.slice(1, -1))}</code>`;
      const [, tex = '', behind = ''] = part.split('$');
      const formula = katex.renderToString(tex, { throwOnError: true, strict: 'error' });
      // A line must not break between a formula and the full stop behind it.
      return behind ? `<span class="joined">${formula}${escapeHtml(behind)}</span>` : formula;
    })
    .join('');

const scheme = 'glossary:';

/** The key of the term that a link means, or undefined where it means something else: `glossary:weighted-sum`. */
export function readTermLink(url: string, words: string): string | undefined {
  if (!url.startsWith(scheme)) return undefined;
  // Without a key, the words are it.
  return url.slice(scheme.length) || words.trim().toLowerCase().replaceAll(/\s+/g, '-');
}

/** The term of a key. Throws where there is none. */
export function findTerm(key: string, terms: ReadonlyMap<string, Term>): Term {
  const found = terms.get(key);
  if (found) return found;
  throw new Error(`no term has the key "${key}" in content/glossary.json${suggestKeys(key, terms.keys())}`);
}
