/**
 * What the page does around the cells, for a file that runs without it. Each piece goes into the file as written here,
 * unless a cell takes one of its names for itself.
 */
export interface ProloguePieces {
  /** The file draws figures. */
  figures: boolean;
  /** A cell reports how far it is. */
  progress: boolean;
}

/** The part for Node: values are printed, figures become files. */
export function writeNodePrologue({ figures, progress }: ProloguePieces): string {
  const pieces = [
    "import { inspect } from 'node:util';",
    ...(figures ? ["import { writeFileSync } from 'node:fs';"] : []),
    "import { NDArray } from 'lanes';",
    ...(figures
      ? [
          "import { close, type Figure, use } from 'lanes/plot';",
          "import { describeFigure, drawFigure } from 'lanes/plot/drawing';",
        ]
      : []),
    '',
    arrays,
    figures ? displayWithFigures : display,
    figures ? startCellWithFigures : startCell,
    ...(figures ? [nodeFigures] : []),
    ...(progress ? [progressPrints] : []),
  ];
  return pieces.join('\n');
}

/** The part for Deno's Jupyter kernel: values and figures are shown under the cell. */
export function writeNotebookPrologue({ figures, progress }: ProloguePieces): string {
  const pieces = [
    "import { inspect } from 'node:util';",
    "import { NDArray } from 'lanes';",
    ...(figures
      ? [
          "import { type Figure, show as showFigures, use } from 'lanes/plot';",
          "import { describeFigure, drawFigure } from 'lanes/plot/drawing';",
        ]
      : []),
    '',
    arrays,
    figures ? displayWithFigures : display,
    ...(figures ? [notebookFigures] : []),
    ...(progress ? [progressPrints] : []),
  ];
  return pieces.join('\n');
}

const arrays = `// Arrays print as NumPy prints them; within an object, an array prints as its shape.
Object.defineProperty(NDArray.prototype, Symbol.for('nodejs.util.inspect.custom'), {
  value(this: NDArray, depth: number, options: { depth: number }) {
    const shape = this.shape.join(', ') + (this.shape.length === 1 ? ',' : '');
    return depth === options.depth ? String(this) : \`array (\${shape}) \${this.dtype}\`;
  },
});
`;

const display = `/** Prints a value, and gives it back. */
function display<T>(value: T): T {
  if (value !== undefined) console.log(inspect(value));
  return value;
}
`;

const displayWithFigures = `/** Shows a value, and gives it back. */
function display<T>(value: T): T {
  const { type, marks } = (value ?? {}) as { type?: unknown; marks?: unknown };
  if (type === 'figure' && Array.isArray(marks)) showFigure(value as unknown as Figure);
  else if (value !== undefined) console.log(inspect(value));
  return value;
}
`;

const startCell = `/** Prints the name of the cell that starts here. */
function startCell(name: string): void {
  console.log(\`\\n--- cell \${name} ---\`);
}
`;

const startCellWithFigures = `/** Prints the name of the cell that starts here. */
function startCell(name: string): void {
  showOpenFigures();
  currentCell = name;
  pictures = 0;
  console.log(\`\\n--- cell \${name} ---\`);
}
let currentCell = '';
let pictures = 0;
`;

const nodeFigures = `/** Saves a figure as a picture, in the folder in which the program runs, and prints what it shows. */
function showFigure(figure: Figure): void {
  shownFigures.push(figure);
  const count = ++pictures === 1 ? '' : \`-\${pictures}\`;
  const file = \`cell-\${currentCell.replace(': ', '-')}\${count}.svg\`;
  writeFileSync(file, drawFigure(figure));
  console.log(\`[\${file}] \${describeFigure(figure)}\`);
}
const shownFigures: Figure[] = [];
use({ show: showFigure });

/** A figure that a cell has drawn and not shown is shown when the cell ends. */
function showOpenFigures(): void {
  const open: Figure[] = [];
  for (let figure = close(); figure; figure = close()) open.unshift(figure);
  for (const figure of open) if (!shownFigures.includes(figure)) showFigure(figure);
}
process.on('exit', showOpenFigures);
`;

const notebookFigures = `/** Shows a figure as a picture, with a sentence for those who do not see it. */
function showFigure(figure: Figure): void {
  const bundle = { 'image/svg+xml': drawFigure(figure), 'text/plain': describeFigure(figure) };
  Deno.jupyter.display(bundle, { raw: true });
}
use({ show: showFigure });
`;

const progressPrints = `/** Prints how far a loop is: ten lines at most. */
function progress(done: number, total: number): void {
  const step = (count: number) => Math.floor((10 * count) / total);
  if (done >= total || step(done) > step(done - 1)) console.log(\`\${done} of \${total}\`);
}
`;
