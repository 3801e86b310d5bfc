import { z } from 'astro/zod';
import { keyForm, readEntries } from './entry-file.ts';
import { placeInFile } from './place-in-file.ts';

const text = z.string().min(1);

const work = z
  .strictObject({
    /** What authors of posts write: [@rosenblatt-1958]. */
    key: text.regex(keyForm, 'is small letters, digits and hyphens, as in "rosenblatt-1958"'),
    /** "Rosenblatt, F.", or the name of an organisation. */
    authors: z.array(text).min(1),
    /** With a letter where the same authors have two works in one year: "2015a". */
    year: z.union([z.int(), text.regex(/^\d{4}[a-z]$/)]).optional(),
    title: text,
    /** The journal, or the proceedings. */
    container: text.optional(),
    /** Who published what stands alone: a book, a thesis, a data set. */
    publisher: text.optional(),
    volume: text.optional(),
    pages: text.regex(/^\w+(–\w+)?$/, 'is "386–408", with an en dash').optional(),
    doi: text
      .regex(/^10\.\d{4,9}\/[^\s"<>]+$/, 'is a bare DOI, as in "10.1037/h0042519": without https://doi.org/ or doi:')
      .optional(),
    arxiv: text.regex(/^\d{4}\.\d{4,5}$/, 'is the bare number, as in "1502.01852"').optional(),
    url: text.regex(/^https:\/\/[^\s"<>]+$/, 'is a whole address that begins with https://').optional(),
    /** One more sentence: that it is in Finnish, where it was printed again. */
    note: text.optional(),
    /** What the text calls it, where that is not authors and year: "NEP 38". */
    short: text.optional(),
  })
  .check(({ value, issues }) => {
    const need = (isRight: boolean, message: string) => {
      if (!isRight) issues.push({ code: 'custom', message, input: value });
    };
    const homes = [value.container, value.publisher].filter((home) => home !== undefined).length;
    need(homes < 2, 'has a `container` and a `publisher`: keep one');
    need(
      homes > 0 || value.arxiv !== undefined,
      'needs a `container` (journal, proceedings), a `publisher` (book, thesis, data set), or an `arxiv` number',
    );
    need(
      value.year !== undefined || value.short !== undefined,
      'needs a `year`, or else in `short` what the text calls it',
    );
    need(value.doi === undefined || value.url === undefined, 'has a `doi`, so it needs no `url`: leave the `url` out');
  });

/** A work that posts cite. */
export type Work = z.infer<typeof work>;

const ownFile = new URL('../../content/bibliography.json', import.meta.url);

/** All works, by their keys. */
export function readBibliography(file: URL = ownFile): Map<string, Work> {
  const works = readEntries(file, work);
  const labels = new Map<string, string>();
  for (const [key, one] of works) {
    const label = nameWork(one);
    const other = labels.get(label);
    if (other !== undefined) {
      const message = `"${other}" and "${key}" are both "${label}": give them the years ${one.year}a and ${one.year}b`;
      throw new Error(`${placeInFile(file, 1)}: ${message}`);
    }
    labels.set(label, key);
  }
  return works;
}

/** The authors as the text names them: "Minsky & Papert", from three on "He et al.". */
export function nameAuthors({ authors }: Work): string {
  const [first = '', second, ...more] = authors.map((author) => author.split(',')[0]!);
  if (second === undefined) return first;
  return more.length === 0 ? `${first} & ${second}` : `${first} et al.`;
}

/** A work as the text names it where it stands alone: "Minsky & Papert, 1969". */
export const nameWork = (work: Work): string => work.short ?? `${nameAuthors(work)}, ${work.year}`;

/** Works in the order of a list of references: by authors, then by year. */
export function sortWorks(works: Iterable<Work>): Work[] {
  const order = new Intl.Collator('en');
  return [...works].sort(
    (a, b) => order.compare(a.authors.join(), b.authors.join()) || order.compare(`${a.year}`, `${b.year}`),
  );
}
