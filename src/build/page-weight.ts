import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { placeInFile } from './place-in-file.ts';

const root = new URL('../../', import.meta.url);

/** How many of a page's parts are named. */
const mostNamed = 3;

/**
 * Fails the build where a post's page, gzipped, weighs more than `budgets.html` in package.json allows. It comes after
 * all that changes pages.
 */
export function pageWeight(): AstroIntegration {
  return {
    name: 'four-lanes:page-weight',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const { budgets } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
        checkWeights(fileURLToPath(dir), fileURLToPath(new URL('content/posts', root)), budgets.html);
      },
    },
  };
}

/**
 * Throws, with file and line, where the page of a post is too heavy, and names its heaviest parts.
 * @param built the folder of the built site
 * @param posts the folder of the posts' sources
 * @param limit in bytes, gzipped
 */
export function checkWeights(built: string, posts: string, limit: number): void {
  const problems = globSync('posts/*/index.html', { cwd: built })
    .sort()
    .flatMap((file) => {
      // Its styles are the site's, and have a limit of their own.
      const { page } = takeOutStyles(readFileSync(path.join(built, file), 'utf8'));
      const weight = gzipSync(page, { level: 9 }).length;
      if (weight <= limit) return [];
      const source = path.join(posts, path.basename(path.dirname(file)), 'index.mdx');
      return [describeWeight(page, source, weight, limit)];
    });
  if (problems.length > 0) throw new Error(problems.join('\n'));
}

/** A page without its style elements, and what stood in them. */
export function takeOutStyles(html: string): { page: string; styles: string } {
  const element = /<style>(.*?)<\/style>/gs;
  return { page: html.replace(element, ''), styles: [...html.matchAll(element)].map((match) => match[1]).join('') };
}

function describeWeight(page: string, source: string, weight: number, limit: number): string {
  const file = pathToFileURL(source);
  const lines = readFileSync(source, 'utf8').split(/\r?\n/);
  const parts = findParts(page).sort((a, b) => b.bytes - a.bytes);
  const named = parts.slice(0, mostNamed).map(({ kind, name, bytes }) => {
    const line = lines.findIndex((text) => openings[kind](name).test(text)) + 1;
    return `${placeInFile(file, line || 1)}: ${kind} "${name}" is ${write(bytes)} bytes of it before gzip`;
  });
  const total = `the page weighs ${write(weight)} bytes gzipped, and budgets.html in package.json allows ${write(limit)}`;
  const advice =
    'print fewer numbers, draw fewer points or panels in a figure, or make two posts of it. Its heaviest parts:';
  return [`${placeInFile(file, 1)}: ${total}: ${advice}`, ...named].join('\n');
}

interface Part {
  kind: 'cell' | 'widget';
  name: string;
  bytes: number;
}

/** The fence that makes a part, as its first line stands in the post. */
const openings: Record<Part['kind'], (name: string) => RegExp> = {
  cell: (name) => new RegExp(`^\\s*\`\`\`ts (run|exercise)\\b.*\\bname=${name}(?=\\s|$)`),
  widget: (name) => new RegExp(`^\\s*\`\`\`ts widget\\b.*\\bname=${name}(?=\\s|$)`),
};

/** The cells and widgets of a built page, with what they show. None stands in another. */
function findParts(page: string): Part[] {
  const found = page.matchAll(/<(run-cell|live-widget) id="(cell|widget)-([a-z0-9-]+)".*?<\/\1>/gs);
  return [...found].map(([html, , kind, name]) => ({
    kind: kind as Part['kind'],
    name: name!,
    bytes: Buffer.byteLength(html),
  }));
}

const write = (bytes: number) => bytes.toLocaleString('en');
