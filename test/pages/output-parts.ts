import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import type { openArrayView } from '../../src/cells/look/array-view.ts';
import type { underlinePlace } from '../../src/cells/page/underline.ts';
import type { showFigure } from '../../src/show/figure.ts';
import type { showOutputs } from '../../src/show/outputs.ts';

/** What draws outputs and brings them to life, as a page under test finds it. */
interface OutputParts {
  showOutputs: typeof showOutputs;
  showFigure: typeof showFigure;
  openArrayView: typeof openArrayView;
  underlinePlace: typeof underlinePlace;
}

declare global {
  var outputParts: OutputParts;
}

const entry = '\0output-parts';
const root = fileURLToPath(new URL('../../src/', import.meta.url));

/** The site's own modules as one script for `page.inject`, which a test can call without a cell that runs. */
export async function bundleOutputParts(): Promise<string> {
  const code = ['show/outputs.ts', 'show/figure.ts', 'cells/look/array-view.ts', 'cells/page/underline.ts']
    .map((file) => `export * from ${JSON.stringify(root + file)};`)
    .join('\n');
  const build = await rolldown({
    input: entry,
    platform: 'browser',
    plugins: [
      {
        name: 'output-parts',
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) => (id === entry ? code : undefined),
      },
    ],
  });
  const { output } = await build.generate({ format: 'iife', name: 'parts', exports: 'named' });
  await build.close();
  return `${output[0].code};globalThis.outputParts = parts;`;
}
