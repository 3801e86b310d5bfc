import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

/**
 * Who may import whom. Each rule: the files it is about, and what they may import: files by their path here, packages
 * by name. The first rule that fits a file counts. A folder stands for all in it.
 */
const rules: [files: RegExp, mayImport: RegExp][] = [
  // The package stands alone. Its kernels import nothing but each other; its plots never import its arrays.
  [/^packages\/lanes\/kernels\/.*\.ts$/, /^packages\/lanes\/kernels\//],
  [/^packages\/lanes\/src\/plot\//, /^packages\/lanes\/src\/plot\/|^d3-(array|contour|scale|scale-chromatic)$/],
  [/^packages\/lanes\/src\//, /^packages\/lanes\/src\/(?!plot\/)/],
  // A cell, from text to values.
  [/^src\/cells\/types\.ts$/, /^$/],
  [/^src\/cells\/compile\//, /^src\/cells\/(compile\/|types\.ts$)|^acorn$|^@sveltejs\/acorn-typescript$/],
  // The notebook does not know where it lives: only its runtime hands it the modules that cells import.
  [
    /^src\/cells\/notebook\/runtime\.ts$/,
    /^src\/cells\/(notebook\/|compile\/(place|wrap)\.ts$|types\.ts$)|^lanes(\/plot)?$/,
  ],
  [/^src\/cells\/notebook\//, /^src\/cells\/(notebook\/(?!runtime)|types\.ts$)/],
  // What stands between a page and reader's code; the page's side never holds the notebook.
  [
    /^src\/cells\/sandbox\/worker\.ts$/,
    /^src\/cells\/(sandbox\/(closed-doors|outbox)|notebook\/(notebook|runtime)|types)\.ts$/,
  ],
  [/^src\/cells\/sandbox\/closed-doors\.ts$/, /^src\/cells\/compile\/globals\.ts$/],
  [
    /^src\/cells\/sandbox\//,
    /^src\/cells\/(sandbox\/(check-data|check-replies|output-budget)|notebook\/plain-number|types)\.ts$|^virtual:sandbox$/,
  ],
  // What runs in the page: the compiler and the editor come with the first edit, and no arrays ever.
  [
    /^src\/cells\/page\//,
    /^src\/cells\/((page|edits|editor|hovers)\/|look\/array-view\.ts$|sandbox\/sandbox\.ts$|compile\/compile\.ts$|notebook\/graph\.ts$|types\.ts$)|^src\/(show|take-away)\/|^src\/figures\/(meet|show-live)\.ts$|^@codemirror\/state$/,
  ],
  [/^src\/cells\/look\//, /^src\/cells\/(look\/|notebook\/plain-number\.ts$|types\.ts$)|^lanes\/plot\/drawing$/],
  // What a reader changed, kept and shared: texts only.
  [/^src\/cells\/edits\//, /^src\/cells\/edits\/|^diff$/],
  [
    /^src\/cells\/editor\//,
    /^src\/cells\/(editor\/|language\/(client|connect|types)\.ts$|hovers\/hover-card\.ts$|types\.ts$)|^@(codemirror|lezer)\//,
  ],
  // TypeScript comes in from outside, so that the worker's copy and the build's are one to the checker.
  [
    /^src\/cells\/language\/(?!checker-worker|connect)/,
    /^src\/cells\/language\/(?!checker-worker|connect)|^src\/cells\/notebook\/graph\.ts$|^typescript$/,
  ],
  [/^src\/cells\/language\/checker-worker\.ts$/, /^src\/cells\/language\/(checker|types)\.ts$|^typescript$/],
  [/^src\/cells\/language\/connect\.ts$/, /^src\/cells\/language\/(client|types)\.ts$|^virtual:checker$/],
  // What the names in the static code are.
  [/^src\/cells\/hovers\//, /^src\/cells\/hovers\/|^virtual:hovers$/],
  // What stands behind a citation or a term; it shares the page's popup.
  [/^src\/cards\//, /^src\/cards\/|^src\/cells\/hovers\/hover-popup\.ts$/],
  // A post as files: it knows a cell's text and plain outputs, never its values.
  [
    /^src\/take-away\//,
    /^src\/take-away\/|^src\/cells\/(compile\/|notebook\/graph\.ts$|types\.ts$)|^acorn$|^lanes\/plot(\/drawing)?$/,
  ],
  [/^src\/show\//, /^src\/show\/|^src\/cells\/(notebook\/plain-number|types)\.ts$|^lanes\/plot(\/drawing)?$/],
  // What a reader does with a figure in the page: it knows how figures are shown, and nothing of cells.
  [/^src\/figures\//, /^src\/(figures|show)\/|^src\/cells\/types\.ts$|^lanes\/plot\/drawing$/],
  [
    /^src\/build\//,
    /^src\/(build|show|take-away)\/|^src\/site\/address\.ts$|^src\/widgets\/symbol\/page-symbol\.ts$|^src\/cells\/(types|compile\/(compile|syntax-error)|notebook\/(graph|notebook|runtime)|editor\/palette|hovers\/post-hovers|language\/(checker|cell-globals|library|types))\.ts$|^(node:.*|astro|astro\/.*|katex|mdast|satteri|shiki|rolldown|typescript|vite|pagefind|parse5-html-rewriting-stream|postcss|satori|sharp|subset-font)$/,
  ],
  // What a widget computes runs beside the reader's cells; what it shows is drawn by the build and the page, without arrays.
  [
    /^src\/widgets\/[^/]*\/(picture|life)[^/]*\.ts$/,
    /^src\/widgets\/|^src\/show\/|^src\/cells\/types\.ts$|^lanes\/plot\/drawing$/,
  ],
  // The card of a symbol lies in the same popup as that of a name in the code.
  [/^src\/widgets\/symbol\/lights\.ts$/, /^src\/widgets\/|^src\/cells\/hovers\/hover-popup\.ts$/],
  [/^src\/widgets\//, /^src\/widgets\/|^src\/show\/|^src\/cells\/types\.ts$|^lanes(\/plot(\/drawing)?)?$/],
  // What keeps the site for readers without a network stands alone.
  [/^src\/offline\//, /^src\/offline\/|^virtual:site-list$/],
  [/^src\/site\/page-script\.ts$/, /^src\/site\/|^src\/offline\/keep-for-offline\.ts$/],
  [/^src\/site\/HelpPage\.astro$/, /^src\/site\/|^src\/cells\/page\/run-cell\.ts$|^src\/widgets\/page-widgets\.ts$/],
  // Where the site lies: the build, the pages and their files all ask this one.
  [/^src\/site\/address\.ts$/, /^package\.json$/],
  [/^src\/site\//, /^src\/site\/|^(astro:.*|astro\/types|katex\/.*)$/],
  // The home page shows the thing itself at work.
  [/^src\/pages\/index\.astro$/, /^src\/(pages|site)\/|^src\/widgets\/digit-reader\/DigitReader\.astro$|^astro:.*$/],
  // A post's page brings its cells to life.
  [
    /^src\/pages\//,
    /^src\/(pages|site)\/|^src\/cells\/page\/(run-cell|exercise|twin-tabs)\.ts$|^src\/(cards\/cards|widgets\/(live-widget|prediction\/prediction|symbol\/marks))\.ts$|^astro:.*$|^@astrojs\/rss$/,
  ],
  [
    /^src\/content\.config\.ts$/,
    /^(astro:content|astro\/.*)$|^src\/build\/(front-matter|glossary-entries|symbol-entries|bibliography-entries|errata)\.ts$/,
  ],
  [/^content\/posts\//, /^content\/posts\/|^src\/widgets\/[^/]*\/[^/]*\.astro$|^lanes(\/plot(\/drawing)?)?$/],
];

const statement =
  /^\s*(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm;

function findImports(file: string): string[] {
  const names = [...readFileSync(file, 'utf8').matchAll(statement)].map((match) => (match[1] ?? match[2] ?? match[3])!);
  return names.map((name) => (name.startsWith('.') ? path.posix.join(path.posix.dirname(file), name) : name));
}

const files = globSync(['src/**/*.{ts,astro}', 'packages/lanes/{src,kernels}/**/*.ts', 'content/**/*.{ts,astro,mdx}'])
  .map((file) => file.replaceAll(path.sep, '/'))
  .filter((file) => !file.endsWith('.d.ts'))
  .sort();

test('the rule finds the files that it is about', () => {
  for (const [about] of rules)
    expect(
      files.some((file) => about.test(file)),
      String(about),
    ).toBe(true);
  const imports = files.flatMap(findImports);
  expect(imports.length).toBeGreaterThan(files.length);
});

test.each(files)('%s imports only what its folder may', (file) => {
  const rule = rules.find(([about]) => about.test(file));
  expect(rule, `no rule in test/imports.test.ts is about ${file}`).toBeDefined();
  const [, mayImport] = rule!;
  // A cell in a post says `from './digits.ts'` of a file beside it: that is a relative import like any other.
  expect(findImports(file).filter((name) => !mayImport.test(name))).toEqual([]);
});
