import { readFileSync } from 'node:fs';
import { typescriptLanguage } from '@codemirror/lang-javascript';
import { codeToTokens } from 'shiki';
import { expect, test } from 'vitest';
import { colorParts } from '../../src/cells/editor/colors.ts';
import { palette } from '../../src/cells/editor/palette.ts';

const post = readFileSync('content/posts/05-first-network/index.mdx', 'utf8');
const cells = [...post.matchAll(/^```ts (?:run|exercise|solution)[^\n]*\n([\s\S]*?)^```$/gm)].map((match) => match[1]!);

/** The colour of each character but blanks, as the page has it. */
async function colorsOnPage(text: string, theme: string): Promise<string[]> {
  const { tokens, fg } = await codeToTokens(text, { lang: 'ts', theme: theme as 'github-light-high-contrast' });
  const colors = new Array<string>(text.length).fill(fg!);
  for (const { offset, content, color } of tokens.flat()) colors.fill(color ?? fg!, offset, offset + content.length);
  return colors;
}

function colorsInEditor(text: string, side: 0 | 1): string[] {
  const colors = new Array<string>(text.length).fill(palette.text[side]);
  for (const { from, to, color } of colorParts(typescriptLanguage.parser.parse(text), text)) {
    colors.fill(palette[color][side], from, to);
  }
  return colors;
}

test('the editor colours the code of a post as the page does: 99 of 100 characters', async () => {
  expect(cells.length).toBeGreaterThan(10);
  for (const [side, theme] of ['github-light-high-contrast', 'github-dark-high-contrast'].entries()) {
    let same = 0;
    let all = 0;
    const differences = new Set<string>();
    for (const text of cells) {
      const expected = await colorsOnPage(text, theme);
      const given = colorsInEditor(text, side as 0 | 1);
      for (let i = 0; i < text.length; i++) {
        if (/\s/.test(text[i]!)) continue;
        all++;
        if (expected[i]!.toLowerCase() === given[i]!.toLowerCase()) same++;
        else
          differences.add(
            `${text.slice(Math.max(0, i - 15), i)}»${text[i]}«${text.slice(i + 1, i + 10)} ${expected[i]} ${given[i]}`,
          );
      }
    }
    expect(same / all, [...differences].slice(0, 40).join('\n')).toBeGreaterThan(0.99);
  }
});
