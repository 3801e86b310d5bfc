import { fileURLToPath } from 'node:url';
import type { Code, Root } from 'mdast';
import type { MdastPluginEntry, MdastVisitorContext } from 'satteri';
import { CellSyntaxError, compileCell, createBrokenCell } from '../cells/compile.ts';
import type { Cell, CompiledCell } from '../cells/types.ts';
import { escapeHtml } from '../show/escape.ts';
import { showOutputs } from '../show/outputs.ts';
import { type Fence, readFence } from './fence.ts';
import { htmlNode } from './html-node.ts';
import { placeInFile } from './place-in-file.ts';
import { type CellRun, runPost } from './run-post.ts';

/** A fence that is a cell, on its way into the page. */
interface FencedCell {
  fence: Fence;
  cell: Cell;
  line: number;
}

/**
 * Makes cells of a post's `ts run` fences: compiles them, runs them in page order, and wraps each fence in
 * <run-cell> with its output under it. The page's end holds the compiled cells as data, for the reader's first Run.
 * A cell that fails fails the build, unless its fence says `fails`; then it must fail.
 */
export const cellsPlugin: MdastPluginEntry = ({ fileURL, sourceFormat }) => {
  const cells = new Map<number, FencedCell>();
  let runs = new Map<string, CellRun>();
  return {
    name: 'cells',
    options: { position: true },
    async before(root: Readonly<Root>, context: MdastVisitorContext) {
      for (const code of findCode(root)) {
        const fenced = compileFence(code, cells.size + 1, fileURL);
        if (fenced) cells.set(code.position?.start.offset ?? -1, fenced);
      }
      if (cells.size === 0) return;
      const all = [...cells.values()];
      checkNames(all, fileURL);
      try {
        runs = await runPost(
          all.map(({ cell }) => cell),
          fileURLToPath(new URL('.', fileURL)),
        );
      } catch (error) {
        throw new Error(`${placeInFile(fileURL, all[0]!.line)}: ${(error as Error).message}`);
      }
      for (const fenced of all) checkRun(fenced, runs.get(fenced.cell.id)!, fileURL);
      const post = fileURL?.pathname.split('/').at(-2) ?? '';
      const data = JSON.stringify(all.map(({ cell }) => cell)).replaceAll('<', '\\u003c');
      const script = `<script type="application/json" data-post="${escapeHtml(post)}">${data}</script>`;
      context.appendChild(root, htmlNode(script, sourceFormat, 'flow'));
    },
    code(node, context) {
      const fenced = cells.get(node.position?.start.offset ?? -1);
      if (!fenced) return;
      const { id, number } = fenced.cell;
      const output = showOutputs(runs.get(id)!.outputs, id);
      const below = `<div class="cell-bar"><a class="cell-number" href="#cell-${id}">cell ${number}</a></div><div class="cell-output">${output}</div>`;
      const attributes = { id: `cell-${id}`, 'data-cell': id, 'data-number': String(number) };
      context.wrapNode(node, {
        type: 'mdxJsxFlowElement',
        name: 'run-cell',
        attributes: Object.entries(attributes).map(([name, value]) => ({ type: 'mdxJsxAttribute', name, value })),
        children: [htmlNode(below, sourceFormat, 'flow')],
      } as never);
    },
  };
};

function findCode(node: Readonly<{ type: string; children?: readonly unknown[] }>): Code[] {
  if (node.type === 'code') return [node as unknown as Code];
  return (node.children ?? []).flatMap((child) => findCode(child as { type: string }));
}

function compileFence(code: Code, number: number, file: URL | undefined): FencedCell | undefined {
  const line = code.position?.start.line ?? 1;
  try {
    const fence = readFence(code.lang, code.meta);
    if (!fence) return undefined;
    return { fence, line, cell: { id: fence.name, number, ...compileFenced(code.value, fence) } };
  } catch (error) {
    const inner = error instanceof CellSyntaxError ? error.place.line : 0;
    throw new Error(`${placeInFile(file, line + inner)}: ${(error as Error).message}`);
  }
}

/** A cell that is meant to fail may fail to compile: its output is the mistake. */
function compileFenced(source: string, fence: Fence): CompiledCell {
  try {
    return compileCell(source);
  } catch (error) {
    if (fence.fails && error instanceof CellSyntaxError) return createBrokenCell(error);
    throw error;
  }
}

function checkNames(cells: readonly FencedCell[], file: URL | undefined): void {
  const seen = new Map<string, number>();
  for (const { fence, line } of cells) {
    const first = seen.get(fence.name);
    if (first !== undefined) {
      throw new Error(`${placeInFile(file, line)}: two cells are named "${fence.name}"; the first is in line ${first}`);
    }
    seen.set(fence.name, line);
  }
}

function checkRun({ fence, line, cell }: FencedCell, run: CellRun, file: URL | undefined): void {
  if (fence.fails && run.ending === 'done') {
    throw new Error(`${placeInFile(file, line)}: cell "${cell.id}" is marked \`fails\`, but it runs without an error`);
  }
  if (fence.fails || run.ending === 'done') return;
  const error = run.outputs.find((output) => output.kind === 'error');
  const place = error?.places.find((inCell) => inCell.cell === cell.number);
  const what = error ? `${error.name}: ${error.message}` : `it is ${run.ending}`;
  throw new Error(`${placeInFile(file, line + (place?.line ?? 0))}: cell "${cell.id}" fails: ${what}`);
}
