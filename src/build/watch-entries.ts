import type { AstroIntegration } from 'astro';

/** In development, a change of the bibliography or of the glossary shows in the posts: the server starts again. */
export function watchEntries(): AstroIntegration {
  return {
    name: 'four-lanes:watch-entries',
    hooks: {
      'astro:config:setup': ({ addWatchFile }) => {
        for (const name of ['bibliography', 'glossary']) {
          addWatchFile(new URL(`../../content/${name}.json`, import.meta.url));
        }
      },
    },
  };
}
