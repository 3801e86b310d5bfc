import type { Data } from '../types.ts';

/** A little more than an honest notebook sends; see notebook/describe-data.ts. */
const most = { entries: 200_000, depth: 12 };

/** Data for a widget, which a hostile cell may have written: plain, and not more than a page can bear. */
export function checkData(value: unknown): Data {
  let entries = 0;
  const visit = (part: unknown, depth: number): void => {
    entries += 1;
    if (entries > most.entries || depth > most.depth) throw new Error('The cell sent more than a widget can show.');
    if (typeof part === 'object' && part !== null) for (const inner of Object.values(part)) visit(inner, depth + 1);
    else if (part === undefined) throw new Error('The cell sent something that the page does not understand.');
  };
  visit(value, 0);
  return value as Data;
}
