import { readBibliography, sortWorks, type Work } from './bibliography.ts';
import { findCitations, nameCited } from './citation.ts';
import { type Numbers, replaceCode, replaceEvals } from './computed-number.ts';
import { unmarkTex } from './formula.ts';
import { readTermLink } from './glossary.ts';
import { writeReference } from './reference.ts';

/** A node of prose, as far as this file looks at it. */
interface ProseNode {
  type: string;
  value?: string;
  url?: string;
  children?: ProseNode[];
  position?: { start: { line: number; offset?: number }; end: { offset?: number } } | undefined;
}

/** A part of the source in whose place a notebook has another text. */
export interface Replacement {
  start: number;
  end: number;
  text: string;
}

/** Citations, terms and computed numbers of a post as a notebook has them; it keeps in mind what the post cites. */
export class ProseText {
  readonly #source: string;
  readonly #numbers: Numbers;
  readonly #url: string | undefined;
  readonly #cited = new Set<Work>();
  #works: ReadonlyMap<string, Work> | undefined;

  /** @param url where the post stands: terms then lead to the glossary there */
  constructor(source: string, numbers: Numbers, url: string | undefined) {
    this.#source = source;
    this.#numbers = numbers;
    this.#url = url;
  }

  /** What of a node itself, not of its children, has another text. */
  replace(node: ProseNode): Replacement[] {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? 0;
    const written = this.#source.slice(start, end);
    const give = (text: string | undefined) => (text === undefined || text === written ? [] : [{ start, end, text }]);
    switch (node.type) {
      case 'text':
        return give(this.#replaceCitations(written));
      case 'inlineCode':
        return give(replaceCode(node, this.#numbers));
      case 'inlineMath':
      case 'math':
        return give(unmarkTex(replaceEvals(written, node.position?.start.line ?? 1, this.#numbers)));
      case 'link':
        return this.#replaceTerm(node, start, end, written);
      default:
        return [];
    }
  }

  /** The list of what the post cites, as Markdown; undefined if it cites nothing. */
  listReferences(): string | undefined {
    if (this.#cited.size === 0) return undefined;
    return ['## References', ...sortWorks(this.#cited).map((work) => `- ${writeReference(work)}`)].join('\n\n');
  }

  #replaceCitations(text: string): string {
    if (!text.includes('[@')) return text;
    this.#works ??= readBibliography();
    let result = '';
    let position = 0;
    for (const { start, end, cited } of findCitations(text, this.#works)) {
      for (const { work } of cited) this.#cited.add(work);
      const names = nameCited(cited).map(({ text, joint }) => joint + text);
      result += `${text.slice(position, start)}(${names.join('')})`;
      position = end;
    }
    return result + text.slice(position);
  }

  /** The words of a link to the glossary, which leads there if the notebook can know where that is. */
  #replaceTerm(node: ProseNode, start: number, end: number, written: string): Replacement[] {
    const words = (node.children ?? []).map(({ value = '' }) => value).join('');
    const key = readTermLink(node.url ?? '', words);
    if (key === undefined) return [];
    const wordsEnd = start + written.lastIndexOf('](');
    const opening = { start, end: start + 1, text: this.#url ? '[' : '' };
    const target = this.#url && `](${new URL(`../../glossary/#${key}`, this.#url).href})`;
    return [opening, { start: wordsEnd, end, text: target ?? '' }];
  }
}
