/** A cell as the checker reads it. */
export interface CheckedCell {
  id: string;
  /** Its number on the page, from 1. */
  number: number;
  text: string;
  /** The name of the exercise whose answer this cell checks: no cell below sees the names of such a cell. */
  checks?: string | undefined;
}

/** A mistake in a cell. Offsets count UTF-16 units of the cell's text, as JavaScript's strings do. */
export interface Diagnosis {
  from: number;
  to: number;
  /** Of a shape error, the sentence alone. */
  message: string;
  kind: 'shape' | 'type' | 'syntax';
}

/** What a name is. */
export interface Hover {
  from: number;
  to: number;
  /** The name and its type, in one line or a few: `W1: NDArray<[4, 3]>`. */
  type: string;
  /** Its docstring as plain text; may be empty. */
  doc: string;
}

/** The icon of a completion, in CodeMirror's words. */
export type CompletionKind =
  | 'class'
  | 'constant'
  | 'function'
  | 'interface'
  | 'keyword'
  | 'method'
  | 'namespace'
  | 'property'
  | 'text'
  | 'type'
  | 'variable';

/** One name that fits at the caret. */
export interface CompletionOption {
  label: string;
  kind: CompletionKind;
  /** Its type, shortened. */
  detail?: string;
}

/** The names that fit at the caret; they take the place of the text from `from`. */
export interface Completion {
  from: number;
  options: CompletionOption[];
}

/** What the page asks the worker. */
export type Question =
  | { kind: 'diagnose'; cell: string }
  | { kind: 'hover'; cell: string; offset: number }
  | { kind: 'complete'; cell: string; offset: number; explicit: boolean };

/** The answer to each kind of question. */
export interface Answers {
  diagnose: Diagnosis[];
  hover: Hover | null;
  complete: Completion | null;
}

/** Declarations, by the path that a checker knows them by, and those of each post's own modules. */
export interface Declarations {
  files: Record<string, string>;
  posts: Record<string, Record<string, string>>;
}

/** Page to worker: first what is declared, then one question at a time, with the cells if they have changed. */
export type ToChecker =
  | { type: 'start'; files: Record<string, string> }
  | { type: 'ask'; question: Question; cells?: CheckedCell[] };

/** Worker to page. */
export interface FromChecker {
  answer: Answers[keyof Answers];
}
