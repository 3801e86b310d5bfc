import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { rolldown } from 'rolldown';

const source = fileURLToPath(new URL('../offline/service-worker.ts', import.meta.url));

/** What other programs read: nobody asks for it without a network. */
const forOthers = /(^|\/)(robots\.txt|rss\.xml|sitemap\.xml|llms\.txt|picture\.png)$|^posts\/.*\.md$/;

/** Writes the service worker, which keeps all files of the built site: it is the last thing that a build does. */
export function offlineFiles(): AstroIntegration {
  return {
    name: 'four-lanes:offline-files',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        writeFileSync(path.join(root, 'service-worker.js'), await bundle(listFiles(root)));
      },
    },
  };
}

/** Addresses within the site, in their order, with a hash of what is there. */
function listFiles(root: string): Record<string, string> {
  const names = globSync('**/*.*', { cwd: root })
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((name) => !forOthers.test(name) && name !== 'service-worker.js')
    .sort();
  return Object.fromEntries(
    names.map((name) => [
      name.replace(/(^|\/)index\.html$/, '$1'),
      hash(readFileSync(path.join(root, name))).slice(0, 16),
    ]),
  );
}

const hash = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex');

async function bundle(files: Record<string, string>): Promise<string> {
  const id = '\0virtual:site-list';
  const list = JSON.stringify(files);
  const siteList = {
    name: 'four-lanes:site-list',
    resolveId: (name: string) => (name === 'virtual:site-list' ? id : null),
    load: (name: string) =>
      name === id ? `export const files = ${list}; export const version = '${hash(list).slice(0, 16)}';` : null,
  };
  const build = await rolldown({ input: source, plugins: [siteList], platform: 'browser', logLevel: 'warn' });
  const { output } = await build.generate({ format: 'iife', minify: true });
  await build.close();
  return output[0].code;
}
