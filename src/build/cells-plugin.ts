import { fileURLToPath } from 'node:url';
import type { Root } from 'mdast';
import type { MdastNode, MdastPluginEntry, MdastVisitorContext } from 'satteri';
import { escapeHtml } from '../show/escape.ts';
import { createCellNode } from './cell-markup.ts';
import { lineOf, type Numbers, readNumbers, replaceCode, replaceEvals } from './computed-number.ts';
import { checkProof, listCells } from './exercise.ts';
import { readFence } from './fence.ts';
import type { FencedCell } from './fenced.ts';
import { htmlNode } from './html-node.ts';
import { placeInFile } from './place-in-file.ts';
import { collectCells, type PostCells } from './post-cells.ts';
import { drawPostFigures } from './post-figures.ts';
import { createPrediction } from './prediction-markup.ts';
import { readAnswer, withProbe } from './probe.ts';
import { type CellRun, type Runs, runPost } from './run-post.ts';
import { checkMarks, findMarkedCells } from './symbol-marks.ts';
import { createSymbolsData } from './symbols-data.ts';
import { keepTakeAway } from './take-away-files.ts';
import { readTwins, type Twin } from './twin.ts';
import { checkInTime } from './types-plugin.ts';
import { createWidget } from './widget-markup.ts';

/**
 * Makes cells of a post's `ts run` and `ts exercise` fences: compiles them, runs them in page order, and puts each in
 * <run-cell> with its output under it. The page's end holds the compiled cells as data, for the reader's first Run.
 * A cell that fails fails the build, unless its fence says `fails`; then it must fail. An exercise may do either, but
 * it must be proved: its check accepts the solution and not the starting text. Types that do not fit fail the build too.
 * Numbers in the prose are computed by hidden cells of the same run.
 */
export const cellsPlugin: MdastPluginEntry = ({ fileURL, sourceFormat }) => {
  let post: PostCells = {
    cells: [],
    exercises: [],
    widgets: [],
    symbols: [],
    predictions: [],
    probes: [],
    numbers: [],
  };
  let runs: Runs = new Map();
  let twins = new Map<string, Twin>();
  const widgets = new Map<string, string>();
  const predictions = new Map<string, object>();
  let marked = new Set<string>();
  const showFigure = drawPostFigures(fileURL);
  let numbers: Numbers = new Map();
  return {
    name: 'cells',
    options: { position: true },
    async before(root: Readonly<Root>, context: MdastVisitorContext) {
      post = collectCells(root, fileURL);
      checkMarks(root, post.symbols, fileURL);
      if (post.cells.length + post.probes.length + post.numbers.length === 0) return;
      const folder = fileURLToPath(new URL('.', fileURL));
      runs = await runAndProve(post, folder, fileURL);
      checkInTime({ post, folder, file: fileURL });
      const all = listCells(post.cells, post.exercises, 'start', post.probes);
      for (const widget of post.widgets) {
        const draw = () => createWidget(widget, all, readAnswer(widget, runs), post.symbols);
        widgets.set(widget.fence.name, await withProbe(widget, fileURL, draw));
      }
      for (const prediction of post.predictions) {
        const create = () => createPrediction(prediction, readAnswer(prediction, runs), sourceFormat);
        predictions.set(prediction.fence.name, await withProbe(prediction, fileURL, create));
      }
      marked = findMarkedCells(post.symbols, all);
      numbers = readNumbers(post.numbers, runs, fileURL);
      twins = readTwins(
        folder,
        post.cells.map(({ cell }) => cell.id),
      );
      if (fileURL?.pathname.includes('/content/posts/')) keepTakeAway(fileURL, post.cells, runs, numbers);
      const name = fileURL?.pathname.split('/').at(-2) ?? '';
      const data = JSON.stringify(all).replaceAll('<', '\\u003c');
      const script = `<script type="application/json" data-post="${escapeHtml(name)}">${data}</script>`;
      const symbols = await createSymbolsData(post.symbols, all, runs, fileURL);
      context.appendChild(root, htmlNode(script + symbols, sourceFormat, 'flow'));
    },
    code(node, context) {
      const fence = readFence(node.lang, node.meta);
      if (!fence) return;
      // Checks, solutions and hints stand with their exercise, or nowhere; symbols stand in formulas and code.
      if ('of' in fence || fence.role === 'symbols') return context.removeNode(node);
      if (fence.role === 'widget') {
        context.replaceNode(node, htmlNode(widgets.get(fence.name)!, sourceFormat, 'flow'));
        return;
      }
      if (fence.role === 'predict') {
        context.replaceNode(node, predictions.get(fence.name) as MdastNode);
        return;
      }
      const { cell, text } = post.cells.find(({ cell }) => cell.id === fence.name)!;
      const exercise = post.exercises.find(({ start }) => start.cell === cell);
      const { outputs } = runs.get(cell.id)!;
      const symbols = marked.has(cell.id) ? post.symbols.map(({ symbol }) => symbol) : [];
      const parts = { cell, text, outputs, exercise, twin: twins.get(cell.id), symbols, showFigure };
      const created = createCellNode(parts, sourceFormat);
      context.replaceNode(node, created as MdastNode);
    },
    inlineCode(node, context) {
      const value = replaceCode(node, numbers);
      if (value !== undefined) context.replaceNode(node, { type: 'text', value });
    },
    inlineMath: replaceFormula,
    math: replaceFormula,
  };

  function replaceFormula(node: Readonly<Formula>, context: MdastVisitorContext) {
    const value = replaceEvals(node.value, lineOf(node), numbers);
    if (value !== node.value) context.replaceNode(node, { ...node, value });
  }
};

type Formula = Extract<MdastNode, { type: 'math' | 'inlineMath' }>;

/** Runs the page as it is, then with the solutions in their exercises. Gives the runs of the page as it is. */
async function runAndProve(post: PostCells, folder: string, file: URL | undefined): Promise<Runs> {
  const { cells, exercises, probes, numbers } = post;
  const page = listCells(cells, exercises, 'start', [...probes, ...numbers]);
  const solved = listCells(cells, exercises, 'solution');
  const proofs = exercises.flatMap(({ start, check }) => [start.cell.id, check.id]);
  let started: Runs;
  let answered: Runs;
  try {
    const steps = [
      { cells: page, run: page.map(({ id }) => id) },
      { cells: solved, run: proofs },
    ];
    [started, answered] = (await runPost(steps, folder)) as [Runs, Runs];
  } catch (error) {
    throw new Error(`${placeInFile(file, (cells[0] ?? probes[0] ?? numbers[0])!.line)}: ${(error as Error).message}`);
  }
  for (const fenced of cells) {
    if (fenced.fence.role === 'run') checkRun(fenced, started.get(fenced.cell.id)!, file);
  }
  for (const exercise of exercises) checkProof(exercise, started, answered, file);
  return started;
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
