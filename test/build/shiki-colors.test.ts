import { readFileSync } from 'node:fs';
import { codeToHtml } from 'shiki';
import { describe, expect, test } from 'vitest';
import { createCodeTheme } from '../../src/build/code-theme.ts';
import { shikiColors } from '../../src/build/shiki-colors.ts';
import { shikiSymbols, writeSymbolWord } from '../../src/build/shiki-symbols.ts';
import { palette } from '../../src/cells/editor/palette.ts';

const theme = await createCodeTheme();

const write = (code: string, lang = 'ts', symbols: string[] = []) =>
  codeToHtml(code, {
    lang,
    theme,
    meta: { __raw: writeSymbolWord(symbols) ?? '' },
    transformers: [shikiColors, shikiSymbols],
  });

const textOf = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&#x3C;', '<')
    .replaceAll('&#x26;', '&');

describe('code in a page', () => {
  test('says its colours in classes, and nothing of what has the colour of text', async () => {
    expect(await write('const a = f(1);\nb')).toMatch(
      /<code><span class="tok-keyword">const<\/span><span class="tok-constant"> a<\/span><span class="tok-keyword"> =<\/span><span class="tok-function"> f<\/span>\(<span class="tok-constant">1<\/span>\);\nb<\/code>/,
    );
  });

  test('keeps each of its characters', async () => {
    const code = '// a < b && c\n\nfunction f(x) {\n  return "x\\n";\n}';
    expect(textOf(await write(code))).toBe(code);
    expect(textOf(await write('def f(x):\n    return x @ x  # twice', 'python'))).toBe(
      'def f(x):\n    return x @ x  # twice',
    );
  });

  test('says how many lines it has', async () => {
    expect(await write('a\n\nb')).toContain('style="--lines:3"');
  });

  test('keeps the mark of a symbol apart from a neighbour of the same colour', async () => {
    expect(await write('const W = 1;', 'ts', ['W'])).toContain('<span data-symbol="W" class="tok-constant">W</span>');
  });
});

test('each colour of the palette is that of its class in the styles', () => {
  const styles = readFileSync('src/site/styles/code.css', 'utf8');
  const found = [...styles.matchAll(/(pre\.astro-code|\.tok-[a-z]+) \{\n {2}color: light-dark\((#\w+), (#\w+)\)/g)].map(
    ([, selector, light, dark]) => [selector!.replace(/.*[.-]/, '').replace('code', 'text'), [light, dark]],
  );
  expect(Object.fromEntries(found)).toEqual(palette);
});
