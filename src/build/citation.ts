import { nameAuthors, nameWork, type Work } from './bibliography.ts';
import { suggestKeys } from './entry-file.ts';

/** A work at one place of a text, and where in the work: [@minsky-papert-1969, chapter 3]. */
export interface Cited {
  work: Work;
  /** "chapter 3"; may be empty. */
  locator: string;
}

/** A pair of brackets in a text: [@smalheiser-2000; @gefter-2015]. */
export interface Citation {
  /** Where in the text its brackets open, and where it ends. */
  start: number;
  end: number;
  cited: Cited[];
}

/** A citation is not written as it should be, or its work is not known. */
export class CitationError extends Error {
  /** How many lines below the text's first one. */
  readonly line: number;

  constructor(text: string, offset: number, message: string) {
    super(message);
    this.line = text.slice(0, offset).split('\n').length - 1;
  }
}

/** Finds the citations of a text. Throws a `CitationError`. */
export function findCitations(text: string, works: ReadonlyMap<string, Work>): Citation[] {
  const opened = [...text.matchAll(/\[@/g)];
  return opened.map(({ index }) => {
    const fail = (message: string): never => {
      throw new CitationError(text, index, message);
    };
    const end = text.indexOf(']', index) + 1;
    if (end === 0) fail('this citation is not closed, or there is a formula or emphasis in it: [@key, plain words]');
    const cited = text
      .slice(index + 1, end - 1)
      .split(';')
      .map((part): Cited => {
        const [, key, locator = ''] = /^\s*@([^\s,]+)\s*(?:,\s*(.*?)\s*)?$/s.exec(part) ?? [];
        if (key === undefined) return fail(`"${part.trim()}" is no citation: write [@one-key; @other-key, chapter 3]`);
        const work = works.get(key);
        if (work) return { work, locator: locator.replaceAll(/\s+/g, ' ') };
        return fail(`no work has the key "${key}" in content/bibliography.json${suggestKeys(key, works.keys())}`);
      });
    return { start: index, end, cited };
  });
}

/**
 * What stands between the round brackets, a text a work: "Linnainmaa, 1970", and behind it, of the same authors, "1976".
 */
export function nameCited(cited: readonly Cited[]): { cited: Cited; text: string; joint: '' | ', ' | '; ' }[] {
  return cited.map((one, index) => {
    const { work, locator } = one;
    const before = cited[index - 1];
    const isSame =
      before !== undefined &&
      before.locator === '' &&
      !work.short &&
      !before.work.short &&
      nameAuthors(before.work) === nameAuthors(work);
    const name = isSame ? `${work.year}` : nameWork(work);
    const joint = before === undefined ? '' : isSame ? ', ' : '; ';
    return { cited: one, text: locator ? `${name}, ${locator}` : name, joint };
  });
}
