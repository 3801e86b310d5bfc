/**
 * The plain data that passes between the stages of a cell. Everything here survives JSON,
 * so it can lie in a page, cross to a worker, or come back from one.
 */

/** A place in a cell's text. Lines and columns count from 1, as editors do. */
export interface Place {
  line: number;
  column: number;
}

/** One import statement of a cell: `import * as np from 'lanes'` takes `*` as `np`. */
export interface CellImport {
  module: string;
  names: { imported: string; local: string }[];
  place: Place;
}

/** Text that the compiler put into a line and that the reader never wrote: subtracted when an error names a column. */
export interface Insertion {
  line: number;
  /** The column, in the compiled line, of its first character. */
  column: number;
  length: number;
}

/** What the compiler makes of a cell's text. */
export interface CompiledCell {
  /** JavaScript, line for line the reader's text: types are blanked out, imports too; `$value(…)` stands round the last expression. */
  body: string;
  /** Names that the cell reads and does not define itself, each with the place of its first use. Globals such as Math are left out. */
  uses: Record<string, Place>;
  /** Names declared at the cell's top level, and names it imports: what the cells below can use. */
  defines: string[];
  /** Names that the cell assigns without declaring them, each with its place. */
  writes: Record<string, Place>;
  imports: CellImport[];
  insertions: Insertion[];
  /** Why the text is no program, for a cell that does not compile; its body is empty then. */
  mistake?: { message: string; place: Place };
}

/** A cell in its post: the fence's name, its number in page order from 1, and its code. */
export interface Cell extends CompiledCell {
  id: string;
  number: number;
  /** The name of the exercise whose answer this cell checks. A check stands nowhere on the page and has its exercise's number. */
  checks?: string;
  /**
   * The kind of widget that this cell is the probe of: what the widget sees of the program. A probe stands nowhere on the
   * page, shows nothing, and has the number of the cell above it. In the build, numbers in the prose have probes too.
   */
  probes?: string;
}

/** Where an error happened: a cell, and the place in its text. */
export interface CellPlace extends Place {
  /** The number of the cell in page order, from 1. */
  cell: number;
}

/** A figure of `lanes/plot`; only `show` and the plot package look inside. */
export interface FigureOutput {
  type: 'figure';
  marks: unknown[];
  /** A figure of several panels has its marks in these. */
  subplots?: { panels?: ({ marks?: unknown[] } | null)[] };
}

/** A number as JSON can carry it: what JSON has no word for is written as text. */
export type PlainNumber = number | 'NaN' | 'Infinity' | '-Infinity' | '-0';

/** Any plain value. A number that JSON has no word for is a `PlainNumber`, an array `{ shape, dtype, values }`. */
export type Data = null | boolean | number | string | readonly Data[] | { readonly [name: string]: Data };

/** What a probe says to a question: what its value is, or makes of the question's input; or why it cannot tell. */
export type Answer = { data: Data } | { error: string };

/** One thing that a cell shows. */
export type Output =
  | { kind: 'text'; text: string }
  | {
      kind: 'array';
      text: string;
      shape: number[];
      dtype: string;
      /** The numbers in row order, of an array that is small enough to be looked into. */
      values?: PlainNumber[];
    }
  /** Rows with the same columns, as `console.table` takes them. */
  | {
      kind: 'table';
      columns: string[];
      rows: string[][];
      /** What a table that is too large leaves out, in words. */
      rest?: string;
    }
  /**
   * How far a loop is: a cell has one such output, the last that it reported. `seconds` is about how long the rest will
   * take, and 0 where there is nothing to tell: at the beginning, and when the cell has ended.
   */
  | { kind: 'progress'; done: number; total: number; seconds: number }
  | { kind: 'figure'; figure: FigureOutput }
  | {
      kind: 'error';
      name: string;
      message: string;
      /** What learners do about such an error, in a sentence. */
      hint?: string;
      /** Where it happened, the innermost place first, then the calls that led there. Empty when the engine does not tell. */
      places: CellPlace[];
    };

/** How a run of one cell ended. A waiting cell did not run, because a cell it reads failed. */
export type Ending = 'done' | 'failed' | 'waiting';

/** What the notebook reports while it runs; first, which cells it will run. */
export type NotebookEvent =
  | { type: 'plan'; cells: string[] }
  | { type: 'start'; cell: string }
  | { type: 'output'; cell: string; output: Output }
  | { type: 'end'; cell: string; ending: Ending };

/** The first message to a worker: the post's own modules as text, each one expression, and its cells. */
export interface Boot {
  type: 'boot';
  modules: Record<string, string>;
  cells: Cell[];
}

/** Page to worker. */
export type Request =
  | Boot
  | { type: 'cells'; cells: Cell[] }
  | { type: 'run'; run: number; cells: string[] }
  | { type: 'ask'; ask: number; probe: string; input: Data | undefined };

/** Worker to page. Many are sent as one JSON text, whose size can be seen before it is read. */
export type Reply =
  | { type: 'ready' }
  | { type: 'idle'; run: number }
  | { type: 'answer'; ask: number; answer: Answer }
  | NotebookEvent;

/** Frame to page: the worker's JSON text, or why the frame ended the worker. */
export type Relayed = { type: 'replies'; text: string } | { type: 'crash'; message: string };
