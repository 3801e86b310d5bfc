import { diffLines } from 'diff';

/** One line of a comparison, with its number, from 1, in each of the texts that have it. */
export interface Line {
  kind: 'same' | 'added' | 'removed';
  text: string;
  /** Its number in the original. */
  before?: number;
  /** Its number in the edited text. */
  after?: number;
}

/** Texts that differ in more lines than this are shown as all removed and all added: a search for less takes too long. */
const mostChanges = 1000;

/** Compares two texts line by line: what both have, and what an edit has removed and added, in reading order. */
export function compareTexts(original: string, text: string): Line[] {
  const [before, after] = [endLine(original), endLine(text)];
  const changes = diffLines(before, after, { maxEditLength: mostChanges }) ?? [
    { value: before, removed: true, added: false },
    { value: after, removed: false, added: true },
  ];
  const lines: Line[] = [];
  const next = { before: 1, after: 1 };
  for (const { value, added, removed } of changes) {
    for (const line of value.split('\n').slice(0, -1)) {
      if (added) lines.push({ kind: 'added', text: line, after: next.after++ });
      else if (removed) lines.push({ kind: 'removed', text: line, before: next.before++ });
      else lines.push({ kind: 'same', text: line, before: next.before++, after: next.after++ });
    }
  }
  return lines;
}

/** Ends every line in the same way, the last one too: a line is no other for what follows it. */
function endLine(text: string): string {
  const lines = text.replaceAll('\r\n', '\n');
  return lines === '' || lines.endsWith('\n') ? lines : `${lines}\n`;
}
