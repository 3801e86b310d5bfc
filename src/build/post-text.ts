import type { Node } from 'mdast';
import { mdxToMdast } from 'satteri';
import type { PostPart } from '../take-away/notebook-file.ts';
import type { Numbers } from './computed-number.ts';
import { type CellFence, readFence, type WidgetFence } from './fence.ts';
import { unmarkTex } from './formula.ts';
import { writeQuestion } from './prediction.ts';
import { ProseText, type Replacement } from './prose-text.ts';

/** A node as far as this file looks at it. */
interface TextNode {
  type: string;
  name?: string | null;
  lang?: string | null;
  meta?: string | null;
  alt?: string | null;
  url?: string;
  value?: string;
  attributes?: { type: string; name?: string; value?: unknown }[];
  children?: TextNode[];
  position?: Node['position'];
}

/**
 * Takes a post apart into its text and its cells, in page order. The text stays as it was written, formulas included;
 * what only the page can show (components, pictures, expressions) becomes a sentence or nothing. What the post cites
 * stands at its end.
 * @param numbers the numbers in its prose
 * @param url where the post stands: relative links then lead there
 */
export function findPostParts(source: string, numbers: Numbers, url?: string): PostPart[] {
  const features = { math: true, headingAttributes: true, frontmatter: true };
  const root = mdxToMdast(source, { features }) as unknown as TextNode;
  const parts: PostPart[] = [];
  const prose = new ProseText(source, numbers, url);
  const replacements: Replacement[] = [];
  let position = 0;
  const closeText = (end: number) => {
    const markdown = replace(source, position, end, replacements.splice(0))
      .replace(/\n{3,}/g, '\n\n')
      .trim();
    if (markdown) parts.push({ kind: 'text', markdown });
  };
  const visit = (node: TextNode) => {
    const { start, end } = findRange(node);
    const fence = readCell(node);
    // A heading begins a new cell, so that a notebook can fold and find its sections.
    if (fence || node.type === 'heading') {
      closeText(start);
      position = start;
    }
    if (fence) {
      parts.push({ kind: 'cell', id: fence.name });
      position = end;
    } else if (readWidget(node)) replacements.push({ start, end, text: nameComponent(readWidget(node)!.kind, url) });
    else if (isQuestion(node)) replacements.push({ start, end, text: unmarkTex(writeQuestion(node.value ?? '')) });
    else if (isPart(node)) replacements.push({ start, end, text: '' });
    else if (node.type !== 'root' && !holdsCell(node)) replacements.push(...findReplacements(node, source, url, prose));
    else replaceTags(node, replacements, visit);
  };
  visit(root);
  closeText(source.length);
  const references = prose.listReferences();
  if (references) parts.push({ kind: 'text', markdown: references });
  return parts;
}

/** The fence of a cell; checks, solutions and hints of exercises are not taken away, nor what symbols are in the program. */
function readCell({ type, lang, meta }: TextNode): CellFence | undefined {
  const fence = type === 'code' ? readFence(lang, meta) : undefined;
  return fence?.role === 'run' || fence?.role === 'exercise' ? fence : undefined;
}

function readWidget({ type, lang, meta }: TextNode): WidgetFence | undefined {
  const fence = type === 'code' ? readFence(lang, meta) : undefined;
  return fence?.role === 'widget' ? fence : undefined;
}

const isQuestion = ({ type, lang, meta }: TextNode) => type === 'code' && readFence(lang, meta)?.role === 'predict';

const isPart = ({ type, lang, meta }: TextNode) => type === 'code' && readFence(lang, meta) !== undefined;

function holdsCell(node: TextNode): boolean {
  return isPart(node) || (node.children ?? []).some(holdsCell);
}

/** Leaves out what stands before, between and behind the children of a node that are themselves visited: its tags. */
function replaceTags(node: TextNode, replacements: Replacement[], visit: (child: TextNode) => void): void {
  const { start, end } = findRange(node);
  const children = node.children ?? [];
  const first = children[0];
  const last = children.at(-1);
  const isTagged = node.type !== 'root' && first && last;
  if (isTagged) replacements.push({ start, end: findRange(first).start, text: '' });
  for (const child of children) visit(child);
  if (isTagged) replacements.push({ start: findRange(last).end, end, text: '' });
}

function replace(source: string, start: number, end: number, replacements: readonly Replacement[]): string {
  let text = '';
  let position = start;
  for (const replacement of replacements) {
    // What stood before the cell that begins this text went with it.
    if (replacement.start < position) continue;
    text += source.slice(position, replacement.start) + replacement.text;
    position = replacement.end;
  }
  return text + source.slice(position, end);
}

function findRange(node: TextNode): { start: number; end: number } {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** What of a node only the page can show, in the order of the text. */
function findReplacements(node: TextNode, source: string, url: string | undefined, prose: ProseText): Replacement[] {
  const range = findRange(node);
  const inside = () => (node.children ?? []).flatMap((child) => findReplacements(child, source, url, prose));
  switch (node.type) {
    case 'yaml':
    case 'mdxjsEsm':
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return [{ ...range, text: '' }];
    case 'image':
      return [{ ...range, text: `*(A picture of the page: ${node.alt || 'without a description'}.)*` }];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      if (isHtml(node)) return inside();
      if (node.children?.length) {
        const found: Replacement[] = [];
        replaceTags(node, found, (child) => found.push(...findReplacements(child, source, url, prose)));
        return found;
      }
      return [{ ...range, text: node.type === 'mdxJsxFlowElement' ? nameComponent(node.name, url) : '' }];
    case 'heading': {
      const attributes = /[ \t]*\{[#.][^}]*\}[ \t]*$/.exec(source.slice(range.start, range.end));
      if (!attributes) return inside();
      const start = range.start + attributes.index;
      return [...inside().filter(({ end }) => end <= start), { start, end: range.end, text: '' }];
    }
    case 'link': {
      // In the order of the text: what opens a term, its words, what closes it.
      const [opening, ...closing] = prose.replace(node);
      return [...(opening ? [opening] : []), ...inside(), ...closing, ...resolveLink(node, source, url)];
    }
    default:
      return [...prose.replace(node), ...inside()];
  }
}

/** HTML that Markdown takes as it is: an element in small letters whose attributes are plain texts. */
function isHtml({ name, attributes = [] }: TextNode): boolean {
  if (name === null || name === undefined) return true;
  const isPlain = attributes.every(({ type, value }) => type === 'mdxJsxAttribute' && typeof value !== 'object');
  return /^[a-z][a-z0-9]*$/.test(name) && isPlain;
}

function nameComponent(name: string | null | undefined, url: string | undefined): string {
  const words = (name ?? '')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll('-', ' ')
    .toLowerCase();
  const where = url ? `[the page](${url})` : 'the page';
  return `*(Here ${where} has a part that works only there: ${words}.)*`;
}

/** A link to another page of the site needs the whole address; one within the page works in a notebook too. */
function resolveLink(node: TextNode, source: string, url: string | undefined): Replacement[] {
  const target = node.url ?? '';
  if (!url || /^(#|[a-z][a-z0-9+.-]*:)/i.test(target)) return [];
  // The address stands behind the link's text, unless it stands at another place of the post, under a name.
  const at = source.lastIndexOf(target, findRange(node).end);
  const after = Math.max(findRange(node).start, ...(node.children ?? []).map((child) => findRange(child).end));
  if (at < after || !target) return [];
  // The site may lie in a folder of its host; a post lies two folders deep in the site.
  const text = new URL(target.startsWith('/') ? `../..${target}` : target, url).href;
  return [{ start: at, end: at + target.length, text }];
}
