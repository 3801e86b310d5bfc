import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Files that are made of posts, by their names within the site: 'posts/01-first-network/01-first-network.ts'. */
const files = new Map<string, () => string>();

/** Makes a file of the site; it is written when the site is. */
export function keepFile(name: string, write: () => string): void {
  files.set(name, write);
}

/** Serves these files in development, and writes them into the built site. */
export function siteFiles(): AstroIntegration {
  return {
    name: 'four-lanes:site-files',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const write = files.get(decodeURIComponent((request.url ?? '').replace(/^\/|\?.*$/g, '')));
          if (!write) return next();
          response.setHeader('Content-Type', 'text/plain; charset=utf-8');
          response.end(write());
        });
      },
      'astro:build:done': ({ dir }) => {
        for (const [name, write] of files) {
          const target = path.join(fileURLToPath(dir), name);
          mkdirSync(path.dirname(target), { recursive: true });
          writeFileSync(target, write());
        }
      },
    },
  };
}
