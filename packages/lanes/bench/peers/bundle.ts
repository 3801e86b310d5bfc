import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

/** The page's script and the parts that it loads, by file name. */
export async function bundlePage(): Promise<Map<string, string>> {
  const input = { page: fileURLToPath(new URL('page.ts', import.meta.url)) };
  // Shaken, the sources of lanes would lose their methods: its package.json names side effects of what is published only.
  const build = await rolldown({ input, platform: 'browser', logLevel: 'silent', treeshake: false });
  const { output } = await build.generate({ format: 'esm', entryFileNames: '[name].js', chunkFileNames: '[name].js' });
  await build.close();
  return new Map(output.flatMap((part) => (part.type === 'chunk' ? [[part.fileName, part.code]] : [])));
}
