// `lanes/plot` in Node, Deno and Bun: the same words, which here can also describe a figure and write it into a file.
// Pages and workers get index.ts, which leaves the drawing code to those that draw.

import { use } from './backend.ts';
import { describeFigure } from './describe.ts';
import { drawFigure } from './draw.ts';
import type { Figure } from './figure.ts';

export * from './index.ts';

interface Files {
  writeFileSync(file: string, text: string): void;
}

/** What there is of Node's `process`: this package needs no other of its types. */
declare const process: { getBuiltinModule?(name: 'node:fs'): Files | undefined } | undefined;

function saveFigure(figure: Figure, file: string): void {
  if (!/\.svg$/i.test(file)) {
    throw new RangeError(`savefig: the file is '${file}': figures are SVG, so a name such as 'loss.svg' was expected`);
  }
  const files = typeof process === 'undefined' ? undefined : process.getBuiltinModule?.('node:fs');
  if (files === undefined) throw new Error('savefig: files can be written in Node 20.16 and later, and not here');
  files.writeFileSync(file, `${drawFigure(figure)}\n`);
}

use({ show: (figure) => console.log(describeFigure(figure)), save: saveFigure });
