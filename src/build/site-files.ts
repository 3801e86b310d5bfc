import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Gives what a file holds: a text, or bytes. */
type WriteFile = () => string | Uint8Array | Promise<string | Uint8Array>;

/** Files that are made of posts, by their names within the site: 'posts/05-first-network/05-first-network.ts'. */
const files = new Map<string, WriteFile>();

/** Makes a file of the site; it is written when the site is. */
export function keepFile(name: string, write: WriteFile): void {
  files.set(name, write);
}

/** Serves these files in development, and writes them into the built site. */
export function siteFiles(): AstroIntegration {
  return {
    name: 'four-lanes:site-files',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(async (request, response, next) => {
          const write = files.get(decodeURIComponent((request.url ?? '').replace(/^\/|\?.*$/g, '')));
          if (!write) return next();
          const content = await write();
          response.setHeader('Content-Type', typeof content === 'string' ? 'text/plain; charset=utf-8' : 'image/png');
          response.end(content);
        });
      },
      'astro:build:done': async ({ dir }) => {
        const writeInto = async ([name, write]: [string, WriteFile]) => {
          const target = path.join(fileURLToPath(dir), name);
          mkdirSync(path.dirname(target), { recursive: true });
          writeFileSync(target, await write());
        };
        await Promise.all([...files].map(writeInto));
      },
    },
  };
}
