import type { Root } from 'mdast';
import { compileCell } from '../cells/compile/compile.ts';
import type { Cell } from '../cells/types.ts';
import { placeInFile, withPlace } from './place-in-file.ts';
import type { Runs } from './run-post.ts';

/** A number in the prose that the build computes: `= np.max(slope)` as inline code, or \eval{np.max(slope)} in a formula. */
export interface ComputedNumber {
  expression: string;
  line: number;
  /** The hidden cell that computes it. The build runs it; no page carries it. */
  cell: Cell;
}

/** The values as text, by `keyOf` their places. */
export type Numbers = ReadonlyMap<string, string>;

/** All that reads one expression in one line reads one value: no cell can stand in between. */
const keyOf = (line: number, expression: string): string => `${line} ${expression}`;

/** What marks inline code as a number to compute. */
const mark = /^=\s+/;

/** A node as far as this file looks at it. */
interface ProseNode {
  type: string;
  value?: string;
  lang?: string | null;
  meta?: string | null;
  children?: ProseNode[];
  position?: { start: { line: number } };
}

/** Collects the numbers of a post and compiles them. A mistake is thrown with file and line. */
export function collectNumbers(
  root: Readonly<Root>,
  file: URL | undefined,
  countCellsAbove: (line: number) => number,
): ComputedNumber[] {
  const numbers = new Map<string, ComputedNumber>();
  const add = (expression: string, line: number) => {
    const key = keyOf(line, expression);
    if (numbers.has(key)) return;
    // No cell of a post can have a name with a space.
    const own = { id: `number ${numbers.size + 1}`, number: countCellsAbove(line), probes: 'number' };
    try {
      const cell = { ...own, ...compileCell(writeNumber({ expression })), defines: [] };
      numbers.set(key, { expression, line, cell });
    } catch (error) {
      throw new Error(`${placeInFile(file, line)}: the number \`= ${expression}\`: ${(error as Error).message}`);
    }
  };
  const visit = (node: ProseNode) => {
    const { type, value = '' } = node;
    if (type === 'inlineCode' && mark.test(value)) add(value.replace(mark, ''), lineOf(node));
    else if (type === 'inlineMath' || type === 'math') {
      for (const { expression, line } of withPlace(file, lineOf(node), () => findEvals(value))) {
        add(expression, lineOf(node) + line);
      }
    } else if (type === 'code' && /^(hint|predict)\b/.test(node.meta ?? '') && /`=\s|\\eval\{/.test(value)) {
      throw new Error(
        `${placeInFile(file, lineOf(node))}: ${node.meta?.startsWith('hint') ? 'a hint' : 'a question'} holds no computed number: write the number itself`,
      );
    }
    node.children?.forEach(visit);
  };
  visit(root as unknown as ProseNode);
  return [...numbers.values()];
}

/** The text of the hidden cell. */
export const writeNumber = ({ expression }: Pick<ComputedNumber, 'expression'>): string => `(${expression}\n)`;

/** What the numbers are, by their places. One that is none, or that cannot be computed, fails the build. */
export function readNumbers(numbers: readonly ComputedNumber[], runs: Runs, file: URL | undefined): Numbers {
  return new Map(
    numbers.map(({ expression, line, cell }) => {
      const { answer, outputs } = runs.get(cell.id)!;
      const error = outputs.find((output) => output.kind === 'error');
      const fail = (why: string): never => {
        throw new Error(`${placeInFile(file, line)}: the number \`= ${expression}\` cannot be computed: ${why}`);
      };
      if (error) fail(`${error.name}: ${error.message}`);
      if (!answer || 'error' in answer) return fail(answer?.error ?? 'it reads from a cell that fails');
      const { data } = answer;
      if (typeof data === 'number' || (typeof data === 'string' && /^.+$/.test(data))) {
        return [keyOf(line, expression), String(data)];
      }
      const what =
        typeof data === 'string' ? 'an empty text, or one of several lines' : JSON.stringify(data).slice(0, 80);
      return fail(`it gives ${what}, not one number or one line of text`);
    }),
  );
}

/** The words in place of inline code, or undefined where that is code and no number. */
export function replaceCode({ value = '', position }: ProseNode, numbers: Numbers): string | undefined {
  if (!mark.test(value)) return undefined;
  // The sign of a negative number is no hyphen, at which a line may break.
  return numbers.get(keyOf(position?.start.line ?? 1, value.replace(mark, '')))?.replace(/^-(?=[\d.])/, '−');
}

/**
 * A formula with its numbers in place: "1,210" keeps its comma tight, "9.5e-7" becomes a power of ten.
 * @param firstLine the line of the file in which the given text begins
 */
export function replaceEvals(tex: string, firstLine: number, numbers: Numbers): string {
  let result = '';
  let position = 0;
  for (const { expression, line, start, end } of findEvals(tex)) {
    const text = numbers.get(keyOf(firstLine + line, expression));
    if (text === undefined) continue;
    const typed = text.replace(/,(?=\d)/g, '{,}').replace(/^(-?[\d.]+)e\+?(-?\d+)$/, '$1 \\cdot 10^{$2}');
    result += `${tex.slice(position, start)}{${typed}}`;
    position = end;
  }
  return result + tex.slice(position);
}

interface Eval {
  expression: string;
  /** Where it stands in the formula, and how many lines below the first. */
  start: number;
  end: number;
  line: number;
}

const command = '\\eval{';

/** Finds \eval{…} in a formula: up to the brace that closes it. */
function findEvals(tex: string): Eval[] {
  const found: Eval[] = [];
  for (let start = tex.indexOf(command); start >= 0; start = tex.indexOf(command, start + 1)) {
    let end = start + command.length;
    for (let depth = 1; depth > 0; end++) {
      if (end === tex.length) throw new Error(`${command}…} is not closed in the formula ${tex.trim()}`);
      if (tex[end] === '{') depth++;
      if (tex[end] === '}') depth--;
    }
    const line = tex.slice(0, start).split('\n').length - 1;
    found.push({ expression: tex.slice(start + command.length, end - 1).trim(), start, end, line });
  }
  return found;
}

/** The line in which a node's value begins: of a formula on lines of its own, the one below its dollars. */
export const lineOf = ({ type, position }: ProseNode): number =>
  (position?.start.line ?? 1) + (type === 'math' ? 1 : 0);
