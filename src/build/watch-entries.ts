import type { AstroIntegration } from 'astro';

/** In development, a change of what the posts share (works, terms, symbols, errata) shows on the pages: the server starts again. */
export function watchEntries(): AstroIntegration {
  return {
    name: 'four-lanes:watch-entries',
    hooks: {
      'astro:config:setup': ({ addWatchFile }) => {
        for (const name of ['bibliography', 'errata', 'glossary', 'symbols']) {
          addWatchFile(new URL(`../../content/${name}.json`, import.meta.url));
        }
      },
    },
  };
}
