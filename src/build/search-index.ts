import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { readGlossary } from './glossary.ts';

/** Formulas stand in the page thrice, results change: the words of the text are what one searches. */
const excludeSelectors = [
  '.katex',
  '.cell-output',
  '.cell-bar',
  'live-widget',
  '.contents',
  '.anchor',
  '.citation',
  'svg',
  '.link-note',
  '.link-notes',
  '.post-foot',
  '.neighbours',
];

/** Of what Pagefind writes, the page's own search needs its script and the index; its own boxes stay away. */
const ownBoxes = /^pagefind-(ui|modular-ui|component-ui|highlight)\./;

/** Writes the index of the built pages' words. Pages say with data-pagefind-body what of them is searched. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'four-lanes:search-index',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const { index, errors } = await createIndex({ excludeSelectors });
        if (!index) throw new Error(`The search index cannot be made: ${errors.join('; ')}`);
        const added = await index.addDirectory({ path: root });
        // A term is found under its own name, not under that of the whole glossary.
        const terms = await Promise.all(
          [...readGlossary().values()].map(({ key, words, definition }) =>
            index.addCustomRecord({
              url: `/glossary/#${key}`,
              content: `${words}. ${definition.replaceAll(/[$`]/g, '')}`,
              language: 'en',
              meta: { title: words, page: 'Glossary' },
            }),
          ),
        );
        const { files, errors: failed } = await index.getFiles();
        const problems = [...added.errors, ...terms.flatMap(({ errors }) => errors), ...failed];
        if (problems.length > 0) throw new Error(`The search index cannot be made: ${problems.join('; ')}`);
        if (added.page_count === 0) throw new Error('The search index is empty: no page has data-pagefind-body.');
        for (const { path: name, content } of files) {
          if (ownBoxes.test(name)) continue;
          const target = path.join(root, 'pagefind', name);
          mkdirSync(path.dirname(target), { recursive: true });
          writeFileSync(target, content);
        }
        await close();
      },
    },
  };
}
