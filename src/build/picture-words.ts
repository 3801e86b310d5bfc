import { type MdastPluginEntry, markdownToMdast } from 'satteri';
import { placeInFile } from './place-in-file.ts';

/** A node as far as this file looks at it. */
interface PictureNode {
  type: string;
  name?: string | null;
  alt?: string | null;
  value?: string;
  lang?: string | null;
  meta?: string | null;
  attributes?: readonly { type: string; name?: string; value?: unknown }[];
  children?: readonly PictureNode[];
  position?: { start: { line: number } };
}

/**
 * Refuses pictures without words for those who do not see them: `![](loss.svg)`, and `<img>`, `<Image>` or `<Picture>`
 * without `alt`. What only adorns may say so there, with `alt=""`. Figures of `lanes/plot` have words by themselves.
 */
export const pictureWordsPlugin: MdastPluginEntry = ({ fileURL }) => ({
  name: 'picture-words',
  options: { position: true },
  before(root) {
    const lines = findWordless(root as unknown as PictureNode);
    if (lines.length === 0) return;
    throw new Error(lines.map((problem) => `${placeInFile(fileURL, problem.line)}: ${problem.advice}`).join('\n'));
  },
});

interface Wordless {
  line: number;
  advice: string;
}

function findWordless(node: PictureNode, above = 0): Wordless[] {
  const { type, name, alt, children = [] } = node;
  const line = above + (node.position?.start.line ?? 1);
  if ((type === 'image' || type === 'imageReference') && !alt?.trim()) {
    const advice = 'this picture has no words for those who do not see it: write ![what it shows](…)';
    return [{ line, advice }];
  }
  if (type.startsWith('mdxJsx') && /^(img|Image|Picture)$/.test(name ?? '') && !hasWords(node)) {
    const advice = `this <${name}> has no words for those who do not see it: write alt="what it shows"`;
    return [{ line, advice }];
  }
  if (type === 'code') return findInFence(node, line);
  return children.flatMap((child) => findWordless(child, above));
}

/** Attributes that an expression spreads may hold `alt`: only the page itself knows. */
const hasWords = ({ attributes = [] }: PictureNode): boolean =>
  attributes.some(
    ({ type, name, value }) => type === 'mdxJsxExpressionAttribute' || (name === 'alt' && value !== null),
  );

/** A hint and a question are Markdown too. */
function findInFence({ lang, meta, value = '' }: PictureNode, line: number): Wordless[] {
  if (lang !== 'md' || !/^(hint|predict)\b/.test(meta ?? '')) return [];
  return findWordless(markdownToMdast(value, { features: { math: true } }) as PictureNode, line);
}
