import type { Insertion, Place } from '../types.ts';

// What JavaScript engines count as the end of a line, in code as in comments and strings.
const lineBreak = /\r\n|[\n\r\u2028\u2029]/g;

/** Returns the place of a position, an offset into the text in UTF-16 units from 0. */
export function findPlace(text: string, position: number): Place {
  let line = 1;
  let lineStart = 0;
  for (const match of text.matchAll(lineBreak)) {
    const next = match.index + match[0].length;
    if (next > position) break;
    line++;
    lineStart = next;
  }
  return { line, column: position - lineStart + 1 };
}

/**
 * Returns the place in the reader's text that belongs to a place in the compiled body.
 * Inside an insertion, that is the place before which the insertion stands.
 */
export function mapPlace(insertions: Insertion[], place: Place): Place {
  let inserted = 0;
  for (const { line, column, length } of insertions) {
    if (line === place.line) inserted += Math.min(Math.max(place.column - column, 0), length);
  }
  return { line: place.line, column: place.column - inserted };
}
