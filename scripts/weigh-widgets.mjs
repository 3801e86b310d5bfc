// What each widget weighs by itself, brotli: its life in the page, its probe in the worker, and its styles; without
// `lanes`, and without what all widgets share.
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('../src/widgets', import.meta.url));
const weigh = (text) => brotliCompressSync(text).length;

async function bundle(input) {
  const own = path.dirname(input) + path.sep;
  const external = (id, importer) =>
    id.startsWith('lanes') || (importer !== undefined && !path.resolve(path.dirname(importer), id).startsWith(own));
  const build = await rolldown({ input, external, platform: 'browser', logLevel: 'warn' });
  const { output } = await build.generate({ format: 'es', minify: true });
  await build.close();
  return output[0].code;
}

/** @returns {Promise<[name: string, bytes: number][]>} */
export async function weighWidgets() {
  const folders = globSync('*/life.ts', { cwd: root }).map((file) => path.dirname(file));
  return Promise.all(
    folders.sort().map(async (name) => {
      const [life, probe] = await Promise.all(
        ['life.ts', 'probe.ts'].map((file) => bundle(path.join(root, name, file))),
      );
      const style = readFileSync(path.join(root, name, 'style.css'));
      return [name, weigh(life) + weigh(probe) + weigh(style)];
    }),
  );
}
