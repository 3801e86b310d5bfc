import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type OutputOptions, rolldown } from 'rolldown';
import type { Plugin } from 'vite';

const source = (file: string) => fileURLToPath(new URL(`../cells/sandbox/${file}`, import.meta.url));
const posts = fileURLToPath(new URL('../../content/posts', import.meta.url));
const widgets = fileURLToPath(new URL('../widgets', import.meta.url));

/** What the page loads on the first Run, by the name that the development server gives it. */
const files: Record<string, () => Promise<string>> = {
  'frame.html': async () => writeFrame(await bundle(source('frame.ts'))),
  'worker.js': () => bundle(source('worker.ts')),
};

/**
 * Provides `virtual:sandbox`: the addresses of the frame, of the worker's script, of the modules that posts keep in
 * their own folders, and of the probes of widgets. A worker made from a blob cannot import, so each of these is one self-contained text.
 */
export function sandboxPlugin(): Plugin {
  const id = '\0virtual:sandbox';
  let isBuild = false;
  return {
    name: 'four-lanes:sandbox',
    configResolved(config) {
      isBuild = config.command === 'build';
    },
    resolveId: (name) => (name === 'virtual:sandbox' ? id : undefined),
    async load(name) {
      if (name !== id) return undefined;
      const address = async (file: string, make: () => Promise<string>) => {
        if (!isBuild) return JSON.stringify(`/@sandbox/${file}`);
        const asset = this.emitFile({ type: 'asset', name: path.basename(file), source: await make() });
        return `import.meta.ROLLUP_FILE_URL_${asset}`;
      };
      const modules = await Promise.all(
        findModules().map(
          async ({ name, file }) =>
            `${JSON.stringify(name)}: ${await address(asScript(name), () => bundleModule(file))}`,
        ),
      );
      return [
        `export const frameUrl = ${await address('frame.html', files['frame.html']!)};`,
        `export const workerUrl = ${await address('worker.js', files['worker.js']!)};`,
        `export const moduleUrls = { ${modules.join(', ')} };`,
      ].join('\n');
    },
    configureServer(server) {
      server.middlewares.use('/@sandbox', async (request, response, next) => {
        const name = decodeURIComponent((request.url ?? '').replace(/^\/|\?.*$/g, ''));
        const module = findModules().find((module) => asScript(module.name) === name);
        const make = files[name] ?? (module && (() => bundleModule(module.file)));
        if (!make) return next();
        try {
          response.setHeader('Content-Type', name.endsWith('.html') ? 'text/html' : 'text/javascript');
          response.end(await make());
        } catch (error) {
          next(error);
        }
      });
    },
  };
}

/** '05-first-network/digits.ts', …, 'widgets/matrix-product', …: the TypeScript files in the posts' folders, and probes. */
function findModules(): { name: string; file: string }[] {
  const find = (pattern: string, cwd: string) =>
    globSync(pattern, { cwd }).map((file) => file.replaceAll(path.sep, '/'));
  const own = find('*/*.ts', posts).map((name) => ({ name, file: path.join(posts, name) }));
  const probes = find('*/probe.ts', widgets).map((file) => ({
    name: `widgets/${path.dirname(file)}`,
    file: path.join(widgets, file),
  }));
  return [...own, ...probes].sort((a, b) => (a.name < b.name ? -1 : 1));
}

const asScript = (name: string) => `${name.replace(/\.ts$/, '')}.js`;

/** A post's module as the text of one expression, whose value is what the module exports. */
async function bundleModule(file: string): Promise<string> {
  const exported = { name: '$module', exports: 'named' } as const;
  return `(() => {${await bundle(file, exported)};return $module})()`;
}

async function bundle(input: string, exported: Pick<OutputOptions, 'name' | 'exports'> = {}): Promise<string> {
  // A module finds the worker's own `lanes`: see worker.ts.
  const external = exported.name ? ['lanes'] : [];
  const globals = { lanes: 'self.$packages.lanes' };
  const build = await rolldown({ input, external, platform: 'browser', logLevel: 'warn' });
  // Strict, as in its modules: a stack tells a cell nothing of strict functions, and hands it those that are not.
  const { output } = await build.generate({ format: 'iife', strict: true, minify: true, globals, ...exported });
  await build.close();
  return output[0].code.trim();
}

/**
 * The frame's document. Its policy is the wall: no network, no scripts but this one and blobs, WebAssembly for `lanes`.
 * It comes from a file because a frame written into the page would inherit the page's own policy.
 */
function writeFrame(script: string): string {
  const hash = createHash('sha256').update(script).digest('base64');
  const policy = `default-src 'none'; script-src 'sha256-${hash}' blob: 'wasm-unsafe-eval'; worker-src blob:; connect-src 'none'`;
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><title>Runs the code of a page</title></head><body><script>${script}</script></body></html>\n`;
}
