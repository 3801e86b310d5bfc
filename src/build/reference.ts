import { escapeHtml } from '../show/escape.ts';
import type { Work } from './bibliography.ts';

/** A piece of a reference: plain words, a title in italics, or a link. */
type Piece = { text: string; style?: 'title'; href?: string };

/** A work as a list of references names it. */
function describeWork(work: Work): Piece[] {
  const { authors, year, title, container, publisher, volume, pages, note } = work;
  const names = authors.length < 2 ? authors.join() : `${authors.slice(0, -1).join(', ')} & ${authors.at(-1)}`;
  const link = findLink(work);
  const numbers = [volume ? ` ${volume}` : '', pages ? `, ${pages}` : ''].join('');
  const home: Piece[] = container === undefined ? [{ text: publisher ?? '' }] : [{ text: container, style: 'title' }];
  return [
    { text: year === undefined ? `${endSentence(names)} ` : `${names} (${year}). ` },
    // What stands alone has its title in italics, what stands in a journal has the journal's.
    container === undefined ? { text: title, style: 'title' } : { text: title },
    { text: /[.?!]$/.test(title) ? '' : '.' },
    ...(container || publisher ? [{ text: ' ' }, ...home, { text: `${numbers}.` }] : []),
    ...(note ? [{ text: ` ${endSentence(note)}` }] : []),
    ...(link ? [{ text: ' ' }, link] : []),
  ];
}

function findLink({ doi, arxiv, url }: Work): Piece | undefined {
  if (doi !== undefined) return { text: `doi:${doi}`, href: `https://doi.org/${doi}` };
  if (arxiv !== undefined) return { text: `arXiv:${arxiv}`, href: `https://arxiv.org/abs/${arxiv}` };
  return url === undefined ? undefined : { text: new URL(url).hostname.replace(/^www\./, ''), href: url };
}

const endSentence = (text: string) => (/[.?!]$/.test(text) ? text : `${text}.`);

/** A reference as HTML. */
export const showReference = (work: Work): string =>
  describeWork(work)
    .map(({ text, style, href }) => {
      const html = escapeHtml(text);
      if (href !== undefined) return `<a href="${escapeHtml(href)}">${html}</a>`;
      return style === 'title' ? `<cite>${html}</cite>` : html;
    })
    .join('');

/** A reference as Markdown. */
export const writeReference = (work: Work): string =>
  describeWork(work)
    .map(({ text, style, href }) => {
      if (href !== undefined) return `[${text}](${href.replaceAll('(', '%28').replaceAll(')', '%29')})`;
      return style === 'title' ? `*${text}*` : text;
    })
    .join('');
