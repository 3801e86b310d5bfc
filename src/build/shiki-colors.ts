import type { ShikiTransformer } from 'shiki';
import { palette } from '../cells/editor/palette.ts';

type Element = Parameters<NonNullable<ShikiTransformer['code']>>[0];
type ElementContent = Element['children'][number];

/** The names of the palette's colours, by the two colours as Shiki writes them into a style. */
const names = new Map(Object.entries(palette).map(([name, colors]) => [colors.join(' '), name]));

/**
 * Says the colour of code in a class, `tok-keyword`, and says nothing of what has the colour of text: Shiki writes both
 * colours as a style around each word, which made a third of a page. Lines are left out too: each ends with its end.
 */
export const shikiColors: ShikiTransformer = {
  name: 'four-lanes:colors',
  preprocess(_, options) {
    // Shiki stops colouring a line after half a second, which a busy machine needs for the first one: a build would then
    // be another than the one before.
    options.tokenizeTimeLimit = 0;
  },
  // Not sooner: until here Shiki itself counts the lines.
  pre(node) {
    // Code stands on the site's paper, not on the theme's. Its lines tell a browser how high it is before it draws it.
    node.properties['style'] = `--lines:${this.source.split('\n').length}`;
    node.properties['class'] = 'astro-code';
    for (const code of node.children) {
      if (!('children' in code)) continue;
      code.children = join(
        code.children.flatMap((line) => ('children' in line ? line.children.flatMap(plain) : [line])),
      );
    }
  },
};

/** A word with the class of its colour; without an element, where that would say nothing. */
function plain(word: ElementContent): ElementContent[] {
  if (word.type !== 'element') return [word];
  const { style, ...properties } = word.properties;
  const name = findName(String(style));
  if (name !== 'text') properties['class'] = `tok-${name}`;
  if (Object.keys(properties).length === 0) return word.children;
  return [{ ...word, properties }];
}

function findName(style: string): string {
  const colors = style.match(/#[\da-f]{6}/gi)?.slice(0, 2) ?? [];
  const name = names.get(colors.join(' ').toLowerCase());
  if (!name || /font-|decoration/.test(style))
    throw new Error(`code gets the style "${style}", which src/cells/editor/palette.ts does not name`);
  return name;
}

/** Neighbours that say the same as one. */
function join(words: readonly ElementContent[]): ElementContent[] {
  const joined: ElementContent[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    if (last?.type === 'text' && word.type === 'text')
      joined[joined.length - 1] = { ...last, value: last.value + word.value };
    else if (isSame(last, word)) last.children = join([...last.children, ...(word as Element).children]);
    else joined.push(word);
  }
  return joined;
}

/** Whether two neighbours are coloured alike, and nothing else. A symbol stays one of its own. */
const isSame = (a: ElementContent | undefined, b: ElementContent): a is Element =>
  a?.type === 'element' &&
  b.type === 'element' &&
  !('data-symbol' in a.properties) &&
  !('data-symbol' in b.properties) &&
  a.properties['class'] === b.properties['class'];
