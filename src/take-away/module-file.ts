import { writeImports } from './imports.ts';
import { nameDefinitions, type Placed } from './naming.ts';
import { type PlacedCell, placeCells } from './place-cells.ts';
import { placeModules } from './place-modules.ts';
import { type ProloguePieces, writeNodePrologue } from './prologue.ts';
import { rewriteUnit } from './rewrite.ts';
import type { TakenCell, TakenPost } from './types.ts';
import { readUnit } from './unit.ts';

/**
 * Returns a post's cells as one TypeScript text that runs unchanged in Node, once `lanes` is installed. Each cell stands
 * there as it was written, but for its imports, which stand at the top, and for a name that a later cell defines again.
 * @param modules the post's own modules, by the name that cells import them by: './digits.ts'
 */
export function writeModule(
  post: TakenPost,
  cells: readonly TakenCell[],
  modules: Readonly<Record<string, string>>,
): string {
  const placedCells = placeCells(cells, ['lanes', 'lanes/plot', ...Object.keys(modules)]);
  const running = placedCells.filter(({ isLeftOut }) => !isLeftOut);
  const placedModules = placeModules(
    running.flatMap(({ unit }) => unit.imports),
    modules,
  );
  const prologue = readUnit(writeNodePrologue(findPieces([...placedModules, ...running])));
  const units: Placed[] = [{ unit: prologue, kind: 'prologue', suffix: 'page' }, ...placedModules, ...placedCells];
  const naming = nameDefinitions(units);
  const { display, startCell } = findPrologueNames(naming);
  const parts = [
    writeHead(post),
    writeImports(naming).join('\n'),
    `// What the page does around the cells.\n\n${rewriteUnit(units, naming, 0)}`,
    ...placedModules.map(({ path }, index) => `// ${path}\n\n${rewriteUnit(units, naming, 1 + index)}`),
    ...placedCells.map((placed, index) => {
      const show = placed.isLeftOut ? undefined : display;
      const text = rewriteUnit(units, naming, 1 + placedModules.length + index, show);
      return writeCell(placed, text, startCell);
    }),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** The pieces of the page that the given units need. */
export function findPieces(units: readonly Placed[]): ProloguePieces {
  return {
    figures: units.some(({ unit }) => unit.imports.some(({ module }) => module === 'lanes/plot')),
    progress: units.some(({ unit }) => unit.mentions.some(({ name }) => name === 'progress')),
  };
}

/** A cell may take a name of the prologue; the prologue's own then has another one. */
function findPrologueNames(naming: ReturnType<typeof nameDefinitions>) {
  const find = (name: string) => naming.own(0).value.get(name)!.final;
  return { display: find('display'), startCell: find('startCell') };
}

function writeHead({ title, url, licence }: TakenPost): string {
  const lines = [
    title,
    ...(url ? [url] : []),
    '',
    'The code of all cells, in the order of the page. To run it, with Node 22.18 or later:',
    '  npm i lanes',
    '  node <this file>',
    'An editor shows its types after: npm i -D @types/node',
    '',
    ...licence,
  ];
  return lines.flatMap(comment).join('\n');
}

function writeCell({ cell, reason }: PlacedCell, text: string, startCell: string): string {
  const name = `${cell.number}: ${cell.id}`;
  const head = `// cell ${name}`;
  if (reason === undefined) return `${head}\n${startCell}('${name}');\n\n${text}`;
  const sentence = `This cell stands here as a comment, because it does not run. ${reason}`;
  return [head, ...comment(sentence), '//', ...comment(text)].join('\n');
}

/** Every character that ends a line for JavaScript also ends a comment. */
const comment = (text: string) => text.split(/\r\n|[\n\r\u2028\u2029]/).map((line) => `// ${line}`.trimEnd());
