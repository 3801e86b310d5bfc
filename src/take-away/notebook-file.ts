import type { Output } from '../cells/types.ts';
import { writeImports } from './imports.ts';
import { findPieces } from './module-file.ts';
import { type Naming, nameDefinitions, type Placed } from './naming.ts';
import { convertOutputs, type NotebookOutput, splitLines } from './notebook-outputs.ts';
import { type PlacedCell, placeCells } from './place-cells.ts';
import { placeModules } from './place-modules.ts';
import { writeNotebookPrologue } from './prologue.ts';
import { rewriteUnit } from './rewrite.ts';
import type { TakenCell, TakenPost } from './types.ts';
import { readUnit } from './unit.ts';

/** A part of a post, in page order: text in Markdown, or a cell by its name. */
export type PostPart = { kind: 'text'; markdown: string } | { kind: 'cell'; id: string };

/** A notebook of the format 4.5: https://nbformat.readthedocs.io/en/latest/format_description.html */
interface NotebookFile {
  nbformat: 4;
  nbformat_minor: 5;
  metadata: Record<string, unknown>;
  cells: (MarkdownCell | CodeCell)[];
}

interface MarkdownCell {
  cell_type: 'markdown';
  id: string;
  metadata: Record<string, unknown>;
  source: string[];
}

interface CodeCell {
  cell_type: 'code';
  id: string;
  metadata: Record<string, unknown>;
  execution_count: null;
  source: string[];
  outputs: NotebookOutput[];
}

/** The modules that a notebook finds on npm, without an installation. */
const onNpm = (module: string) => module.replace(/^lanes(?=$|\/)/, 'npm:lanes');

/**
 * Returns a post as the JSON text of a notebook for Deno's Jupyter kernel: its text with its formulas, its cells, and
 * what they showed in the build. In that kernel all cells share one scope that forbids to declare a function twice, so
 * an earlier definition has another name there, as in the file for Node.
 * @param outputs what each cell shows, by its name
 */
export function writeNotebook(
  post: TakenPost,
  parts: readonly PostPart[],
  cells: readonly TakenCell[],
  modules: Readonly<Record<string, string>>,
  outputs: ReadonlyMap<string, readonly Output[]>,
): string {
  const placedCells = placeCells(cells, ['lanes', 'lanes/plot', ...Object.keys(modules)]);
  const placedModules = placeModules(
    placedCells.flatMap(({ unit, isLeftOut }) => (isLeftOut ? [] : unit.imports)),
    modules,
  );
  const prologue = readUnit(writeNotebookPrologue(findPieces([...placedModules, ...placedCells])));
  const units: Placed[] = [{ unit: prologue, kind: 'prologue', suffix: 'page' }, ...placedModules, ...placedCells];
  const naming = nameDefinitions(units);
  const setup = `${writeImports(naming, onNpm).join('\n')}\n\n${rewriteUnit(units, naming, 0)}`;
  const codeCells = new Map(
    placedCells.map((placed, index) => {
      const source = writeSource(units, naming, 1 + placedModules.length + index);
      return [placed.cell.id, writeCodeCell(placed, source, outputs.get(placed.cell.id) ?? [])];
    }),
  );
  const notebook: NotebookFile = {
    nbformat: 4,
    nbformat_minor: 5,
    metadata: {
      title: post.title,
      kernelspec: { name: 'deno', display_name: 'Deno', language: 'typescript' },
      language_info: { name: 'typescript', file_extension: '.ts', mimetype: 'text/x.typescript' },
    },
    cells: [
      writeMarkdownCell('head', writeHead(post)),
      createCodeCell('setup', setup),
      ...placedModules.map(({ path, suffix }, index) =>
        createCodeCell(`module-${suffix}`, `// ${path}\n\n${rewriteUnit(units, naming, 1 + index)}`),
      ),
      ...parts.flatMap((part, index): NotebookFile['cells'] => {
        if (part.kind === 'text') return [writeMarkdownCell(`text-${index + 1}`, part.markdown)];
        // A fence that is none of the cells given, such as the check of an exercise, is not shown on the page either.
        const cell = codeCells.get(part.id);
        return cell ? [cell] : [];
      }),
    ],
  };
  return `${JSON.stringify(notebook, null, 1)}\n`;
}

/** The kernel shows the value with which a cell ends, but not a figure that the cell draws and leaves open. */
function writeSource(units: readonly Placed[], naming: Naming, index: number): string {
  const { unit } = units[index]!;
  const draws = unit.mentions.some(({ name, space }) => {
    const meant = naming.resolve(index, name, space);
    return meant?.imported?.module === 'lanes/plot';
  });
  if (!draws || /\bshow\s*\(/.test(unit.text)) return rewriteUnit(units, naming, index);
  const find = (name: string) => naming.own(0).value.get(name)!.final;
  return `${rewriteUnit(units, naming, index, find('display'))}\n${find('showFigures')}();`;
}

function writeHead({ title, url, licence }: TakenPost): string {
  return [
    `# ${title}`,
    ...(url ? [`From <${url}>.`] : []),
    'A notebook for [Deno’s Jupyter kernel](https://docs.deno.com/runtime/reference/cli/jupyter/): install it with `deno jupyter --install`, open this file in Jupyter, and run the cells from the top. The next cell fetches the packages.',
    licence.join('  \n'),
  ].join('\n\n');
}

function writeMarkdownCell(id: string, markdown: string): MarkdownCell {
  return { cell_type: 'markdown', id, metadata: {}, source: splitLines(markdown) };
}

function createCodeCell(id: string, source: string, outputs: NotebookOutput[] = []): CodeCell {
  // The format allows an id of at most 64 characters.
  const shortId = id.slice(0, 64);
  return { cell_type: 'code', id: shortId, metadata: {}, execution_count: null, source: splitLines(source), outputs };
}

function writeCodeCell({ cell, isLeftOut }: PlacedCell, source: string, outputs: readonly Output[]): CodeCell {
  const text = `// cell ${cell.number}: ${cell.id}\n${source}`;
  const code = createCodeCell(`cell-${cell.number}-${cell.id}`, text, convertOutputs(outputs, cell.id));
  // With this tag "Run all" goes on behind an error that is the point of the cell.
  if (isLeftOut) code.metadata['tags'] = ['raises-exception'];
  return code;
}
