import type { Place } from '../types.ts';

/** One call in a stack: the script's URL and the place in it. */
export interface Frame extends Place {
  url: string;
}

/** `at f (url:3:14)`, `at async url:3:14` in V8; `f@url:3:14` in Firefox and WebKit. */
const frame = /(?:^\s*at (?:.*?\()?(?:async )?|^[^@\n]*@)(\S+?):(\d+):(\d+)\)?$/;

/** The calls of an error's stack, the innermost first, in any engine's notation; none when there is no stack. */
export function readStack(error: unknown): Frame[] {
  const stack = (error as { stack?: unknown } | null | undefined)?.stack;
  if (typeof stack !== 'string') return [];
  const frames: Frame[] = [];
  for (const line of stack.split('\n')) {
    const match = frame.exec(line);
    if (match) frames.push({ url: match[1]!, line: Number(match[2]), column: Number(match[3]) });
  }
  return frames;
}

const isName = (letter: string | undefined) => letter !== undefined && /[\p{ID_Continue}$]/u.test(letter);

/**
 * The column where the name that an engine points at begins. Of `np.matmul(A, B)` V8 and Firefox give the column of
 * `matmul`, WebKit that of the bracket behind it; of `new Error()` V8 gives that of `new`.
 */
export function findNameColumn(line: string, column: number): number {
  let start = column - 1;
  if (!isName(line[start]) && isName(line[start - 1])) start -= 1;
  while (isName(line[start]) && isName(line[start - 1])) start -= 1;
  const made = /\bnew\s+[\w$.]*$/.exec(line.slice(0, start));
  return (made ? made.index : start) + 1;
}
