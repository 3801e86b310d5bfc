import vm from 'node:vm';
import { expect } from 'vitest';
import { compileCell } from '../../src/cells/compile/compile.ts';
import type { CellFunction } from '../../src/cells/notebook/notebook.ts';
import { createNotebook } from '../../src/cells/notebook/runtime.ts';
import { inEveryEngine } from '../browsers/in-every-engine.ts';
import { wholePost } from '../browsers/posts.ts';
import { hashCell } from '../kernels/hash.ts';
import { readTexts, replaceCells, untilIdle } from './cells-on-page.ts';

/** What Node prints for the cell. */
async function runInNode(source: string): Promise<string> {
  const lines: string[] = [];
  const notebook = createNotebook(
    (script) => ({ run: vm.runInThisContext(script) as CellFunction, url: 'cell' }),
    {},
    (event) => {
      if (event.type === 'output' && event.output.kind === 'text') lines.push(event.output.text);
    },
  );
  notebook.setCells([{ id: 'hash', number: 1, ...compileCell(source) }]);
  await notebook.run(['hash']);
  return lines.join('\n');
}

inEveryEngine((reading) => {
  reading('every kernel gives the bits that it gives in Node', wholePost, async (page) => {
    const inNode = await runInNode(hashCell);
    expect(inNode.split('\n').length).toBeGreaterThan(25);
    await replaceCells(page, [hashCell]);
    await page.clickButton('Run cell 1');
    await untilIdle(page);
    // More than 25 lines are folded into two elements.
    expect((await readTexts(page))[1]!.replace(/\d+ more lines/, '\n')).toBe(inNode);
  });
});
