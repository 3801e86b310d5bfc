import { createHash } from 'node:crypto';
import { globSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import subsetFont from 'subset-font';

/** What scripts write: printable ASCII and some marks. */
const always = `${String.fromCodePoint(...range(0x20, 0x7e))}\u00a0–—‘’“”…−×·•→←↑↓≤≥≠≈∞\u200b\u2060`;
/** What a reader may type into a cell besides. */
const typed = String.fromCodePoint(...range(0xa0, 0xff));

/**
 * What the site asks of its fonts: of the one for text its usual joins and distances, and both kinds of figures in two
 * widths; of the one for code no joins. KaTeX's fonts keep what they have.
 */
const features = {
  text: ['ccmp', 'locl', 'mark', 'mkmk', 'kern', 'liga', 'calt', 'onum', 'lnum', 'tnum', 'pnum'],
  code: ['ccmp', 'locl', 'mark', 'mkmk'],
  formulas: undefined,
};

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** Each built page, with its characters as themselves. */
function* readPages(root: string): Generator<string> {
  for (const file of globSync('**/*.html', { cwd: root })) {
    yield readFileSync(path.join(root, file), 'utf8').replace(/&#(x[\da-f]+|\d+);/gi, (_, code: string) =>
      String.fromCodePoint(code.startsWith('x') ? Number.parseInt(code.slice(1), 16) : Number(code)),
    );
  }
}

/** The visible parts of a page's formulas, which the build alone writes. */
function* findFormulas(page: string): Generator<string> {
  for (const { index } of page.matchAll(/<span class="katex-html"/g)) {
    let depth = 0;
    for (const tag of page.slice(index).matchAll(/<(\/?)span[ >]/g)) {
      depth += tag[1] ? -1 : 1;
      if (depth > 0) continue;
      yield page.slice(index, index + tag.index).replace(/<[^>]*>/g, '');
      break;
    }
  }
}

function findCharacters(pages: readonly string[]): Record<'text' | 'code' | 'formulas', string> {
  const join = (texts: Iterable<string>) => {
    const characters = new Set<string>();
    for (const text of texts) for (const character of text) characters.add(character);
    return [...characters].sort().join('');
  };
  return {
    text: join([always, ...pages]),
    code: join([always, typed, ...pages]),
    formulas: join(['<>&', ...pages.flatMap((page) => [...findFormulas(page)])]),
  };
}

/** Leaves in each font of the site only the characters that its pages show or a reader may type. */
export function fontSubsets(): AstroIntegration {
  return {
    name: 'four-lanes:font-subsets',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const characters = findCharacters([...readPages(root)]);
        const names = await Promise.all(
          globSync('_astro/*.woff2', { cwd: root }).map((file) => {
            const use = findUse(file);
            return cutFont(path.join(root, file), characters[use], features[use]);
          }),
        );
        for (const file of globSync('**/*.{css,html}', { cwd: root })) {
          const target = path.join(root, file);
          const text = readFileSync(target, 'utf8');
          const renamed = replaceNames(text, names);
          if (renamed !== text) writeFileSync(target, renamed);
        }
        // The styles name the fonts, so they are others now, and get names of their own too.
        const styles = globSync('_astro/*.css', { cwd: root }).map((file) => renameByContent(path.join(root, file)));
        for (const file of globSync('**/*.{html,js}', { cwd: root })) {
          const target = path.join(root, file);
          const text = readFileSync(target, 'utf8');
          const renamed = replaceNames(text, styles);
          if (renamed !== text) writeFileSync(target, renamed);
        }
      },
    },
  };
}

function findUse(file: string): 'text' | 'code' | 'formulas' {
  const name = path.basename(file);
  if (name.startsWith('KaTeX_')) return 'formulas';
  return name.includes('mono') ? 'code' : 'text';
}

/** Cuts a font to the characters. Its name tells its content, so that no cache keeps one that lacks a character. */
async function cutFont(file: string, characters: string, keepFeatures: string[] | undefined): Promise<Renamed> {
  writeFileSync(
    file,
    await subsetFont(readFileSync(file), characters, { targetFormat: 'woff2', ...(keepFeatures && { keepFeatures }) }),
  );
  return renameByContent(file);
}

type Renamed = [before: string, after: string];

function renameByContent(file: string): Renamed {
  const before = path.basename(file);
  const [stem] = before.split('.');
  const after = `${stem}.${createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 8)}${path.extname(file)}`;
  renameSync(file, path.join(path.dirname(file), after));
  return [before, after];
}

const replaceNames = (text: string, names: readonly Renamed[]) =>
  names.reduce((all, [before, after]) => all.replaceAll(before, after), text);
