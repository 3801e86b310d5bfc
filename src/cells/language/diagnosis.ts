import type ts from 'typescript';
import type { Diagnosis } from './types.ts';

/** What is wrong, in words. */
type Finding = Pick<Diagnosis, 'message' | 'kind'>;

// Types that a learner left out and TypeScript could not guess: no mistake. 7027 to 7030 are about code, not types.
const isMissingType = (code: number) => code >= 7005 && code <= 7057 && !(code >= 7027 && code <= 7030);

// TypeScript numbers what its parser says from 1000 to 1999.
const isSyntax = (code: number) => code >= 1000 && code < 2000;

/** Numbers that TypeScript gives its messages. */
const moreThanType = 1294;
const noOverload = 2769;
export const unknownName = 2304;
const unknownNearName = 2552;
export const assignedImport = 2632;

/** Whether a finding of TypeScript is a mistake in a cell. */
export function isMistake({ code, file, start }: ts.Diagnostic): boolean {
  if (isMissingType(code)) return false;
  // `typeof maybe` asks whether a name exists.
  const isUnknown = code === unknownName || code === unknownNearName;
  return !(isUnknown && /\btypeof\s+$/.test(file?.text.slice(0, start) ?? ''));
}

// A shape that does not fit makes the parameter's type the sentence that says so.
const sentence = /"((?:[\w.]+: |operands )(?:[^"\\]|\\.)*)"/;
const twoShapes =
  /ype 'NDArray(?:<(\[[^\]]*\]|number\[\])>)?' is not assignable to (?:parameter of )?type 'NDArray<(\[[^\]]*\])>'/;

/** Reads one finding of TypeScript. */
export function readFinding(typescript: typeof ts, { code, messageText }: ts.Diagnostic): Finding {
  if (code === moreThanType) {
    return { message: 'This does not work in a cell, because it is more than a type.', kind: 'syntax' };
  }
  const lines = typescript.flattenDiagnosticMessageText(messageText, '\n').split('\n').map(plain);
  if (isSyntax(code)) return { message: lines[0]!, kind: 'syntax' };
  const [, problem] = sentence.exec(lines.join('\n')) ?? [];
  if (problem !== undefined) return { message: JSON.parse(`"${problem}"`) as string, kind: 'shape' };
  const [, given = 'number[]', needed] = twoShapes.exec(lines[0]!) ?? [];
  if (needed !== undefined) return { message: compareShapes(given, needed), kind: 'shape' };
  return { message: shorten(code, lines), kind: 'type' };
}

function compareShapes(given: string, needed: string): string {
  if (given !== 'number[]') return `the shape is ${showShape(given)}, but ${showShape(needed)} is needed`;
  const sizes = needed.replaceAll('number', '-1');
  return `the shape is not known here, but ${showShape(needed)} is needed: write \`.expect(${sizes})\` behind the array`;
}

/** `[2, number]` as NumPy writes it: `(2,?)`. */
function showShape(tuple: string): string {
  const sizes = tuple.slice(1, -1).split(', ').filter(Boolean);
  const shown = sizes.map((size) => (size === 'number' ? '?' : size)).join(',');
  return sizes.length === 1 ? `(${shown},)` : `(${shown})`;
}

/** The first line, and the most particular of those that explain it. */
function shorten(code: number, lines: readonly string[]): string {
  if (code === noOverload) return findNearestRefusal(lines);
  const first = lines[0]!;
  let particular = first;
  for (const line of lines) if (indentation(line) > indentation(particular)) particular = line;
  return particular === first ? first : `${first}\n${particular.trim()}`;
}

/**
 * Of several signatures that refuse a call, what the nearest one says: where it speaks of a part of an argument, the
 * argument as such was what it takes.
 */
function findNearestRefusal(lines: readonly string[]): string {
  const refusals = lines.filter((line) => indentation(line) === 4).map((line) => line.trim());
  return refusals.find((line) => !line.startsWith('Argument')) ?? refusals.at(-1) ?? lines[0]!;
}

const indentation = (line: string) => line.length - line.trimStart().length;

const longestType = 100;

/** The same line without what only a compiler needs: paths of modules, and types that no one would read to their end. */
function plain(line: string): string {
  return line
    .replaceAll(/on type 'typeof import\("\/([^"]*)\/index"\)'/g, "in '$1'")
    .replaceAll(/import\("[^"]*"\)\./g, '')
    .replaceAll(/\bnp\.(?=NDArray)/g, '')
    .replaceAll('NDArray<number[]>', 'NDArray')
    .replaceAll(/'([^']*)'/g, (quoted, type: string) =>
      type.length > longestType ? `'${type.slice(0, longestType)}…'` : quoted,
    );
}
