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
  [/^packages\/lanes\/src\/plot\//, /^packages\/lanes\/src\/plot\/|^d3-(array|scale-chromatic)$/],
  [/^packages\/lanes\/src\//, /^packages\/lanes\/src\/(?!plot\/)/],
  // A cell, from text to values.
  [/^src\/cells\/types\.ts$/, /^$/],
  [
    /^src\/cells\/(compile|parse|references|scope|globals|refusals|erase-types|erase-class|blankable-text|explain-parse-error|syntax-error|syntax-node|place|wrap)\.ts$/,
    /^src\/cells\/(types|compile|parse|references|scope|globals|refusals|erase-types|erase-class|blankable-text|explain-parse-error|syntax-error|syntax-node|place|wrap)\.ts$|^acorn$|^@sveltejs\/acorn-typescript$/,
  ],
  [
    /^src\/cells\/(notebook|cell-scope|changes|graph|describe|inspect|stack)\.ts$/,
    /^src\/cells\/(types|cell-scope|changes|graph|describe|inspect)\.ts$/,
  ],
  [
    /^src\/cells\/(runtime|worker)\.ts$/,
    /^src\/cells\/(types|notebook|place|stack|wrap|runtime|closed-doors)\.ts$|^lanes(\/plot)?$/,
  ],
  [/^src\/cells\/(closed-doors|frame|check-replies)\.ts$/, /^src\/cells\/types\.ts$/],
  // What runs in the page never holds the notebook, the compiler or the arrays.
  [
    /^src\/cells\/(sandbox|program|run-cell)\.ts$/,
    /^src\/cells\/(types|check-replies|sandbox|program|run-cell)\.ts$|^src\/show\/|^virtual:sandbox$/,
  ],
  [/^src\/show\//, /^src\/show\/|^src\/cells\/types\.ts$|^lanes\/plot$/],
  [
    /^src\/build\//,
    /^src\/(build|show)\/|^src\/cells\/(types|compile|syntax-error|notebook|runtime)\.ts$|^(node:.*|astro|astro\/.*|katex|mdast|satteri|shiki|rolldown|vite|parse5-html-rewriting-stream)$/,
  ],
  [/^src\/widgets\//, /^src\/widgets\/|^src\/show\/|^src\/cells\/types\.ts$|^lanes(\/plot)?$|^katex$/],
  [/^src\/site\//, /^src\/site\/|^(astro:.*|katex\/.*)$/],
  // A post's page brings its cells to life.
  [/^src\/pages\//, /^src\/(pages|site)\/|^src\/cells\/run-cell\.ts$|^astro:.*$/],
  [/^src\/content\.config\.ts$/, /^(astro:content|astro\/.*)$|^src\/build\/front-matter\.ts$/],
  [/^content\/posts\//, /^content\/posts\/|^src\/widgets\/[^/]*\/[^/]*\.astro$|^lanes(\/plot)?$/],
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
