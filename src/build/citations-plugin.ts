import type { Heading } from 'mdast';
import type { MdastNode, MdastPluginEntry } from 'satteri';
import { escapeHtml } from '../show/escape.ts';
import { nameWork, readBibliography, sortWorks, type Work } from './bibliography.ts';
import { type Citation, CitationError, findCitations, nameCited } from './citation.ts';
import { htmlNode } from './html-node.ts';
import { findLine, placeInFile } from './place-in-file.ts';
import { showReference } from './reference.ts';

/**
 * Makes links of the citations in a text, `[@rosenblatt-1958]`, and puts the list of what is cited at the post's end.
 * Each citation leads to its work in the list, and the list back to each of its citations.
 */
export const citationsPlugin: MdastPluginEntry = ({ sourceFormat, fileURL }) => {
  let works: ReadonlyMap<string, Work> | undefined;
  /** How often each work is cited. */
  const counts = new Map<Work, number>();
  return {
    name: 'citations',
    options: { position: true },
    text(node, context) {
      if (!node.value.includes('[@')) return;
      const line = findLine(node, context.source, node.value);
      if (context.parent(node).type === 'heading') {
        throw new Error(`${placeInFile(fileURL, line)}: a heading cites nothing: cite in the text below it`);
      }
      works ??= readBibliography();
      context.replaceNode(node, splitText(node.value, findIn(node.value, works, fileURL, line)));
    },
    after(root, context) {
      if (counts.size === 0) return;
      checkHeadings(root.children as MdastNode[], fileURL);
      const heading: Heading = { type: 'heading', depth: 2, children: [{ type: 'text', value: 'References' }] };
      context.appendChild(root, [heading, htmlNode(listWorks(counts), sourceFormat, 'flow')]);
    },
  };

  function splitText(text: string, citations: readonly Citation[]): MdastNode[] {
    const nodes: MdastNode[] = [];
    let position = 0;
    const keep = (end: number) => {
      if (end > position) nodes.push({ type: 'text', value: text.slice(position, end) });
    };
    for (const citation of citations) {
      keep(citation.start);
      nodes.push(htmlNode(showCitation(citation, counts), sourceFormat, 'text'));
      position = citation.end;
    }
    keep(text.length);
    return nodes;
  }
};

function findIn(text: string, works: ReadonlyMap<string, Work>, file: URL | undefined, line: number): Citation[] {
  try {
    return findCitations(text, works);
  } catch (error) {
    const below = error instanceof CitationError ? error.line : 0;
    throw new Error(`${placeInFile(file, line + below)}: ${(error as Error).message}`);
  }
}

function showCitation({ cited }: Citation, counts: Map<Work, number>): string {
  const links = nameCited(cited).map(({ cited: { work }, text, joint }) => {
    const count = (counts.get(work) ?? 0) + 1;
    counts.set(work, count);
    const { key } = work;
    return `${joint}<a id="${nameCitation(work, count)}" href="#ref-${key}" aria-describedby="about-${key}" data-card>${escapeHtml(text)}</a>`;
  });
  return `<span class="citation">(${links.join('')})</span>`;
}

/** The id of a work's n-th citation in the post. */
const nameCitation = ({ key }: Work, n: number): string => (n === 1 ? `cite-${key}` : `cite-${key}-${n}`);

function listWorks(counts: ReadonlyMap<Work, number>): string {
  const items = sortWorks(counts.keys()).map((work) => {
    const { key } = work;
    const count = counts.get(work)!;
    const places = Array.from({ length: count }, (_, index) => {
      const number = count === 1 ? '' : `${index + 1}`;
      const label = `Back to ${number ? `citation ${number}` : 'the citation'} of ${nameWork(work)}`;
      return `<a href="#${nameCitation(work, index + 1)}" aria-label="${escapeHtml(label)}">↑${number}</a>`;
    });
    return `<li id="ref-${key}"><span id="about-${key}">${showReference(work)}</span> <span class="cited-at">${places.join(' ')}</span></li>`;
  });
  return `<ul class="references">${items.join('')}</ul>`;
}

/** The list has the heading "References", so no other part may have it. */
function checkHeadings(nodes: readonly MdastNode[], file: URL | undefined): void {
  for (const node of nodes) {
    if (node.type !== 'heading') continue;
    const [child] = node.children;
    if (child?.type !== 'text' || child.value.trim() !== 'References') continue;
    const place = placeInFile(file, node.position?.start.line);
    throw new Error(`${place}: the list of references comes by itself at the post's end: leave this heading out`);
  }
}
