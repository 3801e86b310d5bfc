import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import type { Plugin } from 'vite';
import type { Declarations } from '../cells/language/types.ts';
import { readCheckerFiles } from './checker-files.ts';
import { readPostModules } from './post-modules.ts';
import { findPosts } from './posts.ts';

const source = fileURLToPath(new URL('../cells/language/checker-worker.ts', import.meta.url));

/** What an editor loads, by the name that the development server gives it. */
const files: Record<string, () => Promise<string>> = {
  'checker.js': () => (worker ??= bundleWorker()),
  'declarations.json': async () => JSON.stringify(readDeclarations()),
};

/** The worker's script holds TypeScript and takes a second to make: the development server makes it once. */
let worker: Promise<string> | undefined;

/** Provides `virtual:checker`: the addresses of the type checker's worker and of the declarations that it starts with. */
export function checkerPlugin(): Plugin {
  const id = '\0virtual:checker';
  let isBuild = false;
  return {
    name: 'four-lanes:checker',
    configResolved(config) {
      isBuild = config.command === 'build';
    },
    resolveId: (name) => (name === 'virtual:checker' ? id : undefined),
    async load(name) {
      if (name !== id) return undefined;
      const address = async (file: string) => {
        if (!isBuild) return JSON.stringify(`/@checker/${file}`);
        const asset = this.emitFile({ type: 'asset', name: file, source: await files[file]!() });
        return `import.meta.ROLLUP_FILE_URL_${asset}`;
      };
      return [
        `export const workerUrl = ${await address('checker.js')};`,
        `export const declarationsUrl = ${await address('declarations.json')};`,
      ].join('\n');
    },
    configureServer(server) {
      server.middlewares.use('/@checker', async (request, response, next) => {
        const name = (request.url ?? '').replace(/^\/|\?.*$/g, '');
        const make = files[name];
        if (!make) return next();
        try {
          response.setHeader('Content-Type', name.endsWith('.json') ? 'application/json' : 'text/javascript');
          response.end(await make());
        } catch (error) {
          next(error);
        }
      });
    },
  };
}

/** A classic script, which every browser runs as a worker. */
async function bundleWorker(): Promise<string> {
  const build = await rolldown({ input: source, platform: 'browser', logLevel: 'warn' });
  const { output } = await build.generate({ format: 'iife', minify: true });
  await build.close();
  return output[0].code.trim();
}

function readDeclarations(): Declarations {
  const posts = findPosts().map(({ name, folder }) => [name, readPostModules(folder)] as const);
  return { files: readCheckerFiles(), posts: Object.fromEntries(posts) };
}
