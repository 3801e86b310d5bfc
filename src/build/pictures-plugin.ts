import { existsSync } from 'node:fs';
import { type MdastPluginEntry, markdownToMdast } from 'satteri';
import { placeInFile } from './place-in-file.ts';

/** A node as far as this file looks at it. */
interface PictureNode {
  type: string;
  name?: string | null;
  alt?: string | null;
  url?: string;
  value?: string;
  lang?: string | null;
  meta?: string | null;
  attributes?: readonly { type: string; name?: string; value?: unknown }[];
  children?: readonly PictureNode[];
  position?: { start: { line: number } };
}

/**
 * Refuses pictures that are not there, and those without words for those who do not see them: `![](loss.svg)`, and `<img>`,
 * `<Image>` or `<Picture>` without `alt`. What only adorns may say so there, with `alt=""`. Figures of `lanes/plot` have
 * words by themselves.
 */
export const picturesPlugin: MdastPluginEntry = ({ fileURL }) => ({
  name: 'pictures',
  options: { position: true },
  before(root) {
    const isThere = (url: string) => !url.startsWith('.') || !fileURL || existsSync(new URL(url, fileURL));
    const problems = findProblems(root as unknown as PictureNode, isThere);
    if (problems.length === 0) return;
    throw new Error(problems.map(({ line, advice }) => `${placeInFile(fileURL, line)}: ${advice}`).join('\n'));
  },
});

interface Problem {
  line: number;
  advice: string;
}

/** @param above how many lines of the file stand above the text that the node is of */
function findProblems(node: PictureNode, isThere: (url: string) => boolean, above = 0): Problem[] {
  const { type, name, alt, url, children = [] } = node;
  const line = above + (node.position?.start.line ?? 1);
  const tell = (advice: string): Problem[] => [{ line, advice }];
  if (type === 'image' || type === 'imageReference') {
    if (!alt?.trim()) return tell('this picture has no words for those who do not see it: write ![what it shows](…)');
    if (url && !isThere(url))
      return tell(`there is no picture ${url}: put the file beside the post, or correct its name`);
    return [];
  }
  if (type.startsWith('mdxJsx') && /^(img|Image|Picture)$/.test(name ?? '') && !hasWords(node)) {
    return tell(`this <${name}> has no words for those who do not see it: write alt="what it shows"`);
  }
  const inside = type === 'code' ? readFenced(node) : children;
  return inside.flatMap((child) => findProblems(child, isThere, type === 'code' ? line : above));
}

/** Attributes that an expression spreads may hold `alt`: only the page itself knows. */
const hasWords = ({ attributes = [] }: PictureNode): boolean =>
  attributes.some(
    ({ type, name, value }) => type === 'mdxJsxExpressionAttribute' || (name === 'alt' && value !== null),
  );

/** A hint and a question are Markdown too; their text begins a line below their fence. */
function readFenced({ lang, meta, value = '' }: PictureNode): readonly PictureNode[] {
  if (lang !== 'md' || !/^(hint|predict)\b/.test(meta ?? '')) return [];
  return (markdownToMdast(value, { features: { math: true } }) as PictureNode).children ?? [];
}
