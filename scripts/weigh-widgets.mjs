// What each widget weighs by itself, brotli: its life in the page, its probe in the worker, and its styles; without
// `lanes`, and without what all widgets share. One that stands alone has a single script, which is called like its folder.
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
  return output.map((chunk) => (chunk.type === 'chunk' ? chunk.code : '')).join('');
}

/** @returns {Promise<[name: string, bytes: number][]>} */
export async function weighWidgets() {
  const scripts = globSync('*/*.ts', { cwd: root }).filter((file) => {
    const [name, script] = file.split(path.sep);
    return ['life.ts', 'probe.ts', `${name}.ts`].includes(script);
  });
  const widgets = Map.groupBy(scripts.sort(), (file) => path.dirname(file));
  return Promise.all(
    [...widgets].map(async ([name, files]) => {
      const programs = await Promise.all(files.map((file) => bundle(path.join(root, file))));
      // The parts of a style sheet come as one text, as in the page.
      const styles = globSync(`${name}/*.css`, { cwd: root }).sort();
      const style = styles.map((file) => readFileSync(path.join(root, file), 'utf8')).join('');
      return [name, [...programs, style].reduce((sum, text) => sum + weigh(text), 0)];
    }),
  );
}
